import { describe, expect, it, vi } from "vitest";
import { MuteLedger } from "../../../../../src/domain/mutes/ledger.ts";
import { readUnsureTonight } from "../../../../../src/storage/notes/unsure-tonight.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { fromTab } from "../../../../support/fake-browser.ts";
import {
  ask,
  browser,
  changesSent,
  history,
  report,
  spammer,
  startWorker,
  withAWorker,
} from "./mutes-worker.ts";

vi.mock("../../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

withAWorker();

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;
/** In the chat's hour by X's clock, while this computer is a week ahead. */
const xNow = Date.parse("2026-11-18T21:10:00-05:00");
const endOfEvening = Date.parse("2026-11-18T22:30:00-05:00");
const aWeekAhead = () => vi.setSystemTime(xNow + weekMs);

const atOwnTime = () => ({ chatId: "copchat", at: Date.now() });
const muteNow = (batchId: string) =>
  ask("mute", { batchId, ...atOwnTime(), rules: [{ id: `rule-of-${batchId}`, ...spammer }] });
const change = (batchId: string, until: unknown) =>
  ask("change-mutes", { batchId, ...atOwnTime(), ids: ["rule-of-m"], change: { to: "last", until } });
const undo = (batch: string) => ask("undo-mutes", { batchId: `undo-${batch}`, undoes: [batch] });
const untilOf = async (batch = "m") =>
  new MuteLedger(await history()).stateOf(`rule-of-${batch}`)?.rule.until;
const unsure = async () => readUnsureTonight(await openDatabase());

async function reportClock(offset = -weekMs) {
  const reported = { ...report, clockOffset: offset, lastResponseAt: Date.now() };
  browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => ({ ok: true, value: reported }) });
  await ask("report-page", { report: reported }, fromTab(7));
}

describe("a mute until tonight is over, on a computer whose clock is a week ahead", () => {
  it("ends by X's clock where it is known, though the page did not know it yet", async () => {
    aWeekAhead();
    await reportClock();
    await muteNow("m");
    expect(await untilOf()).toBe(endOfEvening);
    expect(await unsure()).toEqual([]);
  });

  it("ends by the clock that an earlier tab told, while none is open", async () => {
    aWeekAhead();
    await reportClock();
    browser.tabs.length = 0;
    await vi.waitFor(async () =>
      expect(await (await openDatabase()).get("settings", "clock-offset")).toBe(-weekMs),
    );
    await startWorker();
    await muteNow("m");
    expect(await untilOf()).toBe(endOfEvening);
  });

  it("is put right as soon as X's clock is known, once, and every page hears of it", async () => {
    aWeekAhead();
    await muteNow("m");
    expect(await untilOf()).toBe(endOfEvening + weekMs);
    await startWorker();
    await reportClock();
    await vi.waitFor(async () => expect(await untilOf()).toBe(endOfEvening));
    expect(changesSent().at(-1)).toMatchObject({
      rows: [{ act: "until", until: endOfEvening, corrects: "m" }],
    });
    await vi.waitFor(async () => expect(await unsure()).toEqual([]));
    const rows = await history();
    await reportClock(-weekMs - 5 * 60_000);
    await reportClock(-weekMs);
    expect(await history()).toEqual(rows);
    await undo("m");
    expect(await untilOf()).toBeUndefined();
  });

  it("keeps the end that the person chose since", async () => {
    aWeekAhead();
    await muteNow("m");
    await change("c", "always");
    await reportClock();
    await vi.waitFor(async () => expect(await unsure()).toEqual([]));
    expect(await untilOf()).toBe("always");
  });

  it("is as it was before, once the change to tonight is undone, whenever X's clock came", async () => {
    aWeekAhead();
    await muteNow("m");
    await change("c", "always");
    await change("d", "tonight");
    await reportClock();
    await vi.waitFor(async () => expect(await untilOf()).toBe(endOfEvening));
    await undo("d");
    expect(await untilOf()).toBe("always");
    await undo("c");
    expect(await untilOf()).toBe(endOfEvening);
  });

  it("is left alone where this computer's clock turns out right", async () => {
    vi.setSystemTime(xNow);
    await muteNow("m");
    expect(await unsure()).toHaveLength(1);
    await reportClock(400);
    await vi.waitFor(async () => expect(await unsure()).toEqual([]));
    expect(await history()).toHaveLength(2);
    expect(await untilOf()).toBe(endOfEvening);
  });

  it("lasts no shorter than the mute that it prolonged", async () => {
    const saturday = endOfEvening + 3 * 24 * hourMs;
    aWeekAhead();
    await ask("mute", {
      batchId: "k",
      at: xNow,
      rules: [{ id: "rule-of-m", ...spammer, until: saturday + weekMs }],
    });
    await change("s", xNow + weekMs + 60_000);
    await muteNow("m");
    await reportClock();
    await vi.waitFor(async () => expect(await unsure()).toEqual([]));
    expect(await untilOf()).toBe(xNow + weekMs + 60_000);
  });

  it("waits for nothing that a wipe took", async () => {
    aWeekAhead();
    await muteNow("m");
    await ask("wipe", { what: "everything" });
    await reportClock();
    await muteNow("n");
    expect(await untilOf("n")).toBe(endOfEvening);
    expect(await unsure()).toEqual([]);
    expect(await history()).toHaveLength(2);
  });
});

describe("a mute until tonight is over, on a computer whose clock is a week behind", () => {
  const aWeekBehind = () => vi.setSystemTime(xNow - weekMs);

  it("prolongs a mute that seemed to last long enough", async () => {
    aWeekBehind();
    await muteNow("m");
    await change("s", xNow - hourMs);
    await ask("mute", { batchId: "p", ...atOwnTime(), rules: [{ id: "other", ...spammer }] });
    expect(await untilOf()).toBe(xNow - hourMs);
    await reportClock(weekMs);
    await vi.waitFor(async () => expect(await unsure()).toEqual([]));
    expect(await untilOf()).toBe(endOfEvening);
  });
});

describe("a mute until tonight is over, on a computer whose clock was changed before X was open", () => {
  it.each([weekMs, -weekMs])("keeps its end", async (changed) => {
    vi.setSystemTime(xNow);
    await muteNow("m");
    vi.setSystemTime(xNow + changed + 60_000);
    await reportClock(-changed);
    await vi.waitFor(async () => expect(await unsure()).toEqual([]));
    expect(await untilOf()).toBe(endOfEvening);
  });
});

it("ends that are put right are written once, though the disk is full at the second", async () => {
  aWeekAhead();
  await muteNow("m");
  await ask("mute", {
    batchId: "n",
    ...atOwnTime(),
    rules: [{ id: "rule-of-n", ...spammer, target: { kind: "phrase", phrase: "watches" } }],
  });
  const { add } = IDBObjectStore.prototype;
  let corrections = 0;
  const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
    this: IDBObjectStore,
    value: { rows?: readonly object[] },
    key?: IDBValidKey,
  ) {
    if (value.rows?.some((row) => "corrects" in row) && ++corrections > 1)
      throw new DOMException("full", "QuotaExceededError");
    return add.call(this, value, key);
  });
  await reportClock();
  await vi.waitFor(() => expect(corrections).toBeGreaterThan(1));
  await ask("undo-mutes", { batchId: "none", undoes: ["never-written"] });
  full.mockRestore();
  await reportClock();
  await vi.waitFor(async () => expect(await unsure()).toEqual([]));
  const corrected = (await history()).flatMap((row) => ("corrects" in row ? row.corrects : []));
  expect(corrected).toEqual(["m", "n"]);
});
