import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noTotals, type PageReport } from "../../../../../src/domain/x-status/reading.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { type FakeBrowser, fromPanel, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";

const search = { query: "(#copchat OR from:christammiller OR from:t_burrows)", latest: true };
const url = "https://x.com/search?q=%23copchat&f=live";
const second = 1000;

let browser: FakeBrowser;
afterEach(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.resetModules();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  forgetDatabases();
  browser = stubBrowser();
  await import("../../../../../extension/background/main.ts");
});

function openTab(id: number, changes: Partial<PageReport> = {}) {
  const report: PageReport = { visible: true, signedIn: true, search, totals: noTotals, ...changes };
  browser.tabs.push({ id, url, windowId: 2, answers: () => done(report) });
}
/** X answered so many seconds ago. */
const answered = (seconds: number) => ({
  lastResponseAt: Date.now() - seconds * second,
  lastSearchAt: Date.now() - seconds * second,
});
const ask = (name: string, payload: object) =>
  browser.ask({ kind: "request", name, payload }, fromPanel) as Promise<object>;
const press = (more: object = {}) => ask("load-new", { chatId: "copchat", by: "press", ...more });
const pace = () => ask("load-new", { chatId: "copchat", by: "pace" });
const reloads = () => browser.done.filter(([what]) => what === "tabs.reload");

describe("load new, by a press", () => {
  it("reloads the tab at the chat's search once, and not again while that is under way", async () => {
    openTab(3, { search: { query: "#weather", latest: true } });
    openTab(4);
    expect(await press()).toEqual(done({ did: "reloaded", at: Date.now() }));
    const at = Date.now();
    vi.setSystemTime(at + second);
    expect(await press()).toEqual(done({ did: "nothing", at }));
    browser.tabs.length = 1;
    openTab(4, { lastSearchAt: at + 500 });
    expect(await press()).toMatchObject({ value: { did: "reloaded" } });
    expect(browser.done).toEqual([
      ["tabs.reload", 4],
      ["tabs.reload", 4],
    ]);
    browser.tabs.length = 1;
    openTab(4);
    vi.setSystemTime(at + 11 * second);
    expect(await press(), "one that X never answered").toMatchObject({ value: { did: "reloaded" } });
  });

  it("opens the search where no tab shows it", async () => {
    openTab(3, { search: { query: "#weather", latest: true } });
    expect(await press()).toMatchObject({ value: { did: "opened" } });
    expect(browser.done.map(([what]) => what)).toEqual(["tabs.create"]);
  });

  it("takes the tab whose page is just being loaded for the one that it was", async () => {
    openTab(4);
    await browser.ask({ kind: "request", name: "get-reading", payload: null }, fromPanel);
    browser.tabs[0] = { id: 4, url, windowId: 2 };
    expect(await press()).toMatchObject({ value: { did: "reloaded" } });
    expect(reloads()).toEqual([["tabs.reload", 4]]);
  });

  it("asks first while something is being written there, and then does it", async () => {
    openTab(4, { writing: true });
    expect(await press()).toMatchObject({ failure: { code: "needs-yes" } });
    expect(await ask("reload-tab", { tabId: 4 })).toMatchObject({ failure: { code: "needs-yes" } });
    expect(reloads()).toEqual([]);
    expect(await press({ anyway: true })).toMatchObject({ value: { did: "reloaded" } });
  });

  it("says that the chat is gone", async () => {
    expect(await ask("load-new", { chatId: "gone", by: "press" })).toMatchObject({
      failure: { code: "not-found" },
    });
  });
});

describe("load new, by the pace of auto-refresh", () => {
  const switchOn = () => ask("change-settings", { changes: { refreshEvery: 30 } });

  it("does nothing while auto-refresh is off", async () => {
    openTab(4, answered(600));
    expect(await pace()).toMatchObject({ value: { did: "nothing" } });
    expect(browser.done).toEqual([]);
  });

  it("reloads when it is due, and of two panels at once only for one", async () => {
    await switchOn();
    openTab(4, answered(40));
    const both = await Promise.all([pace(), pace()]);
    expect(both).toMatchObject([{ value: { did: "reloaded" } }, { value: { did: "nothing" } }]);
    vi.setSystemTime(Date.now() + 34 * second);
    expect(await pace()).toMatchObject({ value: { did: "nothing" } });
    expect(reloads()).toHaveLength(1);
  });

  it.each<[string, () => Partial<PageReport>]>([
    ["X answered within the pace", () => answered(20)],
    [
      "the page was loaded within the pace, as a worker sees that just woke",
      () => ({ loadedAt: Date.now() - 9000 }),
    ],
    ["the person is writing there", () => ({ ...answered(90), writing: true })],
    [
      "the tab went to another search",
      () => ({ ...answered(90), search: { query: "#pizza", latest: true } }),
    ],
    [
      "few searches are left",
      () => ({
        ...answered(90),
        rate: {
          kind: "search" as const,
          limit: 50,
          remaining: 4,
          resetAt: Date.now() + 60_000,
        },
      }),
    ],
  ])("does nothing when %s", async (_, report) => {
    await switchOn();
    openTab(4, report());
    expect(await pace()).toMatchObject({ value: { did: "nothing" } });
    expect(browser.done).toEqual([]);
  });

  it("does nothing to a tab that does not answer now, whatever was known of it", async () => {
    await switchOn();
    openTab(4, answered(90));
    await browser.ask({ kind: "request", name: "get-reading", payload: null }, fromPanel);
    browser.tabs[0] = { id: 4, url, windowId: 2 };
    browser.done.length = 0;
    expect(await pace()).toMatchObject({ value: { did: "nothing" } });
    expect(reloads()).toEqual([]);
  });
});
