const table: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  һ: "h",
  ԁ: "d",
  ԛ: "q",
  ԝ: "w",
  ь: "b",
  г: "r",
  п: "n",
  α: "a",
  β: "b",
  γ: "y",
  ε: "e",
  η: "n",
  ι: "i",
  κ: "k",
  μ: "m",
  ν: "v",
  ο: "o",
  ρ: "p",
  σ: "o",
  τ: "t",
  υ: "u",
  χ: "x",
  ω: "w",
  ı: "i",
  ɡ: "g",
  ɑ: "a",
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};
const letters = new RegExp(
  `[${Object.keys(table)
    .filter((sign) => /\p{L}/u.test(sign))
    .join("")}]`,
  "gu",
);
const hasDigit = /[013457]/;
const digitInWord = /(?<=\p{L})[013457](?=\p{L})/gu;

/** "frее" with Cyrillic е and "fr3e" become "free". */
export function plainLetters(folded: string): string {
  const digits = hasDigit.test(folded) ? folded.replace(digitInWord, (sign) => table[sign] ?? sign) : folded;
  return /[^\0-\x7f]/.test(digits) ? digits.replace(letters, (sign) => table[sign] ?? sign) : digits;
}
