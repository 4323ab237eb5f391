import * as z from "zod/mini";
import { refreshPaces } from "../domain/refresh.ts";
import { longestQuery } from "../domain/search/query-size.ts";
import { draftId, draftSchema, handedText } from "./draft-schema.ts";
import { muteSchemas } from "./mute-schema.ts";
import { bodyHealthSchema, pageReportSchema, timelinePageSchema } from "./page-report-schema.ts";
import type { RequestName } from "./requests.ts";

/** Posts of one delivery. X answers with 20 to 100; each post is checked on its own (readPost), so that one bad one costs no other. */
export const mostPostsAtOnce = 2000;

const chatId = z.string().check(z.minLength(1), z.maxLength(200));
const postId = z.string().check(z.regex(/^\d{1,20}$/));
const tabId = z.int();
const time = z.number().check(z.gte(0), z.lte(8.64e15));
const typed = z.string().check(z.maxLength(10_000));
const handle = z.string().check(z.regex(/^\w{1,50}$/));

const settings = {
  chatId,
  filter: z.enum(["all", "chat", "moderators", "mentions"]),
  appearance: z.enum(["system", "light", "dark"]),
  ownHandle: handle,
  foldReposts: z.boolean(),
  foldOnX: z.boolean(),
  dimmedChats: z.array(chatId).check(z.maxLength(1000)),
  refreshEvery: z.literal(refreshPaces),
};

/** The shape that each request must have before a handler sees it. */
export const requestSchemas = {
  "deliver-posts": z.object({
    // What is wrong with the page or its health line must not cost the posts.
    page: z.catch(z.optional(timelinePageSchema), undefined),
    posts: z.array(z.unknown()).check(z.maxLength(mostPostsAtOnce)),
    health: z.catch(z.optional(bodyHealthSchema), undefined),
    report: pageReportSchema,
  }),
  "report-page": z.object({ report: pageReportSchema }),
  "leave-page": z.null(),
  "get-folds": z.nullable(z.object({ version: z.number(), at: z.number() })),
  "get-reading": z.null(),
  "save-chat": z.object({
    id: z.optional(chatId),
    input: z.object({
      hashtags: typed,
      moderators: typed,
      guests: z.optional(typed),
      moderatorList: z.optional(typed),
      limit: z.optional(typed),
    }),
  }),
  "change-rules": z.object({
    id: chatId,
    countRule: z.enum(["classic-140", "x-280"]),
    houseRules: z.record(
      z.string().check(z.maxLength(50)),
      z.object({ on: z.boolean(), sentence: z.optional(z.string().check(z.maxLength(300))) }),
    ),
  }),
  "remove-chat": z.object({ id: chatId }),
  "change-settings": z.object({
    changes: z.partial(z.object(settings)),
    forget: z.optional(
      z.array(
        z.enum([
          "chatId",
          "filter",
          "appearance",
          "ownHandle",
          "foldReposts",
          "foldOnX",
          "dimmedChats",
          "refreshEvery",
        ]),
      ),
    ),
  }),
  "mark-read": z.object({ chatId, postId }),
  "open-chat": z.object({ chatId }),
  "open-search": z.object({
    chatId,
    query: z.string().check(z.minLength(1), z.maxLength(longestQuery)),
    instead: z.optional(z.literal(true)),
  }),
  "open-list": z.object({ chatId }),
  "open-stretch": z.object({ chatId, from: time, to: time }),
  "bring-forward": z.object({ tabId }),
  "move-to-window": z.object({ tabId }),
  "reload-tab": z.object({ tabId, anyway: z.optional(z.literal(true)) }),
  "load-new": z.object({
    chatId,
    by: z.enum(["press", "pace"]),
    anyway: z.optional(z.literal(true)),
  }),
  wipe: z.object({ what: z.enum(["posts", "everything"]) }),
  "save-draft": z.object({ draft: draftSchema }),
  "delete-draft": z.object({ id: draftId }),
  "hand-over": z.object({ id: draftId, text: handedText, at: time, copied: z.optional(z.literal(true)) }),
  "settle-draft": z.object({ id: draftId, posted: z.boolean() }),
  ...muteSchemas,
} satisfies Record<RequestName, z.ZodMiniType>;

/** Is this the name of a request that the background answers? */
export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requestSchemas, name);
}
