import type { Draft, DraftTarget } from "../../src/domain/drafts/draft.ts";
import { evening, idAt } from "./make-post.ts";

/** A draft in #copchat, with whatever is given in place of its own. */
export function makeDraft(given: Partial<Draft> = {}): Draft {
  return {
    id: "draft-1",
    chatId: "copchat",
    text: "Radios first, then the rest",
    createdAt: evening,
    changedAt: evening,
    ...given,
  };
}

/** What a draft answers: a reply, unless it is said to be something else. */
export function makeTarget(given: Partial<DraftTarget> = {}): DraftTarget {
  return {
    kind: "reply",
    postId: idAt(1),
    author: { id: "5", handle: "t_marlow_test", name: "T. Marlow" },
    text: "And what do you think?",
    ...given,
  };
}
