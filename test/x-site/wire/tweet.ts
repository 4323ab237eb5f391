import type { SitePerson, SitePost } from "../evening.ts";
import { hashOf } from "../seeded.ts";
import { namedBy, type World } from "../world.ts";
import { wireDate } from "./date.ts";
import { driftedTweet } from "./drifted-tweet.ts";
import { type JsonObject, withoutEmptyArrays } from "./json.ts";
import { mediaAddress, wireMedia } from "./media.ts";
import { omitsEmpty, type Shape } from "./shape.ts";
import { cutAt, fullText, noteText, type WireText } from "./text.ts";
import { wireUser } from "./user.ts";

/** Where a post is looked up and in which shape it is sent. */
export interface Wiring {
  readonly world: World;
  readonly shape: Shape;
}

/** Full text is cut here; the whole of a longer post is in its note. */
const noteCut = 277;

/** `tweet_results.result` of a post, wrapped where X wraps it. `quoted`: inside a quote, where a further quote is only named. */
export function wireTweet(post: SitePost, wiring: Wiring, quoted = false): JsonObject {
  if (wiring.world.isDeleted(post)) return tombstone("This Post was deleted by the Post author. Learn more");
  if (wiring.shape === "drift") return driftedTweet(post, wiring, quoted);
  const tweet = bareTweet(post, wiring, quoted);
  return post.limited === undefined ? tweet : withVisibility(tweet, post);
}

export function tombstone(text: string): JsonObject {
  return {
    __typename: "TweetTombstone",
    tombstone: { __typename: "TextTombstone", text: { entities: [], rtl: false, text } },
  };
}

/** The real post is under `tweet`; why it is wrapped stands beside it. */
function withVisibility(tweet: JsonObject, { limited }: SitePost): JsonObject {
  const { __typename: _, ...inner } = tweet;
  if (limited === "sensitive") {
    const blurred = {
      blurred_image_interstitial: { opacity: 0.3, text: { text: "Content warning: Sensitive" } },
    };
    return { __typename: "TweetWithVisibilityResults", mediaVisibilityResults: blurred, tweet: inner };
  }
  const prompt = {
    __typename: "BasicLimitedActionPrompt",
    cta_type: "SeeConversation",
    headline: { entities: [], text: "Who can reply?" },
    subtext: { entities: [], text: "People @mentioned by the author can reply" },
  };
  return {
    __typename: "TweetWithVisibilityResults",
    limitedActionResults: { limited_actions: [{ action: "Reply", prompt }] },
    tweet: {
      ...inner,
      legacy: { ...asObject(inner.legacy), conversation_control: { policy: "ByInvitation" } },
    },
  };
}

function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null ? (value as JsonObject) : {};
}

function bareTweet(post: SitePost, wiring: Wiring, quoted: boolean): JsonObject {
  const { world, shape } = wiring;
  const author = world.person(post.authorId);
  const legacy = { ...legacyOf(post, author, wiring), ...repostOf(post, wiring) };
  return {
    __typename: "Tweet",
    rest_id: post.id,
    core: { user_results: { result: wireUser(author, shape) } },
    unmention_data: {},
    ...editsOf(post),
    is_translatable: post.lang !== "en" && post.lang !== "und",
    ...(shape === "A" ? {} : { grok_translated_post_with_availability: { is_available: false } }),
    views: viewsOf(post, world.clock.now()),
    source: post.source ?? `<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>`,
    ...noteOf(post, wiring),
    ...quoteOf(post, wiring, quoted),
    ...cardOf(post),
    legacy: omitsEmpty(shape) ? withoutEmptyArrays(legacy) : legacy,
  };
}

function editsOf(post: SitePost): JsonObject {
  const until = String(post.createdAt + 3_600_000);
  const ids = [...(post.edits ?? []), post.id];
  const control = {
    edit_tweet_ids: ids,
    editable_until_msecs: until,
    edits_remaining: String(6 - ids.length),
    is_edit_eligible: post.replyTo === undefined,
  };
  if (post.edits?.[0] === undefined) return { edit_control: control };
  const previous = { bookmark_count: 0, favorite_count: 1, quote_count: 0, reply_count: 0, retweet_count: 0 };
  return {
    edit_control: { edit_control_initial: control, initial_tweet_id: post.edits[0] },
    previous_counts: previous,
  };
}

/** Likes and views come in over the first half hour. */
function grown(total: number, post: SitePost, now: number): number {
  const minutes = Math.max(0, now - post.createdAt) / 60_000;
  return Math.floor(total * (1 - Math.exp(-minutes / 8)));
}

function viewsOf(post: SitePost, now: number): JsonObject {
  const count = 1 + grown(20 + (hashOf(`views${post.id}`) % 900), post, now);
  return hashOf(post.id) % 11 === 0
    ? { state: "Enabled" }
    : { count: String(count), state: "EnabledWithCount" };
}

/** Likes a post has in the end: given, or made up from its id. */
export function likesOf(post: SitePost): number {
  return post.likes ?? hashOf(`likes${post.id}`) % 14;
}

