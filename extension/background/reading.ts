import { accountsOf, ownHandleOf } from "../../src/domain/heard-last.ts";
import type { PageReport, Reading, TabReading } from "../../src/domain/reading.ts";
import { clockOffsetOf } from "../../src/domain/reading-sentence.ts";
import { readClockOffset, writeClockOffset } from "../../src/storage/clock-offset.ts";
import { broadcast } from "../platform/broadcast.ts";
import { injectIntoTab } from "../platform/inject.ts";
import { requestTab } from "../platform/request.ts";
import { findXTabs } from "../platform/tabs.ts";
import { database } from "./database.ts";
import { keepHandle, lastHandle, recallHandle } from "./last-handle.ts";
import { inBackground, reportError } from "./report-error.ts";
import { withSpareRoom } from "./with-room.ts";

/** Pages need not hear of every response at once; people see no difference below this. */
const throttleMs = 200;
/** How long the next page of a tab may take to say something. */
const successionMs = 1500;

/** Nothing that a person set for an evening goes by seconds. */
const clockSlackMs = 60_000;

const reports = new Map<number, PageReport | undefined>();
let asking: Promise<void> | undefined;
let isTelling = false;
let told = "";
/** X's clock minus ours, ms, as it is kept for when no tab tells it. */
let keptOffset: number | undefined;
let recalling: Promise<void> | undefined;
let clockMoved: () => void = () => undefined;

/** All open X tabs as they are known now. A worker that just woke asks them first. */
export async function currentReading(): Promise<Reading> {
  asking ??= askAllTabs();
  await asking;
  if (accountsOf(knownReading()).length === 0) await recallHandle();
  return knownReading();
}

/** Asks every X tab how it is, and puts our scripts into those that do not answer. */
export async function refreshReading(): Promise<Reading> {
  asking = askAllTabs();
  await Promise.all([asking, recallClock(), recallHandle()]);
  tellSoon();
  return knownReading();
}

/** The tabs that answer at this very moment, with what they say: before something is done to one of them. */
export async function askNow(): Promise<Reading> {
  const { tabs } = await currentReading();
  const answers = await Promise.all(
    tabs.map(async ({ tabId }) => ({ tabId, report: await reportOf(tabId) })),
  );
  const answering = answers.flatMap(({ tabId, report }) => (report ? [{ tabId, report }] : []));
  for (const { tabId, report } of answering) keepReport(tabId, report);
  tellSoon();
  return { ...knownReading(), tabs: answering };
}

/** Takes what a tab says of itself. */
export function noteReport(tabId: number, report: PageReport): void {
  keepReport(tabId, report);
  tellSoon();
}

/** Calls `moved` when X's clock turns out to be another than was thought by more than a minute. */
export function onClockMoved(moved: () => void): void {
  clockMoved = moved;
}

/** A page that was left is mostly reloaded, or left for another one of X: what is true is asked when that had its time. */
export function notePageLeft(): void {
  setTimeout(() => inBackground("leave-page", refreshReading()), successionMs);
}

/** Forgets a tab that was closed. */
export function forgetTab(tabId: number): void {
  reports.delete(tabId);
  tellSoon();
}

/** The handle that a tab says its person has; without `tabId`, or where that tab does not know, by the one rule for all tabs. */
export function reportedHandle(tabId?: number): string | undefined {
  const own = tabId === undefined ? undefined : reports.get(tabId)?.ownHandle;
  return own ?? ownHandleOf(knownReading());
}

/** X's clock (ms) as far as tabs have told. A worker that just woke knows of it after `recallClock`. */
export function xNow(): number {
  return Date.now() + clockOffsetOf(knownReading());
}

/**
 * To be awaited before anything is judged by X's clock: gets out what a worker before this one heard of it. Never
 * rejects: without the store the tabs are read all the same.
 */
export function recallClock(): Promise<void> {
  recalling ??= database()
    .then(readClockOffset)
    .then((offset) => {
      keptOffset ??= offset;
    })
    .catch((error: unknown) => reportError("clock", error));
  return recalling;
}

function keepReport(tabId: number, report: PageReport | undefined): void {
  const before = clockOffsetOf(knownReading());
  reports.set(tabId, report);
  const [shown] = accountsOf(knownReading());
  if (shown !== undefined) inBackground("last-handle", keepHandle(shown));
  const offset = clockOffsetOf(knownReading());
  if (Math.abs(offset - before) > clockSlackMs) clockMoved();
  if (report?.clockOffset !== undefined) inBackground("clock", keepClock(offset));
}

/** X's date has whole seconds, and a network its moods: what is kept is not written anew for less than a minute. */
async function keepClock(offset: number): Promise<void> {
  await recallClock();
  if (keptOffset !== undefined && Math.abs(offset - keptOffset) <= clockSlackMs) return;
  keptOffset = offset;
  await withSpareRoom((opened) => writeClockOffset(opened, offset).then(() => true));
}

/** The X tabs as far as they have told: for what cannot wait until each of them was asked. */
export function knownReading(): Reading {
  const sorted = [...reports].sort(([a], [b]) => a - b);
  const tabs = sorted.map(([tabId, report]): TabReading => (report ? { tabId, report } : { tabId }));
  const last = accountsOf({ tabs }).length === 0 ? lastHandle() : undefined;
  return {
    tabs,
    ...(keptOffset === undefined ? {} : { clockOffset: keptOffset }),
    ...(last === undefined ? {} : { lastHandle: last }),
  };
}

async function askAllTabs(): Promise<void> {
  const tabs = await findXTabs();
  const open = new Set(tabs.map(({ tabId }) => tabId));
  for (const tabId of reports.keys()) if (!open.has(tabId)) reports.delete(tabId);
  await Promise.all([...open].map(askTab));
}

/** A tab from before Chatside was there has no script of ours yet: it gets them, and is asked again. */
async function askTab(tabId: number): Promise<void> {
  const report =
    (await reportOf(tabId)) ?? ((await injectIntoTab(tabId)) ? await reportOf(tabId) : undefined);
  keepReport(tabId, report);
}

/** What one tab says of itself at this moment; undefined when it does not answer. */
export async function reportOf(tabId: number): Promise<PageReport | undefined> {
  const reply = await requestTab(tabId, "tell-report", null);
  return reply.ok ? reply.value : undefined;
}

function tellSoon(): void {
  if (isTelling) return;
  isTelling = true;
  setTimeout(() => {
    isTelling = false;
    inBackground("reading-changed", tellIfChanged());
  }, throttleMs);
}

/** A worker that just woke knows one tab only: pages hear nothing before it has asked them all. */
async function tellIfChanged(): Promise<void> {
  const reading = await currentReading();
  const text = JSON.stringify(reading);
  if (text === told) return;
  told = text;
  await broadcast("reading-changed", { reading });
}
