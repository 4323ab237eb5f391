import { wording } from "../words/wording.ts";
import { anyOf, findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const one = "(?:my|our|this|that|the|his|her|their|your|an)";
const now = "(?:pending|open|active|ongoing|on-going|current|live)";
const today =
  "(?:today|tomorrow|tonight|this (?:week|morning|afternoon|month)|next (?:week|month)|on (?:mon|tues|wednes|thurs|fri)day|monday|tuesday|wednesday|thursday|friday)";

const phrases = anyOf([
  `${one} (?:\\w+ )?${now} (?:\\w+ )?(?:case|investigation|trial|prosecution|inquest|lawsuit)`,
  `${one} (?:case|investigation|inquest|lawsuit) (?:is|that is|that['’]s|which is) (?:still )?(?:${now}|before the courts?|going to (?:court|trial)|in court)`,
  "(?:still )?before the (?:court|courts|judge|grand jury)(?! of (?:public )?opinion)",
  "sub judice",
  "(?:is|are|was|were|been|currently|still|now) under investigation",
  "(?:awaiting|pending|facing) (?:trial|charges|sentencing|arraignment|extradition)",
  "(?:goes|going|went|go) (?:on|to) trial",
  `(?:is|are|be) (?:on trial|in court|in the dock|being tried|being sentenced|being arraigned)(?: ${today})?(?! basis)`,
  `(?:in|to|at) court ${today}`,
  "(?:pleaded|pleads|pled|pleading|plead) (?:not )?guilty",
  "plea (?:deal|bargain|hearing) (?:for|in|with|on)",
  "grand jury (?:is|will|has|indicted|hearing|meets)",
  "(?:was|been|were|is|got|be) (?:just )?(?:indicted|arraigned)",
  "(?:was|been|were|got|just|be|we) charged (?:him|her|them )?with",
  `${one} (?:suspect|defendant|accused|perp|victim|witness) (?:in|from|of) (?:my|our|this|that|the) (?:\\w+ ){0,3}(?:case|shooting|murder|robbery|assault|stabbing|homicide|crash|trial|investigation|burglary)`,
  "(?:our|my) (?:suspect|defendant|victim|witness|informant|ci)",
  `(?:i|we|i['’]m|i am|i['’]ll|have to|going to|will|must) testify(?:ing)? (?:in|at|against|about|on|${today})`,
  "testifying (?:in|at|against)",
  "jury (?:selection|deliberations|deliberating|is out|is still out)",
  "(?:sentencing|bail|bond|preliminary|suppression) hearing",
  "out on (?:bail|bond)",
  "gag order",
  "(?:the|my|our|his|her) (?:\\w+ )?(?:trial|court) date",
  `trial (?:starts|begins|resumes|opens|set for)(?: ${today})?`,
  "my (?:case|investigation) (?:from|about|with|where|involving|against|last|this)",
  "(?:our|the) case against (?:him|her|them|the|\\p{Lu}\\w+)",
]);

export const pendingCase: HouseRule = {
  id: "pending-case",
  sentence: () => wording("rulePendingCase"),
  advice: wording("rulePendingCaseAdvice"),
  check: ({ prose }) => findRanges(prose, [phrases]),
};