function legacyOf(post: SitePost, author: SitePerson, { world }: Wiring): JsonObject {
  const counts = world.counts(post.id);
  const written = writtenText(post, author, world);
  return {
    bookmark_count: hashOf(`kept${post.id}`) % 3,
    bookmarked: false,
    created_at: wireDate(post.createdAt),
    conversation_id_str: conversationOf(post, world),
    display_text_range: written.displayRange,
    ...entitiesOf(post, author, written),
    favorite_count: grown(likesOf(post), post, world.clock.now()),
    favorited: false,
    full_text: written.text,
    is_quote_status: post.quoteOf !== undefined,
    lang: post.lang,
    ...(post.media === undefined
      ? {}
      : { possibly_sensitive: post.limited === "sensitive", possibly_sensitive_editable: true }),
    quote_count: counts.quotes,
    reply_count: counts.replies,
    retweet_count: counts.reposts,
    retweeted: false,
    user_id_str: author.id,
    id_str: post.id,
    ...replyOf(post, world),
    ...quotePermalink(post, world),
  };
}

/** full_text and its entities. Of a repost: "RT @handle: …", cut at 140. */
function writtenText(post: SitePost, author: SitePerson, world: World): WireText {
  const find = (handle: string) => namedBy(world, handle);
  const reposted = post.repostOf === undefined ? undefined : world.post(post.repostOf);
  if (reposted !== undefined) return repostText(reposted, world);
  const whole = fullText(post, mediaAddress(post, author.handle), find);
  return post.note ? cutAt(whole, noteCut) : whole;
}

function repostText(original: SitePost, world: World): WireText {
  const author = world.person(original.authorId);
  const text = `RT @${author.handle}: ${original.text}`;
  const whole = fullText({ ...original, text }, undefined, (handle) => namedBy(world, handle));
  const plain = { ...whole, displayRange: [0, whole.displayRange[1]] as const };
  if (plain.displayRange[1] <= 140) return plain;
  const cut = cutAt(plain, 139);
  return { ...cut, text: `${cut.text}…`, displayRange: [0, 140] };
}

function entitiesOf(post: SitePost, author: SitePerson, written: WireText): JsonObject {
  const media = written.mediaAt === undefined ? [] : wireMedia(post, author.handle, written.mediaAt);
  return {
    entities: {
      hashtags: written.hashtags,
      ...(media.length > 0 ? { media } : {}),
      symbols: [],
      timestamps: [],
      urls: written.urls,
      user_mentions: written.mentions,
    },
    ...(media.length > 0 ? { extended_entities: { media } } : {}),
  };
}

/** The first post of the conversation this one is in. */
export function conversationOf(post: SitePost, world: World): string {
  let first = post;
  for (let step = 0; step < 50 && first.replyTo !== undefined; step++) {
    const parent = world.everPost(first.replyTo);
    if (parent === undefined) return first.replyTo;
    first = parent;
  }
  return first.id;
}

/** Whom a post answers, if X knows. */
export function answeredPerson(
  { replyTo, replyToHandle }: SitePost,
  world: World,
): Pick<SitePerson, "handle" | "id"> | undefined {
  const parent = replyTo === undefined ? undefined : world.everPost(replyTo);
  if (parent !== undefined) return world.person(parent.authorId);
  return replyToHandle === undefined ? undefined : namedBy(world, replyToHandle);
}

function replyOf(post: SitePost, world: World): JsonObject {
  if (post.replyTo === undefined) return {};
  const person = answeredPerson(post, world);
  if (person === undefined) return { in_reply_to_status_id_str: post.replyTo };
  return {
    in_reply_to_screen_name: person.handle,
    in_reply_to_status_id_str: post.replyTo,
    in_reply_to_user_id_str: person.id,
  };
}

function quotePermalink(post: SitePost, world: World): JsonObject {
  if (post.quoteOf === undefined) return {};
  const original = world.everPost(post.quoteOf);
  const handle = original === undefined ? "i" : world.person(original.authorId).handle;
  return {
    quoted_status_id_str: post.quoteOf,
    quoted_status_permalink: {
      display: `x.com/${handle}/status/…`,
      expanded: `https://twitter.com/${handle}/status/${post.quoteOf}`,
      url: `https://t.co/q${post.quoteOf.slice(-9)}`,
    },
  };
}

function quoteOf(post: SitePost, wiring: Wiring, quoted: boolean): JsonObject {
  if (post.quoteOf === undefined) return {};
  if (quoted) return { quotedRefResult: { result: { __typename: "Tweet", rest_id: post.quoteOf } } };
  const original = wiring.world.everPost(post.quoteOf);
  return {
    quoted_status_result: original === undefined ? {} : { result: wireTweet(original, wiring, true) },
  };
}

function repostOf(post: SitePost, wiring: Wiring): JsonObject {
  const original = post.repostOf === undefined ? undefined : wiring.world.post(post.repostOf);
  return original === undefined ? {} : { retweeted_status_result: { result: wireTweet(original, wiring) } };
}

function noteOf(post: SitePost, { world, shape }: Wiring): JsonObject {
  if (!post.note) return {};
  const note = noteText(post, (handle) => namedBy(world, handle));
  const entities = { hashtags: note.hashtags, symbols: [], urls: note.urls, user_mentions: note.mentions };
  const result = {
    entity_set: shape === "A" ? { ...entities, timestamps: [] } : entities,
    id: Buffer.from(`NoteTweet:${post.id}`).toString("base64"),
    media: { inline_media: [] },
    richtext: { richtext_tags: [] },
    text: note.text,
  };
  return { note_tweet: { is_expandable: true, note_tweet_results: { result } } };
}

function cardOf({ card }: SitePost): JsonObject {
  if (card === undefined) return {};
  const string = (key: string, value: string) => ({ key, value: { string_value: value, type: "STRING" } });
  const values = [
    string("title", card.title),
    string("description", card.description),
    string("domain", new URL(card.url).hostname),
    string("card_url", card.url),
  ];
  return { card: { legacy: { binding_values: values, name: "summary", url: card.url }, rest_id: card.url } };
}
