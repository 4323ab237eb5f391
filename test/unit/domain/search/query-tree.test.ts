import { describe, expect, it } from "vitest";
import { parseQuery, textOfPart } from "../../../../src/domain/search/query-tree.ts";

function writtenOut(query: string): string | undefined {
  const part = parseQuery(query);
  return part && textOfPart(part);
}

describe("a search of X, parsed and written out again", () => {
  it.each([
    ["words side by side", "street lights #copchat", "street lights #copchat"],
    ["a phrase with its spaces", '"street lights" out', '"street lights" out'],
    ["AND, which X reads as side by side", "lights AND out", "lights out"],
    ["OR, in brackets", "from:ann OR from:ben", "(from:ann OR from:ben)"],
    ["OR of groups", "(lights out) OR #copchat", "(lights out OR #copchat)"],
    ["what is left out", "#copchat -from:ann -(lights OR out)", "#copchat -from:ann -(lights OR out)"],
    ["a bracket that was never opened", "lights) out) now", "lights out now"],
    ["a bracket that is never closed", "(lights OR out", "(lights OR out)"],
    ["a single minus", "lights - out", "lights - out"],
    ["brackets around nothing", "lights () out", "lights out"],
  ])("%s", (_, query, expected) => {
    expect(writtenOut(query)).toBe(expected);
  });

  it.each(["", "   ", "()", ")", "AND", "OR"])("%j searches for nothing", (query) => {
    expect(parseQuery(query)).toBeUndefined();
  });

  it("marks OR in brackets, and no other", () => {
    expect(parseQuery("(a OR b)")).toHaveProperty("inBrackets", true);
    expect(parseQuery("a OR b")).not.toHaveProperty("inBrackets");
  });

  it("takes brackets beyond a depth as words, and never throws", () => {
    expect(writtenOut(`${"(".repeat(19)}a${")".repeat(19)}`)).toBe("a");
    expect(() => parseQuery("(".repeat(10_000))).not.toThrow();
  });
});
