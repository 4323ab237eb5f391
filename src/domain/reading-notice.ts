import type { Reading, ReadingTotals } from "./reading.ts";

/** So few searches left are said beforehand: an X page left alone spends them in three minutes. */
const fewLeft = 5;

/**
 * What could not be read or kept since the X pages were loaded, and a limit that comes near: "X changed something:
 * 12 posts without author." Undefined when there is nothing to say. `now`: our clock, ms.
 */
export function noticeOf(
  reading: Reading,
  { now, formatTime }: { readonly now: number; readonly formatTime: (ms: number) => string },
): string | undefined {
  const totals = reading.tabs.flatMap(({ report }) => (report ? [report.totals] : []));
  const sentences = [changedSentence(totals), ...lossSentences(totals), nearLimit(reading, now, formatTime)];
  return sentences.filter((sentence) => sentence !== undefined).join(" ") || undefined;
}

function changedSentence(totals: readonly ReadingTotals[]): string | undefined {
  const parts = [...sumsByField(totals)].map(
    ([field, count]) => `${counted(count, "post")} without ${field}`,
  );
  return parts.length === 0 ? undefined : `X changed something: ${parts.join(", ")}.`;
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
    .flatMap(({ report }) => (report?.rate ? [{ ...report.rate, at: now + (report.clockOffset ?? 0) }] : []))
    .find(({ operation, remaining, resetAt, at }) => {
      return operation === "SearchTimeline" && remaining > 0 && remaining <= fewLeft && resetAt > at;
    });
  if (!near) return undefined;
  return `X allows ${counted(near.remaining, "more search", "more searches")} until ${formatTime(near.resetAt)}.`;
}

function sumsByField(totals: readonly ReadingTotals[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { missing } of totals)
    for (const [field, count] of Object.entries(missing)) {
      const name = field === "created_at" ? "time" : field;
      if (count > 0) sums.set(name, (sums.get(name) ?? 0) + count);
    }
  return sums;
}

function sum(totals: readonly ReadingTotals[], of: (totals: ReadingTotals) => number): number {
  return totals.reduce((sum, each) => sum + of(each), 0);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
