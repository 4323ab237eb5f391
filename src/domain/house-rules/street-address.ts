import { wording } from "../words/wording.ts";
import { findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const number =
  "(?<![\\p{L}\\p{N}.,/:$€£#-])(?<!\\b(?:[Tt]op|[Tt]he|[Tt]hese|[Tt]hose|[Oo]ur|[Aa]ll|[Mm]y|[Aa]ny|[Ee]very|[Oo]f)\\s)\\d{1,5}(?:[-–]\\d{1,5})?[A-Za-z]?,?\\s+";
const direction = "(?:(?:[NSEW]|[NS][EW]|North|South|East|West)\\.?\\s+)?";
const properName = "(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,3}(?:st|nd|rd|th))";
const kinds =
  "(?:Street|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Court|Ct|Place|Pl|Square|Sq|Terrace|Crescent|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Close|Row|Alley|Gardens|Way)\\b";
/** "St" is also a saint and "Dr" a doctor: exclude them before a name. */
const shortKinds = "(?:St|Dr)\\b(?!\\.?\\s+\\p{Lu})";

const written = new RegExp(`${number}${direction}(?:${properName}\\s+){1,3}(?:${kinds}|${shortKinds})`, "gu");
const typed = new RegExp(
  `${number.replace("{1,5}", "{2,5}")}(?:[nsew]\\.?\\s+)?(?!(?:on|in|the|of|per|a|an|at|to|our|each|every|other|more|new|local|dark|side|back|city|mph|kmh|km|mile|miles|foot|ft|year|years|lane|wide|busy|quiet|different|same|big|small|main|few|public|high|long|short|minute|minutes|hour|hours|day|days|yard|meter|metre)\\b)(?:\\p{Ll}{3,}|\\d{1,3}(?:st|nd|rd|th))\\s+(?:street|avenue|ave|road|lane|boulevard|blvd|terrace|crescent)\\b`,
  "gu",
);
const box = /\bP\.?\s?O\.?\s+Box\s+\d{1,6}\b/giu;
const apartment = /\b(?:apt|apartment|flat|unit)\.?\s+#?\d{1,4}[A-Za-z]?\s*(?:,|at)\s+\d{1,5}\s+\p{L}/giu;

export const streetAddress: HouseRule = {
  id: "street-address",
  sentence: () => wording("ruleAddress"),
  advice: wording("ruleAddressAdvice"),
  check: ({ prose }) => findRanges(prose, [written, typed, box, apartment]),
};
