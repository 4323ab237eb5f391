import type { Author, Post } from "../post/post.ts";
import { dayMs } from "../time/units.ts";

/** A copy stays visible in a fast chat. */
export interface DraftTarget {
  readonly kind: "reply" | "quote" | "answer";
  readonly postId: string;
  readonly author: Pick<Author, "id" | "handle" | "name" | "avatarUrl">;
  readonly text: string;
  /** The question's number as labelled ("3"). */
  readonly question?: string;
}

export interface HandedOver {
  readonly at: number;
  readonly text: string;
  /** X's composer, while its window is open. */
  readonly tabId?: number;
}

/** A question that a host wrote beforehand. */
export interface PlannedQuestion {
  /** As it will be labelled: "3". */
  readonly number: string;
  /** After the start. */
  readonly minute?: number;
}

export interface Draft {
  readonly id: string;
  readonly chatId: string;
  readonly text: string;
  readonly target?: DraftTarget;
  readonly outside?: true;
  /** Default: at the end. */
  readonly hashtagPlace?: "behind-label";
  readonly held?: true;
  /** For a recap thread: the evening's start, ms, and the post's part. The recap page stores it. */
  readonly thread?: { readonly evening: number; readonly part: string };
  /** Our clock, ms, and the exact text. */
  readonly planned?: PlannedQuestion;
  /** Ms of our clock, and the exact text. */
  readonly handedOver?: HandedOver;
  readonly takenBack?: HandedOver;
  readonly postedAs?: string;
  /** When found or confirmed (our clock, ms). */
  readonly postedAt?: number;
  /** The post that was wrongly matched. */
  readonly notPostedAs?: string;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Someone still writing in X's composer must not be disturbed. */
const askAfterMs = 60_000;

/** `now`: our clock, ms. */
export function isOverdue(draft: Draft, now: number): boolean {
  return draft.handedOver !== undefined && isOpen(draft) && now - draft.handedOver.at >= askAfterMs;
}

/** Posted drafts stay stored, to keep their posts from matching others. */
export function isOpen(draft: Draft): boolean {
  return draft.postedAs === undefined && draft.postedAt === undefined;
}

const takenBackWithinMs = dayMs;

/** A wrong match or click may have closed the draft. `now`: our clock, ms. */
export function canBeTakenBack({ postedAt }: Draft, now: number): boolean {
  return postedAt !== undefined && Math.abs(now - postedAt) < takenBackWithinMs;
}

/** Always increases, even if our clock was set back; `now` in ms. */
export function touched(draft: Draft, now: number): Draft {
  return { ...draft, changedAt: Math.max(now, draft.changedAt + 1) };
}

/**
 * The later change wins, except for handed-over and posted states, which the page may lack; further writing
 * reopens the draft.
 */
export function mergeDraft(known: Draft | undefined, saved: Draft): Draft {
  if (known === undefined) return saved;
  if (saved.changedAt < known.changedAt) return known;
  const { handedOver: _, takenBack: __, postedAs: ___, postedAt: ____, notPostedAs: _____, ...text } = saved;
  const written = { ...text, ...(known.notPostedAs === undefined ? {} : { notPostedAs: known.notPostedAs }) };
  if (written.text !== known.text) return written;
  return {
    ...written,
    ...(known.handedOver ? { handedOver: known.handedOver } : {}),
    ...(known.takenBack ? { takenBack: known.takenBack } : {}),
    ...(known.postedAs === undefined ? {} : { postedAs: known.postedAs }),
    ...(known.postedAt === undefined ? {} : { postedAt: known.postedAt }),
  };
}

/** `at`: our clock, ms. */
export function handedOver({ takenBack: _, ...draft }: Draft, text: string, at: number): Draft {
  return { ...draft, handedOver: { at, text } };
}

export function inTab(draft: Draft, tabId: number): Draft {
  return draft.handedOver ? { ...draft, handedOver: { ...draft.handedOver, tabId } } : draft;
}

export function takeBack({ handedOver: handed, postedAs, postedAt: _, ...draft }: Draft): Draft {
  return {
    ...draft,
    ...(handed ? { takenBack: handed } : {}),
    ...(postedAs === undefined ? {} : { notPostedAs: postedAs }),
  };
}

export function targetOf(post: Post, kind: DraftTarget["kind"], question?: string): DraftTarget {
  const { id, handle, name, avatarUrl } = post.author;
  return {
    kind,
    postId: post.id,
    author: {
      handle,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      ...(avatarUrl === undefined ? {} : { avatarUrl }),
    },
    text: post.text,
    ...(question === undefined ? {} : { question }),
  };
}
