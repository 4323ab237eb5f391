import { anyOf, wholeOf } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

/** The label of an answer and the old signs of a repost are no words of one's own. */
const label = /^\s*[QA]\d{1,2}(?:\.\d)?(?![\p{L}\p{N}])/iu;
const signs = anyOf(["rt", "mt", "via", "cc", "h/t", "ht"]);

/** "Add your own comment when you repeat somebody's post." */
export const emptyQuote: HouseRule = {
  id: "empty-quote",
  sentence: "When you repeat someone's post, add your own words.",
  advice: "Say in a few words why you pass it on.",
  check: ({ text, prose, kind }) => {
    if (kind !== "quote") return [];
    const own = prose.replace(label, "").replace(signs, "");
    return /\p{L}/u.test(own) ? [] : wholeOf(text);
  },
};
