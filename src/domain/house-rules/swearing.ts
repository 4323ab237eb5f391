import type { TextRange } from "../post/post.ts";
import { wording } from "../words/wording.ts";
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

/** "f@ck", "sh#t" */
const signed = /(?<![\p{L}\p{N}@#])\p{L}{1,12}[@#%]{1,3}\p{L}{1,12}(?![\p{L}\p{N}])/gu;

/** Stars, signs or digits for letters, or a tripled letter. */
const unusual = /[*@$!\d]|(.)\1\1/;

const innocent = anyOf([
  "(?:summa |magna )?cum laude",
  "homo (?:sapiens|erectus)",
  "maine coons?",
  "chinks? in (?:the|its|our|their|his|her|your|my) armou?r",
  "pussy (?:willows?|riot)",
  "spick and span",
  "damn yankees",
  "damn(?:ed)? (?:good|fine|great|right|straight|well|important|proud|smart|near|sure)",
  "idiot['’]?s['’]? guide",
  "(?:senator|sen\\.?|mr\\.?|mrs\\.?|ms\\.?|dr\\.?) coons?",
  "kaffir limes?",
  "(?:garden|rakes and|spades and) hoes",
]);

const insults = anyOf([
  "(?:you|u|ur|you['’]re|you are|he['’]s|she['’]s|they['’]re|cops are|police are|all of you are) (?:all )?(?:just |so |such |really |too |a bunch of )?(?:an? )?(?:stupid|dumb|pathetic|worthless|useless pigs?|disgusting|clueless|brainless|braindead|pigs?|liars?|fascists?|nazis?|cowards?|clowns?|trash|filth|vermin|murderers?)",
  "(?:pigs|scum|liars|fascists|nazis|cowards|clowns|trash|filth|vermin|murderers|thugs|crooks|losers|morons)[.,!:;-]* ?(?:all of|every (?:single |last )?one of|the (?:whole )?lot of) (?:you|u|ya|y['’]all|them)",
  "(?:you|these|those) (?:people|cops|guys|lot|folks) are (?:all |just |such |nothing but |a bunch of )*(?:pigs|scum|liars|fascists|nazis|cowards|clowns|trash|filth|vermin|murderers|morons)",
  "(?:a |such a |same )?bunch of (?:pigs|liars|cowards|clowns|fascists|nazis|murderers|thugs|losers|morons)",
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

/** English only; exempts names of people and places. */
export const swearing: HouseRule = {
  id: "swearing",
  sentence: () => wording("ruleSwearing"),
  advice: wording("ruleSwearingAdvice"),
  check: (draft) => {
    const prose = draft.prose.replaceAll(innocent, (phrase) => " ".repeat(phrase.length));
    const spoken = findRanges(prose, [tokens]).filter((range) => isSwearWord(wordAt(prose, range)));
    const letters = findRanges(prose, [spelled]).filter((range) => words.has(lettersOf(prose, range)));
    const masked = findRanges(prose, [signed]).filter((range) => isSigned(wordAt(prose, range)));
    return [...spoken, ...masked, ...letters, ...findRanges(prose, [insults]), ...tagsOf(draft)];
  },
};

/** "$hit" and "@sshole" count as a cashtag or mention. */
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
  return /^\*.*\*$/.test(word)
    ? word.replaceAll(/^\*+|\*+$/g, "")
    : word.replace(/^\*+/, "").replace(/([^*])\*$/, "$1");
}

function isSwearWord(word: string): boolean {
  if (words.has(word) || word.length < 3) return words.has(word);
  if (!unusual.test(word)) return false;
  return word.includes("*") ? isMasked(word) : variantsOf(word).some((variant) => words.has(variant));
}

/** "f**k", "a**": one star per letter, still recognisable. */
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
