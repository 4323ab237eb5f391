import { beforeEach, expect, it, vi } from "vitest";
import { noTotals, type PageReport } from "../../../../../src/domain/x-status/reading.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { type FakeBrowser, type FakeTab, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";

const address = "https://x.com/t_reyne/status/1987654321098765432";
const live = { query: "#copchat", latest: true };
const past = { query: "#copchat until_time:1795054380", latest: true };

let browser: FakeBrowser;
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  forgetDatabases();
  browser = stubBrowser();
  await import("../../../../../extension/background/main.ts");
});

function ask(name: string, payload: unknown) {
  return browser.ask({ kind: "request", name, payload });
}

function tab(id: number, report: Partial<PageReport>, more: Partial<FakeTab> = {}): FakeTab {
  const answers = () => done({ visible: true, signedIn: true, totals: noTotals, ...report });
  return { id, url: "https://x.com/search", windowId: id * 10, answers, ...more };
}

const acts = () =>
  browser.done.filter(([what]) => /^(?:tabs|windows)\.(?:create|update|remove)$/.test(String(what)));
const opensWindow = ["windows.create", expect.objectContaining({ url: address, type: "popup" })];
const leads = (id: number) => [
  ["tabs.update", id, { url: address }],
  ["tabs.update", id, { active: true }],
  ["windows.update", id * 10, { focused: true }],
];

const small = { isSmall: true } as const;

it.each<[string, FakeTab[], unknown[]]>([
  ["is opened where there is none", [tab(1, { search: live })], [opensWindow]],
  ["is used again", [tab(1, { search: live }), tab(2, {}, small)], leads(2)],
  [
    "is never X's composer",
    [tab(2, {}, { ...small, url: "https://x.com/intent/post?text=a" })],
    [opensWindow],
  ],
  ["is left where something is being written", [tab(2, { writing: true }, small)], [opensWindow]],
  ["is left where it is all that reads the chat", [tab(2, { search: live }, small)], [opensWindow]],
  ["is taken from the past", [tab(2, { search: past }, small)], leads(2)],
  [
    "is taken from a second live search",
    [tab(1, { search: live }), tab(2, { search: live }, small)],
    leads(2),
  ],
])("the small window %s", async (_, tabs, expected) => {
  browser.tabs.push(...tabs);
  await ask("get-reading", null);
  browser.done.length = 0;
  expect(await ask("open-on-x", { address })).toEqual(done(null));
  expect(acts()).toEqual(expected);
});

it("opens a tab behind the search where the person wants that, never in front", async () => {
  browser.tabs.push(tab(1, { search: live }));
  await ask("get-reading", null);
  await ask("change-settings", { changes: { openOnX: "behind" } });
  browser.done.length = 0;
  await ask("open-on-x", { address });
  expect(acts()).toEqual([["tabs.create", expect.objectContaining({ url: address, active: false })]]);
});

it.each([
  "javascript:alert(1)",
  "https://x.com.example.org/",
  "http://x.com/",
  "https://example.org/@x.com",
  "x.com",
])("opens nothing at %s", async (elsewhere) => {
  expect(await ask("open-on-x", { address: elsewhere })).toMatchObject({ ok: false });
  expect(acts()).toEqual([]);
});
