import { beforeEach, describe, expect, it, vi } from "vitest";
import { mutesInForce } from "../../../../../src/domain/mutes/ledger.ts";
import { noTotals, type PageReport } from "../../../../../src/domain/x-status/reading.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { readMutes } from "../../../../../src/storage/mutes.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { fromPanel, fromTab } from "../../../../support/fake-browser.ts";
import { entitiesWith, evening, idAt, makePost } from "../../../../support/make-post.ts";
import { versionOf } from "../../../../support/subscribe-to.ts";
import { ask, browser, lists, muted, responseOf, subscribe, url, withAListWorker } from "./list-worker.ts";

const report: PageReport = { visible: true, signedIn: true, ownHandle: "jo_lindqvist_x", totals: noTotals };
const hour = 3_600_000;

interface Version {
  readonly text?: string;
  readonly etag?: string;
  readonly status?: number;
}

let version: Version;
let requests: RequestInit[];
withAListWorker(async (_url, how = {}) => {
  requests.push(how);
  const { text = "", etag, status = 200 } = version;
  const isSame = etag !== undefined && new Headers(how.headers).get("if-none-match") === etag;
  return responseOf(isSame ? null : text, {
    status: isSame ? 304 : status,
    ...(etag === undefined ? {} : { headers: { etag } }),
  });
});
beforeEach(() => {
  requests = [];
});

const look = () => browser.ask({ kind: "request", name: "preview-list", payload: { url } }, fromPanel);

