import * as z from "zod/mini";

/** Ten times what anyone pastes by mistake, and what counting still counts; the panel says so before. */
const longestDraft = 200_000;

const text = z.string().check(z.maxLength(longestDraft));
const postId = z.string().check(z.regex(/^\d{1,20}$/));
const time = z.number().check(z.gte(0), z.lte(8.64e15));

/** A draft's id: a uuid, or what else a page may make of letters, digits and `-`. */
export const draftId = z.string().check(z.regex(/^[\w-]{1,64}$/));
/** The exact text that goes to X, label and hashtag in it. */
export const handedText = text;

const target = z.object({
  kind: z.enum(["reply", "quote", "answer"]),
  postId,
  author: z.object({
    id: z.optional(postId),
    handle: z.string().check(z.regex(/^\w{1,50}$/)),
    name: z.optional(z.string().check(z.maxLength(500))),
    avatarUrl: z.optional(
      z.string().check(z.maxLength(2000), z.regex(/^https:\/\/(?:pbs|abs)\.twimg\.com\//)),
    ),
  }),
  text: z.string().check(z.maxLength(30_000)),
  question: z.optional(z.string().check(z.regex(/^[\d.]{1,10}$/))),
});

const handed = z.object({ at: time, text: handedText });

/** A draft as a page of ours sends it. */
export const draftSchema = z.object({
  id: draftId,
  chatId: z.string().check(z.minLength(1), z.maxLength(200)),
  text,
  target: z.optional(target),
  outside: z.optional(z.literal(true)),
  hashtagPlace: z.optional(z.literal("behind-label")),
  held: z.optional(z.literal(true)),
  handedOver: z.optional(handed),
  takenBack: z.optional(handed),
  postedAs: z.optional(postId),
  createdAt: time,
  changedAt: time,
});
