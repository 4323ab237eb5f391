import { describe, expect, it, vi } from "vitest";
import { readToPost } from "../../../../src/domain/feed/read-state.ts";
import { done } from "../../../../src/messages/reply.ts";
import { fromTab } from "../../../support/fake-browser.ts";
import { evening, makePost } from "../../../support/make-post.ts";
import {
  ask,
  broadcastsOf,
  browser,
  deliver,
  ofCopchat,
  report,
  stored,
  withAWorker,
} from "./background-worker.ts";

withAWorker();

describe("the state of reading", () => {
  it("asks every X tab, and puts our scripts into those that do not know us", async () => {
    browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => done(report) });
    browser.tabs.push({ id: 8, url: "https://x.com/home" });
    expect(await ask("get-reading", null)).toEqual(done({ tabs: [{ tabId: 7, report }, { tabId: 8 }] }));
    expect(browser.done.map(([what, how]) => [what, (how as { target: unknown }).target])).toEqual([
      ["executeScript", { tabId: 8 }],
      ["insertCSS", { tabId: 8 }],
      ["executeScript", { tabId: 8 }],
    ]);
  });

  it("is told when a person would see a difference, and not otherwise", async () => {
    const tab = { id: 7, url: "https://x.com/home", answers: () => done(report) };
    browser.tabs.push(tab);
    await ask("report-page", { report }, fromTab(7));
    await vi.advanceTimersByTimeAsync(200);
    expect(broadcastsOf("reading-changed")).toHaveLength(1);
    await ask("report-page", { report }, fromTab(7));
    await vi.advanceTimersByTimeAsync(200);
    expect(broadcastsOf("reading-changed")).toHaveLength(1);
    browser.tabs.length = 0;
    browser.fire("tabs.onRemoved", 7);
    await vi.advanceTimersByTimeAsync(200);
    expect(broadcastsOf("reading-changed")[1]?.payload).toEqual({
      reading: { tabs: [], lastHandle: report.ownHandle },
    });
  });

  it("does not forget a tab whose page is reloaded, and forgets one that left X", async () => {
    browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => done(report) });
    await ask("get-reading", null);
    await ask("leave-page", null, fromTab(7));
    await vi.advanceTimersByTimeAsync(2000);
    expect(broadcastsOf("reading-changed")).toHaveLength(1);
    browser.tabs.length = 0;
    await ask("leave-page", null, fromTab(7));
    await vi.advanceTimersByTimeAsync(2000);
    expect(broadcastsOf("reading-changed")[1]?.payload).toEqual({
      reading: { tabs: [], lastHandle: report.ownHandle },
    });
  });

  it("is told whole by a worker that just woke, though only one tab spoke", async () => {
    const hidden = { ...report, visible: false };
    browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => done(report) });
    browser.tabs.push({ id: 8, url: "https://x.com/home", answers: () => done(hidden) });
    await ask("report-page", { report: hidden }, fromTab(8));
    await vi.advanceTimersByTimeAsync(200);
    expect(broadcastsOf("reading-changed").map(({ payload }) => payload)).toEqual([
      {
        reading: {
          tabs: [
            { tabId: 7, report },
            { tabId: 8, report: hidden },
          ],
        },
      },
    ]);
  });
});

