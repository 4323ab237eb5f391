import { findHashtags } from "../../../../src/domain/counting/hashtags.ts";
import { findMentions } from "../../../../src/domain/counting/mentions.ts";

/*
 * The parts of an address as RFC 3986 has them (section 3), with what people type today: letters of every script in
 * the host, Cyrillic letters in the path.
 */
const encoded = "%[0-9a-f]{2}";
const delimiters = "!$&'()*+,;=";
const userInfo = `(?:[\\w.~${delimiters}:-]|${encoded})*`;
const pathUnit = `(?:[\\w.~\\u0400-\\u04ff|:@${delimiters}-]|${encoded})`;
const name = "[^\\s\\x00-\\x2f:-@[-`{-\\x7f\\u2000-\\u206f]";
const subdomain = `${name}(?:(?:${name}|[_-])*${name})?`;
const domain = `${name}(?:(?:${name}|-)*${name})?`;
const topLevel = `(?=[^\\d])${domain}`;
const number = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const host = `(?:(?:${subdomain}\\.)*${domain}\\.${topLevel}|${number}(?:\\.${number}){3}|\\[[0-9a-f:.]+\\])`;
const rest = `(?::\\d{1,5})?(?:/${pathUnit}*)*(?:\\?(?:${pathUnit}|[/?])*)?(?:#(?:${pathUnit}|[/?])*)?`;
const address = new RegExp(`^(https?://(?:${userInfo}@)?)?${host}${rest}$`, "iu");
const longestAddress = 4096;

/** Is the whole text an address of the web? `needsProtocol`: only with http:// or https:// before it. */
export function isAddress(text: string, { needsProtocol }: { readonly needsProtocol: boolean }): boolean {
  if (text.length > longestAddress) return false;
  const match = address.exec(text);
  return match !== null && (match[1] !== undefined || !needsProtocol);
}

/** Is the whole text an account, with its `@`? */
export function isAccount(text: string): boolean {
  const [mention] = findMentions(text);
  return mention?.start === 0 && mention.end === text.length && mention.list === undefined;
}

/** Is the whole text a list of an account: "@name/list"? */
export function isList(text: string): boolean {
  const [mention] = findMentions(text);
  return mention?.start === 0 && mention.end === text.length && mention.list !== undefined;
}

/** Is the whole text a hashtag, with its `#`? */
export function isHashtag(text: string): boolean {
  const [hashtag] = findHashtags(text);
  return hashtag?.start === 0 && hashtag.end === text.length;
}
