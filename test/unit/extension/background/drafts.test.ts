import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../../../src/domain/drafts/draft.ts";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";
import { done } from "../../../../src/messages/reply.ts";
import { readDrafts, readPosted } from "../../../../src/storage/drafts.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { type FakeBrowser, fromPanel, fromTab, stubBrowser } from "../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../support/fresh-database.ts";
import { makeDraft, makeTarget } from "../../../support/make-draft.ts";
import { entitiesWith, evening, idAt, makePost } from "../../../support/make-post.ts";

vi.mock("../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

const report: PageReport = { visible: true, signedIn: true, ownHandle: "jo_lindqvist_x", totals: noTotals };
const text = "Radios first, then the rest #copchat";

let browser: FakeBrowser;
afterEach(() => {
  vi.restoreAllMocks();
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

const save = (draft: Draft) => ask("save-draft", { draft });
const handOver = (given: object = {}) => ask("hand-over", { id: "draft-1", text, at: evening, ...given });
const kept = async () => readDrafts(await openDatabase());
const draftsSent = () =>
  browser.broadcasts
    .filter(({ name }) => name === "drafts-changed")
    .map(({ payload }) => (payload as { drafts: readonly Draft[] }).drafts);
const opened = () => browser.done.filter(([what]) => what === "windows.create").map(([, how]) => how);

const full = () => {
  throw new DOMException("full", "QuotaExceededError");
};

describe("drafts", () => {
  it("are kept before they are acknowledged, and all pages hear how they are now", async () => {
    expect(await save(makeDraft())).toEqual(done(null));
    expect(await kept()).toEqual([makeDraft()]);
    expect(draftsSent()).toEqual([[makeDraft()]]);
    expect(await ask("delete-draft", { id: "draft-1" })).toEqual(done(null));
    expect(await save(makeDraft())).toEqual(done(null));
    expect(draftsSent()).toEqual([[makeDraft()], [], [makeDraft()]]);
  });

  it("that are deleted right after a saving stay deleted", async () => {
    await Promise.all([save(makeDraft()), ask("delete-draft", { id: "draft-1" })]);
    expect(await kept()).toEqual([]);
  });

  it("are taken from our own pages only, and only whole", async () => {
    expect(await ask("save-draft", { draft: makeDraft() }, fromTab(7))).toMatchObject({
      failure: { code: "not-allowed" },
    });
    expect(await ask("save-draft", { draft: { ...makeDraft(), changedAt: "now" } })).toMatchObject({
      failure: { code: "refused" },
    });
    expect(await kept()).toEqual([]);
  });

  it("come before old posts on a full disk, and it is said when that is not enough", async () => {
    await save(makeDraft());
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(full);
    const more = makeDraft({ text: "more", changedAt: evening + 1 });
    expect(await save(more)).toEqual(done(null));
    expect(await kept()).toEqual([more]);
    put.mockImplementation(full);
    expect(await save(makeDraft({ id: "draft-2" }))).toMatchObject({ failure: { code: "storage" } });
    expect(await handOver()).toMatchObject({ failure: { code: "storage" } });
    expect(opened()).toEqual([]);
  });
});

describe("handing over", () => {
  it("opens X's composer in a small window, and is known of by then", async () => {
    await save(makeDraft());
    const reply = await handOver();
    const address = `https://x.com/intent/post?text=${encodeURIComponent(text)}`;
    expect(reply).toEqual(done({ address }));
    expect(opened()).toEqual([expect.objectContaining({ url: address, type: "popup" })]);
    expect(await kept()).toEqual([{ ...makeDraft(), handedOver: { at: evening, text } }]);
    expect(draftsSent().at(-1)).toEqual(await kept());
  });

  it("opens nothing when the text was copied", async () => {
    await save(makeDraft());
    expect(await handOver({ copied: true })).toMatchObject({ ok: true });
    expect(opened()).toEqual([]);
    expect(await kept()).toMatchObject([{ handedOver: { text } }]);
  });

  it("is refused in words where X would get another text, or refuse it, and then changes nothing", async () => {
    await save(makeDraft({ target: makeTarget({ kind: "quote" }) }));
    for (const words of ["half \ud83d", "nul \0", "", "x".repeat(257)])
      expect(await handOver({ text: words })).toMatchObject({ failure: { code: "refused", field: "text" } });
    expect(await handOver({ id: "gone" })).toMatchObject({ failure: { code: "not-found" } });
    expect(opened()).toEqual([]);
    expect(await kept()).toEqual([makeDraft({ target: makeTarget({ kind: "quote" }) })]);
  });

  it("is settled by the person: posted and away, or open again", async () => {
    await save(makeDraft());
    await handOver();
    expect(await ask("settle-draft", { id: "draft-1", posted: false })).toEqual(done(null));
    expect(await kept()).toEqual([{ ...makeDraft(), takenBack: { at: evening, text } }]);
    expect(await ask("settle-draft", { id: "draft-1", posted: true })).toEqual(done(null));
    expect(await kept()).toEqual([]);
    expect(draftsSent().at(-1)).toEqual([]);
    expect(await ask("settle-draft", { id: "gone", posted: true })).toMatchObject({
      failure: { code: "not-found" },
    });
  });

  it("is taken back for a day when it was said by mistake to be posted", async () => {
    await save(makeDraft());
    await handOver();
    await ask("settle-draft", { id: "draft-1", posted: true });
    const posted = await readPosted(await openDatabase(), Date.now());
    expect(posted).toMatchObject([{ id: "draft-1", text: makeDraft().text }]);
    expect(browser.broadcasts.at(-1)?.payload).toMatchObject({ drafts: [], posted });
    expect(await readPosted(await openDatabase(), Date.now() + 25 * 60 * 60_000)).toEqual([]);
    expect(await ask("settle-draft", { id: "draft-1", posted: false })).toEqual(done(null));
    expect(await kept()).toEqual([{ ...makeDraft(), takenBack: { at: evening, text } }]);
  });
});

describe("a post on X's page", () => {
  const deliver = (posts: readonly unknown[], more: object = {}) =>
    ask("deliver-posts", { posts, report, ...more }, fromTab(7));
  const written = (handle: string) => makePost({ id: idAt(30), text, handle, entities: entitiesWith([]) });
  const health = {
    outcome: "read",
    posts: 1,
    promoted: 0,
    withheld: 0,
    missing: {},
    unknown: {},
    errors: [],
  };

  beforeEach(async () => {
    await save(makeDraft());
    await handOver();
    browser.broadcasts.length = 0;
  });

  it("of the person's own in any timeline marks its draft as posted", async () => {
    expect(await deliver([written("Jo_Lindqvist_X")])).toEqual(done({ kept: 0 }));
    expect(await kept()).toEqual([]);
    expect(draftsSent()).toEqual([[]]);
    await deliver([written("Jo_Lindqvist_X")]);
    expect(draftsSent()).toHaveLength(1);
  });

  it("takes a draft away for good only if the person lets it: taken back, the same post takes it no more", async () => {
    await deliver([written("jo_lindqvist_x")]);
    expect(await kept()).toEqual([]);
    expect(await ask("settle-draft", { id: "draft-1", posted: false })).toEqual(done(null));
    await deliver([written("jo_lindqvist_x")]);
    expect(await kept()).toMatchObject([{ id: "draft-1", notPostedAs: idAt(30) }]);
    await deliver([{ ...written("jo_lindqvist_x"), id: idAt(40), createdAt: evening + 40_000 }]);
    expect(await kept(), "the true one").toEqual([]);
  });

  it("is the person's own when X answers so to writing it, before the page shows whose it is", async () => {
    const { ownHandle: _, ...unknown } = report;
    await deliver([written("jo_lindqvist_x")], { report: unknown });
    expect(await kept()).toHaveLength(1);
    for (const kind of ["search", "own-post"])
      await deliver([written("new_handle_x")], {
        report: unknown,
        health: { operation: "CreateTweetV2", kind, ...health },
      });
    expect(await kept()).toEqual([]);
  });

  it("of somebody else with the same words marks nothing", async () => {
    await deliver([written("t_burrows")]);
    await deliver([makePost({ id: idAt(-600), text })]);
    expect(await kept()).toHaveLength(1);
    expect(draftsSent()).toEqual([]);
  });

  it("is the person's own by the handle that was set by hand", async () => {
    await ask("change-settings", { changes: { ownHandle: "set_by_hand" } });
    await deliver([written("Set_By_Hand")]);
    expect(await kept()).toEqual([]);
  });

  it("closes X's small window, unless the person writes in it again", async () => {
    const handed = (tabId: number) => ({ handedOver: { text: `${text} ${tabId}`, at: evening, tabId } });
    for (const [tabId, more] of [
      [40, { writing: true }],
      [41, {}],
    ] as const) {
      await save(makeDraft({ id: `draft-${tabId}`, ...handed(tabId) }));
      const answers = () => done({ ...report, ...more });
      browser.tabs.push({ id: tabId, url: "https://x.com/home", isSmall: true, answers });
    }
    await deliver(
      [40, 41].map((at) => makePost({ id: idAt(at), text: `${text} ${at}`, handle: "jo_lindqvist_x" })),
    );
    const closed = () => browser.done.filter(([what]) => what === "tabs.remove").map(([, tabId]) => tabId);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(2000);
      expect(closed()).toContain(41);
    });
    expect(closed()).toEqual([41]);
  });

  it("is placed by X's clock", async () => {
    const late = makePost({ id: idAt(-600), text, handle: "jo_lindqvist_x" });
    await deliver([late], { report: { ...report, clockOffset: -600_000 } });
    expect(await kept()).toEqual([]);
  });
});
