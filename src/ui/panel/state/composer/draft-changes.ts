import type { Draft, DraftTarget, PlannedQuestion } from "../../../../domain/drafts/draft.ts";
import type { Post } from "../../../../domain/post/post.ts";
import { shownNumber } from "../../../../domain/questions/shown-number.ts";
import { words } from "../../../../words/words.ts";

/** Where the chat's hashtag goes: at the end, after "A3", or omitted on purpose. */
export type HashtagWish = "end" | "behind-label" | "outside";

export function newDraft(
  made: { readonly id: string; readonly chatId: string; readonly now: number },
  target?: DraftTarget,
): Draft {
  const { id, chatId, now } = made;
  return { id, chatId, text: "", createdAt: now, changedAt: now, ...(target ? { target } : {}) };
}

export function withTarget({ target: _, ...draft }: Draft, target: DraftTarget | undefined): Draft {
  return target ? { ...draft, target } : draft;
}

export function withHashtag(draft: Draft, wish: HashtagWish): Draft {
  const { outside: _, hashtagPlace: __, ...rest } = draft;
  if (wish === "outside") return { ...rest, outside: true };
  return wish === "behind-label" ? { ...rest, hashtagPlace: wish } : rest;
}

export function hashtagWishOf(draft: Draft | undefined): HashtagWish {
  return draft?.outside ? "outside" : (draft?.hashtagPlace ?? "end");
}

export function withHeld({ held: _, ...draft }: Draft, held: boolean): Draft {
  return held ? { ...draft, held: true } : draft;
}

export function meantPost(post: Post): Post {
  const { repostOf, ...inner } = post;
  return repostOf ? { ...inner, id: repostOf.id, author: repostOf.author ?? post.author } : post;
}

/** What a draft is, in one or two words: "Answer to Q3", "Reply", "Quote", "New post". */
export function kindInWords(target: DraftTarget | undefined, planned?: PlannedQuestion): string {
  if (planned) return words("draftKindPlanned", { number: planned.number });
  switch (target?.kind) {
    case "answer":
      return target.question === undefined
        ? words("draftKindAnswer")
        : words("draftKindAnswerTo", { number: shownNumber(target.question) });
    case "reply":
      return words("draftKindReply");
    case "quote":
      return words("draftKindQuote");
    case undefined:
      return words("draftKindNew");
  }
}
