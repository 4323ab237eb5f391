import type { SiteLink, SiteMedia } from "../evening.ts";

/** One post of a file, whatever its columns are called. */
export interface FileRow {
  readonly line: number;
  /** The file's own date of the post, as YYYY-MM-DD. */
  readonly date: string;
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly text: string;
  readonly lang: string;
  readonly followers: number;
  readonly following: number;
  readonly accountCreated: number;
  readonly bio: string;
  readonly links: readonly SiteLink[];
  readonly media: readonly SiteMedia[];
  /** Hashtags that the file names, folded; undefined when it has no such column. */
  readonly hashtags: readonly string[] | undefined;
  readonly replyTo: string | undefined;
  readonly replyToHandle: string | undefined;
  readonly repostOf: string | undefined;
  readonly repostedHandle: string | undefined;
}

/** A row's cells by column name. */
export type Cells = Readonly<Record<string, string>>;

/** A row that can be read, or why it cannot. */
export type RowResult = { readonly row: FileRow } | { readonly reason: string };

/** Reads a row of either set of columns. */
export function readRow(cells: Cells, line: number): RowResult {
  const read = "Tweet ID" in cells ? fromTweetDeck(cells, line) : fromHarvest(cells, line);
  if (!/^\d{5,20}$/.test(read.id)) return { reason: `no post id: "${read.id.slice(0, 40)}"` };
  if (!/^\w{1,20}$/.test(read.handle)) return { reason: `no handle: "${read.handle.slice(0, 40)}"` };
  if (read.date === "") return { reason: "no date" };
  return { row: read };
}

/** "Date, Screen Name, Full Name, Tweet Text, Tweet ID, …": local dates without a zone, links taken out of the text. */
function fromTweetDeck(cells: Cells, line: number): FileRow {
  const links = words(cells["Link(s)"]);
  return {
    line,
    date: americanDate(cells.Date ?? ""),
    id: (cells["Tweet ID"] ?? "").trim(),
    handle: (cells["Screen Name"] ?? "").trim().replace(/^@/, ""),
    name: cells["Full Name"] ?? "",
    text: withLinks(cells["Tweet Text"] ?? "", links),
    lang: "en",
    followers: number(cells.Followers),
    following: number(cells.Follows),
    accountCreated: Date.parse(`${americanDate(cells["User Since"] ?? "")}T12:00:00Z`) || 0,
    bio: cells.Bio ?? "",
    links: [],
    media: words(cells.Media).map(photo),
    hashtags: undefined,
    replyTo: undefined,
    replyToHandle: undefined,
    repostOf: undefined,
    repostedHandle: undefined,
  };
}

/** "coordinates, created_at, hashtags, …, tweet_url, …": times in UTC, text escaped, links as t.co. */
function fromHarvest(cells: Cells, line: number): FileRow {
  const created = Date.parse(cells.created_at ?? "");
  const urls = words(cells.urls);
  const shortened = (cells.text ?? "").match(/https?:\/\/t\.co\/\w{6,}/g) ?? [];
  const links = urls
    .slice(0, shortened.length)
    .map((expanded, at) => ({ inText: shortened[at] ?? "", expanded }));
  const media = words(cells.media);
  const picture = media.length > 0 ? shortened[urls.length] : undefined;
  const optional = (text: string | undefined) => (text === undefined || text === "" ? undefined : text);
  return {
    line,
    date: Number.isNaN(created) ? "" : new Date(created).toISOString().slice(0, 10),
    id: /\/status\/(\d+)/.exec(cells.tweet_url ?? "")?.[1] ?? (cells.tweet_url ?? "").slice(-40),
    handle: cells.user_screen_name ?? "",
    name: cells.user_name ?? "",
    text: unescapeText(cells.text ?? "")
      .replace(picture ?? "", "")
      .trimEnd(),
    lang: cells.lang || "und",
    followers: number(cells.user_followers_count),
    following: number(cells.user_friends_count),
    accountCreated: Date.parse(cells.user_created_at ?? "") || 0,
    bio: cells.user_description ?? "",
    links,
    media: picture === undefined ? [] : media.map((_, at) => photo(`board-${picture.slice(-8)}-${at}`)),
    hashtags: words(cells.hashtags).map((tag) => tag.toLowerCase()),
    replyTo: optional(cells.in_reply_to_status_id),
    replyToHandle: optional(cells.in_reply_to_screen_name),
    repostOf: optional(cells.reweet_id),
    repostedHandle: optional(cells.retweet_screen_name),
  };
}

function words(text: string | undefined): string[] {
  return (text ?? "").split(/\s+/).filter((word) => word !== "");
}

function number(text: string | undefined): number {
  return Number.parseInt((text ?? "").replaceAll(",", ""), 10) || 0;
}

/** "3/6/2020 13:48:03" as "2020-03-06"; empty for anything else. */
function americanDate(text: string): string {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text.trim());
  if (match === null) return "";
  const [, month = "", day = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The file leaves two spaces where a link was: it goes back there, or to the end. */
function withLinks(text: string, links: readonly string[]): string {
  return links.reduce((whole, link) => {
    const gap = whole.indexOf("  ");
    return gap < 0 ? `${whole} ${link}` : `${whole.slice(0, gap + 1)}${link}${whole.slice(gap + 1)}`;
  }, text);
}

function photo(address: string): SiteMedia {
  const scene = `board-${address.replace(/^.*\//, "").replace(/\.\w+$/, "")}`;
  return { type: "photo", scene, width: 1200, height: 675 };
}

function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
