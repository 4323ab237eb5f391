import type { Media, Mention, Post } from "../../domain/post.ts";
import { child, cut, field, type Json, textOf } from "./json.ts";
import { mediaUrlsOf, readEntities, readMedia, withMentions } from "./read-entities.ts";
import { type VisibleText, visibleText } from "./visible-text.ts";

/** X's long posts have up to 25,000 characters. */
const longestText = 30_000;

/** Since 2022 a post's own fields stand in `legacy`; a REST post is its own legacy. */
export function legacyOf(tweet: Json): Json {
  return child(tweet, "legacy") ?? tweet;
}

export interface Content {
  readonly visible: VisibleText;
  readonly entities: Post["entities"];
  readonly mentions: readonly Mention[];
  readonly note: boolean;
}

/** The text of a post with what stands in it; undefined when X gave no text. A long post is read from its note. */
export function readContent(tweet: Json): Content | undefined {
  const legacy = legacyOf(tweet);
  const media = readMedia(legacy);
  return readNote(tweet, legacy, media) ?? readShortText(tweet, legacy, media);
}

/** A note is the only whole form of a long post; `full_text` is then cut in mid-sentence, mostly without a sign. */
function readNote(tweet: Json, legacy: Json, media: readonly Media[]): Content | undefined {
  const note = child(child(child(tweet, "note_tweet"), "note_tweet_results"), "result");
  const sent = textOf(note, "text");
  if (sent === undefined) return undefined;
  const visible = visibleText(cut(sent, longestText), { escaped: false, mediaUrls: mediaUrlsOf(legacy) });
  const entities = readEntities(field(note, "entity_set"), media, visible.rangeOf);
  const short = readEntities(field(legacy, "entities"), [], () => undefined);
  const { mentions } = entities;
  return { visible, entities: withMentions(entities, short.mentions), mentions, note: true };
}

/** X has moved fields out of `legacy` before: its next place is likely to be beside it. */
function readShortText(tweet: Json, legacy: Json, media: readonly Media[]): Content | undefined {
  const sent = field(legacy, "full_text") ?? field(tweet, "full_text") ?? field(legacy, "text");
  if (typeof sent !== "string") return undefined;
  const visible = visibleText(cut(sent, longestText), {
    escaped: true,
    range: field(legacy, "display_text_range") ?? field(tweet, "display_text_range"),
    mediaUrls: mediaUrlsOf(legacy),
  });
  const set = field(legacy, "entities") ?? field(tweet, "entities");
  const entities = readEntities(set, media, visible.rangeOf);
  return { visible, entities, mentions: entities.mentions, note: false };
}
