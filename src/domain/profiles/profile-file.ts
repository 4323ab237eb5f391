import type { Chat } from "../chat/chat.ts";
import { type BroughtRules, readChatInput, type TypedChat } from "../chat/chat-input.ts";
import { type TypedProfile, typedProfile } from "../chat/profile-input.ts";
import {
  areWeekdays,
  type EveningChange,
  isSchedule,
  mostChanges,
  type Recurrence,
} from "../chat/schedule.ts";
import { type HouseRuleId, type HouseRuleSetting, houseRuleIds } from "../house-rules/house-rule.ts";
import { type Wording, wording } from "../words/wording.ts";

export type ProfileReading =
  | { readonly ok: true; readonly typed: TypedChat }
  | { readonly ok: false; readonly problem: Wording };

const kind = "chat";
const version = 1;
/** Ten times a chat with 200 hosts and all sentences. */
export const longestProfile = 100_000;
const longestText = 5000;
const longestSentence = 300;

/** Without the chat's id, which names local storage. */
export function profileFile(chat: Chat): string {
  return JSON.stringify({ chatside: kind, version, chat: profileOf(chat) }, null, 2);
}

export function profileOf({ id: _, highlights: __, ...profile }: Chat): Omit<Chat, "id" | "highlights"> {
  if (!profile.schedule) return profile;
  // What this computer has stored of earlier dates means nothing elsewhere.
  const { held: ___, askedFrom: ____, ...schedule } = profile.schedule;
  return { ...profile, schedule };
}

/** Returned as typed text, so that the form's rules apply. Nothing takes effect until the person confirms. */
export function readProfileFile(text: string): ProfileReading {
  if (text.length > longestProfile) return refused(wording("profileTooLarge"));
  return readProfile(parsed(text));
}

export function readProfile(whole: unknown): ProfileReading {
  if (!isRecord(whole) || whole.chatside !== kind) return refused(wording("profileOther"));
  if (whole.version !== version)
    return refused(
      wording(typeof whole.version === "number" && whole.version > version ? "profileNewer" : "profileOther"),
    );
  const { chat } = whole;
  const typed = isRecord(chat) ? typedFrom(chat) : undefined;
  if (!typed) return refused(wording("profileBroken"));
  const reading = readChatInput(typed);
  const [problem] = reading.ok ? [] : reading.problems;
  return problem ? refused(wording("profileRefused", { reason: problem.message })) : { ok: true, typed };
}

function typedFrom(chat: Readonly<Record<string, unknown>>): TypedChat | undefined {
  const [hashtags, moderators, guests] = [chat.hashtags, chat.moderators, chat.guests ?? []].map(namesIn);
  const { limit = "", moderatorList = "" } = chat;
  const profile = profileFrom(chat);
  const rules = rulesFrom(chat);
  if (!hashtags || !moderators || !guests || !profile || !rules) return undefined;
  if (typeof limit !== "number" && limit !== "") return undefined;
  if (typeof moderatorList !== "string") return undefined;
  return {
    hashtags: hashtags.join(" "),
    moderators: moderators.join(" "),
    guests: guests.join(" "),
    moderatorList,
    limit: String(limit),
    profile,
    ...(Object.keys(rules).length > 0 && { rules }),
  };
}

function namesIn(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.filter((name): name is string => typeof name === "string" && name.length <= 200);
  // A space would turn one name into two.
  return names.length === value.length && names.every((name) => !/[\s,;|]/u.test(name)) ? names : undefined;
}

function profileFrom(chat: Readonly<Record<string, unknown>>): TypedProfile | undefined {
  const { name = "", language = "", letters, links, schedule } = chat;
  const empty = typedProfile(undefined, "");
  const texts = { name, language, ...lettersIn(letters), ...linksIn(links) };
  const hour = schedule === undefined ? { repeats: "" as const } : hourIn(schedule);
  const all = Object.values(texts);
  if (!hour || all.some((text) => typeof text !== "string" || text.length > longestText)) return undefined;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    ...empty,
    name: text(name),
    language: text(language),
    letters: texts.letters === "" ? empty.letters : text(texts.letters),
    blog: text(texts.blog),
    topics: text(texts.topics),
    ...hour,
  };
}

function lettersIn(letters: unknown): { readonly letters: unknown } {
  if (letters === undefined) return { letters: "" };
  if (!isRecord(letters)) return { letters: undefined };
  return { letters: `${String(letters.asked)}/${String(letters.answered)}` };
}