describe("a list", () => {
  it("is shown before anything is done, and mutes no host of a chat and not the person", async () => {
    browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => done(report) });
    await browser.ask({ kind: "request", name: "report-page", payload: { report } }, fromTab(7));
    version = { text: "@spam_one_x\n@t_burrows\n@jo_lindqvist_x\n@spam_one_x\nno handle at all!" };
    expect(await look()).toMatchObject({
      ok: true,
      value: {
        fresh: 1,
        repeated: 1,
        protectedCount: 2,
        protected: [
          { line: 2, name: "@t_burrows", protection: "moderator" },
          { line: 3, name: "@jo_lindqvist_x", protection: "self" },
        ],
        unreadable: [{ line: 5 }],
      },
    });
    expect([await muted(), await lists()]).toEqual([[], []]);
    await subscribe();
    expect(await muted()).toEqual(["spam_one_x"]);
  });

  it("is shown with what it names and, of its words, with the posts of the last hour that they would set aside", async () => {
    const posts = Array.from({ length: 10 }, (_, at) =>
      makePost({
        id: idAt(at),
        text: at < 3 ? "A gift for you" : "Good evening",
        handle: at === 0 ? "t_burrows" : "reader_x",
        entities: entitiesWith(["copchat"]),
      }),
    );
    await browser.ask({ kind: "request", name: "deliver-posts", payload: { posts, report } }, fromTab(7));
    version = {
      text: "kind,value,handle\nphrase,gift,\nphrase,evening all,\naccount,,spam_one_x\nphrase,,\n",
    };
    expect(await look()).toMatchObject({
      ok: true,
      value: {
        fresh: 3,
        freshTargets: [
          { kind: "phrase", phrase: "gift" },
          { kind: "phrase", phrase: "evening all" },
          { kind: "account", handle: "spam_one_x" },
        ],
        already: 0,
        alreadyTargets: [],
        broad: [
          {
            target: { kind: "phrase", phrase: "gift" },
            hashtag: "copchat",
            count: 2,
            of: 10,
            posts: [1, 2].map((at) => ({ id: idAt(at), handle: "reader_x", text: "A gift for you" })),
          },
        ],
        unreadable: [{ line: 5 }],
        unreadableCount: 1,
      },
    });
    expect([await muted(), await lists()]).toEqual([[], []]);
  });

  it("that says something else than was looked at is not followed: what it says now is shown", async () => {
    version = { text: "@spam_one_x" };
    const seen = await versionOf(look());
    version = { text: "@spam_one_x\n@dear_friend_x" };
    expect(await ask("subscribe-list", { seen })).toMatchObject({
      ok: true,
      value: { changed: { fresh: 2, freshTargets: [{}, { handle: "dear_friend_x" }] } },
    });
    expect([await muted(), await lists()]).toEqual([[], []]);
    const changed = await versionOf(ask("subscribe-list", { seen }));
    expect(await ask("subscribe-list", { seen: changed })).toMatchObject({ value: { list: { entries: 2 } } });
    expect(await muted()).toEqual(["dear_friend_x", "spam_one_x"]);
  });

  it("that says the same in other words was looked at", async () => {
    version = { text: "@spam_one_x\n@spam_two_x" };
    const seen = await versionOf(look());
    version = { text: "# made a minute later\n@Spam_Two_x\n@spam_one_x\n@spam_two_x" };
    expect(await ask("subscribe-list", { seen })).toMatchObject({ value: { list: { entries: 2 } } });
  });

  it("mutes nobody whom the person follows", async () => {
    const author = { id: "1399470589071626243", handle: "dear_friend_x", followed: true };
    const posts = [{ ...makePost({ id: idAt(1), entities: entitiesWith(["copchat"]) }), author }];
    await browser.ask({ kind: "request", name: "deliver-posts", payload: { posts, report } }, fromTab(7));
    version = { text: "1399470589071626243,dear_friend_x\n1288794472427831111,spam_one_x" };
    await subscribe();
    expect(await muted()).toEqual(["spam_one_x"]);
  });

  it("is asked with its ETag, and does only what is new in it", async () => {
    version = { text: "@spam_one_x\n@spam_two_x", etag: '"1"' };
    await subscribe();
    expect(await ask("refresh-list")).toMatchObject({ ok: true });
    expect(new Headers(requests.at(-1)?.headers).get("if-none-match")).toBe('"1"');
    expect(requests.at(-1)).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    version = { text: "@spam_two_x\n@spam_three_x", etag: '"2"' };
    expect(await ask("refresh-list")).toMatchObject({
      value: { list: { etag: '"2"', entries: 2, lastChange: { added: 1, ended: 1, stillMuted: 0 } } },
    });
    expect(await muted()).toEqual(["spam_three_x", "spam_two_x"]);
  });

  it("unmutes whom it names no longer only where nothing else mutes them, by one batch with one undo", async () => {
    const rules = [
      {
        id: "own-1",
        target: { kind: "account", handle: "spam_one_x" },
        scope: "every-chat",
        until: "always",
      },
    ];
    await browser.ask({ kind: "request", name: "mute", payload: { batchId: "own", rules } }, fromPanel);
    version = { text: "@spam_one_x\n@spam_two_x\n@spam_three_x" };
    await subscribe();
    expect(await muted()).toHaveLength(3);
    version = { text: "@spam_three_x" };
    await ask("refresh-list", { batchId: "news" });
    expect(await muted()).toEqual(["spam_one_x", "spam_three_x"]);
    const payload = { batchId: "undo", undoes: ["news"] };
    await browser.ask({ kind: "request", name: "undo-mutes", payload }, fromPanel);
    expect(await muted()).toEqual(["spam_one_x", "spam_three_x", "spam_two_x"]);
  });

  it("does not mute again whom the person brought back of it", async () => {
    version = { text: "@spam_one_x\n@spam_two_x" };
    await subscribe();
    const rule = mutesInForce(await readMutes(await openDatabase()), evening, undefined)[0];
    const payload = { batchId: "end", ids: [rule?.id], change: { to: "end" } };
    await browser.ask({ kind: "request", name: "change-mutes", payload }, fromPanel);
    version = { text: "@spam_one_x\n@spam_two_x\n@spam_three_x" };
    await ask("refresh-list");
    expect(await muted()).toEqual(["spam_three_x", "spam_two_x"]);
  });

  it.each([
    [{ status: 404 }, /no longer has a list at this address \(404\)/],
    [{ status: 500 }, /had a server error \(500\)/],
    [{ text: "<!doctype html><title>Sign in</title>" }, /web page/],
    [{ text: "" }, /empty/],
  ])("that answers %o says so, and nothing that was there changes", async (answer, words) => {
    version = answer;
    expect(await subscribe()).toMatchObject({
      ok: false,
      failure: { code: "refused", field: "url", message: expect.stringMatching(words) },
    });
    expect(await lists()).toEqual([]);
    version = { text: "@spam_one_x" };
    await subscribe();
    version = answer;
    expect(await ask("refresh-list")).toMatchObject({
      ok: true,
      value: { list: { problem: expect.stringMatching(words), entries: 1 } },
    });
    expect(await muted()).toEqual(["spam_one_x"]);
    version = { text: "@spam_one_x" };
    await ask("refresh-list");
    expect((await lists())[0]).not.toHaveProperty("problem");
  });

  it("takes its mutes along when it goes, or leaves them, as the person says", async () => {
    version = { text: "@spam_one_x" };
    await subscribe();
    await ask("unsubscribe-list", { takeMutes: false });
    expect([await lists(), await muted()]).toEqual([[], ["spam_one_x"]]);
    await subscribe();
    await ask("unsubscribe-list", { takeMutes: true });
    expect(await muted()).toEqual([]);
    expect(browser.done.filter(([what]) => what === "permissions.remove")).toHaveLength(2);
    expect(await ask("refresh-list")).toMatchObject({ failure: { code: "not-found" } });
  });

  it("that was looked at and left has its host given back, unless another list needs it", async () => {
    const leave = (address: string) =>
      browser.ask({ kind: "request", name: "leave-list", payload: { url: address } }, fromPanel);
    const removed = () => browser.done.filter(([what]) => what === "permissions.remove");
    await leave("https://looked-at.example/a.txt");
    expect(removed()).toEqual([["permissions.remove", { origins: ["https://looked-at.example/*"] }]]);
    version = { text: "@spam_one_x" };
    await subscribe();
    await leave("https://lists.example/another.txt");
    expect(removed()).toHaveLength(1);
    expect(await leave("http://lists.example/a.txt")).toMatchObject({ failure: { code: "refused" } });
  });

  it("that was only looked at has its host given back at the browser's next start; what else was granted stays", async () => {
    version = { text: "@spam_one_x" };
    await subscribe();
    browser.granted.push(
      "https://lists.example/*",
      "https://looked-at.example/*",
      "https://x.com/*",
      "https://*.example/*",
      "https://*/*",
    );
    browser.fire("runtime.onStartup");
    const removed = () => browser.done.filter(([what]) => what === "permissions.remove");
    await expect
      .poll(removed)
      .toEqual([["permissions.remove", { origins: ["https://looked-at.example/*"] }]]);
  });
});

describe("the daily asking", () => {
  it("asks when a day is over, sooner where there was trouble, and not before", async () => {
    const { refreshDueLists } = await import("../../../../../extension/background/lists/mute-lists.ts");
    version = { text: "@spam_one_x" };
    await subscribe();
    const asked = async (after: number) => {
      const before = requests.length;
      vi.setSystemTime(evening + after);
      await refreshDueLists();
      return requests.length - before;
    };
    expect(await asked(23 * hour)).toBe(0);
    version = { status: 503 };
    expect(await asked(24 * hour)).toBe(1);
    expect(await asked(24.5 * hour)).toBe(0);
    version = { text: "@spam_two_x" };
    expect(await asked(25 * hour)).toBe(1);
    expect(await asked(26 * hour)).toBe(0);
    expect(await muted()).toEqual(["spam_two_x"]);
  });
});
