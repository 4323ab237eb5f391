import { type Entities, noEntities, type Post } from "../domain/post/post.ts";
import { isPossibleId, lastMomentOfIds } from "../domain/post/snowflake.ts";
import { hasFields } from "../schemas/fields.ts";
import type { StoredPost } from "./schema.ts";

/** Checks only what the feed requires: records were validated before writing, and 500 are read at once. */
export function readStoredPost(record: unknown): Post | undefined {
  return holdsPost(record) ? mendedPost(record) : undefined;
}

function mendedPost({ post }: StoredPost): Post {
  const isSound = (part: keyof typeof fits): boolean => fits[part](post[part]);
  const entities = hasLists(post.entities) ? post.entities : noEntities;
  if (isSound("quote") && isSound("repostOf") && isSound("replyTo") && entities === post.entities)
    return post;
  const { quote, repostOf, replyTo, ...rest } = post;
  return {
    ...rest,
    entities,
    ...(quote && isSound("quote") ? { quote } : {}),
    ...(repostOf && isSound("repostOf") ? { repostOf } : {}),
    ...(replyTo && isSound("replyTo") ? { replyTo } : {}),
  };
}

function holdsPost(record: unknown): record is StoredPost {
  if (!hasFields(record) || !hasFields(record.post)) return false;
  const { id, createdAt, author, text } = record.post;
  if (typeof id !== "string" || !isPossibleId(id, lastMomentOfIds) || !isMoment(createdAt)) return false;
  return hasFields(author) && typeof author.handle === "string" && typeof text === "string";
}

const fits: Readonly<Record<"quote" | "repostOf" | "replyTo", (value: unknown) => boolean>> = {
  quote: (value) =>
    value === undefined ||
    (hasFields(value) &&
      isAuthor(value.author) &&
      isText(value.text) &&
      (value.entities === undefined || hasLists(value.entities))),
  repostOf: (value) =>
    value === undefined || (hasFields(value) && typeof value.id === "string" && isAuthor(value.author)),
  replyTo: (value) =>
    value === undefined ||
    (hasFields(value) &&
      isText(value.id) &&
      isText(value.handle) &&
      (value.id ?? value.handle) !== undefined),
};

function isAuthor(value: unknown): boolean {
  return value === undefined || (hasFields(value) && typeof value.handle === "string" && isText(value.name));
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

export function asStoredPost(record: unknown): StoredPost | undefined {
  return holdsPost(record) ? { ...record, post: mendedPost(record) } : undefined;
}

function isMoment(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= lastMomentOfIds;
}

function hasLists(entities: unknown): entities is Entities {
  return (
    hasFields(entities) &&
    areAll(entities.hashtags, ({ tag }) => typeof tag === "string") &&
    areAll(entities.mentions, ({ handle }) => typeof handle === "string") &&
    areAll(entities.links, ({ url }) => typeof url === "string") &&
    areAll(entities.media, ({ imageUrl }) => typeof imageUrl === "string")
  );
}

function areAll(list: unknown, fits: (each: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(list) && list.every((each: unknown) => hasFields(each) && fits(each));
}
