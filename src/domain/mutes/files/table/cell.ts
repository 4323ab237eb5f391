import { linkedAccount } from "../../../post/profile-link.ts";
import { isSnowflake } from "../../../post/snowflake.ts";

/** X's first account has the id 12. */
export const firstId = 12;

export type Cell =
  | { readonly looks: "empty" }
  | { readonly looks: "handle"; readonly handle: string }
  | { readonly looks: "linked-id"; readonly id: string }
  | { readonly looks: "digits"; readonly digits: string }
  | { readonly looks: "rounded" }
  | { readonly looks: "word"; readonly word: string }
  | { readonly looks: "address" }
  | { readonly looks: "text" };

/** Any local form: 1.45E+17, 1,45017E+18, 1٫45أس17, 1.45×10^17. */
const exponent = /^[+-]?\p{Nd}+(?:[.,٫·]\p{Nd}+)?\s*(?:[eеЕ]|أس|[x×·*]\s*10\s*\^?)\s*\+?\p{Nd}{1,3}$/iu;
const grouped = /^\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})+$/u;
const decimal = /^(\d+)[.,]0+$/;
const mostDigitsOfNumber = 15;
/** Direction marks, joiners, byte order marks. */
const unseen = /[\p{Cf}\ufeff]/gu;
const quotes = /^(["'“”„«‘‚])(.*)(["'“”»’‘])$/u;
/** Markdown's marks, and its links: [Jo](https://x.com/jo). */
const emphasis = /^(`+|\*{1,3}|__(?=@))(.+)\1$/u;
const link = /^!?\[[^\]]*\]\(\s*<?([^\s<>()]+)>?(?:\s+"[^"]*")?\s*\)$/u;
/** A dot ends a sentence; several, or …, end a name that was cut. */
const markedHandle = /^[([{<]?@(\w{1,15})[)\]}>]?[.,;:!?。、，]?$/u;
/** As X shares a name: Bob Marlow (@bob). Not “by Bob (@bob)” or “Impersonates Bob (@bob)”, who is only spoken of. */
const namedHandle =
  /^(?!.*\b(?:by|via|from|thanks?|thx|cc|h\/t|per|not|fakes?|fans?|clones?|cop(?:y|ies)|parod\p{L}+|imitat\p{L}+|impersonat\p{L}+|pretend\p{L}*|mocks?|attacks?|stalks?|harass\p{L}*|reports?|blocks?|follows?|quotes?)\b)[^@:：]{1,50}\(@(\w{1,15})\)$/iu;
/** “hater of Bob”: a sentence rather than a name. */
const smallWord = /(?<![\p{L}\p{M}\p{N}])\p{Ll}/u;
/** What programs write where there is nothing. */
const missing = /^(?:null|nil|none|nan|undefined|n\/a|#n\/a|\\n|[-–—?]|<na>)$/iu;

/** Strips `="145…"`, an apostrophe, quotation marks, invisible characters; wide signs become narrow. */
export function bareCell(cell: string): string {
  const text = narrow(cell.replace(unseen, "")).trim();
  const formula = /^=\s*(?:(?:T|HYPERLINK)\s*\(\s*)?"([^"]*)"(?:\s*[,;)].*)?$/i.exec(text)?.[1];
  if (formula !== undefined) return formula.trim();
  const quoted = quotes.exec(text)?.[2];
  const plain = (quoted ?? text).replace(/^'/, "").trim();
  const unmarked = emphasis.exec(plain)?.[2] ?? plain;
  return link.exec(unmarked)?.[1] ?? unmarked;
}

/** An input method's ＠ａ＿ｂ. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (sign) => sign.normalize("NFKC"));
}

export function readCell(cell: string): Cell {
  const text = bareCell(cell);
  if (text === "" || missing.test(text)) return { looks: "empty" };
  if (/^\d+$/.test(text)) return isSnowflake(text) ? { looks: "digits", digits: text } : { looks: "text" };
  if (/^\w{1,15}$/.test(text) && !exponent.test(text)) return { looks: "word", word: text };
  const handle = markedHandle.exec(text)?.[1] ?? handleBehindName(text);
  if (handle !== undefined) return { looks: "handle", handle };
  return readNumber(text) ?? readAddress(text) ?? { looks: "text" };
}

function handleBehindName(text: string): string | undefined {
  const handle = namedHandle.exec(text)?.[1];
  return handle === undefined || smallWord.test(text.slice(0, text.indexOf("(@"))) ? undefined : handle;
}

function readNumber(text: string): Cell | undefined {
  if (!/^[+-]?\p{Nd}/u.test(text)) return undefined;
  if (exponent.test(text.normalize("NFKC"))) return { looks: "rounded" };
  const whole = decimal.exec(text)?.[1];
  if (whole !== undefined)
    return whole.length > mostDigitsOfNumber ? { looks: "rounded" } : { looks: "digits", digits: whole };
  const digits = grouped.test(text) ? text.replace(/\D/g, "") : "";
  return digits.length > mostDigitsOfNumber && isSnowflake(digits) ? { looks: "digits", digits } : undefined;
}

function readAddress(text: string): Cell | undefined {
  const account = linkedAccount(text);
  if (account?.means === "handle") return { looks: "handle", handle: account.handle };
  if (account?.means === "id") return { looks: "linked-id", id: account.id };
  return account || /^(?:https?:)?\/\//i.test(text) ? { looks: "address" } : undefined;
}

export function isLikeHandle(word: string): boolean {
  return word.includes("_") || (/\d/.test(word) && /[A-Za-z]/.test(word));
}
