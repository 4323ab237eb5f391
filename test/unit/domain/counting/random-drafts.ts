import { topLevelDomains } from "../../../../src/domain/counting/top-level-domains.ts";

/** A seeded source of numbers from 0 to 1 (mulberry32), so that every run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kinds: readonly (readonly string[])[] = [
  "the officer said community trust starts at 9:30 tonight 3-2 A3 Q1: RT rt".split(" "),
  "example foo bar t.co www mail a b x1 sub_domain my-site -a a- _b http https ftp xn--p1ai xn--a XN-- ELPAÍS".split(
    " ",
  ),
  ". . . .. .com .co.uk .net .みんな .中国 .рф .РФ .भारत .भारतम् .vermögensberater .xn--p1ai .COM .c .comx .onetld .1".split(
    " ",
  ),
  topLevelDomains.map((name) => `.${name}`),
  "http:// https:// HTTP:// hTTps:// http:/ :// // https://t.co/ http://t.co/abc t.co/ http://a.com https://x.co/ www.".split(
    " ",
  ),
  "/ /a /path/ /a.b /(a) /(a(b)c) ( ) (( )) ? ?q=1 ?a&b= & = # #! ~ + - -- _ : :80 :80/ ; , ! * ' \" | [ ] % %20 $ @ \\ < > ^ ` { }".split(
    " ",
  ),
  [
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    "\u00a0",
    "\u3000",
    "\u2003",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u0085",
  ],
  "é e\u0301 ñ ü ſ K İ ı ß Å A\u030a ģ ɓ ʻ ắ \u0323\u0301 \u0301 Ж ж ё и\u0306 ا سلام שׁ שּׁ ת ไทย हिन्दी ব \u09bc 가 각 \u1100\u1161\u11a8 あ 日本語 です 。 ． ｡ ー が か\u3099 中国 漢字 ｱ ﾞ Ω μ µ".split(
    " ",
  ),
  "@t_marlow @a @_ ＠name @name/list @name/1 /list @ ＠ @twentycharactersname1 @twentycharactersname12 RT@ RT:@ mail@".split(
    " ",
  ),
  "#copchat #Q1 #1 #12 # ＃ ＃tag ## #_ #é #日本 #a_b &# #\ufe0f #\u20e3 #· #a·b #中文".split(" "),
  "$ABC $a $ABC.D $abcdef $abcdefg $ab.cd $ab_c $1 $ $$".split(" "),
  "😀 🙂 👍 👍🏽 🏽 🏿 ☝🏽 ☝️🏽 👨‍👩‍👧‍👦 👩‍💻 🏳️‍🌈 ❤️ ❤ ☺ ☺️ ☺︎ © ©️ ® ™ ™️ 1️⃣ 1⃣ #️⃣ 🇬🇧 🇩🇪 🇬 🇧 🏴 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🕵️‍♂️ 🕵️ ♀️ ♂ ⌚ ‼️ 〰️ ㊗️ 🧕🏾 🤪 🐱 🦸 🧡 🥰 \u200d \ufe0f \ufe0e \u20e3".split(
    " ",
  ),
  "🥱 🧑‍🏫 🫠 🪖 🫡 ❤️‍🔥 🐻‍❄️ 👩🏽‍🤝‍👨🏿 🏳️‍⚧️ 🧑‍🤝‍🧑 🪿".split(" "),
  [
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200e",
    "\u061c",
    "\u0000",
    "\u0007",
    "\u007f",
    "\ufeff",
    "\ufffe",
    "\uffff",
  ],
  "… — – ’ “ ” • € → ‾ ′ ‵ 𝒜 𠀀 𐒠 Ⓐ ① ½ ² ﬁ Ꝺ".split(" "),
];
const weights = [10, 10, 8, 2, 6, 8, 12, 8, 4, 4, 2, 6, 0.3, 0.6, 2];
const total = weights.reduce((sum, weight) => sum + weight, 0);

/** A draft such as nobody writes: pieces of everything that counting treats in a way of its own. */
export function randomDraft(random: () => number): string {
  const size = 1 + Math.floor(random() ** 2 * (random() < 0.05 ? 400 : 40));
  let draft = "";
  for (let index = 0; index < size; index++) draft += pieceOf(random);
  return draft;
}

function pieceOf(random: () => number): string {
  let place = random() * total;
  let kind = 0;
  for (place -= weights[kind] ?? 0; place > 0; place -= weights[kind] ?? 0) kind++;
  const pieces = kinds[kind] ?? [];
  return pieces[Math.floor(random() * pieces.length)] ?? "";
}
