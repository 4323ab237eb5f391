import { isBetterReading, partialsOf } from "../../domain/post/post.ts";
import { compareIds } from "../../domain/post/snowflake.ts";
import type { StoredPost } from "../schema.ts";

/** Oldest first. A row beside a packed post is later and the better reading. */
export function mergeReadings(packed: readonly StoredPost[], rows: readonly StoredPost[]): StoredPost[] {
  const records = new Map(packed.map((record) => [record.post.id, record]));
  for (const row of rows) {
    const { post } = row;
    const known = records.get(post.id);
    if (!known) records.set(post.id, row);
    else if (isBetterReading(post, known.post)) records.set(post.id, { ...known, post });
  }
  const isPartial = partialsOf([...packed, ...rows].map(({ post }) => post));
  return [...records.values()]
    .filter(({ post }) => !isPartial(post))
    .sort((a, b) => compareIds(a.post.id, b.post.id));
}
