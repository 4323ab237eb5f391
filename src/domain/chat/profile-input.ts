import { isWebAddress } from "../post/display-text.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Chat } from "./chat.ts";
import {
  areWeekdays,
  dateFrom,
  type EveningChange,
  isTimeZone,
  type Recurrence,
  type Schedule,
  severalDays,
  weekdaysOf,
} from "./schedule.ts";

export interface TypedProfile {
  readonly name: string;
  readonly language: string;
  readonly letters: string;
  readonly blog: string;
  readonly topics: string;
  /** "" for a chat without a schedule. */
  readonly repeats: "" | Recurrence["kind"];
  /** ISO numbers: "1 3 5"; a monthly chat is held on the first. */
  readonly weekday: string;
  /** For a monthly chat: "1" to "5", or "-1" for the last. */
  readonly which: string;
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly minutes: string;
  readonly changes: readonly EveningChange[];
}

export type ProfileField = Exclude<keyof TypedProfile, "changes" | "repeats">;

export interface ProfileProblem {
  readonly field: ProfileField;
  readonly message: Wording;
}

type ProfileFields = Pick<Chat, "name" | "language" | "letters" | "links" | "schedule">;

const longestName = 80;
const longestMinutes = 24 * 60;

export function readProfileInput(typed: TypedProfile): {
  readonly fields: ProfileFields;
  readonly problems: readonly ProfileProblem[];
} {
  const problems: ProfileProblem[] = [];
  const name = typed.name.trim().replace(/\s+/g, " ");
  if (name.length > longestName)
    problems.push({ field: "name", message: wording("chatInputNameLong", { most: longestName }) });
  const language = typed.language.trim();
  if (language !== "" && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language))
    problems.push({ field: "language", message: wording("chatInputLanguage") });
  const letters = readLetters(typed.letters, problems);
  const links = readLinks(typed, problems);
  const schedule = readSchedule(typed, problems);
  const fields = {
    ...(name !== "" && { name }),
    ...(language !== "" && { language }),
    ...(letters && { letters }),
    ...(links && { links }),
    ...(schedule && { schedule }),
  };
  return { fields, problems };
}

/** New chats start with Wednesdays at nine in `timeZone`, unannounced. */
export function typedProfile(chat: ProfileFields | undefined, timeZone: string): TypedProfile {
  const { name = "", language = "", letters, links, schedule } = chat ?? {};
  const recurrence = schedule?.recurrence ?? { kind: "week" };
  const two = (number: number) => String(number).padStart(2, "0");
  return {
    name,
    language,
    letters: letters ? `${letters.asked}/${letters.answered}` : "Q/A",
    blog: links?.blog ?? "",
    topics: links?.topics ?? "",
    repeats: schedule ? recurrence.kind : "",
    weekday: (schedule ? weekdaysOf(schedule) : [3]).join(" "),
    which: String(recurrence.kind === "month" ? recurrence.which : 1),
    date:
      recurrence.kind === "once" ? recurrence.date : recurrence.kind === "fortnight" ? recurrence.from : "",
    time: schedule ? `${two(schedule.hour)}:${two(schedule.minute)}` : "21:00",
    timeZone: schedule?.timeZone ?? timeZone,
    minutes: String(schedule?.minutes ?? 60),
    changes: schedule?.changes ?? [],
  };
}

function readLetters(text: string, problems: ProfileProblem[]): Chat["letters"] {
  const [asked, answered, more] = text.trim().split(/\s*\/\s*/);
  if (!asked || (/^q$/i.test(asked) && /^a$/i.test(answered ?? ""))) return undefined;
  const fits = [asked, answered ?? ""].every((letter) => /^\p{L}{1,12}$/u.test(letter));
  if (fits && answered !== undefined && more === undefined) return { asked, answered };
  problems.push({ field: "letters", message: wording("chatInputLetters") });
  return undefined;
}

function readLinks(typed: TypedProfile, problems: ProfileProblem[]): Chat["links"] {
  const read = (field: "blog" | "topics") => {
    const text = typed[field].trim();
    if (text === "") return undefined;
    const address = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
    if (address.length <= 500 && isWebAddress(address)) return address;
    problems.push({ field, message: wording("chatInputAddress") });
    return undefined;
  };
  const [blog, topics] = [read("blog"), read("topics")];
  if (blog === undefined && topics === undefined) return undefined;
  return { ...(blog !== undefined && { blog }), ...(topics !== undefined && { topics }) };
}

function readSchedule(typed: TypedProfile, problems: ProfileProblem[]): Schedule | undefined {
  if (typed.repeats === "") return undefined;
  const before = problems.length;
  const [hour = -1, minute = -1] =
    /^(\d{1,2})[:.h](\d\d)$/.exec(typed.time.trim())?.slice(1).map(Number) ?? [];
  if (hour < 0 || hour > 23 || minute > 59)
    problems.push({ field: "time", message: wording("chatInputTime") });
  const timeZone = typed.timeZone.trim();
  if (!isTimeZone(timeZone)) problems.push({ field: "timeZone", message: wording("chatInputZone") });
  const minutes = Number(typed.minutes);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestMinutes)
    problems.push({ field: "minutes", message: wording("chatInputMinutes") });
  const date = dateFrom(typed.date.trim());
  const needsDate = typed.repeats === "once" || typed.repeats === "fortnight";
  if (needsDate && !date) problems.push({ field: "date", message: wording("chatInputDate") });
  const days = typed.repeats === "once" && date ? [date.dayOfWeek] : daysIn(typed.weekday);
  const [weekday] = days;
  if (weekday === undefined || !areWeekdays(days))
    problems.push({ field: "weekday", message: wording("chatInputWeekday") });
  const which = Number(typed.which);
  if (typed.repeats === "month" && ![1, 2, 3, 4, 5, -1].includes(which))
    problems.push({ field: "which", message: wording("chatInputWhich") });
  if (problems.length > before || weekday === undefined) return undefined;
  const recurrence = recurrenceOf(typed.repeats, date?.toString() ?? "", which);
  const { changes } = typed;
  return {
    weekday,
    ...(recurrence.kind !== "month" && severalDays(days)),
    hour,
    minute,
    timeZone,
    minutes,
    ...(recurrence.kind !== "week" && { recurrence }),
    ...(changes.length > 0 && { changes }),
  };
}

function daysIn(text: string): readonly number[] {
  const days = text.split(/[\s,]+/u).flatMap((day) => (day === "" ? [] : [Number(day)]));
  return [...new Set(days)].toSorted((a, b) => a - b);
}

function recurrenceOf(kind: Recurrence["kind"], date: string, which: number): Recurrence {
  switch (kind) {
    case "week":
      return { kind };
    case "fortnight":
      return { kind, from: date };
    case "month":
      return { kind, which };
    case "once":
      return { kind, date };
  }
}
