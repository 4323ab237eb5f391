import type { Entities, Hashtag, Link, Media, Mention } from "../../domain/post.ts";
import { imageAddress, webAddress } from "./addresses.ts";
import { child, countOf, cut, field, idOf, known, listOf, textOf } from "./json.ts";
import { readHandle } from "./read-user.ts";
import type { RangeOf } from "./visible-text.ts";

/** X allows far fewer; a hostile list does not get through whole. */
const mostEntities = 200;
const mostMedia = 16;
const longestTag = 200;
const longestAltText = 1000;

/**
 * Hashtags, mentions and links of a set of X's entities (`legacy.entities`, a note's `entity_set`); each list may
 * be absent. One that makes no sense is left out; one that is not in the shown text has no range.
 */
export function readEntities(set: unknown, media: readonly Media[], rangeOf: RangeOf): Entities {
  return {
    hashtags: readEach(set, "hashtags", (hashtag) => readHashtag(hashtag, rangeOf)),
    mentions: readEach(set, "user_mentions", (mention) => readMention(mention, rangeOf)),
    links: readEach(set, "urls", (link) => readLink(link, rangeOf)),
    media,
  };
}

/** Mentions of `more` whose account is not yet among `mentions`: a note's text leaves out whom it answers. */
export function withMentions(entities: Entities, more: readonly Mention[]): Entities {
  const handles = new Set(entities.mentions.map((mention) => mention.handle.toLowerCase()));
  const added = more.filter((mention) => !handles.has(mention.handle.toLowerCase()));
  if (added.length === 0) return entities;
  const hidden = added.map(({ range: _, ...mention }) => mention);
  return { ...entities, mentions: [...hidden, ...entities.mentions] };
}

/** Pictures and films of a post; the fuller list first. Only those on X's own image hosts. */
export function readMedia(legacy: unknown): readonly Media[] {
  const sent = mediaOf(legacy);
  return sent.flatMap((media) => readOneMedia(media) ?? []);
}

/** The addresses that stand in the text for a post's media. */
export function mediaUrlsOf(legacy: unknown): readonly string[] {
  return [...new Set(mediaOf(legacy).flatMap((media) => textOf(media, "url") ?? []))];
}

function mediaOf(legacy: unknown): readonly unknown[] {
  const extended = listOf(child(legacy, "extended_entities"), "media", mostMedia);
  return extended.length > 0 ? extended : listOf(child(legacy, "entities"), "media", mostMedia);
}

function readEach<Entity>(set: unknown, key: string, read: (value: unknown) => Entity | undefined): Entity[] {
  const entities: Entity[] = [];
  for (const value of listOf(set, key, mostEntities)) {
    const entity = read(value);
    if (entity !== undefined) entities.push(entity);
  }
  return entities;
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
    id: idOf(value, "id_str"),
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
