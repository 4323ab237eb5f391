import { type Entities, noEntities, type Post } from "../domain/post/post.ts";
import { isPossibleId, lastMomentOfIds } from "../domain/post/snowflake.ts";
import type { StoredPost } from "./schema.ts";

/** Checks only what the feed requires: records were validated before writing, and 500 are read at once. */
export function readStoredPost(record: unknown): Post | undefined {
  if (!holdsPost(record)) return undefined;
  const { post } = record;
  const { quote, repostOf, replyTo, entities, ...rest } = post;
  const fit = { quote: fits.quote(quote), repostOf: fits.repostOf(repostOf), replyTo: fits.replyTo(replyTo) };
  if (fit.quote && fit.repostOf && fit.replyTo && hasLists(entities)) return post;
  return {
    ...rest,
    entities: hasLists(entities) ? entities : noEntities,
    ...(fit.quote && quote ? { quote } : {}),
    ...(fit.repostOf && repostOf ? { repostOf } : {}),
    ...(fit.replyTo && replyTo ? { replyTo } : {}),
  };
}

function holdsPost(record: unknown): record is StoredPost {
  if (!isObject(record) || !isObject(record.post)) return false;
  const { id, createdAt, author, text } = record.post;
  if (typeof id !== "string" || !isPossibleId(id, lastMomentOfIds) || !isMoment(createdAt)) return false;
  return isObject(author) && typeof author.handle === "string" && typeof text === "string";
}

const fits: Readonly<Record<"quote" | "repostOf" | "replyTo", (value: unknown) => boolean>> = {
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
  return post && holdsPost(record) ? { ...record, post } : undefined;
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
