import { countPrepared } from "../counting/count.ts";
import { houseRuleOf } from "../counting/rules.ts";
import { wording } from "../words/wording.ts";
import type { HouseRule } from "./house-rule.ts";

export const overLimit: HouseRule = {
  id: "over-limit",
  sentence: ({ limit }) => wording("ruleOverLimit", { limit }),
  advice: wording("ruleOverLimitAdvice"),
  check: ({ prepared, chat }) => {
    const { problem, fitsTo } = countPrepared(prepared, houseRuleOf(chat));
    return problem === undefined || problem === "empty" ? [] : [{ start: fitsTo, end: prepared.text.length }];
  },
};
