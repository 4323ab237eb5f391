import { expect, it } from "vitest";
import { refusedSearch } from "../../../../src/domain/search/refused-search.ts";

it.each([
  [
    "BadRequest: Raw query length 600 exceeds max allowed 512",
    "The search is too long for X: 600 characters, where it takes 512. Shorten it, or open the chat's own.",
  ],
  [
    "BadRequest: SearchQueryParsingException(ERROR_EMPTY_QUERY)",
    "The search on X is empty: type something, or open the chat's own.",
  ],
  [
    "BadRequest: Query is denylisted in Search Content Control tool.",
    "X does not answer this search: something in it is on X's own list of what it does not look for.",
  ],
  ["BadRequest: something new", undefined],
  ["", undefined],
])("%s", (message, sentence) => expect(refusedSearch(message)).toBe(sentence));
