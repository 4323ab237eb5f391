import { describe, expect, it } from "vitest";
import {
  handedOver,
  isOpen,
  mergeDraft,
  takeBack,
  targetOf,
  touched,
} from "../../../../src/domain/drafts/draft.ts";
import { makeDraft } from "../../../support/make-draft.ts";
import { evening, makePost } from "../../../support/make-post.ts";

const later = { changedAt: evening + 1 };
const handed = handedOver(makeDraft(), "Radios #copchat", evening + 5);

describe("saving a draft that is known", () => {
  it("keeps the later change, whichever comes first", () => {
    const old = makeDraft({ text: "old" });
    const fresh = makeDraft({ text: "new", ...later });
    expect(mergeDraft(undefined, old)).toEqual(old);
    expect(mergeDraft(old, fresh)).toEqual(fresh);
    expect(mergeDraft(fresh, old)).toEqual(fresh);
    expect(mergeDraft(old, { ...old, outside: true })).toEqual({ ...old, outside: true });
  });

  it("keeps which post it is not, also when written further", () => {
    const known = { ...makeDraft(), notPostedAs: "7" };
    expect(mergeDraft(known, makeDraft({ text: "more", ...later })).notPostedAs).toBe("7");
    expect(mergeDraft(known, makeDraft(later)).notPostedAs).toBe("7");
  });

  it("keeps what is written after the clock was set back", () => {
    const written = touched({ ...makeDraft(), text: "more" }, evening - 3_600_000);
    expect(mergeDraft(makeDraft(), written)).toEqual(makeDraft({ ...later, text: "more" }));
    expect(touched(makeDraft(), evening + 9).changedAt).toBe(evening + 9);
  });

  it("does not forget that it was handed over or posted: the page may not have heard", () => {
    expect(mergeDraft(handed, makeDraft(later))).toEqual({ ...handed, ...later });
    const posted = { ...handed, postedAs: "9" };
    expect(isOpen(mergeDraft(posted, makeDraft(later)))).toBe(false);
    const back = takeBack(handed);
    expect(mergeDraft(back, makeDraft(later))).toEqual({ ...back, ...later });
  });

  it("is an open draft again when the person goes on writing", () => {
    for (const known of [handed, { ...handed, postedAs: "9" }, takeBack(handed)]) {
      const written = makeDraft({ ...later, text: "and more" });
      expect(mergeDraft(known, { ...known, ...written })).toEqual(written);
    }
  });
});

describe("a draft that was handed over", () => {
  it("is open again when it was not posted, and can be handed over again", () => {
    const back = takeBack(handed);
    expect(back.handedOver).toBeUndefined();
    expect(back.takenBack).toEqual({ at: evening + 5, text: "Radios #copchat" });
    expect(takeBack(makeDraft())).toEqual(makeDraft());
    expect(handedOver(back, "again", evening + 9)).toEqual({
      ...makeDraft(),
      handedOver: { at: evening + 9, text: "again" },
    });
  });
});

describe("what a draft answers", () => {
  it("is kept small: no numbers, no media, nothing that X did not say", () => {
    const post = makePost({ text: "Q3 And you?", counts: { likes: 4 } });
    expect(targetOf(post, "answer", "3")).toEqual({
      kind: "answer",
      postId: post.id,
      author: { handle: "jo_lindqvist_x", name: "jo_lindqvist_x" },
      text: "Q3 And you?",
      question: "3",
    });
  });
});
