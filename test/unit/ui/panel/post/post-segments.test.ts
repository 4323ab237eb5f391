import { describe, expect, it } from "vitest";
import { noEntities } from "../../../../../src/domain/post/post.ts";
import { segmentsOfPost, withoutFirstLabel } from "../../../../../src/ui/panel/post/post-segments.ts";
import { makePost } from "../../../../support/make-post.ts";

describe("a post's text", () => {
  it("has the label of an answer emphasised, and of a question only where it asks", () => {
    const kinds = (text: string, asks: boolean) =>
      segmentsOfPost(makePost({ text, entities: noEntities }), asks).map(({ kind }) => kind);
    expect(kinds("A3 Ask the neighbours.", false)).toEqual(["answer-label", "text"]);
    expect(kinds("Q3 Who asks the neighbours?", true)).toEqual(["question-label", "text"]);
    expect(kinds("Q3 Who asks the neighbours?", false)).toEqual(["text"]);
  });

  it("ends without the address of the post that it quotes", () => {
    const url = "https://t.co/quoted";
    const text = `Well said ${url}`;
    const range = { start: 10, end: text.length };
    const link = { url, expandedUrl: "https://x.com/someone_else/status/77", range };
    const post = makePost({ text, entities: { ...noEntities, links: [link] }, quote: { id: "77" } });
    expect(segmentsOfPost(post, false)).toEqual([{ kind: "text", text: "Well said " }]);
  });

  it("is cut into pieces once", () => {
    const post = makePost();
    expect(segmentsOfPost(post, false)).toBe(segmentsOfPost(post, false));
  });

  it.each([
    ["Q3: Who asks the neighbours?", "Who asks the neighbours?"],
    ["OK, time for Q4. Who pays?", "OK, time for Q4. Who pays?"],
  ])("stands pinned without the label that begins it: %s", (text, shown) => {
    const post = makePost({ text, entities: noEntities });
    const segments = withoutFirstLabel(segmentsOfPost(post, true));
    expect(segments.map((segment) => segment.text).join("")).toBe(shown);
  });
});
