import type { Author, Post } from "./post.ts";

/** The post that a draft answers, small, so that it stays in sight however fast the chat is. */
export interface DraftTarget {
  readonly kind: "reply" | "quote" | "answer";
  readonly postId: string;
  readonly author: Pick<Author, "id" | "handle" | "name" | "avatarUrl">;
  readonly text: string;
  /** Of an answer: the question's number, as labelled ("3"). */
  readonly question?: string;
}

/** A text being written, with what it answers. */
export interface Draft {
  /** A uuid that the page made. */
  readonly id: string;
  readonly chatId: string;
  /** As the person wrote it; the hashtag that is put in by itself is not in it. */
  readonly text: string;
  readonly target?: DraftTarget;
  /** The person took the hashtag off, to go on outside the chat. */
  readonly outside?: true;
  /** Where the hashtag is put that the text does not have: at the end, unless the person wants it behind "A3". */
  readonly hashtagPlace?: "behind-label";
  /** Put by for the closing minutes: links get lost in the middle of a chat. */
  readonly held?: true;
  /** When it was handed over to X's composer (ms, our clock), and the exact text that was. */
  readonly handedOver?: { readonly at: number; readonly text: string };
  /** What was handed over, though the person said that it was not posted: they may still do so. */
  readonly takenBack?: { readonly at: number; readonly text: string };
  /** The post that it became, once X's page showed it. */
  readonly postedAs?: string;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Is a draft still to be shown? Posted ones are kept for a while, so that their posts are not taken for another's. */
export function isOpen(draft: Draft): boolean {
  return draft.postedAs === undefined;
}

/** A draft that was changed just now (`now` in ms, our clock), later than before even where the clock was set back. */
export function touched(draft: Draft, now: number): Draft {
  return { ...draft, changedAt: Math.max(now, draft.changedAt + 1) };
}

/**
 * What is kept when a page saves a draft that is known already: the later change counts. Whether it was handed over
 * or posted stays as it is known, the page may not have heard; but who goes on writing has an open draft again.
 */
export function mergeDraft(known: Draft | undefined, saved: Draft): Draft {
  if (known === undefined) return saved;
  if (saved.changedAt < known.changedAt) return known;
  const { handedOver: _, takenBack: __, postedAs: ___, ...written } = saved;
  if (written.text !== known.text) return written;
  return {
    ...written,
    ...(known.handedOver ? { handedOver: known.handedOver } : {}),
    ...(known.takenBack ? { takenBack: known.takenBack } : {}),
    ...(known.postedAs === undefined ? {} : { postedAs: known.postedAs }),
  };
}

/** A draft as it goes to X with this text, `at` in ms, our clock. */
export function handedOver({ takenBack: _, ...draft }: Draft, text: string, at: number): Draft {
  return { ...draft, handedOver: { at, text } };
}

/** A draft that the person says was not posted: open again. */
export function takeBack({ handedOver: handed, ...draft }: Draft): Draft {
  return handed ? { ...draft, takenBack: handed } : draft;
}

/** The part of a post that a draft keeps of what it answers. */
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
