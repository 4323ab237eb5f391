import { findHashtags } from "../../domain/counting/hashtags.ts";
import type { Entities, Hashtag, Link, Media, Mention } from "../../domain/post/post.ts";
import { imageAddress, webAddress } from "./addresses.ts";
import { child, countOf, cut, eitherChild, field, idOf, type Json, known, listOf, textOf } from "./json.ts";
import { readHandle } from "./read-user.ts";
import type { RangeOf, VisibleText } from "./visible-text.ts";

const mostEntities = 200;
const mostMedia = 16;
const longestTag = 200;
const longestAltText = 1000;

/**
 * From the first non-empty holder. Hashtags assign posts to chats, so where X's list is unreadable they come
 * from the text.
 */
export function readEntities(
  holders: readonly Json[],
  media: readonly Media[],
  { text, rangeOf }: Pick<VisibleText, "text" | "rangeOf">,
): Entities {
  const hashtags = readEach(holders, names.hashtags, (hashtag) => readHashtag(hashtag, rangeOf));
  return {
    hashtags: hashtags.length > 0 ? hashtags : hashtagsIn(text),
    mentions: readMentions(holders, rangeOf),
    links: readEach(holders, names.links, (link) => readLink(link, rangeOf)),
    media,
  };
}

export function readMentions(holders: readonly Json[], rangeOf: RangeOf): Mention[] {
  return readAll(mentionsIn(holders), (mention) => readMention(mention, rangeOf));
}

/** Adds missing mentions: a note's text omits the people replied to. */
export function withMentions(entities: Entities, more: readonly Mention[]): Entities {
  const handles = new Set(entities.mentions.map((mention) => mention.handle.toLowerCase()));
  const added = more.filter((mention) => !handles.has(mention.handle.toLowerCase()));
  if (added.length === 0) return entities;
  const hidden = added.map(({ range: _, ...mention }) => mention);
  return { ...entities, mentions: [...hidden, ...entities.mentions] };
}

/** Fuller list first; only X's image hosts. */
export function readMedia(sent: readonly unknown[]): readonly Media[] {
  return readAll(sent, readOneMedia);
}

export function mediaUrlsOf(sent: readonly unknown[]): readonly string[] {
  if (sent.length === 0) return [];
  return [...new Set(sent.flatMap((media) => textOf(media, "url") ?? []))];
}

export function mediaOf(holders: readonly Json[]): readonly unknown[] {
  for (const name of ["media_entities2", "media_entities"])
    for (const holder of holders) {
      const found = listOf(holder, name, mostMedia);
      if (found.length > 0) return found;
    }
  for (const name of ["extended_entities", "entities"])
    for (const holder of holders) {
      const found = listOf(child(holder, name), "media", mostMedia);
      if (found.length > 0) return found;
    }
  return [];
}

/** x-web has one list per kind in the post, the classic client all in `entities`, a note in `entity_set`. */
const names = {
  hashtags: ["hashtag_entities", "hashtags"],
  mentions: ["mention_entities", "user_mentions"],
  links: ["url_entities", "urls"],
} as const;

function readEach<Entity>(
  holders: readonly Json[],
  list: readonly [string, string],
  read: (value: unknown) => Entity | undefined,
): Entity[] {
  return readAll(firstList(holders, list), read);
}

function readAll<Entity>(values: readonly unknown[], read: (value: unknown) => Entity | undefined): Entity[] {
  const entities: Entity[] = [];
  for (const value of values) {
    const entity = read(value);
    if (entity !== undefined) entities.push(entity);
  }
  return entities;
}

function firstList(
  holders: readonly Json[],
  [beside, within]: readonly [string, string],
): readonly unknown[] {
  for (const holder of holders) {
    const found = listOf(holder, beside, mostEntities);
    if (found.length > 0) return found;
    const inSet = listOf(entitySetOf(holder), within, mostEntities);
    if (inSet.length > 0) return inSet;
  }
  return [];
}

function entitySetOf(holder: Json): Json | undefined {
  return eitherChild(holder, "entity_set", "entities");
}

function hashtagsIn(text: string): Hashtag[] {
  if (!text.includes("#") && !text.includes("＃")) return [];
  return findHashtags(text).flatMap(({ tag, start, end }) =>
    tag.length > longestTag ? [] : [{ tag, range: { start, end } }],
  );
}

/** Under other names: only people have handles, and everybody mentioned is in the text. */
function mentionsIn(holders: readonly Json[]): readonly unknown[] {
  const named = firstList(holders, names.mentions);
  if (named.length > 0 || !mayMention(holders)) return named;
  for (const holder of holders)
    for (const place of [holder, entitySetOf(holder) ?? {}])
      for (const key in place) {
        const list = place[key];
        if (Array.isArray(list) && textOf(list[0], "screen_name") !== undefined)
          return list.slice(0, mostEntities);
      }
  return [];
}

/** Also where no text is found. */
function mayMention(holders: readonly Json[]): boolean {
  let hasText = false;
  for (const holder of holders) {
    const text = textOf(holder, "full_text") ?? textOf(holder, "text");
    if (text === undefined) continue;
    if (text.includes("@") || text.includes("\uff20")) return true;
    hasText = true;
  }
  return !hasText;
}

function readHashtag(value: unknown, rangeOf: RangeOf): Hashtag | undefined {
  const tag = textOf(value, "text");
  if (tag === undefined || tag.length > longestTag) return undefined;
  return known<Hashtag>({ tag, range: rangeOf(field(value, "indices"), tag) });
}

function readMention(value: unknown, rangeOf: RangeOf): Mention | undefined {
  const handle = readHandle(textOf(value, "screen_name"));
  if (handle === undefined) return undefined;
  return known<Mention>({
    handle,
    id: idOf(value, "id_str") ?? idOf(value, "rest_id"),
    range: rangeOf(field(value, "indices"), handle),
  });
}

function readLink(value: unknown, rangeOf: RangeOf): Link | undefined {
  const url = webAddress(textOf(value, "url"));
  if (url === undefined) return undefined;
  return known<Link>({
    url,
    expandedUrl: webAddress(textOf(value, "expanded_url")),
    displayUrl: textOf(value, "display_url")?.slice(0, 500),
    range: rangeOf(field(value, "indices"), url),
  });
}

const kinds: ReadonlyMap<unknown, Media["kind"]> = new Map([
  ["photo", "photo"],
  ["video", "video"],
  ["animated_gif", "gif"],
]);

function readOneMedia(value: unknown): Media | undefined {
  const imageUrl = imageAddress(textOf(value, "media_url_https"));
  if (imageUrl === undefined) return undefined;
  const altText = textOf(value, "ext_alt_text");
  const size = child(value, "original_info");
  return known<Media>({
    kind: kinds.get(field(value, "type")) ?? "photo",
    imageUrl,
    altText: altText === undefined ? undefined : cut(altText, longestAltText),
    width: countOf(size, "width"),
    height: countOf(size, "height"),
  });
}
