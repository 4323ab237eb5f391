import { foldCase } from "../post/handle.ts";
import { wording } from "../words/wording.ts";
import { wholeOf } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

export const noHashtag: HouseRule = {
  id: "no-hashtag",
  sentence: ({ hashtag }) => wording("ruleNoHashtag", { hashtag }),
  advice: wording("ruleNoHashtagAdvice"),
  check: ({ text, entities, chat, outside, isWhole }) => {
    const wanted = chat.hashtags.map(foldCase);
    // A draft this long gets the length advice instead.
    if (outside || wanted.length === 0 || !isWhole) return [];
    return entities.hashtags.some(({ tag }) => wanted.includes(foldCase(tag))) ? [] : wholeOf(text);
  },
};
