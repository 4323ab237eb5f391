import type { Media, Mention, Post } from "../../domain/post/post.ts";
import { asText, cut, type Json, objectOf } from "./json.ts";
import { movedNote } from "./moved/moved-note.ts";
import { withCardTitle } from "./read-card.ts";
import {
  type Holders,
  mediaOf,
  mediaUrlsOf,
  readEntities,
  readMedia,
  readMentions,
  withMentions,
} from "./read-entities.ts";
import { holdsPost } from "./unwrap.ts";
import { type VisibleText, visibleText } from "./visible-text.ts";

const longestText = 30_000;

/** X's classic client puts a post's fields into `legacy`; a REST post is its own legacy. */
export function legacyOf(tweet: Json): Json {
  return objectOf(tweet.legacy) ?? movedFields(tweet) ?? tweet;
}

/** A renamed `legacy` or `details`: nothing else in a post has these fields. */
function movedFields(tweet: Json): Json | undefined {
  if (holdsPost(tweet)) return undefined;
  return Object.values(tweet)
    .map(objectOf)
    .find((value) => value !== undefined && hasOwnField(value));
}

function hasOwnField({ full_text, display_text_range, conversation_id_str }: Json): boolean {
  return (full_text ?? display_text_range ?? conversation_id_str ?? undefined) !== undefined;
}

export interface Content {
  readonly visible: VisibleText;
  readonly entities: Post["entities"];
  readonly mentions: readonly Mention[];
  readonly note: boolean;
}

/** Undefined without text. A long post's comes from its note. */
export function readContent(tweet: Json): Content | undefined {
  const holders = holdersOf(tweet);
  const sent = mediaOf(holders);
  const media = { media: readMedia(sent), mediaUrls: mediaUrlsOf(sent) };
  const short = shortTextOf(holders);
  const content = readNote(tweet, holders, short, media) ?? readShortText(holders, short, media);
  return content && { ...content, entities: withCardTitle(content.entities, holders) };
}

interface SentMedia {
  readonly media: readonly Media[];
  readonly mediaUrls: readonly string[];
}

/** x-web's `details`, the classic `legacy`, or the post. */
function holdersOf(tweet: Json): Holders {
  const legacy = objectOf(tweet.legacy);
  const details = objectOf(tweet.details) ?? movedFields(tweet);
  if (details) return { first: details, second: legacy ?? tweet, third: legacy && tweet };
  return { first: legacy ?? tweet, second: legacy && tweet, third: undefined };
}

/** Only the note holds a long post completely; `full_text` is cut mid-sentence, mostly without a sign. */
function readNote(
  tweet: Json,
  holders: Holders,
  beside: string | undefined,
  { media, mediaUrls }: SentMedia,
): Content | undefined {
  const usual = objectOf(objectOf(objectOf(tweet.note_tweet)?.note_tweet_results)?.result);
  const isUsual = asText(usual?.text) !== undefined;
  const note = isUsual ? usual : movedNote(tweet, beside);
  const sent = asText(note?.text);
  if (note === undefined || sent === undefined) return undefined;
  const visible = visibleText(cut(sent, longestText), { escaped: false, mediaUrls });
  const entities = readEntities({ first: note, second: undefined, third: undefined }, media, visible);
  const { mentions } = entities;
  const short = readMentions(holders, () => undefined);
  return { visible, entities: withMentions(entities, short), mentions, note: true };
}

function readShortText(
  holders: Holders,
  sent: string | undefined,
  { media, mediaUrls }: SentMedia,
): Content | undefined {
  if (sent === undefined) return undefined;
  const visible = visibleText(cut(sent, longestText), {
    escaped: true,
    range: rangeIn(holders),
    mediaUrls,
  });
  const entities = readEntities(holders, media, visible);
  return { visible, entities, mentions: entities.mentions, note: false };
}

export function shortTextIn(holder: Json): string | undefined {
  const sent = holder.full_text ?? holder.text;
  return typeof sent === "string" ? sent : undefined;
}

function shortTextOf({ first, second, third }: Holders): string | undefined {
  return shortTextIn(first) ?? (second && shortTextIn(second)) ?? (third && shortTextIn(third));
}

function rangeIn({ first, second, third }: Holders): unknown {
  return first.display_text_range ?? second?.display_text_range ?? third?.display_text_range ?? undefined;
}
