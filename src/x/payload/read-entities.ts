import { findHashtags } from "../../domain/counting/hashtags.ts";
import type { Entities, Hashtag, Link, Media, Mention } from "../../domain/post/post.ts";
import { imageAddress, webAddress } from "./addresses.ts";
import { asCount, asId, asList, asText, cut, type Json, known, objectOf } from "./json.ts";
import { readHandle } from "./read-user.ts";
import type { RangeOf, VisibleText } from "./visible-text.ts";

/** What can hold a post's fields, the fullest first; no list, because an interpreted loop costs more than its body. */
export interface Holders {
  readonly first: Json;
  readonly second: Json | undefined;
  readonly third: Json | undefined;
}

const mostEntities = 200;
const mostMedia = 16;
const longestTag = 200;
const longestAltText = 1000;

/**
 * From the first non-empty holder. Hashtags assign posts to chats, so where X's list is unreadable they come
 * from the text.
 */
export function readEntities(
  holders: Holders,
  media: readonly Media[],
  { text, rangeOf }: Pick<VisibleText, "text" | "rangeOf">,
): Entities {
  const hashtags = readAll(hashtagList(holders), readHashtag, rangeOf);
  return {
    hashtags: hashtags.length > 0 ? hashtags : hashtagsIn(text),
    mentions: readMentions(holders, rangeOf),
    links: readAll(linkList(holders), readLink, rangeOf),
    media,
  };
}

export function readMentions(holders: Holders, rangeOf: RangeOf): Mention[] {
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

export function mediaOf({ first, second, third }: Holders): readonly unknown[] {
  const found =
    fullList(first.media_entities2) ??
    fullList(second?.media_entities2) ??
    fullList(third?.media_entities2) ??
    fullList(first.media_entities) ??
    fullList(second?.media_entities) ??
    fullList(third?.media_entities) ??
    mediaIn(first.extended_entities) ??
    mediaIn(second?.extended_entities) ??
    mediaIn(third?.extended_entities) ??
    mediaIn(first.entities) ??
    mediaIn(second?.entities) ??
    mediaIn(third?.entities);
  return found ? asList(found, mostMedia) : none;
}

function mediaIn(set: unknown): readonly unknown[] | undefined {
  return set === undefined ? undefined : fullList(objectOf(set)?.media);
}

function hashtagList({ first, second, third }: Holders): readonly unknown[] {
  return hashtagsOf(first) ?? hashtagsOf(second) ?? hashtagsOf(third) ?? none;
}

function mentionList({ first, second, third }: Holders): readonly unknown[] {
  return mentionsOf(first) ?? mentionsOf(second) ?? mentionsOf(third) ?? none;
}

function linkList({ first, second, third }: Holders): readonly unknown[] {
  return linksOf(first) ?? linksOf(second) ?? linksOf(third) ?? none;
}

/** x-web has one list per kind in the post, the classic client all in `entities`, a note in `entity_set`. */
function hashtagsOf(holder: Json | undefined): readonly unknown[] | undefined {
  return holder && (fullList(holder.hashtag_entities) ?? fullList(entitySetOf(holder)?.hashtags));
}

function mentionsOf(holder: Json | undefined): readonly unknown[] | undefined {
  return holder && (fullList(holder.mention_entities) ?? fullList(entitySetOf(holder)?.user_mentions));
}

function linksOf(holder: Json | undefined): readonly unknown[] | undefined {
  return holder && (fullList(holder.url_entities) ?? fullList(entitySetOf(holder)?.urls));
}

function fullList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? asList(value, mostEntities) : undefined;
}

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
function mentionsIn(holders: Holders): readonly unknown[] {
  const named = mentionList(holders);
  if (named.length > 0 || !mayMention(holders)) return named;
  const { first, second = {}, third = {} } = holders;
  for (const holder of [first, second, third])
    for (const place of [holder, entitySetOf(holder) ?? {}])
      for (const key in place) {
        const list = place[key];
        if (Array.isArray(list) && asText(objectOf(list[0])?.screen_name) !== undefined)
          return list.slice(0, mostEntities);
      }
  return [];
}

/** Also where no text is found. */
function mayMention({ first, second, third }: Holders): boolean {
  const texts = sentTextOf(first) + sentTextOf(second) + sentTextOf(third);
  return texts === "" || texts.includes("@") || texts.includes("\uff20");
}

function sentTextOf(holder: Json | undefined): string {
  return asText(holder?.full_text) ?? asText(holder?.text) ?? "";
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
