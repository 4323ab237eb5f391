import { foldCase } from "../post/handle.ts";
import type { Post } from "../post/post.ts";

export interface PostQuery {
  readonly texts: readonly string[];
  /** Folded handles of possible authors. */
  readonly from: readonly string[];
  readonly questions: readonly string[];
  readonly chats: readonly string[];
  readonly hasLink: boolean;
  readonly hasPicture: boolean;
  /** `after` is inclusive, `before` exclusive: "2026-11-18". */
  readonly after?: string;
  readonly before?: string;
}

interface Draft {
  readonly texts: string[];
  readonly from: string[];
  readonly questions: string[];
  readonly chats: string[];
  hasLink: boolean;
  hasPicture: boolean;
  readonly days: { after?: string; before?: string };
}

const day = /^\d{4}-\d\d-\d\d$/;

/**
 * Parses `words "a phrase" from:jo question:3 has:link has:picture chat:copchat after:2026-01-01 before:…`. An
 * operator without a usable value counts as a word.
 */
export function readPostQuery(typed: string): PostQuery {
  const query: Draft = {
    texts: [],
    from: [],
    questions: [],
    chats: [],
    hasLink: false,
    hasPicture: false,
    days: {},
  };
  for (const [, phrase, word = ""] of typed.matchAll(/"([^"]+)"?|(\S+)/g)) {
    if (phrase !== undefined) query.texts.push(foldForSearch(phrase));
    else if (!takeOperator(query, word)) query.texts.push(foldForSearch(word));
  }
  const { days, ...rest } = query;
  return { ...rest, ...days, texts: rest.texts.filter((text) => text.trim() !== "") };
}

function takeOperator(query: Draft, word: string): boolean {
  const [, name = "", value = ""] = /^(from|question|chat|has|after|before):(.+)$/i.exec(word) ?? [];
  switch (name.toLowerCase()) {
    case "from":
      return query.from.push(foldCase(value.replace(/^@/, ""))) > 0;
    case "question":
      return query.questions.push(value.replace(/^q/i, "")) > 0;
    case "chat":
      return query.chats.push(foldCase(value.replace(/^#/, ""))) > 0;
    case "has":
      if (!/^(?:links?|pictures?|media)$/i.test(value)) return false;
      if (/^link/i.test(value)) query.hasLink = true;
      else query.hasPicture = true;
      return true;
    case "after":
    case "before":
      if (!day.test(value)) return false;
      query.days[name.toLowerCase() === "after" ? "after" : "before"] = value;
      return true;
    default:
      return false;
  }
}

export function isEmptyQuery(query: PostQuery): boolean {
  const { texts, from, questions, chats, hasLink, hasPicture, after, before } = query;
  const lists = [texts, from, questions, chats];
  return lists.every((list) => list.length === 0) && !hasLink && !hasPicture && !after && !before;
}

export function matchesQuery(query: PostQuery, post: Post, question?: string): boolean {
  if (query.hasLink && post.entities.links.length === 0) return false;
  if (query.hasPicture && post.entities.media.length === 0) return false;
  if (query.from.length > 0 && !query.from.includes(foldCase(post.author.handle))) return false;
  if (query.questions.length > 0 && !(question !== undefined && query.questions.includes(question)))
    return false;
  if (query.texts.length === 0) return true;
  const searched = searchTextOf(post);
  return query.texts.every((text) => searched.includes(text));
}

/** `text`: the joined `searchTextOf` of several posts. */
export function mayMatch({ texts, from }: PostQuery, text: string): boolean {
  if (from.length > 0 && !from.some((handle) => text.includes(`@${foldForSearch(handle)}`))) return false;
  return texts.every((one) => text.includes(one));
}

export function searchTextOf({ author, text, quote, repostOf, entities }: Post): string {
  const parts = [
    author.name,
    `@${author.handle}`,
    text,
    quote?.author?.handle,
    quote?.text,
    repostOf?.author?.handle,
    ...entities.links.map(({ expandedUrl }) => expandedUrl),
    ...entities.media.map(({ altText }) => altText),
  ];
  return foldForSearch(parts.filter((piece) => piece !== undefined).join("\n"));
}

const plain = /^[\0-\x7f]*$/;

export function foldForSearch(text: string): string {
  // Nearly every text: nothing in it has an accent to take off.
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
