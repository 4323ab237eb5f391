import { wording } from "../words/wording.ts";
import type { HouseRule } from "./house-rule.ts";

export const linkInTheMiddle: HouseRule = {
  id: "link-in-the-middle",
  sentence: () => wording("ruleLink"),
  advice: wording("ruleLinkAdvice"),
  check: ({ entities, phase }) => (phase === "middle" ? entities.links : []),
};
