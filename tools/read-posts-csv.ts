import { parse } from "csv-parse/sync";
import type { Post } from "../src/domain/post/post.ts";
import { compareIds } from "../src/domain/post/snowflake.ts";
import { findHeader, rowReader } from "./posts-csv/columns.ts";
import { withWholeParents } from "./posts-csv/parents.ts";
import { postOfRow } from "./posts-csv/post-of-row.ts";
import { dayOf } from "./posts-csv/times.ts";

export type PostsReading =
  | { readonly posts: readonly Post[] /** Rows without a time or an author. */; readonly unread: number }
  | { readonly problem: string };

/**
 * The posts of a CSV export, oldest first, each once: twarc's columns (both versions), rtweet's, and those of the
 * chats beside the project. Ids come from `tweet_url` where there is one. Times without a zone are of `zone` (IANA).
 */
export function readPostsCsv(text: string, zone: string): PostsReading {
  const rows: readonly (readonly string[])[] = parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const at = findHeader(rows);
  const header = rows[at];
  if (!header) return { problem: "no row names the columns of a text and of an author" };
  const rowOf = rowReader(header);
  const byId = new Map<string, Post>();
  let unread = 0;
  rows.slice(at + 1).forEach((cells, number) => {
    const post = postOfRow(rowOf(cells), number, zone);
    if (!post) unread++;
    else if (!byId.has(post.id)) byId.set(post.id, post);
  });
  return { posts: withWholeParents([...byId.values()]).toSorted(byTime), unread };
}

/** Those of one day ("2015-03-10") in a zone. */
export function postsOfDay(posts: readonly Post[], day: string, zone: string): readonly Post[] {
  return posts.filter((post) => dayOf(post.createdAt, zone) === day);
}

function byTime(a: Post, b: Post): number {
  return a.createdAt - b.createdAt || compareIds(a.id, b.id);
}
