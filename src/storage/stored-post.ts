import { type Entities, noEntities, type Post } from "../domain/post/post.ts";
import { isPossibleId, lastMomentOfIds } from "../domain/post/snowflake.ts";
import type { StoredPost } from "./schema.ts";

/** Checks only what the feed requires: records were validated before writing, and 500 are read at once. */
export function readStoredPost(record: unknown): Post | undefined {
  if (!isObject(record) || !isObject(record.post)) return undefined;
  const stored = record.post;
  const { id, createdAt, author, text, entities } = stored;
  if (typeof id !== "string" || !isPossibleId(id, lastMomentOfIds) || !isMoment(createdAt)) return undefined;
  if (!isObject(author) || typeof author.handle !== "string" || typeof text !== "string") return undefined;
  const post = stored as object as Post;
  const broken = optional.filter((field) => !fits[field](stored[field]));
  if (broken.length === 0 && hasLists(entities)) return post;
  const whole = Object.entries(post).filter(([name]) => !broken.some((field) => field === name));
  return {
    ...(Object.fromEntries(whole) as object as Post),
    entities: hasLists(entities) ? entities : noEntities,
  };
}

const optional = ["quote", "repostOf", "replyTo"] as const;

const fits: Readonly<Record<(typeof optional)[number], (value: unknown) => boolean>> = {
  quote: (value) =>
    value === undefined ||
    (isObject(value) &&
      isAuthor(value.author) &&
      isText(value.text) &&
      (value.entities === undefined || hasLists(value.entities))),
  repostOf: (value) =>
    value === undefined || (isObject(value) && typeof value.id === "string" && isAuthor(value.author)),
  replyTo: (value) =>
    value === undefined ||
    (isObject(value) && isText(value.id) && isText(value.handle) && (value.id ?? value.handle) !== undefined),
};

function isAuthor(value: unknown): boolean {
  return value === undefined || (isObject(value) && typeof value.handle === "string" && isText(value.name));
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

export function asStoredPost(record: unknown): StoredPost | undefined {
  const post = readStoredPost(record);
  return post && { ...(record as StoredPost), post };
}

function isMoment(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= lastMomentOfIds;
}

function hasLists(entities: unknown): entities is Entities {
  return (
    isObject(entities) &&
    areAll(entities.hashtags, ({ tag }) => typeof tag === "string") &&
    areAll(entities.mentions, ({ handle }) => typeof handle === "string") &&
    areAll(entities.links, ({ url }) => typeof url === "string") &&
    areAll(entities.media, ({ imageUrl }) => typeof imageUrl === "string")
  );
}

function areAll(list: unknown, fits: (each: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(list) && list.every((each: unknown) => isObject(each) && fits(each));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
