import { noEntities, type Post } from "../domain/post.ts";
import { isSnowflake } from "../domain/snowflake.ts";

/**
 * A post as it was stored, or undefined when the record is broken. Looks only at what the feed cannot do without:
 * the record was checked whole before it was written, and 500 of them are read at once.
 */
export function readStoredPost(record: unknown): Post | undefined {
  if (!isObject(record) || !isObject(record.post)) return undefined;
  const { id, createdAt, author, text, entities } = record.post;
  if (typeof id !== "string" || !isSnowflake(id) || typeof createdAt !== "number") return undefined;
  if (!isObject(author) || typeof author.handle !== "string" || typeof text !== "string") return undefined;
  const post = record.post as object as Post;
  return hasLists(entities) ? post : { ...post, entities: noEntities };
}

function hasLists(entities: unknown): boolean {
  return (
    isObject(entities) &&
    [entities.hashtags, entities.mentions, entities.links, entities.media].every(Array.isArray)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
