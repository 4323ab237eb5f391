import * as z from "zod/mini";
import { isPostId } from "../domain/post/snowflake.ts";
import { type TimelinePage, timelineKinds } from "../domain/post/timeline-page.ts";
import { count, shortText, time } from "./bounded.ts";
import { schemasOf } from "./tied.ts";

const postId = z.string().check(z.refine(isPostId));
const cursor = z.string().check(z.maxLength(4000));

const shape = {
  operation: shortText,
  kind: z.enum(timelineKinds),
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
  notAfter: z.optional(count),
  clockIsOurs: z.optional(z.literal(true)),
};

const schemas = schemasOf<{
  readonly page: TimelinePage;
  readonly asked: TimelinePage & { cursor: string };
}>()({
  page: z.object(shape),
  // Pages stored before pages had a kind prove nothing.
  asked: z.looseObject({ ...shape, kind: z.catch(shape.kind, "other"), cursor }),
});

export const timelinePageSchema = schemas.page;
export const askedPageSchema = schemas.asked;
