import type { Draft } from "../../src/domain/drafts/draft.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { forgetLocalDraft, saveLocalDraft } from "../../src/storage/local/local-drafts.ts";
import { request } from "../platform/request.ts";

/** Changes are sent within this time, ms: stored within a second in all. */
const pace = 400;
/** The retry interval after a failure, ms; each change retries, too. */
const again = 3000;

const done: Reply<null> = { ok: true, value: null };

/**
 * Stores drafts while they are written: the first change starts the timer, so that steady typing is stored,
 * too. A failure shows until the draft is stored.
 */
export class DraftKeeper {
  private readonly waiting = new Map<string, Draft>();
  private readonly known = new Set<string>();
  private readonly report: (trouble: string | undefined) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `report` receives why drafts are not stored, and undefined once they are. */
  constructor(report: (trouble: string | undefined) => void) {
    this.report = report;
  }

  keep(draft: Draft): void {
    this.waiting.set(draft.id, draft);
    this.timer ??= setTimeout(() => void this.flush(), pace);
  }

  isWaiting(id: string): boolean {
    return this.waiting.has(id);
  }

  knows(drafts: readonly Draft[]): void {
    for (const { id } of drafts) this.known.add(id);
  }

  forget(id: string): void {
    this.waiting.delete(id);
    forgetLocalDraft(id);
  }

  /** Saves waiting changes in the page itself: a closing page's messages may be lost. */
  saveLocally(): void {
    for (const draft of this.waiting.values()) saveLocalDraft({ draft, wasKept: this.known.has(draft.id) });
  }

  /** A waiting change is dropped only once it, or a later one, is stored. */
  async keepNow(draft: Draft): Promise<Reply<null>> {
    this.known.add(draft.id);
    const reply = await request("save-draft", { draft });
    const waiting = this.waiting.get(draft.id);
    if (reply.ok && !(waiting && waiting.changedAt > draft.changedAt)) this.forget(draft.id);
    return reply;
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const sent = [...this.waiting.values()];
    const replies = await Promise.all(sent.map((draft) => this.send(draft)));
    const failed = replies.find((reply) => !reply.ok);
    if (failed && !failed.ok) {
      this.report(failed.failure.message);
      this.timer ??= setTimeout(() => void this.flush(), again);
    } else if (sent.length > 0) this.report(undefined);
  }

  private async send(draft: Draft): Promise<Reply<null>> {
    // An emptied post of a thread is left out on purpose.
    const isEmpty = draft.text.trim() === "" && draft.thread === undefined;
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
