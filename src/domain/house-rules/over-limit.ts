import { countPrepared } from "../counting/count.ts";
import { houseRuleOf } from "../counting/rules.ts";
import type { HouseRule } from "./house-rule.ts";

/** "Keep it under 140": the chat's own limit, counted as the chat counts. */
export const overLimit: HouseRule = {
  id: "over-limit",
  sentence: "Posts in this chat stay within {limit} characters.",
  advice: "Shorten it: what is marked is too much.",
  check: ({ prepared, chat }) => {
    const { problem, fitsTo } = countPrepared(prepared, houseRuleOf(chat));
    return problem === undefined || problem === "empty" ? [] : [{ start: fitsTo, end: prepared.text.length }];
  },
};
