import { sameHandle } from "../post/handle.ts";
import { type Wording, wording } from "../words/wording.ts";
import { hasChanged } from "./change-report.ts";
import { accountsOf } from "./own-handle.ts";
import type { Reading, ReadingTotals } from "./reading.ts";
import { searchRateOf } from "./search-limit.ts";
import { sum } from "./sum-totals.ts";

/** An idle X page makes this many searches in three minutes. */
const fewLeft = 5;

interface NoticeContext {
  readonly now: number;
  readonly formatTime: (ms: number) => string;
  readonly ownHandle?: string | undefined;
  readonly ownHandleIsSet?: boolean | undefined;
}

/**
 * What could not be stored, an approaching limit, or whose mentions are shown. `now`: our clock, ms.
 */
export function noticeOf(
  reading: Reading,
  { now, formatTime, ownHandle, ownHandleIsSet }: NoticeContext,
): readonly Wording[] {
  const totals = reading.tabs.flatMap(({ report }) => (report ? [report.totals] : []));
  return [
    ...lossSentences(totals, hasChanged(reading)),
    nearLimit(reading, now, formatTime),
    ownHandleIsSet ? undefined : accountsSentence(reading, ownHandle),
  ].filter((sentence) => sentence !== undefined);
}

/** Ignores numbers and times: a dismissed notice does not return as it grows. */
export function sameNotice(
  one: readonly Wording[] | undefined,
  other: readonly Wording[] | undefined,
): boolean {
  return withoutNumbers(one) === withoutNumbers(other);
}

function withoutNumbers(notice: readonly Wording[] | undefined): string | undefined {
  return notice && JSON.stringify(notice).replace(/\d+/g, "");
}

/** After a change, posts read from the page are among the figures. */
function lossSentences(totals: readonly ReadingTotals[], isChanged: boolean): readonly Wording[] {
  const fromPage = sum(totals, ({ fromPage }) => fromPage);
  const dropped = sum(totals, ({ dropped = 0 }) => dropped);
  const refused = sum(totals, ({ refused }) => refused);
  const misdated = sum(totals, ({ misdated = 0 }) => misdated);
  return [
    ...(misdated > 0 ? [wording("noticeMisdated", { count: misdated })] : []),
    ...(fromPage > 0 && !isChanged ? [wording("noticeFromPage", { count: fromPage })] : []),
    ...(dropped > 0 ? [wording("noticeDropped", { count: dropped })] : []),
    ...(refused > 0 ? [wording("noticeForged", { count: refused })] : []),
  ];
}

function nearLimit(reading: Reading, now: number, formatTime: (ms: number) => string): Wording | undefined {
  const near = reading.tabs
    .flatMap(({ report }) => (report && searchRateOf(report, now)) ?? [])
    .find(({ remaining }) => remaining > 0 && remaining <= fewLeft);
  return near && wording("noticeNearLimit", { count: near.remaining, time: formatTime(near.resetAt) });
}

function accountsSentence(reading: Reading, ownHandle: string | undefined): Wording | undefined {
  const accounts = accountsOf(reading);
  if (accounts.length < 2 || ownHandle === undefined) return undefined;
  const others = accounts.filter((handle) => !sameHandle(handle, ownHandle)).map((handle) => `@${handle}`);
  return wording("noticeAccounts", { count: accounts.length, shown: ownHandle, others });
}
