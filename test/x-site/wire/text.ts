import type { SitePerson, SitePost } from "../evening.ts";
import { codePoints, escapeText } from "./escape.ts";
import { displayOf, shortLink } from "./short-link.ts";
import { type Token, tokensOf } from "./tokens.ts";

type Indices = readonly [number, number];

/** A post's text as X sends it: links shortened, entities with indices in code points of that very text. */
export interface WireText {
  readonly text: string;
  readonly displayRange: Indices;
  readonly hashtags: readonly { indices: Indices; text: string }[];
  readonly mentions: readonly { id_str: string; indices: Indices; name: string; screen_name: string }[];
  readonly urls: readonly { display_url: string; expanded_url: string; indices: Indices; url: string }[];
  /** Where the address of the first picture stands; the text has one address for all of them. */
  readonly mediaAt: Indices | undefined;
}

export type FindPerson = (handle: string) => Pick<SitePerson, "id" | "handle" | "name">;

interface Writing {
  text: string;
  length: number;
  readonly hashtags: WireText["hashtags"][number][];
  readonly mentions: WireText["mentions"][number][];
  readonly urls: WireText["urls"][number][];
}

/** full_text with its entities: escaped, and with the pictures' address at the end. */
export function fullText(post: SitePost, mediaUrl: string | undefined, findPerson: FindPerson): WireText {
  const tokens = tokensOf(post.text, post.links);
  const writing = write(tokens, escapeText, findPerson);
  const start = post.replyTo === undefined ? 0 : leadingMentions(writing);
  const end = writing.length;
  const mediaAt = mediaUrl === undefined ? undefined : appendUrl(writing, mediaUrl);
  const { text, hashtags, mentions, urls } = writing;
  return { text, hashtags, mentions, urls, mediaAt, displayRange: [Math.min(start, end), end] };
}

/** A note's text with its entities: whole and not escaped. */
export function noteText(post: SitePost, findPerson: FindPerson): WireText {
  const { text, length, hashtags, mentions, urls } = write(
    tokensOf(post.text, post.links),
    (same) => same,
    findPerson,
  );
  return { text, hashtags, mentions, urls, mediaAt: undefined, displayRange: [0, length] };
}

/** The entities that lie wholly in the first `end` code points. */
export function cutAt(whole: WireText, end: number): WireText {
  if (whole.displayRange[1] <= end) return whole;
  const inside = ({ indices }: { indices: Indices }) => indices[1] <= end;
  return {
    text: Array.from(whole.text).slice(0, end).join(""),
    hashtags: whole.hashtags.filter(inside),
    mentions: whole.mentions.filter(inside),
    urls: whole.urls.filter(inside),
    mediaAt: undefined,
    displayRange: [Math.min(whole.displayRange[0], end), end],
  };
}

function write(tokens: readonly Token[], encode: (text: string) => string, findPerson: FindPerson): Writing {
  const writing: Writing = { text: "", length: 0, hashtags: [], mentions: [], urls: [] };
  for (const token of tokens) writeToken(writing, token, encode, findPerson);
  return writing;
}

function writeToken(
  writing: Writing,
  token: Token,
  encode: (text: string) => string,
  find: FindPerson,
): void {
  const url = /^https?:\/\/t\.co\//.test(token.text) ? token.text : shortLink(token.value);
  const indices = append(writing, token.kind === "url" ? url : encode(token.text));
  if (token.kind === "hashtag") writing.hashtags.push({ indices, text: token.value });
  if (token.kind === "url") {
    writing.urls.push({ display_url: displayOf(token.value), expanded_url: token.value, indices, url });
  }
  if (token.kind === "mention") {
    const { id, handle, name } = find(token.value);
    writing.mentions.push({ id_str: id, indices, name, screen_name: handle });
  }
}

function append(writing: Writing, text: string): Indices {
  const start = writing.length;
  writing.text += text;
  writing.length += codePoints(text);
  return [start, writing.length];
}

function appendUrl(writing: Writing, url: string): Indices {
  if (writing.length > 0) append(writing, " ");
  return append(writing, url);
}

/** Where the text of a reply begins after the mentions it starts with. */
function leadingMentions(writing: Writing): number {
  let at = 0;
  for (const { indices } of writing.mentions) {
    if (indices[0] !== at) break;
    at = indices[1] + 1;
  }
  return at;
}
