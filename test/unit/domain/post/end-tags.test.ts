import { describe, expect, it } from "vitest";
import { segmentsOf } from "../../../../src/domain/post/display-text.ts";
import { withoutEndTags } from "../../../../src/domain/post/end-tags.ts";
import { noEntities } from "../../../../src/domain/post/post.ts";

const isOwn = (tag: string) => tag.toLowerCase() === "copchat";

function shownOf(text: string): { readonly shown: string; readonly all: string } {
  const hashtags = [...text.matchAll(/[#＃]([\p{L}\p{N}_]+)/gu)].map((match) => ({
    tag: match[1] ?? "",
    range: { start: match.index, end: match.index + match[0].length },
  }));
  const { shown, leftOut } = withoutEndTags(
    segmentsOf({ text, entities: { ...noEntities, hashtags } }),
    isOwn,
  );
  const words = shown.map((one) => one.text).join("");
  return { shown: words, all: words + leftOut };
}

describe("the chat's hashtag at the end of a post", () => {
  it.each([
    ["Good evening from the north shore. #copchat", "Good evening from the north shore."],
    ["Good evening\n\n#CopChat", "Good evening"],
    ["Well said #copchat ", "Well said"],
    ["One page, plain words #copchat #plainwords", "One page, plain words #plainwords"],
    ["One page, plain words #plainwords #copchat", "One page, plain words #plainwords"],
    ["مساء الخير #copchat", "مساء الخير"],
    ["A3 Ask. #copchat #copchat", "A3 Ask."],
  ])("is left out of %j", (text, shown) => {
    expect(shownOf(text).shown).toBe(shown);
  });

  it.each([
    "Welcome to #copchat",
    "I love #copchat",
    "This is #copchat, every Wednesday.",
    "#copchat starts now",
    "#copchat",
    "#copchat #copchat",
    "Good evening #neighbours",
  ])("stays in %j", (text) => {
    expect(shownOf(text).shown).toBe(text);
  });

  it("is there for whoever copies the post", () => {
    expect(shownOf("Good evening. #copchat").all).toBe("Good evening. #copchat");
  });
});
