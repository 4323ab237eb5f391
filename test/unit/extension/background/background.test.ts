import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noTotals, type PageReport } from "../../../../src/domain/reading.ts";
import { done } from "../../../../src/messages/reply.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { readPosts } from "../../../../src/storage/read-posts.ts";
import { type FakeBrowser, fromPanel, fromTab, stubBrowser } from "../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../support/fresh-database.ts";
import { entitiesWith, evening, idAt, makePost } from "../../../support/make-post.ts";

const report: PageReport = { visible: true, signedIn: true, ownHandle: "jo_lindqvist_x", totals: noTotals };
const ofCopchat = { entities: entitiesWith(["CopChat"]) };

let browser: FakeBrowser;
afterEach(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  // Only these: the database needs its own.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  vi.resetModules();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  forgetDatabases();
  browser = stubBrowser();
  await import("../../../../extension/background/main.ts");
});

function ask(name: string, payload: unknown, sender: object = fromPanel) {
  return browser.ask({ kind: "request", name, payload }, sender);
}

function deliver(posts: readonly unknown[], more: object = {}, from = fromTab(7)) {
  return ask("deliver-posts", { posts, report, ...more }, from);
}

const stored = async (chatId = "copchat") => readPosts(await openDatabase(), chatId, { limit: 100 });
const told = (name: string) => browser.broadcasts.filter((broadcast) => broadcast.name === name);

describe("who may ask what", () => {
  const strangers: [string, object][] = [
    ["another extension", { ...fromPanel, id: "other" }],
    ["a content script for a page's request", fromTab(7)],
    ["a page that calls itself ours", { id: "chatside", url: "https://x.com/chrome-extension://chatside/" }],
  ];
  it.each(strangers)("not %s", async (_, sender) => {
    expect(await ask("wipe", { what: "everything" }, sender)).toMatchObject({
      ok: false,
      failure: { code: "not-allowed" },
    });
  });

  const wrongPlaces: [string, object][] = [
    ["our own page", fromPanel],
    ["a host that is not X's", fromTab(7, "https://x.com.evil.invalid/")],
    ["X without encryption", fromTab(7, "http://x.com/")],
  ];
  it.each(wrongPlaces)("posts are not taken from %s", async (_, sender) => {
    expect(await ask("report-page", { report }, sender)).toMatchObject({ failure: { code: "not-allowed" } });
  });

  it("posts are taken from a page that Chrome just put into its page cache, under another frame's number", async () => {
    expect(await ask("report-page", { report }, { ...fromTab(7), frameId: 4 })).toEqual(done(null));
  });

  it("answers an unknown message and a broken one with a failure, and other traffic not at all", async () => {
    expect(await ask("constructor", {})).toMatchObject({ failure: { code: "unknown-message" } });
    expect(await ask("wipe", { what: "x" })).toMatchObject({ failure: { code: "refused" } });
    expect(await browser.ask("hello")).toBeUndefined();
  });

  it("answers broken, and reports it once, when a handler throws", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new Error("no disk");
    });
    const asked = { chatId: "copchat", postId: "5" };
    expect(await ask("mark-read", asked)).toMatchObject({ failure: { code: "broken" } });
    expect(await ask("mark-read", asked)).toMatchObject({ failure: { code: "broken" } });
    expect(told("trouble")).toHaveLength(1);
    expect(log.mock.calls[0]?.[0]).toContain("0.0.1 (mark-read)");
  });
});

