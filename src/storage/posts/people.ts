import { foldCase } from "../../domain/post/handle.ts";
import type { Post } from "../../domain/post/post.ts";
import { hasFields } from "../../schemas/fields.ts";
import type { StoredPerson } from "../schema.ts";

export type PeopleOfPosts = Map<string, StoredPerson>;

export function addToPeople(people: PeopleOfPosts, posts: readonly Post[]): void {
  for (const post of posts) {
    const { id } = post.author;
    if (id !== undefined) people.set(id, withPerson(people.get(id), personOf(post)));
  }
}

export function withPerson(known: StoredPerson | undefined, more: StoredPerson): StoredPerson {
  if (!known) return more;
  const [older, newer] = more.lastPostAt >= known.lastPostAt ? [known, more] : [more, known];
  const former = formerOf(older, newer);
  return {
    ...older,
    ...newer,
    ...(former.length === 0 ? {} : { former }),
    firstPostAt: Math.min(known.firstPostAt, more.firstPostAt),
    lastPostAt: newer.lastPostAt,
    posts: known.posts + more.posts,
  };
}

/** X lets an account change its handle as often as it likes. */
const mostFormer = 10;

function formerOf(older: StoredPerson, newer: StoredPerson): readonly string[] {
  const before = [...knownFormer(older), older.handle, ...knownFormer(newer)];
  const handles = new Map(before.map((handle) => [foldCase(handle), handle]));
  handles.delete(foldCase(newer.handle));
  return [...handles.values()].slice(-mostFormer);
}

/** Checked, since only `handle` is where records are read. */
export function knownFormer({ former }: StoredPerson): readonly string[] {
  return Array.isArray(former) ? former.filter((one) => typeof one === "string") : [];
}

function personOf({ author, createdAt }: Post): StoredPerson {
  const { handle, name, followed } = author;
  return {
    handle,
    ...(name === undefined ? {} : { name }),
    ...(followed === undefined ? {} : { followed }),
    firstPostAt: createdAt,
    lastPostAt: createdAt,
    posts: 1,
  };
}

export function isPerson(record: unknown): record is StoredPerson {
  if (!hasFields<StoredPerson>(record)) return false;
  const { handle, posts, firstPostAt, lastPostAt } = record;
  return typeof handle === "string" && [posts, firstPostAt, lastPostAt].every(Number.isFinite);
}
