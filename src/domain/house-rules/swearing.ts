import type { TextRange } from "../post.ts";
import { anyOf, findRanges } from "./find-ranges.ts";
import type { DraftToCheck, HouseRule } from "./house-rule.ts";
import { swearWords } from "./swear-words.ts";

const words = new Set(swearWords);
const tokens = /[\p{L}\p{N}@$!*'’]+/gu;
/** "f u c k", "s.h.i.t" */
const spelled = /(?<![\p{L}\p{N}])\p{L}(?:[ .·-]\p{L}){3,9}(?![\p{L}\p{N}])/gu;
const substitutes: Readonly<Record<string, string>> = {
  "@": "a",
  $: "s",
  "!": "i",
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
};

/** "f@ck", "sh#t": a sign in place of a letter, in the middle of a word. */
const signed = /(?<![\p{L}\p{N}@#])\p{L}{1,12}[@#%]{1,3}\p{L}{1,12}(?![\p{L}\p{N}])/gu;

/** What makes a word worth a second look: stars, signs and digits for letters, a letter three times. */
const unusual = /[*@$!\d]|(.)\1\1/;

/** Innocent company: with it, the word means something else. */
const innocent = anyOf([
  "(?:summa |magna )?cum laude",
  "homo (?:sapiens|erectus)",
  "maine coons?",
  "chinks? in (?:the|its|our|their|his|her|your|my) armou?r",
  "pussy (?:willows?|riot)",
  "spick and span",
  "damn yankees",
  "idiot['’]?s['’]? guide",
  "(?:senator|sen\\.?|mr\\.?|mrs\\.?|ms\\.?|dr\\.?) coons?",
  "kaffir limes?",
  "(?:garden|rakes and|spades and) hoes",
]);

/** Insults that no single word makes: what is said to somebody, and old sayings of those who come to disturb. */
const insults = anyOf([
  "(?:you|u|ur|you['’]re|you are|he['’]s|she['’]s|they['’]re|cops are|police are|all of you are) (?:all )?(?:just |so |such |really |too |a bunch of )?(?:an? )?(?:stupid|dumb|pathetic|worthless|useless pigs?|disgusting|clueless|brainless|braindead|pigs?|liars?|fascists?|nazis?|cowards?|clowns?|trash|filth|vermin|murderers?)",
  "(?:filthy|dirty|fascist|racist|corrupt|fat|you|stupid|dumb) pigs?",
  "(?<!i['’]ll |i should |me )shut (?:up|your (?:mouth|face|trap))",
  "go to hell",
  "(?:screw|eff|f) (?:you|off|the police|this)",
  "piss off",
  "drop dead(?! (?:gorgeous|date|line))",
  "kill (?:yourself|yourselves|urself)",
  "suck (?:it(?! up)|my \\w+)",
  "kiss my \\w+",
  "pieces? of (?:garbage|trash|crap)",
  "(?:stupid|dumb) (?:cop|cops|woman|women|man|men|people|fool|fools|cow)",
  "f\\*+ing",
  "fcuk(?:ing|ed|er|ers|s)?",
  "fck(?:ing|in|ed|er|ers|s)?",
  "(?:fking|fkn)",
  "go f(?:\\*+)? (?:yourself|yourselves)",
]);

/** "No insulting, bullying or swearing." English; names of people and places are left alone. */
export const swearing: HouseRule = {
  id: "swearing",
  sentence: "No swearing and no insults in this chat.",
  advice: "Say it in other words; a quarrel is better taken outside the chat.",
  check: (draft) => {
    const prose = draft.prose.replaceAll(innocent, (phrase) => " ".repeat(phrase.length));
    const spoken = findRanges(prose, [tokens]).filter((range) => isSwearWord(wordAt(prose, range)));
    const letters = findRanges(prose, [spelled]).filter((range) => words.has(lettersOf(prose, range)));
    const masked = findRanges(prose, [signed]).filter((range) => isSigned(wordAt(prose, range)));
    return [...spoken, ...masked, ...letters, ...findRanges(prose, [insults]), ...tagsOf(draft)];
  },
};

/** Hashtags, and what X takes for a stock or a person: "$hit", "@sshole". */
function tagsOf({ entities: { hashtags, cashtags, mentions } }: DraftToCheck): readonly TextRange[] {
  return [
    ...hashtags.filter(({ tag }) => words.has(tag.toLowerCase())),
    ...cashtags.filter(({ symbol }) => words.has(`s${symbol.toLowerCase()}`)),
    ...mentions.filter(({ handle }) => words.has(`a${handle.toLowerCase()}`)),
  ];
}

function wordAt(prose: string, { start, end }: TextRange): string {
  const word = prose
    .slice(start, end)
    .toLowerCase()
    .replace(/['’]s?$|^['’]+|!+$/g, "");
  // *emphasis*, a *correction, a footnote*
  return /^\*.*\*$/.test(word)
    ? word.replaceAll(/^\*+|\*+$/g, "")
    : word.replace(/^\*+/, "").replace(/([^*])\*$/, "$1");
}

function isSwearWord(word: string): boolean {
  if (words.has(word) || word.length < 3) return words.has(word);
  if (!unusual.test(word)) return false;
  return word.includes("*") ? isMasked(word) : variantsOf(word).some((variant) => words.has(variant));
}

/** "f**k", "a**": each star one letter, and enough is left to know the word by. */
function isMasked(word: string): boolean {
  const shown = word.replaceAll(/[^a-z]/g, "").length;
  if (!/^[a-z*]+$/.test(word) || shown < 1 || (shown < 2 && word.length < 3)) return false;
  const pattern = new RegExp(`^${word.replaceAll("*", "[a-z]")}$`);
  return swearWords.some((known) => known.length === word.length && pattern.test(known));
}

function isSigned(word: string): boolean {
  return word.length > 3 && isMasked(word.replaceAll(/[@#%]/g, "*"));
}

function variantsOf(word: string): readonly string[] {
  const plain = isDisguised(word)
    ? word.replaceAll(/[@$!013457]/g, (sign) => substitutes[sign] ?? sign)
    : word;
  return [plain, plain.replaceAll(/(\p{L})\1{2,}/gu, "$1"), plain.replaceAll(/(\p{L})\1{2,}/gu, "$1$1")];
}

/** "sh1t" and "a$$", but not the road A55. */
function isDisguised(word: string): boolean {
  const digits = word.replaceAll(/\P{N}/gu, "").length;
  return digits * 2 < word.length && /[@$!013457]/.test(word);
}

function lettersOf(prose: string, { start, end }: TextRange): string {
  return prose.slice(start, end).replaceAll(/\P{L}/gu, "").toLowerCase();
}
