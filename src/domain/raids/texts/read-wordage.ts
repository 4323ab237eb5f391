import { foldText } from "../../mutes/matching/fold-text.ts";
import { asciiWordage } from "./ascii-words.ts";
import { plainLetters } from "./look-alikes.ts";
import { type Wordage, wordageFrom } from "./wordage.ts";

const addresses = /https?:\/\/\S+/giu;
const people = /[@＠]\w+/gu;
const apostrophes = /(?<=\p{L})['’](?=\p{L})/gu;
const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}\p{M}_])+/gu;
const ascii = /[a-z0-9_]+/g;
const foreign = /[^\0-\x7f]/;

export function wordageOf(text: string, chatTags: ReadonlySet<string>): Wordage {
  return foreign.test(text) ? wordageFrom(comparedWords(text, chatTags)) : asciiWordage(text, chatTags);
}

/**
 * Without addresses, handles, emoji, marks and invisible characters: additions must not disguise a copied text.
 */
export function comparedWords(text: string, chatTags: ReadonlySet<string>): readonly string[] {
  const plain = plainLetters(foldText(bareText(text)));
  const words: string[] = plain.match(foreign.test(plain) ? unspaced : ascii) ?? [];
  return chatTags.size === 0 ? words : words.filter((word) => !chatTags.has(word));
}

/** Looks for the rare signs first, which is cheap. */
function bareText(text: string): string {
  let bare = text;
  if (/:\/\//.test(bare)) bare = bare.replace(addresses, " ");
  if (/[@＠]/.test(bare)) bare = bare.replace(people, " ");
  return /['’]/.test(bare) ? bare.replace(apostrophes, "") : bare;
}
