import { wording } from "../words/wording.ts";
import { anyOf, wholeOf } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

/** Labels and old repost marks are not the person's own words. */
const label = /^\s*[QA]\d{1,2}(?:\.\d)?(?![\p{L}\p{N}])/iu;
const signs = anyOf(["rt", "mt", "via", "cc", "h/t", "ht"]);

export const emptyQuote: HouseRule = {
  id: "empty-quote",
  sentence: () => wording("ruleEmptyQuote"),
  advice: wording("ruleEmptyQuoteAdvice"),
  check: ({ text, prose, kind }) => {
    if (kind !== "quote") return [];
    const own = prose.replace(label, "").replace(signs, "");
    return /\p{L}/u.test(own) ? [] : wholeOf(text);
  },
};
