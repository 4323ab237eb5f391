import * as z from "zod/mini";
import type { TypedProfile } from "../domain/chat/profile-input.ts";
import { mostChanges } from "../domain/chat/schedule.ts";
import { longestQuery } from "../domain/search/query-size.ts";
import { time } from "../schemas/bounded.ts";
import {
  countRuleSchema,
  eveningChangeSchema,
  heldSchema,
  highlightsSchema,
  houseRulesSchema,
  keepSchema,
} from "../schemas/chat.ts";
import { draftId, draftSchema, handedText } from "../schemas/draft.ts";
import { notesChangeSchema } from "../schemas/notes-change.ts";
import { readStateSchema } from "../schemas/read-state.ts";
import { settingSchemas } from "../schemas/settings.ts";
import { schemaOf, schemasOf } from "../schemas/tied.ts";
import { timelinePageSchema } from "../schemas/timeline-page.ts";
import { muteSchemas } from "./mute-schema.ts";
import { bodyHealthSchema, pageReportSchema } from "./page-report-schema.ts";
import type { AllRequests, RequestName } from "./requests.ts";

/** X sends 20 to 100. Each is validated alone (readPost), so that a bad one costs no other. */
export const mostPostsAtOnce = 2000;

const chatId = z.string().check(z.minLength(1), z.maxLength(200));
const tabId = z.int();
const typed = z.string().check(z.maxLength(10_000));
const settings = z.object(settingSchemas);

const profileSchema = schemaOf<TypedProfile>()(
  z.object({
    name: typed,
    language: typed,
    letters: typed,
    blog: typed,
    topics: typed,
    repeats: z.enum(["", "week", "fortnight", "month", "once"]),
    weekday: typed,
    which: typed,
    date: typed,
    time: typed,
    timeZone: typed,
    minutes: typed,
    changes: z.array(eveningChangeSchema).check(z.maxLength(mostChanges)),
  }),
);

export const requestSchemas = schemasOf<RequestsToCheck>()({
  "deliver-posts": z.object({
    // A broken page, health or report must not cost the posts.
    page: z.catch(z.optional(timelinePageSchema), undefined),
    posts: z.array(z.unknown()).check(z.maxLength(mostPostsAtOnce)),
    health: z.catch(z.optional(bodyHealthSchema), undefined),
    report: z.catch(z.optional(pageReportSchema), undefined),
  }),
  "report-page": z.object({ report: pageReportSchema }),
  "leave-page": z.null(),
  "get-concerns": z.null(),
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
      profile: z.optional(profileSchema),
      highlights: z.optional(highlightsSchema),
      rules: z.optional(
        z.object({ countRule: z.optional(countRuleSchema), houseRules: z.optional(houseRulesSchema) }),
      ),
      keep: z.optional(keepSchema),
    }),
  }),
  "change-rules": z.object({
    id: chatId,
    countRule: countRuleSchema,
    houseRules: houseRulesSchema,
  }),
  "keep-evenings": z.object({ id: chatId, keep: z.optional(keepSchema) }),
  "remove-chat": z.object({ id: chatId }),
  "change-settings": z.object({
    changes: z.partial(settings),
    forget: z.optional(z.array(z.keyof(settings))),
  }),
  "note-chat": z.object({ chatId, change: notesChangeSchema }),
  "mark-read": z.object({ chatId, read: readStateSchema }),
  "open-chat": z.object({ chatId }),
  "open-search": z.object({
    chatId,
    query: z.string().check(z.minLength(1), z.maxLength(longestQuery)),
    instead: z.optional(z.literal(true)),
  }),
  "open-list": z.object({ chatId }),
  "open-stretch": z.object({ chatId, from: time, to: time }),
  "open-on-x": z.object({ address: z.string().check(z.maxLength(4000)) }),
  "bring-forward": z.object({ tabId }),
  "move-to-window": z.object({ tabId }),
  "reload-tab": z.object({ tabId, anyway: z.optional(z.literal(true)) }),
  "load-new": z.object({
    chatId,
    by: z.enum(["press", "pace"]),
    anyway: z.optional(z.literal(true)),
  }),
  "import-posts": z.object({
    chatId,
    posts: z.array(z.unknown()).check(z.maxLength(mostPostsAtOnce)),
    pages: z.array(timelinePageSchema).check(z.maxLength(mostPostsAtOnce)),
    event: z.optional(heldSchema),
  }),
  wipe: z.object({ what: z.enum(["posts", "everything"]) }),
  "save-draft": z.object({ draft: draftSchema }),
  "delete-draft": z.object({ id: draftId }),
  "hand-over": z.object({ id: draftId, text: handedText, at: time, copied: z.optional(z.literal(true)) }),
  "settle-draft": z.object({ id: draftId, posted: z.boolean() }),
  ...muteSchemas,
});

type Checked = Omit<
  { readonly [Name in RequestName]: AllRequests[Name]["request"] },
  "deliver-posts" | "change-rules"
>;

interface RequestsToCheck extends Checked {
  readonly "deliver-posts": Omit<AllRequests["deliver-posts"]["request"], "posts"> & {
    readonly posts: readonly unknown[];
  };
  readonly "change-rules": Omit<AllRequests["change-rules"]["request"], "houseRules"> & {
    readonly houseRules: z.infer<typeof houseRulesSchema>;
  };
}

export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requestSchemas, name);
}
