import * as z from "zod/mini";
import type { Post } from "../domain/post/post.ts";
import { isPostId } from "../domain/post/snowflake.ts";
import { count, shortText, time } from "../schemas/bounded.ts";
import { schemaOf } from "../schemas/tied.ts";

const id = z.string().check(z.refine(isPostId));
const handle = z.string().check(z.regex(/^\w{1,50}$/));
const longText = z.string().check(z.maxLength(30_000));
const address = z.string().check(z.maxLength(4000), z.regex(/^https?:\/\//i));
const imageAddress = z.string().check(z.maxLength(2000), z.regex(/^https:\/\/(?:pbs|abs)\.twimg\.com\//));
const range = z.object({ start: count, end: count });

const entities = z.object({
  hashtags: z.array(z.object({ tag: shortText, range: z.optional(range) })).check(z.maxLength(500)),
  mentions: z
    .array(z.object({ handle, id: z.optional(id), range: z.optional(range) }))
    .check(z.maxLength(500)),
  links: z
    .array(
      z.object({
        url: address,
        expandedUrl: z.optional(address),
        displayUrl: z.optional(z.string().check(z.maxLength(4000))),
        title: z.optional(shortText),
        range: z.optional(range),
      }),
    )
    .check(z.maxLength(500)),
  media: z
    .array(
      z.object({
        kind: z.enum(["photo", "video", "gif"]),
        imageUrl: imageAddress,
        altText: z.optional(z.string().check(z.maxLength(2000))),
        width: z.optional(count),
        height: z.optional(count),
      }),
    )
    .check(z.maxLength(50)),
});

const author = z.object({
  id: z.optional(id),
  handle,
  name: z.optional(shortText),
  avatarUrl: z.optional(imageAddress),
  followers: z.optional(count),
  createdAt: z.optional(time),
  verified: z.optional(z.boolean()),
  followed: z.optional(z.boolean()),
});

export const postSchema = schemaOf<Post>()(
  z.object({
    id,
    version: z.optional(id),
    createdAt: time,
    author,
    text: longText,
    entities,
    replyTo: z.optional(
      z.object({ id: z.optional(id), handle: z.optional(handle), authorId: z.optional(id) }),
    ),
    repostOf: z.optional(z.object({ id, author: z.optional(author), createdAt: z.optional(time) })),
    quote: z.optional(
      z.object({
        id: z.optional(id),
        author: z.optional(author),
        createdAt: z.optional(time),
        text: z.optional(longText),
        entities: z.optional(entities),
      }),
    ),
    lang: z.optional(z.string().check(z.maxLength(20))),
    counts: z.optional(
      z.object({
        replies: z.optional(count),
        reposts: z.optional(count),
        likes: z.optional(count),
        quotes: z.optional(count),
      }),
    ),
    partial: z.optional(z.literal(true)),
  }),
);

export function readPost(value: unknown): Post | undefined {
  const result = postSchema.safeParse(value);
  return result.success ? result.data : undefined;
}
