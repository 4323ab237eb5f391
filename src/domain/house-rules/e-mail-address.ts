import { wording } from "../words/wording.ts";
import { findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const plain =
  /(?<![\p{L}\p{N}._%+/-])[\p{L}\p{N}._%+-]{1,64}[@＠][\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}(?![\p{L}\p{N}_-])/gu;
/** "name [at] example [dot] org", obfuscated. */
const hidden =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}._+-]{1,64}\s?[([{<]\s?at\s?[)\]}>]\s?[\p{L}\p{N}-]{1,63}(?:\s?[([{<]\s?dot\s?[)\]}>]\s?|\.)\p{L}{2,24}(?![\p{L}\p{N}])/giu;

/** "name at example dot com"; "find us at example dot com" is a site. */
const spoken =
  /(?<![\p{L}\p{N}])(?!(?:look|looking|see|find|found|read|visit|join|meet|shop|order|up|us|me|it|more|live|online|available|details|info|here|out|is|are) )[\p{L}\p{N}._+-]{1,64} at [\p{L}\p{N}-]{1,63}(?: dot [\p{L}\p{N}-]{1,63}){0,3} dot (?:com|org|net|edu|gov|info|io|co|us|uk|ca|au|nz|ie|de)(?![\p{L}\p{N}])/giu;

export const eMailAddress: HouseRule = {
  id: "e-mail-address",
  sentence: () => wording("ruleMail"),
  advice: wording("ruleMailAdvice"),
  check: ({ text, entities }) =>
    findRanges(text, [plain, hidden, spoken]).filter(
      ({ start, end }) => !entities.links.some((link) => link.start < start && end <= link.end),
    ),
};
