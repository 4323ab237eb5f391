import { fold } from "../handle.ts";
import { wholeOf } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

/** Without its hashtag a post is not in the chat; unless that is what the person wants. */
export const noHashtag: HouseRule = {
  id: "no-hashtag",
  sentence: "Without {hashtag} nobody in the chat will see this.",
  advice: "Add the hashtag, or take it outside the chat on purpose.",
  check: ({ text, entities, chat, outside, isWhole }) => {
    const wanted = chat.hashtags.map(fold);
    // Of a draft that long it is said that it is too long; its hashtag may stand behind what was read.
    if (outside || wanted.length === 0 || !isWhole) return [];
    return entities.hashtags.some(({ tag }) => wanted.includes(fold(tag))) ? [] : wholeOf(text);
  },
};
