import type { Session } from "../evening/session.ts";
import { minuteMs } from "../time/units.ts";
import { type Draft, isOpen } from "./draft.ts";

export type PlannedState = "waiting" | "due" | "handed-over" | "posted";

export interface PlannedEntry {
  readonly draft: Draft;
  readonly number: string;
  readonly state: PlannedState;
  /** X's clock, ms; undefined without a minute. */
  readonly at?: number;
}

/**
 * A chat's planned questions by number. `now`: X's clock, ms. One without a minute is due once those before it are
 * posted. Only a running session makes any due; what was planned after its hour is for the next.
 */
export function plannedOf(
  drafts: readonly Draft[],
  session: Session | undefined,
  now: number,
): readonly PlannedEntry[] {
  const start = session && (session.hour?.from ?? session.startsAt);
  const entries: PlannedEntry[] = [];
  for (const draft of [...drafts].sort(byNumber)) {
    const { planned } = draft;
    if (!planned) continue;
    const { number, minute } = planned;
    const from = session?.hour && draft.createdAt >= session.hour.to ? undefined : start;
    const at = from === undefined || minute === undefined ? undefined : from + minute * minuteMs;
    const isFirst = entries.every(({ state }) => state === "posted");
    const isTime = from !== undefined && now >= (at ?? from) && (at !== undefined || isFirst);
    entries.push({ draft, number, state: stateOf(draft, isTime), ...(at !== undefined && { at }) });
  }
  return entries;
}

export function dueOf(entries: readonly PlannedEntry[]): PlannedEntry | undefined {
  return entries.find(({ state }) => state === "due");
}

/** Questions still to ask, and those posted in the session that began at `since` (our clock, ms). */
export function ofSession(drafts: readonly Draft[], since: number | undefined): readonly Draft[] {
  return since === undefined ? drafts : drafts.filter(({ postedAt }) => (postedAt ?? since) >= since);
}

/** The whole number after the highest planned. `isOn`: whether posted ones belong to the same session. */
export function nextPlannedNumber(entries: readonly PlannedEntry[], isOn: boolean): string {
  const counted = entries.filter(({ state }) => isOn || state !== "posted");
  return String(Math.max(0, ...counted.map(({ number }) => Math.floor(Number(number)))) + 1);
}

function stateOf(draft: Draft, isTime: boolean): PlannedState {
  if (!isOpen(draft)) return "posted";
  if (draft.handedOver) return "handed-over";
  return isTime ? "due" : "waiting";
}

function byNumber(a: Draft, b: Draft): number {
  return Number(a.planned?.number) - Number(b.planned?.number) || a.createdAt - b.createdAt;
}
