import path from "node:path";
import { compareIds, timeOfId } from "../../src/domain/post/snowflake.ts";
import type { Evening, FileFacts, SitePerson, SitePost } from "./evening.ts";
import { readCsv } from "./replay/read-csv.ts";
import type { FileRow } from "./replay/row.ts";
import { cast, idOf } from "./scenarios/people.ts";
import { hashtagsOf } from "./wire/tokens.ts";

export interface ReplayOptions {
  /** Without `#`. */
  readonly hashtag: string;
  /** Without `@`. */
  readonly moderators: readonly string[];
  /** Of the file's own dates, YYYY-MM-DD; the busiest when absent. */
  readonly date?: string | undefined;
  /** Who is signed in; an invented onlooker when absent. */
  readonly account?: string | undefined;
}

/** One date of a CSV of posts as an evening: exact times from the ids, native reposts as such. */
export function eveningFromCsv(file: string, options: ReplayOptions): Evening {
  const { rows, unreadable } = readCsv(file);
  const date = options.date ?? busiestDate(rows);
  const played = rows.filter((row) => row.date === date);
  if (played.length === 0)
    throw new Error(`${file}: no posts on ${date}; dates: ${datesOf(rows).join(", ")}`);
  const posts = postsOf(played, rows);
  const shown = posts.filter(({ inner }) => !inner);
  const onlooker = cast.find(({ kind }) => kind === "me");
  const account = options.account ?? onlooker?.handle;
  return {
    name: path.basename(file),
    hashtag: options.hashtag,
    moderators: options.moderators,
    account,
    startsAt: (shown[0]?.createdAt ?? 0) - 60_000,
    endsAt: (shown.at(-1)?.createdAt ?? 0) + 1000,
    people: [
      ...peopleOf(played),
      ...innerPeople(played),
      ...(onlooker === undefined ? [] : [onlooker]),
    ].filter(firstOfHandle()),
    posts,
    lists: [],
    conduct: {},
    file: { ...factsOf(played, options), file, date, unreadable },
  };
}

function datesOf(rows: readonly FileRow[]): string[] {
  return [...new Set(rows.map(({ date }) => date))].sort();
}

function busiestDate(rows: readonly FileRow[]): string {
  const count = (date: string) => rows.filter((row) => row.date === date).length;
  const dates = datesOf(rows).map((date) => ({ date, count: count(date) }));
  return dates.sort((a, b) => b.count - a.count)[0]?.date ?? "";
}

function factsOf(
  rows: readonly FileRow[],
  { hashtag, moderators }: ReplayOptions,
): Pick<FileFacts, "rows" | "reposts" | "withHashtag" | "byModerators" | "people"> {
  const folded = moderators.map((handle) => handle.toLowerCase());
  return {
    rows: rows.length,
    reposts: rows.filter(({ repostOf }) => repostOf !== undefined).length,
    withHashtag: rows.filter((row) => tagsOf(row).includes(hashtag.toLowerCase())).length,
    byModerators: rows.filter(({ handle }) => folded.includes(handle.toLowerCase())).length,
    people: new Set(rows.map(({ handle }) => handle.toLowerCase())).size,
  };
}

function tagsOf({ hashtags, text }: FileRow): readonly string[] {
  return hashtags ?? hashtagsOf(text);
}

function personId(handle: string, createdAt = Date.UTC(2012, 0)): string {
  return idOf(createdAt, handle.toLowerCase());
}

/** Everybody who posts, as their newest row says. */
function peopleOf(rows: readonly FileRow[]): SitePerson[] {
  const newest = new Map(rows.toSorted((a, b) => compareIds(a.id, b.id)).map((row) => [row.handle, row]));
  return [...newest.values()].map((row) => ({
    id: personId(row.handle),
    handle: row.handle,
    name: row.name,
    createdAt: row.accountCreated,
    followers: row.followers,
    following: row.following,
    posts: 100,
    bio: row.bio,
  }));
}

/** People who are only repeated: the file says no more of them than their handle. */
function innerPeople(rows: readonly FileRow[]): SitePerson[] {
  const handles = rows.flatMap(({ repostedHandle }) =>
    repostedHandle === undefined ? [] : [repostedHandle],
  );
  return [...new Set(handles)].map((handle) => ({
    id: personId(handle),
    handle,
    name: handle,
    createdAt: Date.UTC(2012, 0),
    followers: 0,
    following: 0,
    posts: 1,
  }));
}

function firstOfHandle(): (person: SitePerson) => boolean {
  const seen = new Set<string>();
  return ({ handle }) => {
    const folded = handle.toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  };
}

/** The date's posts and, as inner ones, the posts they repeat that are not of the date. */
function postsOf(played: readonly FileRow[], all: readonly FileRow[]): SitePost[] {
  const ids = new Set(played.map(({ id }) => id));
  const repeated = new Map<string, SitePost>();
  for (const row of played) {
    if (row.repostOf === undefined || ids.has(row.repostOf)) continue;
    const original = all.find(({ id }) => id === row.repostOf);
    repeated.set(row.repostOf, {
      ...(original ? postOf(original) : restored(row, row.repostOf)),
      inner: true,
    });
  }
  return [...played.map(postOf), ...repeated.values()].sort((a, b) => compareIds(a.id, b.id));
}

function postOf(row: FileRow): SitePost {
  const isRepost = row.repostOf !== undefined;
  return {
    id: row.id,
    createdAt: timeOfId(row.id) ?? Date.parse(`${row.date}T00:00:00Z`),
    authorId: personId(row.handle),
    text: isRepost ? "" : row.text,
    lang: row.lang,
    ...(isRepost ? { repostOf: row.repostOf } : {}),
    ...(row.text.length > 280 && !isRepost ? { note: true } : {}),
    ...(row.replyTo === undefined ? {} : { replyTo: row.replyTo }),
    ...(row.replyToHandle === undefined ? {} : { replyToHandle: row.replyToHandle }),
    ...(row.links.length > 0 ? { links: row.links } : {}),
    ...(row.media.length > 0 && !isRepost ? { media: row.media } : {}),
  };
}

/** A repeated post that is not in the file, from what its repost says: the cut text, and the tags that were cut off. */
function restored(row: FileRow, id: string): SitePost {
  const text = row.text.replace(/^RT @\w+:\s*/, "").replace(/\s*(?:[#@]\w*|https?:\S*)?…$/u, "");
  const missing = (row.hashtags ?? []).filter((tag) => !hashtagsOf(text).includes(tag));
  return {
    id,
    createdAt: timeOfId(id) ?? 0,
    authorId: personId(row.repostedHandle ?? "i"),
    text: [text, ...missing.map((tag) => `#${tag}`)].join(" "),
    lang: row.lang,
    ...(row.links.length > 0 ? { links: row.links } : {}),
  };
}
