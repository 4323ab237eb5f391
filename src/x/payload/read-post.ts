import type { Counts, Mention, Post, QuotedPost, ReplyTarget, RepostedPost } from "../../domain/post/post.ts";
import { timeOfId } from "../../domain/post/snowflake.ts";
import { asCount, asId, asText, field, idOf, type Json, known, objectOf } from "./json.ts";
import { readLanguage } from "./language.ts";
import { deepRepost, holdsResult, movedPost, quoteIn, repostIn } from "./moved/moved-post.ts";
import { type Content, legacyOf, readContent, shortTextIn } from "./read-content.ts";
import { firstVersionOf } from "./read-edits.ts";
import type { TimelineItem } from "./read-item.ts";
import { readHandle, readUser } from "./read-user.ts";
import { noteMissing, noteUnknown, type Tally } from "./tally.ts";
import { readTime, readTimeMs } from "./time.ts";
import { isEmpty, unwrap } from "./unwrap.ts";

/** REST bodies store posts and users side by side, by id; GraphQL nests them. */
export interface Neighbours {
  readonly posts: Json | undefined;
  readonly users: Json | undefined;
}

/** X's raw values where a Post differs; for `read-body`. */
export interface Sent {
  /** A note: long, unescaped, without display range. */
  readonly note: boolean;
  readonly text: string;
  /** Only the note's; a Post adds those whom a long reply addresses before its text. */
  readonly mentions: readonly Mention[];
  readonly replyToHandle: string | undefined;
  /** This version's time, ms. */
  readonly createdAt: number;
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

export interface PostReading {
  readonly post: Post;
  readonly sent: Sent;
}

/**
 * Undefined, and counted, without a readable id, author, text or time. `outside`: the last sources of an id. An
 * unreadable quote or reposted post does not invalidate the post.
 */
export function readPost(
  result: unknown,
  tally: Tally,
  near?: Neighbours,
  outside?: Pick<TimelineItem, "entryId" | "namedId">,
): PostReading | undefined {
  const tweet = unwrap(result, tally);
  if (!tweet) return undefined;
  const legacy = legacyOf(tweet);
  const id = readId(tweet, legacy) ?? outside?.namedId ?? idInEntry(outside?.entryId);
  const author = readUser(authorOf(tweet, legacy, near));
  const createdAt = timeOf(tweet, legacy, id);
  const repost = repostedOf(tweet, legacy, near);
  const inner = repost?.tweet;
  const source = inner ?? tweet;
  const content = repost?.content ?? readContent(source);
  if (content && !content.note && hasMovedNote(source)) noteUnknown(tally, "note_tweet", source.note_tweet);
  if (id === undefined || !author || !content || createdAt === undefined) {
    const lacks = missingOf({ id, author, content });
    noteMissing(tally, lacks, tweet);
    if (id !== undefined) tally.incomplete.set(id, lacks);
    return undefined;
  }
  const sourceLegacy = legacyOf(source);
  const first = firstVersionOf(tweet, id);
  const post: Writable<Post> = {
    id: first ?? id,
    createdAt: first === undefined ? createdAt : (timeOfId(first) ?? createdAt),
    author,
    text: content.visible.text,
    entities: content.entities,
  };
  if (first !== undefined) post.version = id;
  const replyTo = readReply(source, sourceLegacy);
  if (replyTo) post.replyTo = replyTo;
  const repostOf = inner && readRepost(inner, near);
  if (repostOf) post.repostOf = repostOf;
  const quote = readQuote(source, sourceLegacy, near);
  if (quote) post.quote = quote;
  const lang = readLanguage(asText(sourceLegacy.lang) ?? asText(objectOf(source.details)?.lang));
  if (lang !== undefined) post.lang = lang;
  const counts = readCounts(source, sourceLegacy);
  if (counts) post.counts = counts;
  const replyToHandle = answeredHandle(source, sourceLegacy);
  const { note, mentions, visible } = content;
  return { post, sent: { note, text: visible.whole, mentions, replyToHandle, createdAt } };
}

/** Then only the beginning of a long post was found. A result that is no object was shortened by whoever saved it. */
function hasMovedNote(tweet: Json): boolean {
  const note = objectOf(tweet.note_tweet);
  return (
    note !== undefined && !isEmpty(note) && typeof objectOf(note.note_tweet_results)?.result !== "string"
  );
}

function missingOf(
  found: Readonly<Record<"id" | "author" | "content", unknown>>,
): "id" | "author" | "text" | "created_at" {
  if (found.id === undefined) return "id";
  if (!found.author) return "author";
  return found.content ? "created_at" : "text";
}

function readId(tweet: Json, legacy: Json): string | undefined {
  return asId(tweet.rest_id) ?? asId(legacy.id_str) ?? movedId(tweet);
}

const namesOfId = ["post_id", "tweet_id", "status_id", "restId", "postId", "tweetId", "id"];

function movedId(tweet: Json): string | undefined {
  const name = namesOfId.find((each) => idOf(tweet, each) !== undefined);
  return name === undefined ? undefined : idOf(tweet, name);
}

/** `tweet-<id>`, `home-conversation-<id>-tweet-<id>`, `sq-I-t-<id>`. */
function idInEntry(entryId: string | undefined): string | undefined {
  return entryId === undefined
    ? undefined
    : /(?:^|-)(?:tweet|post|status|t)-([1-9]\d{0,19})$/.exec(entryId)?.[1];
}

/** A snowflake contains the time in ms. */
function timeOf(tweet: Json, legacy: Json, id: string | undefined): number | undefined {
  const details = objectOf(tweet.details);
  return (
    readTimeMs(details?.created_at_ms) ??
    readTime(asText(legacy.created_at) ?? asText(tweet.created_at) ?? asText(details?.created_at)) ??
    readTimeMs(tweet.created_at_ms) ??
    (id === undefined ? undefined : timeOfId(id))
  );
}

function authorOf(tweet: Json, legacy: Json, near: Neighbours | undefined): unknown {
  const core = objectOf(tweet.core);
  const result = userIn(core) ?? field(tweet.author_results, "result") ?? field(legacy, "user");
  if (result !== undefined) return result;
  const id = idOf(legacy, "user_id_str");
  return (id === undefined ? undefined : field(near?.users, id)) ?? movedAuthor(tweet, legacy, core);
}

function userIn(value: unknown): unknown {
  const core = objectOf(value);
  return (objectOf(core?.user_results) ?? objectOf(core?.user_result))?.result;
}

/**
 * A renamed `core` or `user_results`. Not deeper, where quoted and replied-to people are. With several people, only the
 * one whom X names by id.
 */
function movedAuthor(tweet: Json, legacy: Json, core: Json | undefined): unknown {
  const inCore = Object.values(core ?? {}).map((value) => field(value, "result"));
  const besideCore = Object.values(tweet).map(userIn);
  const found = [...inCore, ...besideCore].filter((result) => readUser(result) !== undefined);
  const authorId = idOf(legacy, "user_id_str");
  const named = found.find((result) => authorId !== undefined && readUser(result)?.id === authorId);
  if (named !== undefined) return named;
  const isOther = authorId !== undefined && found.some((result) => readUser(result)?.id !== undefined);
  const isOne = new Set(found.map((result) => readUser(result)?.handle)).size === 1;
  return isOne && !isOther ? found[0] : undefined;
}

/** If X withholds it, the repost becomes a post with the text X sent. */
function repostedOf(tweet: Json, legacy: Json, near: Neighbours | undefined): Reposted | undefined {
  const wrapper = wrapperOf(tweet, legacy, repostIn) ?? movedRepost(tweet, legacy);
  const named = wrapper?.result ?? (near && neighbour(near, asId(legacy.retweeted_status_id_str)));
  const inner = named === undefined ? undefined : unwrap(named);
  const content = inner && readContent(inner);
  if (!inner || !content) return undefined;
  if (readId(inner, legacyOf(inner)) !== undefined) return { tweet: inner, content };
  const namedId = idOf(wrapper, "rest_id");
  return namedId === undefined ? undefined : { tweet: { ...inner, rest_id: namedId }, content };
}

interface Reposted {
  readonly tweet: Json;
  readonly content: Content;
}

/** Its own text begins so, in both clients. */
function movedRepost(tweet: Json, legacy: Json): Json | undefined {
  const details = objectOf(tweet.details);
  const text = (details && shortTextIn(details)) ?? shortTextIn(legacy);
  return text !== undefined && /^RT @/.test(text)
    ? (movedPost([tweet, legacy]) ?? deepRepost(tweet))
    : undefined;
}

/** Prefers one with a post to an empty one. */
function wrapperOf(tweet: Json, legacy: Json, within: (holder: Json) => Json | undefined): Json | undefined {
  const own = within(tweet);
  if (holdsResult(own)) return own;
  const inLegacy = legacy === tweet ? undefined : within(legacy);
  return holdsResult(inLegacy) ? inLegacy : (own ?? inLegacy);
}

function neighbour(near: Neighbours | undefined, id: string | undefined): unknown {
  return id === undefined ? undefined : field(near?.posts, id);
}

function readRepost(inner: Json, near: Neighbours | undefined): RepostedPost | undefined {
  const legacy = legacyOf(inner);
  const id = readId(inner, legacy);
  if (id === undefined) return undefined;
  return known<RepostedPost>({
    id,
    author: readUser(authorOf(inner, legacy, near)),
    createdAt: timeOf(inner, legacy, id),
  });
}

function readQuote(tweet: Json, legacy: Json, near: Neighbours | undefined): QuotedPost | undefined {
  const id = asId(legacy.quoted_status_id_str);
  const wrapper = wrapperOf(tweet, legacy, quoteIn) ?? movedQuote(tweet, legacy, id);
  const namedId = id ?? asId(wrapper?.rest_id);
  const named = wrapper?.result ?? (near && neighbour(near, namedId));
  const quoted = named === undefined ? undefined : unwrap(named);
  if (!quoted) return namedId === undefined ? undefined : { id: namedId };
  const quotedLegacy = legacyOf(quoted);
  const quotedId = readId(quoted, quotedLegacy) ?? namedId;
  const content = readContent(quoted);
  const quote = known<QuotedPost>({
    id: quotedId,
    author: readUser(authorOf(quoted, quotedLegacy, near)),
    createdAt: timeOf(quoted, quotedLegacy, quotedId),
    text: content?.visible.text,
    entities: content?.entities,
  });
  return quotedId === undefined && !content ? undefined : quote;
}

/** Only the classic client says whether a post is a quote. */
function movedQuote(tweet: Json, legacy: Json, id: string | undefined): Json | undefined {
  if (legacy.is_quote_status === false && id === undefined) return undefined;
  const isSaid = legacy.is_quote_status === true || id !== undefined;
  return movedPost([tweet, legacy], isSaid ? undefined : /quot/i);
}

/** In the classic client's `legacy`, beside it in x-web. */
function readReply(tweet: Json, legacy: Json): ReplyTarget | undefined {
  const id = asId(objectOf(tweet.reply_to_results)?.rest_id) ?? asId(legacy.in_reply_to_status_id_str);
  if (id === undefined) return undefined;
  const wrapper = objectOf(tweet.reply_to_user_results);
  return known<ReplyTarget>({
    id,
    handle: readHandle(answeredHandle(tweet, legacy)),
    authorId:
      asId(wrapper?.rest_id) ??
      asId(objectOf(wrapper?.result)?.rest_id) ??
      asId(legacy.in_reply_to_user_id_str),
  });
}

function answeredHandle(tweet: Json, legacy: Json): string | undefined {
  const person = objectOf(objectOf(tweet.reply_to_user_results)?.result);
  return (person && readUser(person)?.handle) ?? asText(legacy.in_reply_to_screen_name);
}

function readCounts(tweet: Json, legacy: Json): Counts | undefined {
  const own = objectOf(tweet.counts);
  const counts = known<Counts>({
    replies: asCount(own?.reply_count) ?? asCount(legacy.reply_count),
    reposts: asCount(own?.retweet_count) ?? asCount(legacy.retweet_count),
    likes: asCount(own?.favorite_count) ?? asCount(legacy.favorite_count),
    quotes: asCount(own?.quote_count) ?? asCount(legacy.quote_count),
  });
  return isEmpty(counts) ? undefined : counts;
}
