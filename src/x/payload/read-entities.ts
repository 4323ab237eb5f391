import { findHashtags } from "../../domain/counting/hashtags.ts";
import type { Entities, Hashtag, Link, Media, Mention } from "../../domain/post/post.ts";
import { imageAddress, webAddress } from "./addresses.ts";
import { asCount, asId, asList, asText, cut, type Json, known, objectOf } from "./json.ts";
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
  const hashtags = readAll(firstList(holders, hashtagList), readHashtag, rangeOf);
  return {
    hashtags: hashtags.length > 0 ? hashtags : hashtagsIn(text),
    mentions: readMentions(holders, rangeOf),
    links: readAll(firstList(holders, linkList), readLink, rangeOf),
    media,
  };
}

export function readMentions(holders: readonly Json[], rangeOf: RangeOf): Mention[] {
  return readAll(mentionsIn(holders), readMention, rangeOf);
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
  if (sent.length === 0) return none;
  return sent.flatMap((media) => readOneMedia(objectOf(media)) ?? []);
}

export function mediaUrlsOf(sent: readonly unknown[]): readonly string[] {
  if (sent.length === 0) return none;
  return [...new Set(sent.flatMap((media) => asText(objectOf(media)?.url) ?? []))];
}

const none: readonly never[] = [];

const mediaLists: readonly ((holder: Json) => unknown)[] = [
  (holder) => holder.media_entities2,
  (holder) => holder.media_entities,
  (holder) => objectOf(holder.extended_entities)?.media,
  (holder) => objectOf(holder.entities)?.media,
];

export function mediaOf(holders: readonly Json[]): readonly unknown[] {
  for (const listIn of mediaLists)
    for (const holder of holders) {
      const found = asList(listIn(holder), mostMedia);
      if (found.length > 0) return found;
    }
  return none;
}

/** x-web has one list per kind in the post, the classic client all in `entities`, a note in `entity_set`. */
interface ListPlace {
  readonly beside: (holder: Json) => unknown;
  readonly within: (set: Json) => unknown;
}

const hashtagList: ListPlace = { beside: (post) => post.hashtag_entities, within: (set) => set.hashtags };
const mentionList: ListPlace = {
  beside: (post) => post.mention_entities,
  within: (set) => set.user_mentions,
};
const linkList: ListPlace = { beside: (post) => post.url_entities, within: (set) => set.urls };

function readAll<Entity>(
  values: readonly unknown[],
  read: (value: Json | undefined, rangeOf: RangeOf) => Entity | undefined,
  rangeOf: RangeOf,
): Entity[] {
  const entities: Entity[] = [];
  for (const value of values) {
    const entity = read(objectOf(value), rangeOf);
    if (entity !== undefined) entities.push(entity);
  }
  return entities;
}

function firstList(holders: readonly Json[], { beside, within }: ListPlace): readonly unknown[] {
  for (const holder of holders) {
    const found = asList(beside(holder), mostEntities);
    if (found.length > 0) return found;
    const set = entitySetOf(holder);
    const inSet = set === undefined ? none : asList(within(set), mostEntities);
    if (inSet.length > 0) return inSet;
  }
  return none;
}

function entitySetOf(holder: Json): Json | undefined {
  return objectOf(holder.entity_set) ?? objectOf(holder.entities);
}

function hashtagsIn(text: string): Hashtag[] {
  if (!text.includes("#") && !text.includes("＃")) return [];
  return findHashtags(text).flatMap(({ tag, start, end }) =>
    tag.length > longestTag ? [] : [{ tag, range: { start, end } }],
  );
}

/** Under other names: only people have handles, and everybody mentioned is in the text. */
function mentionsIn(holders: readonly Json[]): readonly unknown[] {
  const named = firstList(holders, mentionList);
  if (named.length > 0 || !mayMention(holders)) return named;
  for (const holder of holders)
    for (const place of [holder, entitySetOf(holder) ?? {}])
      for (const key in place) {
        const list = place[key];
        if (Array.isArray(list) && asText(objectOf(list[0])?.screen_name) !== undefined)
          return list.slice(0, mostEntities);
      }
  return [];
}

/** Also where no text is found. */
function mayMention(holders: readonly Json[]): boolean {
  let hasText = false;
  for (const holder of holders) {
    const text = asText(holder.full_text) ?? asText(holder.text);
    if (text === undefined) continue;
    if (text.includes("@") || text.includes("\uff20")) return true;
    hasText = true;
  }
  return !hasText;
}

function readHashtag(value: Json | undefined, rangeOf: RangeOf): Hashtag | undefined {
  const tag = asText(value?.text);
  if (tag === undefined || tag.length > longestTag) return undefined;
  return known<Hashtag>({ tag, range: rangeOf(value?.indices, tag) });
}

function readMention(value: Json | undefined, rangeOf: RangeOf): Mention | undefined {
  const handle = readHandle(asText(value?.screen_name));
  if (handle === undefined) return undefined;
  return known<Mention>({
    handle,
    id: asId(value?.id_str) ?? asId(value?.rest_id),
    range: rangeOf(value?.indices, handle),
  });
}

function readLink(value: Json | undefined, rangeOf: RangeOf): Link | undefined {
  const url = webAddress(asText(value?.url));
  if (url === undefined) return undefined;
  return known<Link>({
    url,
    expandedUrl: webAddress(asText(value?.expanded_url)),
    displayUrl: asText(value?.display_url)?.slice(0, 500),
    range: rangeOf(value?.indices, url),
  });
}

const kinds: ReadonlyMap<unknown, Media["kind"]> = new Map([
  ["photo", "photo"],
  ["video", "video"],
  ["animated_gif", "gif"],
]);

function readOneMedia(value: Json | undefined): Media | undefined {
  const imageUrl = imageAddress(asText(value?.media_url_https));
  if (imageUrl === undefined) return undefined;
  const altText = asText(value?.ext_alt_text);
  const size = objectOf(value?.original_info);
  return known<Media>({
    kind: kinds.get(value?.type) ?? "photo",
    imageUrl,
    altText: altText === undefined ? undefined : cut(altText, longestAltText),
    width: asCount(size?.width),
    height: asCount(size?.height),
  });
}
