import { dayMs } from "../../../src/domain/time/units.ts";
import { accountsOf, ownHandleOf } from "../../../src/domain/x-status/own-handle.ts";
import type { PageReport, Reading, TabReading } from "../../../src/domain/x-status/reading.ts";
import { clockOffsetOf, withKnownClock } from "../../../src/domain/x-status/reading-sentence.ts";
import { reportingTabs } from "../../../src/domain/x-status/reporting-tabs.ts";
import { readClockOffset, writeClockOffset } from "../../../src/storage/x-facts.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { injectIntoTab } from "../../platform/inject.ts";
import { requestTab } from "../../platform/request.ts";
import { findXTabs } from "../../platform/tabs.ts";
import { inBackground, reportError } from "../report-error.ts";
import { changeDatabase } from "../storage/change-database.ts";
import { withSpareRoom } from "../storage/with-room.ts";
import { keepHandle, lastHandle, recallHandle } from "./last-handle.ts";

/** Broadcasts are merged below what people notice. */
const throttleMs = 200;
/** How long a tab's next page may stay silent. */
const successionMs = 1500;

/** Nothing a person schedules depends on seconds. */
const clockSlackMs = 60_000;

const reports = new Map<number, PageReport | undefined>();
let asking: Promise<void> | undefined;
let isSending = false;
let sent = "";
/** X's clock minus ours, ms, for when no tab reports it. */
let keptOffset: number | undefined;
let recalling: Promise<void> | undefined;
let clockMoved: () => void = () => undefined;
let clockKnown: () => void = () => undefined;
let accountsSeen = "";
let accountsChanged: () => void = () => undefined;

export async function currentReading(): Promise<Reading> {
  asking ??= askAllTabs();
  await asking;
  if (accountsOf(knownReading()).length === 0) await recallHandle();
  return knownReading();
}

export async function refreshReading(): Promise<Reading> {
  asking = askAllTabs();
  await Promise.all([asking, recallClock(), recallHandle()]);
  sendSoon();
  return knownReading();
}

export async function askNow(): Promise<Reading> {
  const { tabs } = await currentReading();
  const answers = await Promise.all(
    tabs.map(async ({ tabId }) => ({ tabId, report: await reportOf(tabId) })),
  );
  const answering = answers.flatMap(({ tabId, report }) => (report ? [{ tabId, report }] : []));
  for (const { tabId, report } of answering) keepReport(tabId, report);
  sendSoon();
  return withKnownClock({ ...knownReading(), tabs: answering });
}

export function receiveReport(tabId: number, report: PageReport): void {
  keepReport(tabId, report);
  sendSoon();
}

/** Calls `moved` when X's clock shifts by more than a minute. */
export function onClockMoved(moved: () => void): void {
  clockMoved = moved;
}

/** Calls `known` whenever a tab reports X's clock. */
export function onClockKnown(known: () => void): void {
  clockKnown = known;
}

/** Calls `changed` when tabs show other accounts as signed in than before. */
export function onAccountsChanged(changed: () => void): void {
  accountsChanged = changed;
}

export function refreshAfterLeave(): void {
  setTimeout(() => inBackground("leave-page", refreshReading()), successionMs);
}

export function forgetTab(tabId: number): void {
  reports.delete(tabId);
  sendSoon();
}

/** The handle signed in in a tab; without `tabId` or a report, by the rule for all tabs. */
export function reportedHandle(tabId?: number): string | undefined {
  const own = tabId === undefined ? undefined : reports.get(tabId)?.ownHandle;
  return own ?? ownHandleOf(knownReading());
}

/** Names the page that is loaded in a tab, while it is known. */
export function visitOf(tabId: number | undefined): string | undefined {
  const report = tabId === undefined ? undefined : reports.get(tabId);
  return report && `${tabId} ${report.loadedAt ?? ""}`;
}

/** X's clock (ms) as tabs report it; available after `recallClock`. */
export function xNow(): number {
  return Date.now() + clockOffsetOf(knownReading());
}

