import { type Draft, type DraftTarget, isOpen, touched } from "../../drafts/draft.ts";
import type { Transcript } from "../transcript.ts";
import type { ThreadPost } from "./draft-thread.ts";

/**
 * "next" can be handed over now; "handed" waits for its post to be seen or confirmed. An emptied one is left
 * out.
 */
export type ThreadState = "posted" | "handed" | "next" | "later" | "left-out";

export interface ThreadRow extends ThreadPost {
  readonly drafted: string;
  readonly draft?: Draft;
  readonly state: ThreadState;
}

/** `drafts`: of all evenings. */
export function threadRows(
  thread: readonly ThreadPost[],
  drafts: readonly Draft[],
  evening: Pick<Transcript, "chat" | "from" | "to">,
): readonly ThreadRow[] {
  const own = drafts.filter((draft) => isOf(draft, evening));
  let isFree = true;
  return thread.map(({ part, text: drafted }) => {
    const draft = own.find(({ thread: known }) => known?.part === part);
    const text = draft?.text ?? drafted;
    const state = stateOf(draft, text, isFree);
    if (state === "handed" || state === "next") isFree = false;
    return { part, drafted, text, state, ...(draft ? { draft } : {}) };
  });
}

function isOf(
  { chatId, thread }: Draft,
  { chat, from, to }: Pick<Transcript, "chat" | "from" | "to">,
): boolean {
  // An evening starts earlier once its older posts are loaded.
  return chatId === chat.id && thread !== undefined && thread.evening >= from && thread.evening <= to;
}

function stateOf(draft: Draft | undefined, text: string, isFree: boolean): ThreadState {
  if (draft && !isOpen(draft)) return "posted";
  if (draft?.handedOver) return "handed";
  if (text.trim() === "") return "left-out";
  return isFree ? "next" : "later";
}

export interface ThreadWriting {
  readonly id: string;
  /** Our clock, ms. */
  readonly now: number;
  readonly text: string;
}

/** `id`: for a new draft. */
export function writtenRow(
  { part, draft }: ThreadRow,
  { chat, from }: Pick<Transcript, "chat" | "from">,
  { id, now, text }: ThreadWriting,
): Draft {
  const thread = { evening: from, part };
  const fresh = { id, chatId: chat.id, text, createdAt: now, changedAt: now, thread };
  return { ...touched(draft ?? fresh, now), text };
}

/** In reply to the thread's last post seen; otherwise a post of its own. `ownHandle`: the person's. */
export function inThread(draft: Draft, rows: readonly ThreadRow[], ownHandle: string | undefined): Draft {
  const { target: _, ...alone } = draft;
  const before = rows.findLast(({ state }) => state === "posted")?.draft;
  if (!before?.postedAs || ownHandle === undefined) return alone;
  const target: DraftTarget = {
    kind: "reply",
    postId: before.postedAs,
    author: { handle: ownHandle },
    text: before.text,
  };
  return { ...alone, target };
}

/** Whether the next post cannot be a reply, because the one before was not seen. */
export function standsAlone(rows: readonly ThreadRow[], ownHandle: string | undefined): boolean {
  const before = rows.findLast(({ state }) => state === "posted");
  const isKnown = before?.draft?.postedAs !== undefined && ownHandle !== undefined;
  return before !== undefined && !isKnown && rows.some(({ state }) => state === "next");
}
