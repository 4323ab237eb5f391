import { expect, it } from "vitest";
import { refusedSearch } from "../../../../src/domain/search/refused-search.ts";
import { wordsOf } from "../../../../src/words/words.ts";

it.each([
  [
    "BadRequest: Raw query length 600 exceeds max allowed 512",
    "The search is too long for X: it has 600 characters, and X accepts 512. Shorten it, or open the chat's own search.",
  ],
  [
    "BadRequest: SearchQueryParsingException(ERROR_EMPTY_QUERY)",
    "The search on X is empty. Type something, or open the chat's own search.",
  ],
  [
    "BadRequest: Query is denylisted in Search Content Control tool.",
    "X does not answer this search: it contains something that X does not search for.",
  ],
  ["BadRequest: something new", undefined],
  ["", undefined],
])("%s", (message, sentence) => {
  const refused = refusedSearch(message);
  expect(refused && wordsOf(refused)).toBe(sentence);
});