describe("chats, settings and read marks", () => {
  it("add a chat from what was typed, change it, and remove it", async () => {
    const input = { hashtags: " #RoundTable ", moderators: "@t_marlow_test" };
    expect(await ask("save-chat", { input })).toMatchObject({
      ok: true,
      value: { id: "roundtable", limit: 280 },
    });
    expect(await ask("save-chat", { input })).toMatchObject({
      failure: { code: "refused", field: "hashtags" },
    });
    const changed = await ask("save-chat", {
      id: "copchat",
      input: { ...input, hashtags: "copchat", limit: "100" },
    });
    expect(changed).toMatchObject({ value: { id: "copchat", limit: 100, schedule: { weekday: 3 } } });
    expect(await ask("save-chat", { id: "gone", input })).toMatchObject({ failure: { code: "not-found" } });
    expect(await ask("remove-chat", { id: "copchat" })).toEqual(done(null));
    expect(broadcastsOf("settings-changed").at(-1)?.payload).toMatchObject({
      settings: { chatId: "roundtable" },
    });
    expect(broadcastsOf("chats-changed").at(-1)?.payload).toMatchObject({ chats: [{ id: "roundtable" }] });
    const again = { hashtags: "#CopChat", moderators: "@t_marlow_test", limit: "140" };
    expect(await ask("save-chat", { input: again })).toMatchObject({
      value: { id: "copchat", moderators: ["t_marlow_test"], schedule: { weekday: 3 } },
    });
  });

  it("change a chat's counting and its house rules, which stay when the chat is edited", async () => {
    const rules = { countRule: "x-280", houseRules: { selling: { on: false } } };
    expect(await ask("change-rules", { id: "copchat", ...rules })).toMatchObject({ value: rules });
    expect(broadcastsOf("chats-changed").at(-1)?.payload).toMatchObject({
      chats: [{ id: "copchat", ...rules }],
    });
    const input = { hashtags: "copchat", moderators: "", limit: "100" };
    expect(await ask("save-chat", { id: "copchat", input })).toMatchObject({
      value: { limit: 100, ...rules },
    });
    expect(await ask("change-rules", { id: "gone", ...rules })).toMatchObject({
      failure: { code: "not-found" },
    });
  });

  it("move the read mark forward only, and tell of it", async () => {
    await ask("mark-read", { chatId: "copchat", read: readToPost("20") });
    await ask("mark-read", { chatId: "copchat", read: readToPost("3") });
    expect(broadcastsOf("read-mark-changed")).toHaveLength(1);
  });

  it("wipe everything back to the first day", async () => {
    await deliver([makePost(ofCopchat)]);
    await ask("change-settings", { changes: { appearance: "dark" } });
    expect(await ask("wipe", { what: "everything" })).toEqual(done(null));
    expect(await stored()).toEqual([]);
    expect(broadcastsOf("settings-changed").at(-1)?.payload).toMatchObject({
      settings: { appearance: "system" },
    });
  });
});

describe("X's pages", () => {
  it("opens the chat's search in a new tab, or shows the tab that has it", async () => {
    expect(await ask("open-chat", { chatId: "copchat" })).toEqual(done(null));
    const [[what, { url }]] = browser.done as [[string, { url: string }]];
    expect(what).toBe("tabs.create");
    expect(new URL(url).searchParams.get("q")).toBe("(#copchat OR from:christammiller OR from:t_burrows)");
    const search = { query: "(#copchat OR from:christammiller OR from:t_burrows)", latest: true };
    browser.tabs.push({ id: 4, url, windowId: 2, answers: () => done({ ...report, search }) });
    browser.done.length = 0;
    await ask("get-reading", null);
    // The person is known by now, and the open search does not bring their mentions.
    await ask("open-chat", { chatId: "copchat" });
    expect(browser.done[0]?.[0]).toBe("tabs.create");
    browser.tabs[0] = {
      ...browser.tabs[0],
      id: 4,
      url,
      windowId: 2,
      answers: () =>
        done({
          ...report,
          search: {
            ...search,
            query: "(#copchat OR from:christammiller OR from:t_burrows OR @Jo_Lindqvist_X)",
          },
        }),
    };
    await ask("get-reading", null);
    browser.done.length = 0;
    await ask("open-chat", { chatId: "copchat" });
    expect(browser.done).toEqual([
      ["tabs.update", 4, { active: true }],
      ["windows.update", 2, { focused: true }],
    ]);
  });

  it("opens a stretch, moves and reloads tabs, and knows those that are gone", async () => {
    await ask("open-stretch", { chatId: "copchat", from: evening, to: evening + 60_000 });
    expect(JSON.stringify(browser.done)).toContain(`since_time%3A${evening / 1000}`);
    browser.tabs.push({ id: 4, url: "https://x.com/home" });
    expect(await ask("move-to-window", { tabId: 4 })).toEqual(done(null));
    expect(await ask("reload-tab", { tabId: 4 })).toMatchObject({ value: { did: "reloaded" } });
    expect(browser.done.map(([what]) => what)).toEqual(["windows.create", "windows.create", "tabs.reload"]);
    expect(await ask("bring-forward", { tabId: 5 })).toMatchObject({ failure: { code: "not-found" } });
    expect(await ask("open-chat", { chatId: "gone" })).toMatchObject({ failure: { code: "not-found" } });
  });

  it("opens the panel by the shortcut, in the shortcut's own turn", () => {
    browser.fire("commands.onCommand", "open-panel", { windowId: 12 });
    expect(browser.done).toEqual([["sidePanel.open", { windowId: 12 }]]);
  });
});
