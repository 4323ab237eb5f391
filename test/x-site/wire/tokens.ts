import type { SiteLink } from "../evening.ts";

/** A stretch of a post's text that X makes an entity of. */
export interface Token {
  readonly kind: "hashtag" | "mention" | "url" | "text";
  readonly text: string;
  /** The tag or handle without its sign, or the full address. */
  readonly value: string;
}

const address = String.raw`https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]…]`;
const tag = String.raw`(?<![\p{L}\p{N}_&])[#＃](?<tag>[\p{L}\p{M}\p{N}_]*[\p{L}][\p{L}\p{M}\p{N}_]*)`;
const mention = "(?<![A-Za-z0-9_@＠!#$%&*])[@＠](?<handle>[A-Za-z0-9_]{1,20})(?![A-Za-z0-9_@])";
const entity = new RegExp(`(?<url>${address})|${tag}|${mention}`, "giu");

/** The text in order as plain stretches and entities. Addresses in `links` are known; others stand for themselves. */
export function tokensOf(text: string, links: readonly SiteLink[] = []): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(entity)) {
    if (match.index > end) tokens.push(plain(text.slice(end, match.index)));
    tokens.push(tokenOf(match, links));
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push(plain(text.slice(end)));
  return tokens;
}

function plain(text: string): Token {
  return { kind: "text", text, value: text };
}

function tokenOf(match: RegExpExecArray, links: readonly SiteLink[]): Token {
  const text = match[0];
  const { url, tag: hashtag, handle } = match.groups ?? {};
  if (url !== undefined) {
    const known = links.find(({ inText }) => inText === text);
    return { kind: "url", text, value: known?.expanded ?? text };
  }
  if (hashtag !== undefined) return { kind: "hashtag", text, value: hashtag };
  return { kind: "mention", text, value: handle ?? "" };
}

/** The hashtags of a text, folded, without `#`. */
export function hashtagsOf(text: string): string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind === "hashtag")
    .map(({ value }) => value.toLowerCase());
}

/** The handles a text names, folded, without `@`. */
export function mentionsOf(text: string): string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind === "mention")
    .map(({ value }) => value.toLowerCase());
}
