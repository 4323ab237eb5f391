import * as z from "zod/mini";
import { accountKinds, longestNote, reasonPresets } from "../domain/mutes/rule.ts";
import { time } from "../schemas/bounded.ts";

/** Far more than a raid review needs. */
const mostRules = 5000;
/** Every browser accepts a text message of this size. */
export const longestPart = 1_000_000;
const mostColumns = 16_384;
const mostChanged = 250_000;

const mostUndone = 100;

const numericId = z.string().check(z.regex(/^\d{1,20}$/));
const handle = z.string().check(z.regex(/^\w{1,50}$/));
const uuid = z.string().check(z.regex(/^[\w-]{1,64}$/));
const chatId = z.string().check(z.minLength(1), z.maxLength(200));
const ruleId = z.string().check(z.minLength(1), z.maxLength(2000));
const until = z.union([z.literal("always"), time]);
const untilOrTonight = z.union([z.literal("tonight"), until]);
const scope = z.union([z.literal("every-chat"), z.object({ chatId })]);
const value = z.string().check(z.minLength(1), z.maxLength(2000));
const accountKind = z.enum(accountKinds);

const reason = z.object({
  preset: z.optional(z.enum(reasonPresets)),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(longestNote))),
});

const accountId = z.string().check(z.regex(/^(?:0|[1-9]\d{0,19})$/));

const target = z.union([
  z.object({ kind: accountKind, id: accountId, handle: z.optional(handle) }),
  z.object({ kind: accountKind, id: z.optional(z.undefined()), handle }),
  z.object({ kind: z.literal("phrase"), phrase: value }),
  z.object({ kind: z.literal("pattern"), pattern: value }),
  z.object({ kind: z.literal("domain"), domain: value }),
]);

const muteWish = z.object({
  id: uuid,
  target,
  scope,
  until: untilOrTonight,
  reason: z.optional(reason),
  posts: z.optional(z.array(numericId).check(z.maxLength(100))),
  source: z.optional(z.literal("raid")),
  confirmedHost: z.optional(z.literal(true)),
});

const change = z.union([
  z.object({ to: z.literal("last"), until: untilOrTonight }),
  z.object({ to: z.literal("hold-in"), scope }),
  z.object({ to: z.literal("be-for"), reason }),
  z.object({ to: z.literal("end") }),
  z.object({ to: z.literal("delete") }),
]);

const listAddress = z.string().check(z.maxLength(5000));
const listVersion = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.gte(0), z.lte(1000));

export const muteSchemas = {
  mute: z.object({
    batchId: uuid,
    chatId: z.optional(chatId),
    at: z.optional(time),
    rules: z.array(muteWish).check(z.minLength(1), z.maxLength(mostRules)),
  }),
  "undo-mutes": z.object({
    batchId: uuid,
    undoes: z.array(uuid).check(z.minLength(1), z.maxLength(mostUndone)),
  }),
  "change-mutes": z.object({
    batchId: uuid,
    chatId: z.optional(chatId),
    at: z.optional(time),
    ids: z.array(ruleId).check(z.minLength(1), z.maxLength(mostChanged)),
    change,
  }),
  "preview-list": z.object({ url: listAddress }),
  "leave-list": z.object({ url: listAddress }),
  "subscribe-list": z.object({ url: listAddress, batchId: uuid, seen: listVersion }),
  "refresh-list": z.object({ url: listAddress, batchId: uuid }),
  "decide-withheld": z.object({ url: listAddress, batchId: uuid, seen: uuid, take: z.boolean() }),
  "unsubscribe-list": z.object({ url: listAddress, batchId: uuid, takeMutes: z.boolean() }),
  "bring-back": z.object({ batchId: uuid, kind: z.enum(["post", "account"]), id: numericId }),
  "apply-import": z.object({
    batchId: uuid,
    fileName: z.string().check(z.minLength(1), z.maxLength(500)),
    scope,
    until,
    isOwnExport: z.optional(z.literal(true)),
    handleColumn: z.optional(z.int().check(z.minimum(1), z.maximum(mostColumns))),
    confirmedLines: z.optional(z.array(z.int()).check(z.maxLength(mostChanged))),
    part: count,
    parts: count,
    text: z.string().check(z.maxLength(longestPart)),
  }),
};