describe("delivered posts", () => {
  it("are told and kept for the chats whose streams they belong to, and kept once", async () => {
    const hashtag = makePost({ id: idAt(1), ...ofCopchat });
    const moderator = makePost({ id: idAt(2), handle: "T_Burrows", entities: entitiesWith([]) });
    const mention = makePost({
      id: idAt(3),
      entities: entitiesWith([], ["JO_LINDQVIST_X"]),
      handle: "other",
    });
    const nothing = makePost({ id: idAt(4), entities: entitiesWith(["weather"]) });
    expect(await deliver([nothing, mention, hashtag, moderator])).toEqual(done({ kept: 3 }));
    expect(await stored()).toEqual([hashtag, moderator, mention]);
    expect(told("posts-came")).toHaveLength(1);
    expect(told("posts-came")[0]?.payload).toEqual({
      chatId: "copchat",
      posts: [mention, hashtag, moderator],
    });
    expect(await deliver([hashtag])).toEqual(done({ kept: 0 }));
    expect(await stored()).toHaveLength(3);
  });

  it("follow the handle that the person set by hand", async () => {
    await ask("change-settings", { changes: { ownHandle: "set_by_hand" } });
    const mention = makePost({ entities: entitiesWith([], ["set_by_hand"]), handle: "other" });
    const other = makePost({ id: idAt(9), entities: entitiesWith([], ["jo_lindqvist_x"]), handle: "other" });
    expect(await deliver([mention, other])).toEqual(done({ kept: 1 }));
  });

  it("are told at once, and a page that reads the store from then on finds them there", async () => {
    let isAnswered = false;
    const whenTold = new Promise((resolve) => {
      vi.spyOn(browser.broadcasts, "push").mockImplementation(({ name }) => {
        const wasAnswered = isAnswered;
        if (name === "posts-came") resolve(stored().then((posts) => ({ posts: posts.length, wasAnswered })));
        return 0;
      });
    });
    const kept = deliver([makePost(ofCopchat)]).finally(() => {
      isAnswered = true;
    });
    expect(await whenTold).toEqual({ posts: 1, wasAnswered: false });
    await kept;
  });

  it("are sorted by what the person changed since the last ones", async () => {
    const mention = makePost({ entities: entitiesWith([], ["set_by_hand"]), handle: "other" });
    expect(await deliver([mention])).toEqual(done({ kept: 0 }));
    await ask("change-settings", { changes: { ownHandle: "set_by_hand" } });
    expect(await deliver([mention])).toEqual(done({ kept: 1 }));
    const elsewhere = makePost({ id: idAt(5), entities: entitiesWith(["nightbeat"]) });
    expect(await deliver([elsewhere])).toEqual(done({ kept: 0 }));
    await ask("save-chat", { input: { hashtags: "#nightbeat", moderators: "" } });
    expect(await deliver([elsewhere])).toEqual(done({ kept: 1 }));
  });

  it("lose no good one to a bad one", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await deliver([{ id: "x" }, makePost(ofCopchat), 5])).toEqual(done({ kept: 1 }));
    expect(told("trouble")).toHaveLength(1);
  });

  it("bring the coverage of a search that covers the chat", async () => {
    const page = {
      operation: "SearchTimeline",
      rawQuery: "#copchat",
      product: "Latest",
      ids: [idAt(2), idAt(1)],
      receivedAt: evening,
    };
    await deliver([], { page });
    expect(told("coverage-changed")).toEqual([{ name: "coverage-changed", payload: { chatId: "copchat" } }]);
    await deliver([], { page: { ...page, rawQuery: "weather" } });
    expect(told("coverage-changed")).toHaveLength(1);
  });

  it("make room on a full disk, once, and say so", async () => {
    await deliver([makePost({ id: idAt(0), ...ofCopchat })]);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await deliver([makePost({ id: idAt(1), ...ofCopchat })])).toEqual(done({ kept: 1 }));
    expect((await stored()).map(({ id }) => id)).toEqual([idAt(1)]);
    expect(JSON.stringify(told("trouble"))).toContain("oldest 1 posts");
    put.mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await deliver([makePost({ id: idAt(2), ...ofCopchat })])).toMatchObject({
      failure: { code: "storage" },
    });
    put.mockRestore();
  });
});

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
    expect(told("reading-changed")).toHaveLength(1);
    await ask("report-page", { report }, fromTab(7));
    await vi.advanceTimersByTimeAsync(200);
    expect(told("reading-changed")).toHaveLength(1);
    browser.tabs.length = 0;
    browser.fire("tabs.onRemoved", 7);
    await vi.advanceTimersByTimeAsync(200);
    expect(told("reading-changed")[1]?.payload).toEqual({ reading: { tabs: [] } });
  });

  it("does not forget a tab whose page is reloaded, and forgets one that left X", async () => {
    browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => done(report) });
    await ask("get-reading", null);
    await ask("leave-page", null, fromTab(7));
    await vi.advanceTimersByTimeAsync(2000);
    expect(told("reading-changed")).toHaveLength(1);
    browser.tabs.length = 0;
    await ask("leave-page", null, fromTab(7));
    await vi.advanceTimersByTimeAsync(2000);
    expect(told("reading-changed")[1]?.payload).toEqual({ reading: { tabs: [] } });
  });

  it("is told whole by a worker that just woke, though only one tab spoke", async () => {
    const hidden = { ...report, visible: false };
    browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => done(report) });
    browser.tabs.push({ id: 8, url: "https://x.com/home", answers: () => done(hidden) });
    await ask("report-page", { report: hidden }, fromTab(8));
    await vi.advanceTimersByTimeAsync(200);
    expect(told("reading-changed").map(({ payload }) => payload)).toEqual([
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
    expect(told("settings-changed").at(-1)?.payload).toMatchObject({ settings: { chatId: "roundtable" } });
    expect(told("chats-changed").at(-1)?.payload).toMatchObject({ chats: [{ id: "roundtable" }] });
    const again = { hashtags: "#CopChat", moderators: "@t_marlow_test", limit: "140" };
    expect(await ask("save-chat", { input: again })).toMatchObject({
      value: { id: "copchat", moderators: ["t_marlow_test"], schedule: { weekday: 3 } },
    });
  });

  it("change a chat's counting and its house rules, which stay when the chat is edited", async () => {
    const rules = { countRule: "x-280", houseRules: { selling: { on: false } } };
    expect(await ask("change-rules", { id: "copchat", ...rules })).toMatchObject({ value: rules });
    expect(told("chats-changed").at(-1)?.payload).toMatchObject({ chats: [{ id: "copchat", ...rules }] });
    const input = { hashtags: "copchat", moderators: "", limit: "100" };
    expect(await ask("save-chat", { id: "copchat", input })).toMatchObject({
      value: { limit: 100, ...rules },
    });
    expect(await ask("change-rules", { id: "gone", ...rules })).toMatchObject({
      failure: { code: "not-found" },
    });
  });

  it("move the read mark forward only, and tell of it", async () => {
    await ask("mark-read", { chatId: "copchat", postId: "20" });
    await ask("mark-read", { chatId: "copchat", postId: "3" });
    expect(told("read-mark-changed")).toHaveLength(1);
  });

  it("wipe everything back to the first day", async () => {
    await deliver([makePost(ofCopchat)]);
    await ask("change-settings", { changes: { appearance: "dark" } });
    expect(await ask("wipe", { what: "everything" })).toEqual(done(null));
    expect(await stored()).toEqual([]);
    expect(told("settings-changed").at(-1)?.payload).toMatchObject({ settings: { appearance: "system" } });
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
    expect(browser.done.map(([what]) => what)).toEqual(["tabs.create", "windows.create", "tabs.reload"]);
    expect(await ask("bring-forward", { tabId: 5 })).toMatchObject({ failure: { code: "not-found" } });
    expect(await ask("open-chat", { chatId: "gone" })).toMatchObject({ failure: { code: "not-found" } });
  });

  it("opens the panel by the shortcut, in the shortcut's own turn", () => {
    browser.fire("commands.onCommand", "open-panel", { windowId: 12 });
    expect(browser.done).toEqual([["sidePanel.open", { windowId: 12 }]]);
  });
});
