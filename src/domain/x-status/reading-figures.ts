import { calmText } from "../text/calm-text.ts";
import { type Wording, wording } from "../words/wording.ts";
import { hasChanged } from "./change-report.ts";
import type { Reading, ReadingTotals } from "./reading.ts";
import { sum, sumsOf } from "./sum-totals.ts";

const mostNames = 3;
const mostSought = 6;

/** What could not be read of what X sent, in numbers, and what was sought in vain: for who asks. */
export function figuresOf(reading: Reading): readonly Wording[] {
  if (!hasChanged(reading)) return [];
  const reports = reading.tabs.flatMap(({ report }) => report ?? []);
  const totals = reports.map((report) => report.totals);
  const shares = reports.flatMap(({ mostlyUnread }) => mostlyUnread ?? []);
  const unread = sum(totals, (each) => each.unread);
  const fromPage = sum(totals, (each) => each.fromPage);
  return [
    ...shares.map(({ read, places }) => wording("figuresShare", { count: places, read })),
    ...withoutParts(totals),
    ...unknownKinds(totals),
    ...(unread > 0 ? [wording("noticeUnreadAnswers", { count: unread })] : []),
    ...(fromPage > 0 ? [wording("noticeFromPage", { count: fromPage })] : []),
    ...sought(reports.flatMap(({ firstUnknown }) => firstUnknown?.sought ?? [])),
  ];
}

/** "12 of 240 posts without an author." */
function withoutParts(totals: readonly ReadingTotals[]): readonly Wording[] {
  const sums = sumsOf(totals, ({ missing }) => missing);
  const broken = [...sums.values()].reduce((all, count) => all + count, 0);
  const all = broken + sum(totals, ({ posts }) => posts);
  const parts = [...sums].map(([field, missing]) => withoutField(field, missing, all));
  return parts.length === 0 ? [] : [wording("figuresWithout", { parts })];
}

function withoutField(field: string, missing: number, count: number): Wording {
  if (field === "author") return wording("noticeWithoutAuthor", { count, missing });
  if (field === "text") return wording("noticeWithoutText", { count, missing });
  if (field === "form") return wording("noticeWithoutForm", { count, missing });
  if (field === "created_at") return wording("noticeWithoutTime", { count, missing });
  return wording("noticeWithoutField", { count, missing, field });
}

function unknownKinds(totals: readonly ReadingTotals[]): readonly Wording[] {
  const sums = [...sumsOf(totals, ({ unknown = {} }) => unknown)].sort(([, a], [, b]) => b - a);
  const [most] = sums;
  if (!most) return [];
  const names = sums.slice(0, mostNames).map(([name]) => calmText(name).slice(0, 40));
  const responses = sum(totals, (each) => each.responses);
  return [wording("noticeUnknown", { count: Math.max(most[1], responses), some: most[1], names })];
}

function sought(fields: readonly string[]): readonly Wording[] {
  const names = [...new Set(fields)].slice(0, mostSought).map((name) => calmText(name).slice(0, 60));
  return names.length === 0 ? [] : [wording("figuresSought", { names })];
}
