import { describe, expect, it } from "vitest";
import {
  type Highlight,
  highlightOf,
  mostHighlights,
  readHighlights,
  withHighlight,
} from "../../../../src/domain/chat/highlight.ts";
import { highlighterOf } from "../../../../src/domain/highlights/highlighter.ts";
import { profileFile, readProfileFile } from "../../../../src/domain/profiles/profile-file.ts";
import { chatSchema } from "../../../../src/schemas/chat.ts";
import { makePost, testChat } from "../../../support/make-post.ts";

const lit = (text: string, highlights: readonly Highlight[], handle = "someone_x") =>
  highlighterOf(highlights)(makePost({ text, handle }))?.highlight.text;

describe("a highlight", () => {
  const budget: Highlight = { colour: "blue", text: "Budget" };

  it.each([
    ["THE BUDGET, again", true],
    ["the búdget", true],
    ["budgets", false],
    ["lowbudget", false],
    ["#budget", true],
  ])("of a word is met by whole words of any case: %s", (text, met) => {
    expect(lit(text, [budget])).toBe(met ? "Budget" : undefined);
  });

  it("of several words is met where they stand together", () => {
    const talk: Highlight = { colour: "red", text: "use of force" };
    expect([lit("On Use  of force today", [talk]), lit("use force", [talk])]).toEqual([
      "use of force",
      undefined,
    ]);
  });

  it("of a person is met by what they wrote and by reposts of it, not by their name in a text", () => {
    const jo: Highlight = { colour: "green", text: "@Jo_Invented" };
    const repost = makePost({
      handle: "other_x",
      repostOf: { id: "5", author: makePost({ handle: "jo_invented" }).author },
    });
    expect(lit("hello", [jo], "jo_invented")).toBe("@Jo_Invented");
    expect(highlighterOf([jo])(repost)?.highlight).toBe(jo);
    expect(lit("thanks @jo_invented", [jo])).toBeUndefined();
  });

  it("is one of forty that the same post meets: the first is shown, the others are named", () => {
    const forty = Array.from({ length: 40 }, (_, at): Highlight => ({ colour: "sky", text: `word${at}` }));
    const post = makePost({ text: forty.map(({ text }) => text).join(" ") });
    const found = highlighterOf(forty)(post);
    expect([found?.highlight.text, found?.others.length]).toEqual(["word0", 39]);
    expect(highlighterOf(forty)(post)).toEqual(found);
  });
});

describe("what a person typed as highlights", () => {
  it("is tidied: nothing empty, each once, no more than are kept", () => {
    const typed: Highlight[] = [
      { colour: "red", text: "  use   of force " },
      { colour: "blue", text: "Use of Force" },
      { colour: "blue", text: "@" },
      { colour: "blue", text: "" },
    ];
    expect(readHighlights(typed)).toEqual([{ colour: "red", text: "use of force" }]);
    const many = Array.from({ length: 300 }, (_, at): Highlight => ({ colour: "red", text: `w${at}` }));
    expect(readHighlights(many)).toHaveLength(mostHighlights);
  });

  it("of one person is one, in the last colour", () => {
    const first = withHighlight(undefined, "Jo_x", "red");
    const second = withHighlight(first, "jo_X", "blue");
    expect(second).toEqual([{ colour: "blue", text: "@jo_X" }]);
    expect([highlightOf(second, "JO_X"), withHighlight(second, "jo_x", undefined)]).toEqual(["blue", []]);
  });

  it("stays at home: a file of the chat has none, and none comes with one", () => {
    const chat = { ...testChat, highlights: [{ colour: "red", text: "@secret_interest" }] as const };
    const file = profileFile(chat);
    expect(file).not.toContain("secret_interest");
    const brought = JSON.parse(file);
    brought.chat.highlights = chat.highlights;
    expect(readProfileFile(JSON.stringify(brought))).not.toHaveProperty("typed.highlights");
  });

  it("costs no chat where it is broken or of a later version", () => {
    const later = { ...testChat, highlights: [{ colour: "infrared", text: "x" }] };
    expect(chatSchema.safeParse(later)).toMatchObject({ success: true, data: { id: testChat.id } });
  });
});
