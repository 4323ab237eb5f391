import type { Counts, Mention, Post, QuotedPost, ReplyTarget, RepostedPost } from "../../domain/post.ts";
import { timeOfId } from "../../domain/snowflake.ts";
import { child, countOf, field, idOf, type Json, known, textOf } from "./json.ts";
import { readLanguage } from "./language.ts";
import { legacyOf, readContent } from "./read-content.ts";
import { firstVersionOf } from "./read-edits.ts";
import { readHandle, readUser } from "./read-user.ts";
import { count, type Tally } from "./tally.ts";
import { readTime } from "./time.ts";
import { unwrap } from "./unwrap.ts";

/** REST bodies keep posts and users beside each other and name them by id; GraphQL nests them. */
export interface Neighbours {
  readonly posts: Json | undefined;
  readonly users: Json | undefined;
}

/** What X sent where a Post says it otherwise; for `read-body`, which compares the reader with X's own words. */
export interface Sent {
  /** The text is a note's: long, not escaped, without display range. */
  readonly note: boolean;
  /** The text before the display range was applied. */
  readonly text: string;
  /** Those of the note alone: a Post also has those whom a long answer names before its text. */
  readonly mentions: readonly Mention[];
  /** X can name whom a post answers without naming the post. */
  readonly replyToHandle: string | undefined;
  /** When the version at hand was written, ms. */
  readonly createdAt: number;
}

export interface PostReading {
  readonly post: Post;
  readonly sent: Sent;
}

/**
 * One post of X, whatever it is wrapped in; undefined when it has no readable id, author, text or time, which is
 * counted. `entryId` is the last place where its id may stand. What cannot be read of a quote or of a reposted
 * post does not keep the post itself out.
 */
export function readPost(
  result: unknown,
  tally: Tally,
  near?: Neighbours,
  entryId?: string,
): PostReading | undefined {
  const tweet = unwrap(result, tally);
  if (!tweet) return undefined;
  const legacy = legacyOf(tweet);
  const id = readId(tweet, legacy) ?? idInEntry(entryId);
  const author = readUser(authorOf(tweet, legacy, near));
  const createdAt = timeOf(tweet, legacy, id);
  const inner = repostedOf(tweet, legacy, near);
  const source = inner ?? tweet;
  const content = readContent(source);
  if (id === undefined) return missing(tally, "id");
  if (!author) return missing(tally, "author", id);
  if (!content) return missing(tally, "text", id);
  if (createdAt === undefined) return missing(tally, "created_at", id);
  const sourceLegacy = legacyOf(source);
  const first = firstVersionOf(tweet, id);
  const post = known<Post>({
    id: first ?? id,
    version: first && id,
    createdAt: first === undefined ? createdAt : (timeOfId(first) ?? createdAt),
    author,
    text: content.visible.text,
    entities: content.entities,
    replyTo: readReply(sourceLegacy),
    repostOf: inner && readRepost(inner, near),
    quote: readQuote(source, sourceLegacy, near),
    lang: readLanguage(textOf(sourceLegacy, "lang")),
    counts: readCounts(sourceLegacy),
  });
  const replyToHandle = textOf(sourceLegacy, "in_reply_to_screen_name");
  const { note, mentions, visible } = content;
  return { post, sent: { note, text: visible.whole, mentions, replyToHandle, createdAt } };
}

function missing(tally: Tally, name: string, id?: string): undefined {
  count(tally.missing, name);
  if (id !== undefined) tally.incomplete.set(id, name);
}

function readId(tweet: Json, legacy: Json): string | undefined {
  return idOf(tweet, "rest_id") ?? idOf(legacy, "id_str");
}

/** `tweet-<id>`, `home-conversation-<id>-tweet-<id>`, `sq-I-t-<id>`. */
function idInEntry(entryId: string | undefined): string | undefined {
  return entryId === undefined ? undefined : /(?:^|-)(?:tweet|t)-(\d{1,20})$/.exec(entryId)?.[1];
}

/** X's snowflakes hold the time too, to the millisecond. */
function timeOf(tweet: Json, legacy: Json, id: string | undefined): number | undefined {
  const sent = textOf(legacy, "created_at") ?? textOf(tweet, "created_at");
  return readTime(sent) ?? (id === undefined ? undefined : timeOfId(id));
}

function authorOf(tweet: Json, legacy: Json, near: Neighbours | undefined): unknown {
  const core = child(tweet, "core");
  const result =
    field(child(core, "user_results"), "result") ??
    field(child(core, "user_result"), "result") ??
    field(child(tweet, "author_results"), "result") ??
    field(legacy, "user");
  if (result !== undefined) return result;
  const id = idOf(legacy, "user_id_str");
  return id === undefined ? undefined : field(near?.users, id);
}

/** The post that was repeated; what X withholds of it leaves the repost as a post with the text that X gave it. */
function repostedOf(tweet: Json, legacy: Json, near: Neighbours | undefined): Json | undefined {
  const nested =
    field(child(tweet, "retweeted_status_result"), "result") ??
    field(child(legacy, "retweeted_status_result"), "result") ??
    field(child(legacy, "retweeted_status_results"), "result");
  const inner = unwrap(nested ?? neighbour(near, idOf(legacy, "retweeted_status_id_str")));
  return inner && readId(inner, legacyOf(inner)) !== undefined && readContent(inner) ? inner : undefined;
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
  const namedId = idOf(legacy, "quoted_status_id_str");
  const nested =
    field(child(tweet, "quoted_status_result"), "result") ??
    field(child(legacy, "quoted_status_result"), "result") ??
    neighbour(near, namedId);
  const quoted = unwrap(nested);
  if (!quoted) return namedId === undefined ? undefined : { id: namedId };
  const quotedLegacy = legacyOf(quoted);
  const id = readId(quoted, quotedLegacy) ?? namedId;
  const content = readContent(quoted);
  const quote = known<QuotedPost>({
    id,
    author: readUser(authorOf(quoted, quotedLegacy, near)),
    createdAt: timeOf(quoted, quotedLegacy, id),
    text: content?.visible.text,
    entities: content?.entities,
  });
  return id === undefined && !content ? undefined : quote;
}

function readReply(legacy: Json): ReplyTarget | undefined {
  const id = idOf(legacy, "in_reply_to_status_id_str");
  if (id === undefined) return undefined;
  return known<ReplyTarget>({
    id,
    handle: readHandle(textOf(legacy, "in_reply_to_screen_name")),
    authorId: idOf(legacy, "in_reply_to_user_id_str"),
  });
}

function readCounts(legacy: Json): Counts | undefined {
  const counts = known<Counts>({
    replies: countOf(legacy, "reply_count"),
    reposts: countOf(legacy, "retweet_count"),
    likes: countOf(legacy, "favorite_count"),
    quotes: countOf(legacy, "quote_count"),
  });
  return Object.keys(counts).length > 0 ? counts : undefined;
}