/** X's clock (ms), the last that a tab reported; undefined before any did. Never waits for a tab. */
export async function xNowIfKnown(): Promise<number | undefined> {
  await recallClock();
  return keptOffset === undefined && !isClockKnown() ? undefined : xNow();
}

/** Whether an open tab has reported X's clock to this worker. */
export function isClockKnown(): boolean {
  return [...reports.values()].some((report) => report?.clockOffset !== undefined);
}

/**
 * X's clock (ms) from a response to an open tab within a day, else undefined. For what cannot be undone: an older clock
 * is worthless once this computer's was changed.
 */
export async function xNowOfTabs(): Promise<number | undefined> {
  await currentReading();
  const now = Date.now();
  const tabs = [...reports].map(([tabId, report]): TabReading => (report ? { tabId, report } : { tabId }));
  const known = reportingTabs({ tabs }).find(({ report }) => report.clockOffset !== undefined)?.report;
  if (known?.clockOffset === undefined || known.lastResponseAt === undefined) return undefined;
  return Math.abs(now - known.lastResponseAt) < dayMs ? now + known.clockOffset : undefined;
}

/**
 * Await it before judging by X's clock: restores an earlier worker's knowledge. Never rejects: tabs are read
 * even without the store.
 */
export function recallClock(): Promise<void> {
  // A full disk may end the connection before the read.
  recalling ??= changeDatabase(readClockOffset)
    .then((offset) => {
      keptOffset ??= offset;
    })
    .catch((error: unknown) => reportError("clock", error));
  return recalling;
}

function keepReport(tabId: number, report: PageReport | undefined): void {
  const before = clockOffsetOf(knownReading());
  reports.set(tabId, report);
  const accounts = accountsOf(knownReading());
  const [shown] = accounts;
  if (accounts.join(" ") !== accountsSeen) {
    accountsSeen = accounts.join(" ");
    accountsChanged();
  }
  if (shown !== undefined) inBackground("last-handle", keepHandle(shown));
  const offset = clockOffsetOf(knownReading());
  if (Math.abs(offset - before) > clockSlackMs) clockMoved();
  if (report?.clockOffset === undefined) return;
  inBackground("clock", keepClock(offset));
  clockKnown();
}

/** X's dates have whole seconds and networks jitter: smaller changes are not written. */
async function keepClock(offset: number): Promise<void> {
  await recallClock();
  if (keptOffset !== undefined && Math.abs(offset - keptOffset) <= clockSlackMs) return;
  keptOffset = offset;
  await withSpareRoom((opened) => writeClockOffset(opened, offset).then(() => true));
}

export function knownReading(): Reading {
  const sorted = [...reports].sort(([a], [b]) => a - b);
  const tabs = sorted.map(([tabId, report]): TabReading => (report ? { tabId, report } : { tabId }));
  const last = accountsOf({ tabs }).length === 0 ? lastHandle() : undefined;
  return withKnownClock({
    tabs,
    ...(keptOffset === undefined ? {} : { clockOffset: keptOffset }),
    ...(last === undefined ? {} : { lastHandle: last }),
  });
}

async function askAllTabs(): Promise<void> {
  const tabs = await findXTabs();
  const open = new Set(tabs.map(({ tabId }) => tabId));
  for (const tabId of reports.keys()) if (!open.has(tabId)) reports.delete(tabId);
  await Promise.all([...open].map(askTab));
}

async function askTab(tabId: number): Promise<void> {
  const report =
    (await reportOf(tabId)) ?? ((await injectIntoTab(tabId)) ? await reportOf(tabId) : undefined);
  keepReport(tabId, report);
}

export async function reportOf(tabId: number): Promise<PageReport | undefined> {
  const reply = await requestTab(tabId, "get-report", null);
  return reply.ok ? reply.value : undefined;
}

function sendSoon(): void {
  if (isSending) return;
  isSending = true;
  setTimeout(() => {
    isSending = false;
    inBackground("reading-changed", sendIfChanged());
  }, throttleMs);
}

async function sendIfChanged(): Promise<void> {
  const reading = await currentReading();
  const text = JSON.stringify(reading);
  if (text === sent) return;
  sent = text;
  await broadcast("reading-changed", { reading });
}