function linksIn(links: unknown): { readonly blog: unknown; readonly topics: unknown } {
  if (links === undefined) return { blog: "", topics: "" };
  return isRecord(links)
    ? { blog: links.blog ?? "", topics: links.topics ?? "" }
    : { blog: undefined, topics: undefined };
}

type TypedHour = Partial<TypedProfile> & Pick<TypedProfile, "repeats">;

function hourIn(schedule: unknown): TypedHour | undefined {
  if (!isRecord(schedule)) return undefined;
  const { weekday, hour, minute, minutes, timeZone } = schedule;
  const numbers = [hour, minute, minutes];
  if (numbers.some((number) => typeof number !== "number") || typeof timeZone !== "string") return undefined;
  const recurrence = recurrenceIn(schedule.recurrence);
  const mayBeSeveral = recurrence?.kind === "week" || recurrence?.kind === "fortnight";
  const days = daysIn(weekday, mayBeSeveral ? schedule.weekdays : undefined);
  const changes = changesIn(schedule.changes);
  if (!days || !recurrence || !changes || timeZone.length > longestText) return undefined;
  return {
    repeats: recurrence.kind,
    weekday: days.join(" "),
    which: recurrence.kind === "month" ? String(recurrence.which) : "1",
    date:
      recurrence.kind === "once" ? recurrence.date : recurrence.kind === "fortnight" ? recurrence.from : "",
    time: `${String(hour)}:${String(minute).padStart(2, "0")}`,
    timeZone,
    minutes: String(minutes),
    changes,
  };
}

/** `several` is void where it lacks `weekday`, see `Schedule`, or is not understood: storage reads it so. */
function daysIn(weekday: unknown, several: unknown): readonly number[] | undefined {
  if (typeof weekday !== "number") return undefined;
  if (!Array.isArray(several)) return [weekday];
  const days = several.filter((day): day is number => typeof day === "number");
  const isUnderstood = days.length === several.length && areWeekdays(days);
  return isUnderstood && days.includes(weekday) ? days : [weekday];
}

function recurrenceIn(value: unknown): Recurrence | undefined {
  if (value === undefined) return { kind: "week" };
  if (!isRecord(value)) return undefined;
  const { kind, from, which, date } = value;
  if (kind === "week") return { kind };
  if (kind === "fortnight" && typeof from === "string") return { kind, from };
  if (kind === "month" && typeof which === "number") return { kind, which };
  if (kind === "once" && typeof date === "string") return { kind, date };
  return undefined;
}

function changesIn(value: unknown): readonly EveningChange[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > mostChanges) return undefined;
  const changes = value.flatMap((change) => changeIn(change) ?? []);
  const bare = { weekday: 1, hour: 0, minute: 0, minutes: 60, timeZone: "UTC", changes };
  return changes.length === value.length && isSchedule(bare) ? changes : undefined;
}

function changeIn(value: unknown): EveningChange | undefined {
  if (!isRecord(value) || typeof value.on !== "string") return undefined;
  const { on, to } = value;
  if (to === undefined) return { on };
  if (!isRecord(to)) return undefined;
  const { date, hour, minute } = to;
  if (typeof date !== "string" || typeof hour !== "number" || typeof minute !== "number") return undefined;
  return { on, to: { date, hour, minute } };
}

function rulesFrom(chat: Readonly<Record<string, unknown>>): BroughtRules | undefined {
  const { countRule, houseRules = {} } = chat;
  if (!isRecord(houseRules)) return undefined;
  const known: Partial<Record<HouseRuleId, HouseRuleSetting>> = {};
  for (const id of houseRuleIds) {
    const setting = houseRules[id];
    if (setting === undefined) continue;
    if (!isRecord(setting) || typeof setting.on !== "boolean") return undefined;
    const { on, sentence } = setting;
    if (sentence !== undefined && (typeof sentence !== "string" || sentence.length > longestSentence))
      return undefined;
    known[id] = { on, ...(sentence !== undefined && { sentence }) };
  }
  return {
    ...((countRule === "classic-140" || countRule === "x-280") && { countRule }),
    ...(Object.keys(known).length > 0 && { houseRules: known }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(problem: Wording): ProfileReading {
  return { ok: false, problem };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
