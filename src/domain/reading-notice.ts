import { calmText } from "./calm-text.ts";
import { sameHandle } from "./handle.ts";
import { accountsOf } from "./heard-last.ts";
import type { Reading, ReadingTotals } from "./reading.ts";
import { searchRateOf } from "./search-limit.ts";

/** So few searches left are said beforehand: an X page left alone spends them in three minutes. */
const fewLeft = 5;

interface NoticeContext {
  readonly now: number;
  readonly formatTime: (ms: number) => string;
  readonly ownHandle?: string | undefined;
  readonly ownHandleIsSet?: boolean | undefined;
}

/**
 * What could not be read or kept since the X pages were loaded, and a limit that comes near: "X changed something:
 * 12 of 240 posts without author." Also whose mentions are shown, where X is open with several accounts. Undefined when there is nothing to say. `now`: our clock, ms.
 */
export function noticeOf(
  reading: Reading,
  { now, formatTime, ownHandle, ownHandleIsSet }: NoticeContext,
): string | undefined {
  const totals = reading.tabs.flatMap(({ report }) => (report ? [report.totals] : []));
  const sentences = [
    changedSentence(totals),
    unknownSentence(totals),
    ...lossSentences(totals),
    nearLimit(reading, now, formatTime),
    ownHandleIsSet ? undefined : accountsSentence(reading, ownHandle),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(" ") || undefined;
}

/** Do two notices say the same but for their numbers and times? What was put away is not said again as it grows. */
export function sameNotice(one: string | undefined, other: string | undefined): boolean {
  return one?.replace(/\d+/g, "") === other?.replace(/\d+/g, "");
}

/** Which share of the posts lacks what: "12 of 240 posts without author, 1 without time". */
function changedSentence(totals: readonly ReadingTotals[]): string | undefined {
  const sums = sumsOf(totals, ({ missing }) => missing);
  const broken = [...sums.values()].reduce((sum, count) => sum + count, 0);
  const all = broken + sum(totals, ({ posts }) => posts);
  const [first, ...others] = [...sums].map(
    ([field, count]) => `${count} of ${all} posts without ${field === "created_at" ? "time" : field}`,
  );
  if (first === undefined) return undefined;
  return `X changed something: ${[first, ...others.map((other) => other.replace(/ of \d+ posts/, ""))].join(", ")}.`;
}

/** Beside posts they may be X's latest ads and prompts; they may be posts, too. */
function unknownSentence(totals: readonly ReadingTotals[]): string | undefined {
  const sums = [...sumsOf(totals, ({ unknown = {} }) => unknown)].sort(([, a], [, b]) => b - a);
  const [most] = sums;
  if (!most) return undefined;
  const names = sums.slice(0, 3).map(([name]) => calmText(name).slice(0, 40));
  const answers = `${most[1]} of ${counted(
    Math.max(
      most[1],
      sum(totals, ({ responses }) => responses),
    ),
    "answer",
  )}`;
  return `X sends what Chatside does not know (${names.join(", ")}) in ${answers}: posts may be missing.`;
}

function lossSentences(totals: readonly ReadingTotals[]): readonly string[] {
  const unread = sum(totals, ({ unread }) => unread);
  const fromPage = sum(totals, ({ fromPage }) => fromPage);
  const dropped = sum(totals, ({ dropped = 0 }) => dropped);
  const refused = sum(totals, ({ refused }) => refused);
  return [
    unread > 0 ? `${counted(unread, "answer")} of X could not be read.` : "",
    fromPage > 0 ? `${counted(fromPage, "post")} read from the page itself, maybe cut.` : "",
    dropped > 0 ? lostSentence(dropped) : "",
    refused > 0
      ? `${counted(refused, "message")} on X's page looked forged and ${refused === 1 ? "was" : "were"} left out.`
      : "",
  ].filter((sentence) => sentence !== "");
}

function lostSentence(count: number): string {
  const it = count === 1 ? "it" : "they";
  const them = count === 1 ? "it" : "them";
  return `${counted(count, "post")} lost before ${it} could be kept: reload X to read ${them} again.`;
}

function nearLimit(reading: Reading, now: number, formatTime: (ms: number) => string): string | undefined {
  const near = reading.tabs
    .flatMap(({ report }) => (report && searchRateOf(report, now)) ?? [])
    .find(({ remaining }) => remaining > 0 && remaining <= fewLeft);
  if (!near) return undefined;
  return `X allows ${counted(near.remaining, "more search", "more searches")} until ${formatTime(near.resetAt)}.`;
}

function accountsSentence(reading: Reading, ownHandle: string | undefined): string | undefined {
  const accounts = accountsOf(reading);
  if (accounts.length < 2 || ownHandle === undefined) return undefined;
  const others = accounts.filter((handle) => !sameHandle(handle, ownHandle)).map((handle) => `@${handle}`);
  return `${accounts.length} accounts on X: mentions of @${ownHandle} are shown, not of ${others.join(" or ")}. Choose one in Options.`;
}

function sumsOf(
  totals: readonly ReadingTotals[],
  of: (totals: ReadingTotals) => Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of totals.flatMap((each) => Object.entries(of(each))))
    if (count > 0) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}

function sum(totals: readonly ReadingTotals[], of: (totals: ReadingTotals) => number): number {
  return totals.reduce((sum, each) => sum + of(each), 0);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
