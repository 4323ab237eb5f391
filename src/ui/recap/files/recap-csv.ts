import { stringify } from "csv-stringify/sync";
import { isHostOf } from "../../../domain/chat/chat.ts";
import type { Post } from "../../../domain/post/post.ts";
import { askedBefore } from "../../../domain/recap/asked-before.ts";
import type { EveningSource, PlacedPost } from "../../../domain/recap/evening-source.ts";
import { guarded } from "../../../domain/text/guarded-cell.ts";

/** The CSV's columns, documented in docs/export.md; new ones go to the end. */
export const recapColumns = [
  "id",
  "time_utc",
  "time_chat",
  "handle",
  "name",
  "role",
  "kind",
  "question",
  "text",
  "reply_to",
  "quote_of",
  "repost_of",
  "hashtags",
  "mentions",
  "links",
  "media",
  "lang",
  "likes",
  "reposts",
  "replies",
  "set_aside",
  "url",
  "topic",
  "became",
  "asks_like",
] as const;

export interface RecapCsvWishes {
  readonly postLink: (post: Post) => string | undefined;
  /** IANA; of the column `time_chat` where the chat has no schedule, and so no zone. */
  readonly timeZone: string;
  readonly withSetAside?: boolean;
  readonly nameOf?: (post: Post) => { readonly handle: string; readonly name: string };
}

/** An evening as CSV, one post a row: what was asked in advance, then all, oldest first, with native reposts. */
export function recapCsv(source: EveningSource, wishes: RecapCsvWishes): string {
  const { questions } = askedBefore(source, wishes.withSetAside);
  const asked = questions.flatMap(({ post, again, became = "" }) => [
    [...rowOf({ post, kind: "advance" }, source, wishes), became, ""],
    ...again.map((one) => [...rowOf({ post: one, kind: "advance" }, source, wishes), became, post.id]),
  ]);
  const isAsked = new Set(asked.map(([id]) => id));
  const others = source.posts
    .filter(({ post }) => wishes.withSetAside || !source.setAside?.has(post.id))
    .filter(({ post }) => !isAsked.has(post.id))
    .map((placed) => [...rowOf(placed, source, wishes), "", ""]);
  const rows = [...asked, ...others].map((cells) => cells.map(guarded));
  // Excel recognises UTF-8 by the byte order mark.
  return stringify([[...recapColumns], ...rows], { bom: true, quoted: true, record_delimiter: "\r\n" });
}

type Row = Pick<PlacedPost, "post" | "number"> & { readonly kind: PlacedPost["kind"] | "advance" };

function rowOf(placed: Row, { chat, topic = "", setAside }: EveningSource, wishes: RecapCsvWishes): string[] {
  const { post, kind, number = "" } = placed;
  const { handle, name } = wishes.nameOf?.(post) ?? {
    handle: post.author.handle,
    name: post.author.name ?? "",
  };
  const { entities, counts } = post;
  const known = (value: number | undefined) => (value === undefined ? "" : String(value));
  return [
    post.id,
    new Date(post.createdAt).toISOString(),
    timeIn(chat.schedule?.timeZone ?? wishes.timeZone, post.createdAt),
    handle,
    name,
    isHostOf(chat, post.author.handle) ? "host" : "participant",
    kind,
    number,
    post.text,
    post.replyTo?.id ?? "",
    post.quote?.id ?? "",
    post.repostOf?.id ?? "",
    entities.hashtags.map(({ tag }) => tag).join(" "),
    entities.mentions.map((mention) => mention.handle).join(" "),
    entities.links.map(({ url, expandedUrl }) => expandedUrl ?? url).join(" "),
    entities.media.map(({ imageUrl }) => imageUrl).join(" "),
    post.lang ?? "",
    known(counts?.likes),
    known(counts?.reposts),
    known(counts?.replies),
    setAside?.has(post.id) ? "yes" : "",
    wishes.postLink(post) ?? "",
    topic,
  ];
}

/** "2015-03-10 21:04:05", which spreadsheets read as a time. */
function timeIn(timeZone: string, ms: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return time.toString({ smallestUnit: "second" }).replace("T", " ");
}
