import { cuss } from "cuss";
import { expect, it } from "vitest";
import { swearWords as inSource } from "../../../../src/domain/house-rules/swear-words.ts";
import { swearWords } from "../../../../tools/swear-words.ts";

it("the words are the package's without the exceptions, as tools/swear-words.ts writes them", () => {
  expect(inSource).toEqual(swearWords(cuss));
  expect(inSource.length).toBeGreaterThan(500);
});
