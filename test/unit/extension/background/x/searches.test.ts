import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { copchat } from "../../../../../src/domain/chat/chat.ts";
import { chatSearches } from "../../../../../src/domain/search/chat-searches.ts";
import { noTotals, type PageReport } from "../../../../../src/domain/x-status/reading.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { type FakeBrowser, fromPanel, fromTab, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";
import { evening } from "../../../../support/make-post.ts";

const ownHandle = "jo_lindqvist_x";
const report: PageReport = { visible: true, signedIn: true, ownHandle, totals: noTotals };

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
  await import("../../../../../extension/background/main.ts");
});

function ask(name: string, payload: unknown, sender: object = fromPanel) {
  return browser.ask({ kind: "request", name, payload }, sender);
}

const broadcastsOf = (name: string) => browser.broadcasts.filter((broadcast) => broadcast.name === name);
/** The search that an opened address asks X for. */
function queryIn(how: unknown): string | null | undefined {
  const url = (how as { readonly url?: string } | undefined)?.url;
  return url === undefined ? undefined : new URL(url).searchParams.get("q");
}

describe("a chat's searches on X", () => {
  it("opens the further searches of a large chat, each once, and a stretch of the part that is missing", async () => {
    const moderators = Array.from({ length: 30 }, (_, index) => `mod_${index}`);
    await ask("save-chat", {
      id: "copchat",
      input: { hashtags: "copchat", moderators: moderators.join(" ") },
    });
    const chat = { ...copchat, moderators };
    const [first, second] = chatSearches(chat, { ownHandle });
    const asked = () => browser.done.map(([what, how]) => [what, queryIn(how)]);
    const search = { query: first?.query ?? "", latest: true };
    browser.tabs.push({ id: 4, url: "https://x.com/search", answers: () => done({ ...report, search }) });
    await ask("get-reading", null);
    await ask("open-search", { chatId: "copchat", query: second?.query ?? "" });
    expect(asked()).toEqual([["tabs.create", second?.query]]);
    const page = {
      operation: "SearchTimeline",
      kind: "search" as const,
      product: "Latest",
      receivedAt: evening + 600_000,
    };
    const span = { from: evening, to: evening + 60_000 };
    const [part, rest] = chatSearches(chat, { ownHandle, ...span });
    browser.done.length = 0;
    await ask("open-stretch", { chatId: "copchat", ...span });
    expect(asked()).toEqual([["windows.create", part?.query]]);
    await ask(
      "deliver-posts",
      { posts: [], report, page: { ...page, rawQuery: part?.query, ids: [] } },
      fromTab(4),
    );
    browser.done.length = 0;
    await ask("open-stretch", { chatId: "copchat", ...span });
    expect(asked()).toEqual([["windows.create", rest?.query]]);
  });

  it("leads the search's tab to the one that leaves the muted out, and back", async () => {
    const [plain] = chatSearches(copchat, { ownHandle });
    const [less] = chatSearches(copchat, { ownHandle, without: ["loud_one"] });
    let shown = plain?.query ?? "";
    const url = "https://x.com/search";
    const answers = () => done({ ...report, search: { query: shown, latest: true } });
    browser.tabs.push({ id: 4, url, windowId: 2, answers });
    await ask("get-reading", null);
    const lead = async (query = "") => {
      browser.done.length = 0;
      await ask("open-search", { chatId: "copchat", query, instead: true });
      return browser.done.map(([what, id, how]) => [what, id, queryIn(how)]);
    };
    const forward = [
      ["tabs.update", 4, undefined],
      ["windows.update", 2, undefined],
    ];
    expect(await lead(less?.query)).toEqual([["tabs.update", 4, less?.query], ...forward]);
    shown = less?.query ?? "";
    await ask("get-reading", null);
    expect(await lead(less?.query)).toEqual(forward);
    shown = "#copchat";
    await ask("get-reading", null);
    expect(await lead(less?.query), "a part of it gives way").toEqual([
      ["tabs.update", 4, less?.query],
      ...forward,
    ]);
    shown = "(#copchat OR #another)";
    await ask("get-reading", null);
    expect((await lead(less?.query))[0]?.[0], "what asks for more stays").toBe("tabs.create");
    shown = less?.query ?? "";
    await ask("get-reading", null);
    expect(await lead(plain?.query)).toEqual([["tabs.update", 4, plain?.query], ...forward]);
    browser.done.length = 0;
    await ask("open-chat", { chatId: "copchat" });
    expect(browser.done[0]?.[0]).toBe("tabs.update");
  });

  it("opens the list of the moderators once, where the chat names one", async () => {
    expect(await ask("open-list", { chatId: "copchat" })).toMatchObject({ failure: { code: "not-found" } });
    const input = { hashtags: "copchat", moderators: "a_mod", moderatorList: "158" };
    await ask("save-chat", { id: "copchat", input });
    await ask("open-list", { chatId: "copchat" });
    expect(browser.done).toEqual([["tabs.create", { url: "https://x.com/i/lists/158" }]]);
    browser.tabs.push({
      id: 4,
      url: "https://x.com/i/lists/158",
      answers: () => done({ ...report, list: "158" }),
    });
    await ask("get-reading", null);
    browser.done.length = 0;
    await ask("open-list", { chatId: "copchat" });
    expect(browser.done[0]).toEqual(["tabs.update", 4, { active: true }]);
  });

  it("add the old hashtag of a chat that was renamed, as a chat of its own; a list is kept, changed and taken away", async () => {
    const renamed = {
      hashtags: "#policechat",
      moderators: "@t_marlow_test",
      moderatorList: "x.com/i/lists/158",
    };
    expect(await ask("save-chat", { id: "copchat", input: renamed })).toMatchObject({
      value: { id: "copchat", hashtags: ["policechat"], moderatorList: "158" },
    });
    const old = await ask("save-chat", { input: { hashtags: "#copchat", moderators: "" } });
    expect(old).toMatchObject({ value: { id: "copchat-2", schedule: { weekday: 3 } } });
    const { moderatorList: _, ...without } = renamed;
    const gone = await ask("save-chat", { id: "copchat", input: without });
    expect(gone).not.toHaveProperty("value.moderatorList");
    expect(broadcastsOf("chats-changed").at(-1)?.payload).toMatchObject({
      chats: [{ id: "copchat" }, { id: "copchat-2" }],
    });
  });
});
