import * as z from "zod/mini";
import type { Draft } from "../domain/drafts/draft.ts";
import { isPostId } from "../domain/post/snowflake.ts";
import { time } from "./bounded.ts";
import { schemaOf } from "./tied.ts";

/** Ten times any mistaken paste, and still countable; the panel warns earlier. */
const longestDraft = 200_000;

const text = z.string().check(z.maxLength(longestDraft));
const postId = z.string().check(z.refine(isPostId));

export const draftId = z.string().check(z.regex(/^[\w-]{1,64}$/));
export const handedText = text;

const target = z.looseObject({
  kind: z.enum(["reply", "quote", "answer"]),
  postId,
  author: z.looseObject({
    id: z.optional(postId),
    handle: z.string().check(z.regex(/^\w{1,50}$/)),
    name: z.optional(z.string().check(z.maxLength(500))),
    avatarUrl: z.optional(
      z.string().check(z.maxLength(2000), z.regex(/^https:\/\/(?:pbs|abs)\.twimg\.com\//)),
    ),
  }),
  text: z.string().check(z.maxLength(30_000)),
  question: z.optional(z.string().check(z.regex(/^(?:[\d.]{1,10}[a-e]?|bonus)$/))),
});

const handed = z.looseObject({ at: time, text: handedText, tabId: z.optional(z.number()) });

const planned = z.looseObject({
  number: z.string().check(z.regex(/^\d{1,3}(?:\.\d{1,2})?$/)),
  minute: z.optional(z.int().check(z.gte(0), z.lte(24 * 60))),
});

const shape = {
  id: draftId,
  chatId: z.string().check(z.minLength(1), z.maxLength(200)),
  text,
  target: z.optional(target),
  outside: z.optional(z.literal(true)),
  hashtagPlace: z.optional(z.literal("behind-label")),
  held: z.optional(z.literal(true)),
  thread: z.optional(z.looseObject({ evening: time, part: z.string().check(z.maxLength(40)) })),
  planned: z.optional(planned),
  handedOver: z.optional(handed),
  takenBack: z.optional(handed),
  postedAs: z.optional(postId),
  postedAt: z.optional(time),
  notPostedAs: z.optional(postId),
  createdAt: time,
  changedAt: time,
};

export const storedDraftSchema = z.looseObject({ ...shape, id: z.string() });

export const draftFields: ReadonlySet<string> = new Set(Object.keys(shape));

export const draftSchema = schemaOf<Draft>()(z.looseObject(shape));
