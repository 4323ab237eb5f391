import { at, listAt, numberAt, textAt } from "./loose.ts";
import type { PagePost, Segment } from "./page-post.ts";

/** A `tweet_results.result` of any shape as the page shows it; undefined for a tombstone or nothing. */
export function readPost(result: unknown): PagePost | undefined {
  const outer = at(result, "tweet") ?? result;
  const inner =
    at(outer, "legacy", "retweeted_status_result", "result") ??
    at(outer, "legacy", "retweeted_status_results", "result") ??
    at(outer, "context", "boosted");
  if (inner !== undefined) {
    const original = readPost(inner);
    return original && { ...original, repostedBy: authorOf(outer) };
  }
  const id = textAt(outer, "rest_id", "post_key", "legacy.id_str");
  if (id === undefined || (at(outer, "legacy") ?? at(outer, "body")) === undefined) return undefined;
  return {
    id,
    ...authorOf(outer),
    createdAt: createdAt(outer),
    lang: textAt(outer, "legacy.lang", "body.locale") ?? "und",
    segments: segmentsOf(outer),
    isCut: (at(outer, "note_tweet") ?? undefined) !== undefined,
    photos: photosOf(outer),
    quote: readPost(
      at(outer, "quoted_status_result", "result") ??
        at(outer, "quoted_tweet_results", "result") ??
        at(outer, "context", "cited"),
    ),
    counts: countsOf(outer),
    replyTo: textAt(
      outer,
      "legacy.in_reply_to_screen_name",
      "reply_to_user_results.result.core.screen_name",
      "context.reply_to_tag",
    ),
    card: cardOf(outer),
  };
}

function authorOf(outer: unknown): Pick<PagePost, "handle" | "name" | "avatar" | "verified"> {
  const user = at(outer, "core", "user_results", "result") ?? at(outer, "author_results", "result");
  return {
    handle: textAt(user, "core.screen_name", "legacy.screen_name", "identity.tag") ?? "i",
    name: textAt(user, "core.name", "legacy.name", "identity.display") ?? "",
    avatar: textAt(user, "avatar.image_url", "legacy.profile_image_url_https", "identity.picture") ?? "",
    verified: (at(user, "is_blue_verified") ?? at(user, "badges", "paid")) === true,
  };
}

function createdAt(outer: unknown): number {
  const written = textAt(outer, "legacy.created_at");
  if (written !== undefined) return Date.parse(written);
  return numberAt(outer, "details.created_at_ms", "context.published_msecs") ?? 0;
}

interface Span extends Segment {
  readonly start: number;
  readonly end: number;
}

/** The visible part of the text, cut at its entities. Indices are in code points of the escaped text. */
function segmentsOf(outer: unknown): Segment[] {
  const points = Array.from(textAt(outer, "legacy.full_text", "details.full_text", "body.content") ?? "");
  const range = listAt(outer, "legacy.display_text_range", "details.display_text_range", "body.visible");
  const first = Number(range[0] ?? 0);
  const last = Number(range[1] ?? points.length);
  const segments: Segment[] = [];
  let done = first;
  const plain = (end: number) => {
    const text = unescapeText(points.slice(done, end).join(""));
    if (text !== "") segments.push({ kind: "text", text });
  };
  for (const { start, end, ...segment } of spansOf(outer).filter(
    (span) => span.start >= first && span.end <= last,
  )) {
    plain(start);
    segments.push(segment);
    done = end;
  }
  plain(last);
  return segments;
}

function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function spansOf(outer: unknown): Span[] {
  const span = (entity: unknown, kind: Segment["kind"], text: string, target?: string): Span => {
    const indices = listAt(entity, "indices");
    const where = { start: Number(indices[0]), end: Number(indices[1]) };
    return { kind, text, ...where, ...(target === undefined ? {} : { target }) };
  };
  const drifted = listAt(outer, "body.spans").map((one) => {
    const target = textAt(one, "target") ?? "";
    const kind = textAt(one, "kind");
    if (kind === "tag") return span(one, "hashtag", target);
    if (kind === "account") return span(one, "mention", target);
    return span(one, "url", textAt(one, "url") ?? target, target);
  });
  return [
    ...listAt(outer, "legacy.entities.hashtags", "details.hashtag_entities").map((one) =>
      span(one, "hashtag", textAt(one, "text") ?? ""),
    ),
    ...listAt(outer, "legacy.entities.user_mentions", "mention_entities").map((one) =>
      span(one, "mention", textAt(one, "screen_name") ?? ""),
    ),
    ...listAt(outer, "legacy.entities.urls", "url_entities").map((one) =>
      span(one, "url", textAt(one, "url") ?? "", textAt(one, "expanded_url")),
    ),
    ...drifted,
  ].sort((a, b) => a.start - b.start);
}

function photosOf(outer: unknown): PagePost["photos"] {
  const media = listAt(outer, "legacy.extended_entities.media", "media_entities2", "body.pictures");
  return media.map((one) => ({
    url: textAt(one, "media_url_https", "address") ?? "",
    alt: textAt(one, "ext_alt_text", "alt") ?? "Image",
    isVideo: at(one, "video_info") !== undefined,
  }));
}

function countsOf(outer: unknown): PagePost["counts"] {
  return {
    replies: numberAt(outer, "legacy.reply_count", "counts.reply_count", "engagement.replies") ?? 0,
    reposts: numberAt(outer, "legacy.retweet_count", "counts.retweet_count", "engagement.reposts") ?? 0,
    likes: numberAt(outer, "legacy.favorite_count", "counts.favorite_count") ?? 0,
    views: numberAt(outer, "views.count") ?? 0,
  };
}

function cardOf(outer: unknown): PagePost["card"] {
  const values = listAt(outer, "card.legacy.binding_values");
  const value = (key: string) =>
    textAt(
      values.find((one) => at(one, "key") === key),
      "value.string_value",
    );
  const title = value("title");
  return title === undefined
    ? undefined
    : {
        title,
        domain: value("domain") ?? "",
        url: value("card_url") ?? textAt(outer, "card.legacy.url") ?? "",
      };
}
