import { describe, expect, it } from "vitest";
import { type Link, noEntities } from "../../../../src/domain/post/post.ts";
import { withCardTitle } from "../../../../src/x/payload/read-card.ts";

const url = "https://t.co/first";
const other = "https://t.co/second";

function titlesWith(card: unknown, links: readonly Link[] = [{ url }, { url: other }]) {
  return withCardTitle(
    { ...noEntities, links },
    { first: { card }, second: undefined, third: undefined },
  ).links.map(({ title }) => title);
}

const bound = (value: unknown) => [{ key: "title", value }];

describe("the title of a post's card", () => {
  it("goes to the link that the card stands for, as GraphQL and as REST write it", () => {
    const title = { string_value: "A guide", type: "STRING" };
    expect(titlesWith({ legacy: { url, binding_values: bound(title) } })).toEqual(["A guide", undefined]);
    expect(titlesWith({ url: other, binding_values: { title } })).toEqual([undefined, "A guide"]);
  });

  it("is found by the card's bound address where the card's own is another", () => {
    const binding_values = { title: { string_value: "A guide" }, card_url: { string_value: url } };
    expect(titlesWith({ url: "card://1", binding_values })).toEqual(["A guide", undefined]);
  });

  it("is cut at 300 characters, never within one", () => {
    const [title] = titlesWith({ url, binding_values: { title: { string_value: `a${"👮".repeat(400)}` } } });
    expect(title).toBe(`a${"👮".repeat(149)}`);
  });

  it.each([
    undefined,
    null,
    "card",
    [],
    { url },
    { url, binding_values: null },
    { url, binding_values: [null, 1, "title", []] },
    { url, binding_values: bound({ string_value: 5 }) },
    { url, binding_values: bound({ string_value: "" }) },
    { url, binding_values: bound("A guide") },
    { url: "https://t.co/third", binding_values: bound({ string_value: "A guide" }) },
    { binding_values: bound({ string_value: "A guide" }) },
  ])("is none in %j", (card) => {
    expect(titlesWith(card)).toEqual([undefined, undefined]);
  });
});
