import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { foldCase } from "../../src/domain/post/handle.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { readPostsCsv } from "../read-posts-csv.ts";

/** A chat of which the hours are played; its posts are oldest first. */
export interface Organic {
  readonly name: string;
  /** The hashtag that most posts have, folded. */
  readonly tag: string;
  readonly posts: readonly Post[];
}

/** One hour in which a hashtag was flooded. */
export interface Flood {
  readonly name: string;
  readonly tag: string;
  readonly posts: readonly Post[];
}

export function readOrganic(file: string): Organic {
  const posts = postsIn(file, readFileSync(file, "utf8"));
  return { name: file.replace(/^.*\//, ""), tag: commonestTag(posts), posts };
}

/** The flood hours of a file with the columns `flood_hashtag` and `flood_hour`. */
export function readFloods(file: string): readonly Flood[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(file, "utf8"), {
    bom: true,
    columns: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const hours = new Map<string, Readonly<Record<string, string>>[]>();
  for (const row of rows) {
    const { flood_hashtag: tag, flood_hour: hour } = row;
    if (tag === undefined || hour === undefined)
      throw new Error(`${file}: a row has no flood_hashtag or flood_hour`);
    const name = `${tag} ${hour}`;
    hours.set(name, [...(hours.get(name) ?? []), row]);
  }
  return [...hours].map(([name, hour]) => ({
    name,
    tag: foldCase(hour[0]?.flood_hashtag ?? ""),
    posts: postsIn(file, stringify(hour, { header: true })),
  }));
}

function postsIn(file: string, text: string): readonly Post[] {
  const reading = readPostsCsv(text, "UTC");
  if ("problem" in reading) throw new Error(`${file}: ${reading.problem}`);
  return reading.posts.map(asShown);
}

/** Both kinds of files alike: "RT @x" is a repost, and who begins with "@x" replies to x. */
function asShown(post: Post): Post {
  const repost = post.repostOf ?? (/^RT @/.test(post.text) ? { id: "0" } : undefined);
  const name = /^\.?@(\w{1,50})/.exec(post.text.trimStart())?.[1];
  const replyTo = post.replyTo ?? (name === undefined ? undefined : { id: "0", handle: name });
  return { ...post, ...(repost && { repostOf: repost }), ...(replyTo && { replyTo }) };
}

function commonestTag(posts: readonly Post[]): string {
  const counts = new Map<string, number>();
  for (const { entities } of posts)
    for (const tag of new Set(entities.hashtags.map((hashtag) => foldCase(hashtag.tag))))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
