import { calmText } from "../../domain/calm-text.ts";
import { endOfDay, localMoment } from "../../domain/mutes/chosen-end.ts";
import type { Verdict } from "../../domain/mutes/matching/mute-index.ts";
import type {
  AccountTarget,
  MuteReason,
  MuteSource,
  MuteTarget,
  MuteUntil,
  ReasonPreset,
} from "../../domain/mutes/rule.ts";
import type { Times } from "../base/times.ts";

/** The reasons as they are offered and shown. */
export const reasonWords: Readonly<Record<ReasonPreset, string>> = {
  spam: "Spam",
  selling: "Selling",
  insults: "Insults",
  repeats: "Repeats",
  "off-topic": "Off topic",
  raid: "Raid",
  other: "Other",
};

/** What a rule is about, as a person says it. */
export function targetWords(target: MuteTarget): string {
  switch (target.kind) {
    case "phrase":
      return `“${target.phrase}”`;
    case "pattern":
      return `/${target.pattern}/`;
    case "domain":
      return target.domain;
    case "reposts-of":
      return `reposts of ${accountWords(target)}`;
    case "reposts-by":
      return `reposts by ${accountWords(target)}`;
    case "account":
      return accountWords(target);
  }
}

/** "@jo", or the id of an account whose handle was never seen. */
export function accountWords({ handle, id }: Pick<AccountTarget, "handle" | "id">): string {
  return handle === undefined ? `account ${id}` : `@${handle}`;
}

/** "until 10:30", "until Friday, November 27, 6:00 PM", "until Friday, November 27" (all of it), "always". */
export function untilWords(until: MuteUntil, now: number, times: Times): string {
  if (until === "always") return "always";
  const words = momentWords(until, now, times);
  const isWholeDay = localMoment(until, times.timeZone).time === endOfDay;
  return isWholeDay || isNear(until, now, times)
    ? `until ${words}`
    : `until ${words}, ${times.exactClock(until)}`;
}

/** "9:31" on the same evening, "9:31 AM" on the same day, else the day. */
export function momentWords(time: number, now: number, times: Times): string {
  if (Math.abs(time - now) < halfDay) return times.clock(time);
  return isNear(time, now, times) ? times.exactClock(time) : times.day(time, now);
}

function isNear(time: number, now: number, times: Times): boolean {
  return times.dayKey(time) === times.dayKey(now) || Math.abs(time - now) < halfDay;
}

/** Where a rule came from: undefined when the person made it here. */
export function sourceWords(source: MuteSource): string | undefined {
  switch (source.from) {
    case "me":
      return undefined;
    case "raid":
      return "raid review";
    case "list":
      return `list ${source.url.replace(/^https:\/\//, "")}`;
    case "file":
      return `file ${source.name}`;
  }
}

/** Why a post is set aside and since when: "@jo muted since 9:31, until 10:30 · Spam". */
export function verdictWords({ rule, ruleIds, by }: Verdict, now: number, times: Times): string {
  const what = by === "reposted" ? `${targetWords(rule.target)}, who wrote it,` : targetWords(rule.target);
  const end = rule.until === "always" ? "" : `, ${untilWords(rule.until, now, times)}`;
  const since = `${what} muted since ${momentWords(rule.at, now, times)}${end}`;
  const others = ruleIds.length - 1;
  const more = others === 0 ? undefined : `and ${others} more ${others === 1 ? "rule" : "rules"}`;
  return [since, reasonWordsOf(rule.reason), sourceWords(rule.source), more].filter(Boolean).join(" · ");
}

/** A reason in words, "Spam: the same book every week"; undefined without one. */
export function reasonWordsOf({ preset, note }: MuteReason): string | undefined {
  const words = [preset && reasonWords[preset], note && calmText(note)].filter(Boolean);
  return words.length === 0 ? undefined : words.join(": ");
}

/** "1 post", "3 posts". */
export function postsWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? "post" : "posts"}`;
}

const halfDay = 12 * 60 * 60_000;
