import type { Draft } from "../../src/domain/draft.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { forgetJottedDraft, jotDraft } from "../../src/storage/jotted-drafts.ts";
import { request } from "../platform/request.ts";

/** A change is on its way to the store at most so long after it, ms: with the way there it is kept within a second. */
const pace = 400;
/** What could not be kept is tried again after this many ms, and with each further change. */
const again = 3000;

const done: Reply<null> = { ok: true, value: null };

/**
 * Keeps drafts while they are written: the first change starts the clock, so that steady typing is kept too. A
 * failure is told at once and stays told until the draft is kept.
 */
export class DraftKeeper {
  private readonly waiting = new Map<string, Draft>();
  private readonly known = new Set<string>();
  private readonly tell: (trouble: string | undefined) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `tell` hears why drafts are not kept, and undefined once they are. */
  constructor(tell: (trouble: string | undefined) => void) {
    this.tell = tell;
  }

  keep(draft: Draft): void {
    this.waiting.set(draft.id, draft);
    this.timer ??= setTimeout(() => void this.flush(), pace);
  }

  /** Is there a change of this draft that is not kept yet? */
  isWaiting(id: string): boolean {
    return this.waiting.has(id);
  }

  /** These are in the store: should one lose its words, it goes from there too. */
  knows(drafts: readonly Draft[]): void {
    for (const { id } of drafts) this.known.add(id);
  }

  forget(id: string): void {
    this.waiting.delete(id);
    forgetJottedDraft(id);
  }

  /** Writes down in the page itself what waits: a message that is sent while the page is being closed may be lost. */
  jot(): void {
    for (const draft of this.waiting.values()) jotDraft({ draft, wasKept: this.known.has(draft.id) });
  }

  /** Keeps one draft as it is, also without words; answered when it is kept. */
  async keepNow(draft: Draft): Promise<Reply<null>> {
    this.waiting.delete(draft.id);
    this.known.add(draft.id);
    const reply = await request("save-draft", { draft });
    if (reply.ok) forgetJottedDraft(draft.id);
    return reply;
  }

  /** Sends everything that waits. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const sent = [...this.waiting.values()];
    const replies = await Promise.all(sent.map((draft) => this.send(draft)));
    const failed = replies.find((reply) => !reply.ok);
    if (failed && !failed.ok) {
      this.tell(failed.failure.message);
      this.timer ??= setTimeout(() => void this.flush(), again);
    } else if (sent.length > 0) this.tell(undefined);
  }

  /** A draft waits until it is kept, unless it has changed meanwhile. One without words is none. */
  private async send(draft: Draft): Promise<Reply<null>> {
    const isEmpty = draft.text.trim() === "";
    if (isEmpty && !this.known.has(draft.id)) {
      this.forget(draft.id);
      return done;
    }
    const reply = isEmpty
      ? await request("delete-draft", { id: draft.id })
      : await request("save-draft", { draft });
    if (reply.ok) {
      if (isEmpty) this.known.delete(draft.id);
      else this.known.add(draft.id);
      if (this.waiting.get(draft.id) === draft) this.forget(draft.id);
    }
    return reply;
  }
}
