import * as z from "zod/mini";
import type { Chat, Keep } from "../domain/chat/chat.ts";
import {
  type Highlight,
  highlightColours,
  longestHighlight,
  mostHighlights,
} from "../domain/chat/highlight.ts";
import {
  areWeekdays,
  type EveningChange,
  type HeldEvening,
  isSchedule,
  mostHeld,
  type Schedule,
} from "../domain/chat/schedule.ts";
import type { CountRuleId } from "../domain/counting/rules.ts";
import type { HouseRuleSetting } from "../domain/house-rules/house-rule.ts";
import { isWebAddress } from "../domain/post/display-text.ts";
import { time } from "./bounded.ts";
import { lenient, readableList, readableRecord } from "./readable.ts";
import { schemaOf } from "./tied.ts";

const names = z.array(z.string().check(z.minLength(1)));

export const countRuleSchema = schemaOf<CountRuleId>()(z.enum(["classic-140", "x-280"]));

const houseRuleName = z.string().check(z.maxLength(50));

export const houseRuleSchema = schemaOf<HouseRuleSetting>()(
  z.looseObject({ on: z.boolean(), sentence: z.optional(z.string().check(z.maxLength(300))) }),
);

export const houseRulesSchema = z.record(houseRuleName, houseRuleSchema);

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const letters = z.string().check(z.regex(/^\p{L}{1,12}$/u));
const webAddress = z.string().check(z.maxLength(500), z.refine(isWebAddress));
const timeOfDay = { hour: z.number(), minute: z.number() };

export const eveningChangeSchema = schemaOf<EveningChange>()(
  z.looseObject({ on: z.string(), to: z.optional(z.looseObject({ date: z.string(), ...timeOfDay })) }),
);

export const heldSchema = schemaOf<HeldEvening>()(
  z.looseObject({ from: time, minutes: z.number().check(z.gte(1), z.lte(24 * 60)), askedFrom: time }),
);

const scheduleShape = {
  weekday: z.number(),
  weekdays: lenient(z.array(z.number()).check(z.refine(areWeekdays))),
  ...timeOfDay,
  timeZone: z.string().check(z.maxLength(64)),
  minutes: z.number(),
  recurrence: z.optional(
    z.discriminatedUnion("kind", [
      z.looseObject({ kind: z.literal("week") }),
      z.looseObject({ kind: z.literal("fortnight"), from: z.string() }),
      z.looseObject({ kind: z.literal("month"), which: z.number() }),
      z.looseObject({ kind: z.literal("once"), date: z.string() }),
    ]),
  ),
  changes: z.optional(z.array(eveningChangeSchema)),
  held: lenient(readableList(heldSchema).check(z.maxLength(mostHeld))),
  askedFrom: lenient(time),
};

export const scheduleFields: ReadonlySet<string> = new Set(Object.keys(scheduleShape));

export const scheduleSchema = schemaOf<Schedule>()(z.looseObject(scheduleShape).check(z.refine(isSchedule)));

export const keepSchema = schemaOf<Keep>()(
  z.looseObject({ unit: z.enum(["evenings", "days"]), count: z.int().check(z.gte(1), z.lte(100_000)) }),
);

export const highlightSchema = schemaOf<Highlight>()(
  z.looseObject({
    colour: z.enum(highlightColours),
    text: z.string().check(z.maxLength(longestHighlight)),
  }),
);

export const highlightsSchema = z.array(highlightSchema).check(z.maxLength(mostHighlights));

const shape = {
  id: z.string().check(z.minLength(1)),
  hashtags: names.check(z.minLength(1)),
  moderators: names,
  moderatorList: lenient(z.string().check(z.regex(/^\d{1,20}$/))),
  guests: names,
  limit: z.number().check(z.positive()),
  countRule: lenient(countRuleSchema),
  houseRules: lenient(readableRecord(houseRuleName, houseRuleSchema)),
  keep: lenient(keepSchema),
  highlights: lenient(readableList(highlightSchema).check(z.maxLength(mostHighlights))),
  name: lenient(text(80)),
  language: lenient(z.string().check(z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))),
  schedule: lenient(scheduleSchema),
  letters: lenient(z.looseObject({ asked: letters, answered: letters })),
  links: lenient(z.looseObject({ blog: z.optional(webAddress), topics: z.optional(webAddress) })),
};

export const chatFields: ReadonlySet<string> = new Set(Object.keys(shape));

export const chatSchema = schemaOf<StorableChat>()(z.looseObject(shape));

type StorableChat = Omit<Chat, "houseRules"> & {
  readonly houseRules?: Readonly<Record<string, HouseRuleSetting>>;
};
