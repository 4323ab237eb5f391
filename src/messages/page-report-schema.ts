import * as z from "zod/mini";

const shortText = z.string().check(z.maxLength(500));
const time = z.number().check(z.gte(0), z.lte(8.64e15));
const count = z.number().check(z.gte(0));
const countsByName = z.record(z.string().check(z.maxLength(100)), count);

const errorKind = z.enum([
  "rate-limited",
  "signed-out",
  "locked",
  "unavailable",
  "bad-query",
  "transient",
  "other",
]);
const outcome = z.enum(["read", "error", "not-json", "unknown-shape", "too-large"]);

/** A fact that cannot be read is left out: it must not cost the posts that come with it. */
function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

/** What a tab tells of itself; see PageReport. */
export const pageReportSchema = z.object({
  visible: z.boolean(),
  signedIn: z.optional(z.boolean()),
  ownHandle: lenient(z.string().check(z.regex(/^\w{1,50}$/))),
  search: lenient(z.object({ query: z.string().check(z.maxLength(2000)), latest: z.boolean() })),
  list: lenient(z.string().check(z.regex(/^\d{1,20}$/))),
  loadedAt: lenient(time),
  lastResponseAt: lenient(time),
  lastSearchAt: lenient(time),
  writing: lenient(z.literal(true)),
  wroteAt: lenient(time),
  clockOffset: lenient(z.number()),
  rate: lenient(z.object({ operation: shortText, limit: count, remaining: count, resetAt: time })),
  problem: lenient(
    z.object({
      kind: z.union([errorKind, z.enum(["not-json", "unknown-shape", "too-large"])]),
      message: shortText,
      at: time,
      until: z.optional(time),
    }),
  ),
  totals: z.object({
    responses: count,
    posts: count,
    unread: count,
    missing: countsByName,
    unknown: z.optional(countsByName),
    fromPage: count,
    refused: count,
    dropped: z.optional(count),
  }),
});

/** The health line of one body; see BodyHealth. */
export const bodyHealthSchema = z.object({
  operation: shortText,
  outcome,
  posts: count,
  promoted: count,
  withheld: count,
  missing: countsByName,
  unknown: countsByName,
  errors: z
    .array(z.object({ kind: errorKind, message: shortText, code: z.optional(z.number()) }))
    .check(z.maxLength(100)),
});

const postId = z.string().check(z.regex(/^\d{1,20}$/));
const cursor = z.string().check(z.maxLength(4000));

/** One loaded page of a timeline; see TimelinePage. */
export const timelinePageSchema = z.object({
  operation: shortText,
  rawQuery: z.optional(z.string().check(z.maxLength(5000))),
  product: z.optional(shortText),
  subject: z.optional(shortText),
  cursor: z.optional(cursor),
  count: z.optional(count),
  topCursor: z.optional(cursor),
  bottomCursor: z.optional(cursor),
  ended: z.optional(z.enum(["top", "bottom", "both"])),
  ids: z.array(postId).check(z.maxLength(2000)),
  members: z.optional(z.array(z.string().check(z.maxLength(50))).check(z.maxLength(2000))),
  unread: z.optional(count),
  receivedAt: time,
  clockIsOurs: z.optional(z.literal(true)),
});
