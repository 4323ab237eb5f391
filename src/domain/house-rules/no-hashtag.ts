import { fold } from "../handle.ts";
import { wholeOf } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

/** Without its hashtag a post is not in the chat; unless that is what the person wants. */
export const noHashtag: HouseRule = {
  id: "no-hashtag",
  sentence: "Without {hashtag} nobody in the chat will see this.",
  advice: "Add the hashtag, or take it outside the chat on purpose.",
  check: ({ text, entities, chat, outside }) => {
    const wanted = chat.hashtags.map(fold);
    if (outside || wanted.length === 0) return [];
    return entities.hashtags.some(({ tag }) => wanted.includes(fold(tag))) ? [] : wholeOf(text);
  },
};
