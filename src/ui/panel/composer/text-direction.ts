const letter = /\p{L}/u;
const rightToLeft =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Samr}\p{sc=Mand}\p{sc=Rohg}\p{sc=Mend}\p{sc=Yezi}]/u;
/** Handles, hashtags and addresses are Latin in any language. */
const names = /(?<![\p{L}\p{M}\p{N}_])[@＠#＃$][\p{L}\p{M}\p{N}_\u200c]+|https?:\/\/\S+/gu;

export function directionOf(text: string): "ltr" | "rtl" {
  const first = (letter.exec(text.replace(names, " ")) ?? letter.exec(text))?.[0];
  return first !== undefined && rightToLeft.test(first) ? "rtl" : "ltr";
}
