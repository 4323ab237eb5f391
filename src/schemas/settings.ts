import * as z from "zod/mini";
import { mostReminderMinutes } from "../domain/evening/reminder.ts";
import { feedFilters } from "../domain/feed/feed-filter.ts";
import { appearances, densities, opensOnX, type Settings, textSizes } from "../domain/settings.ts";
import { refreshPaces } from "../domain/x-status/refresh.ts";
import { schemasOf } from "./tied.ts";

const onScreen = z.int().check(z.gte(-100_000), z.lte(100_000));
const chatId = z.string().check(z.minLength(1), z.maxLength(200));

const version = z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,9}){0,3}$/));

export const settingSchemas = schemasOf<Required<Settings>>()({
  chatId,
  filter: z.enum(feedFilters),
  appearance: z.enum(appearances),
  ownHandle: z.string().check(z.regex(/^\w{1,50}$/)),
  foldReposts: z.boolean(),
  foldOnX: z.boolean(),
  dimmedChats: z.array(chatId).check(z.maxLength(1000)),
  openOnX: z.enum(opensOnX),
  density: z.enum(densities),
  textSize: z.literal(textSizes),
  questionFolded: z.boolean(),
  refreshEvery: z.literal(refreshPaces),
  reminders: z
    .array(z.object({ chatId, minutes: z.int().check(z.gte(0), z.lte(mostReminderMinutes)) }))
    .check(z.maxLength(1000)),
  noticeQuestions: z.boolean(),
  noticeMentions: z.boolean(),
  sound: z.boolean(),
  panelWindow: z.object({ left: onScreen, top: onScreen, width: onScreen, height: onScreen }),
  newsOf: version,
});
