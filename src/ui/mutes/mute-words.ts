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
import { calmText } from "../../domain/text/calm-text.ts";
import { hourMs } from "../../domain/time/units.ts";
import { words } from "../../words/words.ts";
import type { Times } from "../parts/times.ts";

const reasonNames = {
  spam: "mutesReasonSpam",
  selling: "mutesReasonSelling",
  insults: "mutesReasonInsults",
  repeats: "mutesReasonRepeats",
  "off-topic": "mutesReasonOffTopic",
  raid: "mutesReasonRaid",
  other: "mutesReasonOther",
} as const satisfies Readonly<Record<ReasonPreset, string>>;

export function reasonName(preset: ReasonPreset): string {
  return words(reasonNames[preset]);
}

export function targetWords(target: MuteTarget): string {
  switch (target.kind) {
    case "phrase":
      return `“${target.phrase}”`;
    case "pattern":
      return `/${target.pattern}/`;
    case "domain":
      return target.domain;
    case "reposts-of":
      return words("mutesRepostsOf", { account: accountWords(target) });
    case "reposts-by":
      return words("mutesRepostsBy", { account: accountWords(target) });
    case "account":
      return accountWords(target);
  }
}

/** "@jo", or the id of an account whose handle was never seen. */
export function accountWords({ handle, id }: Pick<AccountTarget, "handle" | "id">): string {
  return handle === undefined ? words("mutesAccountId", { id: id ?? "" }) : `@${handle}`;
}

/** "until 10:30", "until Friday, November 27, 6:00 PM", "until Friday, November 27" (all of it), "always". */
export function untilWords(until: MuteUntil, now: number, times: Times): string {
  if (until === "always") return words("mutesAlways");
  const moment = momentWords(until, now, times);
  const isWholeDay = localMoment(until, times.timeZone).time === endOfDay;
  return isWholeDay || isNear(until, now, times)
    ? words("mutesUntil", { time: moment })
    : words("mutesUntilDayTime", { day: moment, time: times.exactClock(until) });
}

/** "9:31" on the same evening, "9:31 AM" on the same day, else the day. */
export function momentWords(time: number, now: number, times: Times): string {
  if (Math.abs(time - now) < halfDay) return times.clock(time);
  return isNear(time, now, times) ? times.exactClock(time) : times.day(time, now);
}

function isNear(time: number, now: number, times: Times): boolean {
  return times.dayKey(time) === times.dayKey(now) || Math.abs(time - now) < halfDay;
}

export function sourceWords(source: MuteSource): string | undefined {
  switch (source.from) {
    case "me":
      return undefined;
    case "raid":
      return words("mutesSourceRaid");
    case "list":
      return words("mutesSourceList", { address: source.url.replace(/^https:\/\//, "") });
    case "file":
      return words("mutesSourceFile", { name: source.name });
  }
}

/** Why a post is set aside and since when: "@jo muted since 9:31, until 10:30 · Spam". */
export function verdictWords({ rule, ruleIds, by }: Verdict, now: number, times: Times): string {
  const name = targetWords(rule.target);
  const target = by === "reposted" ? words("mutesAuthor", { account: name }) : name;
  const at = momentWords(rule.at, now, times);
  const since =
    rule.until === "always"
      ? words("mutesMutedSince", { target, since: at })
      : words("mutesMutedSinceUntil", { target, since: at, until: untilWords(rule.until, now, times) });
  const others = ruleIds.length - 1;
  const more = others === 0 ? undefined : words("mutesMoreRules", { count: others });
  return [since, reasonWordsOf(rule.reason), sourceWords(rule.source), more].filter(Boolean).join(" · ");
}

/** A reason in words, "Spam: the same book every week"; undefined without one. */
export function reasonWordsOf({ preset, note }: MuteReason): string | undefined {
  const reason = preset && reasonName(preset);
  const own = note && calmText(note);
  return reason && own ? words("mutesReasonNoted", { reason, note: own }) : reason || own || undefined;
}

const halfDay = 12 * hourMs;
