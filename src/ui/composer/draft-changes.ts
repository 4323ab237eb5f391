import type { Draft, DraftTarget } from "../../domain/draft.ts";
import type { Post } from "../../domain/post.ts";

/** Where the chat's hashtag goes: put in at the end or behind "A3", or left out on purpose. */
export type HashtagWish = "end" | "behind-label" | "outside";

/** A draft in which nothing was written yet. */
export function newDraft(
  made: { readonly id: string; readonly chatId: string; readonly now: number },
  target?: DraftTarget,
): Draft {
  const { id, chatId, now } = made;
  return { id, chatId, text: "", createdAt: now, changedAt: now, ...(target ? { target } : {}) };
}

/** The draft with another target, or with none. */
export function withTarget({ target: _, ...draft }: Draft, target: DraftTarget | undefined): Draft {
  return target ? { ...draft, target } : draft;
}

/** The draft with its hashtag elsewhere, or without it. */
export function withHashtag(draft: Draft, wish: HashtagWish): Draft {
  const { outside: _, hashtagPlace: __, ...rest } = draft;
  if (wish === "outside") return { ...rest, outside: true };
  return wish === "behind-label" ? { ...rest, hashtagPlace: wish } : rest;
}

export function hashtagWishOf(draft: Draft | undefined): HashtagWish {
  return draft?.outside ? "outside" : (draft?.hashtagPlace ?? "end");
}

/** The draft put by for the closing minutes, or taken up again. */
export function withHeld({ held: _, ...draft }: Draft, held: boolean): Draft {
  return held ? { ...draft, held: true } : draft;
}

/** Who answers or quotes a repost means the post that was repeated. */
export function meantPost(post: Post): Post {
  const { repostOf, ...inner } = post;
  return repostOf ? { ...inner, id: repostOf.id, author: repostOf.author ?? post.author } : post;
}

/** What a draft is, in one or two words: "Answer to Q3", "Reply", "Quote", "New post". */
export function kindInWords(target: DraftTarget | undefined): string {
  switch (target?.kind) {
    case "answer":
      return target.question === undefined ? "Answer" : `Answer to Q${target.question}`;
    case "reply":
      return "Reply";
    case "quote":
      return "Quote";
    case undefined:
      return "New post";
  }
}
