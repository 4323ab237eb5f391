import { findHashtags } from "../../src/domain/counting/hashtags.ts";
import type { Author, Entities, Link, Post, QuotedPost, ReplyTarget } from "../../src/domain/post/post.ts";
import { firstIdAt } from "../../src/domain/post/snowflake.ts";
import { handleColumns, type Row, textColumns } from "./columns.ts";
import { idIn, idInAddress } from "./ids.ts";
import { momentIn } from "./times.ts";

/** The post of a row; undefined where the row has no time or no author. `number` tells rows without an id apart. */
export function postOfRow(row: Row, number: number, zone: string): Post | undefined {
  const createdAt = momentIn(row.get("created_at", "parsed_created_at", "Date", "publish_date"), zone);
  const handle = row.get(...handleColumns)?.replace(/^@/, "");
  if (createdAt === undefined || handle === undefined) return undefined;
  const text = plainText(row.get(...textColumns) ?? "");
  const id =
    idInAddress(row.get("tweet_url")) ??
    idIn(row.get("id", "id_str", "status_id", "tweet_id", "Tweet ID")) ??
    (BigInt(firstIdAt(createdAt)) + BigInt(number)).toString();
  const entities = entitiesOf(row, text);
  const repostOf = repostIn(row);
  const replyTo = replyIn(row);
  const quote = repostOf ? undefined : quoteIn(row, entities.links);
  const lang = row.get("lang", "language");
  return {
    id,
    createdAt,
    author: authorIn(row, handle, zone),
    text,
    entities,
    ...(replyTo && { replyTo }),
    ...(repostOf && { repostOf }),
    ...(quote && { quote }),
    ...(lang !== undefined && { lang }),
  };
}

function authorIn(row: Row, handle: string, zone: string): Author {
  const id = idIn(row.get("user_id", "author.id", "author_id"));
  const name = row.get("user_name", "author.name", "Full Name", "name");
  const followers = numberIn(
    row.get("user_followers_count", "followers_count", "author.public_metrics.followers_count", "followers"),
  );
  const createdAt = momentIn(
    row.get("user_created_at", "account_created_at", "author.created_at", "User Since"),
    zone,
  );
  return {
    handle,
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(followers !== undefined && { followers }),
    ...(createdAt !== undefined && { createdAt }),
  };
}

function replyIn(row: Row): ReplyTarget | undefined {
  const id = idIn(row.get("in_reply_to_status_id", "reply_to_status_id", "referenced_tweets.replied_to.id"));
  if (id === undefined) return undefined;
  const handle = row
    .get("in_reply_to_screen_name", "reply_to_screen_name", "in_reply_to_username")
    ?.replace(/^@/, "");
  const authorId = idIn(row.get("in_reply_to_user_id", "reply_to_user_id"));
  return { id, ...(handle !== undefined && { handle }), ...(authorId !== undefined && { authorId }) };
}

function repostIn(row: Row): Post["repostOf"] {
  const isRepost =
    /^(?:1|true|t)$/i.test(row.get("is_retweet", "retweet") ?? "") ||
    /^(?:retweet|quote_?tweet_?retweet)$/i.test(row.get("tweet_type", "post_type") ?? "");
  const id =
    idIn(
      row.get(
        "reweet_id",
        "retweet_id",
        "retweet_status_id",
        "retweeted_status_id",
        "referenced_tweets.retweeted.id",
      ),
    ) ?? (isRepost ? (idIn(row.get("retweet_or_quote_id")) ?? "0") : undefined);
  if (id === undefined) return undefined;
  const handle = row
    .get("retweet_screen_name", "retweeted_username", "retweet_or_quote_screen_name")
    ?.replace(/^@/, "");
  return { id, ...(handle !== undefined && { author: { handle } }) };
}

/** Old exports have no column for a quoted post: its address stands last in the text. */
function quoteIn(row: Row, links: readonly Link[]): QuotedPost | undefined {
  const stated =
    row.get("quoted_status_id", "referenced_tweets.quoted.id") ??
    (row.get("tweet_type") === "quote" ? row.get("retweet_or_quote_id") : undefined);
  const id = idIn(stated) ?? links.map((link) => idInAddress(link.expandedUrl)).findLast(Boolean);
  if (id === undefined) return undefined;
  const handle = row.get("quoted_screen_name", "quoted_username")?.replace(/^@/, "");
  return { id, ...(handle !== undefined && { author: { handle } }) };
}

function entitiesOf(row: Row, text: string): Entities {
  const tags = listIn(row.get("hashtags", "entities.hashtags"), "tag");
  const handles = listIn(row.get("mentions_screen_name", "entities.mentions"), "username");
  const mentioned = [...text.matchAll(/(?<![\p{L}\p{N}_@])@([A-Za-z0-9_]{1,50})/gu)].map(
    ([, name]) => name ?? "",
  );
  const addresses = listIn(row.get("urls", "urls_expanded_url", "entities.urls", "Link(s)"), "expanded_url");
  return {
    hashtags: eachOnce([...tags, ...findHashtags(text).map(({ tag }) => tag)]).map((tag) => ({ tag })),
    mentions: eachOnce([...handles, ...mentioned]).map((handle) => ({ handle })),
    links: addresses.map((address) => ({ url: address, expandedUrl: address })),
    media: listIn(row.get("media", "Media"), "url")
      .filter((address) => address.startsWith("http"))
      .map((imageUrl) => ({ kind: "photo", imageUrl })),
  };
}

/** A cell with several values: divided by spaces or commas, or the JSON of X's own entities. */
function listIn(cell: string | undefined, field: string): readonly string[] {
  if (cell === undefined) return [];
  if (!/^[[{]/.test(cell)) return cell.split(/[\s,;|]+/).filter(Boolean);
  try {
    const parsed: unknown = JSON.parse(cell);
    return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((entry) => textOf(entry, field));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function textOf(entry: unknown, field: string): readonly string[] {
  if (typeof entry === "string") return [entry];
  if (typeof entry !== "object" || entry === null) return [];
  const found = Object.entries(entry).find(([name]) => name === field)?.[1];
  return typeof found === "string" ? [found] : [];
}

function plainText(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, "&");
}

function numberIn(cell: string | undefined): number | undefined {
  return cell !== undefined && /^\d+$/.test(cell) ? Number(cell) : undefined;
}

function eachOnce(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.filter(Boolean).map((text) => [text.toLowerCase(), text])).values()];
}
