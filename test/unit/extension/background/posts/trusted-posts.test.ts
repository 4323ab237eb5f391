import { describe, expect, it, vi } from "vitest";
import { mutesInForce } from "../../../../../src/domain/mutes/ledger.ts";
import { buildMuteIndex } from "../../../../../src/domain/mutes/matching/mute-index.ts";
import type { Post } from "../../../../../src/domain/post/post.ts";
import { firstIdAt } from "../../../../../src/domain/post/snowflake.ts";
import { readCoverage } from "../../../../../src/storage/coverage.ts";
import { findDraft, readDrafts } from "../../../../../src/storage/drafts.ts";
import { readMutes } from "../../../../../src/storage/mutes.ts";
import { readSightings } from "../../../../../src/storage/notes/sightings.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { fromTab } from "../../../../support/fake-browser.ts";
import { makeDraft } from "../../../../support/make-draft.ts";
import { idAt, makePost } from "../../../../support/make-post.ts";
import { anotherWorker, ask, deliver, ofCopchat, report, stored, withAWorker } from "../background-worker.ts";

withAWorker();

it("keeps no post of the future, and those that come with it", async () => {
  const later = firstIdAt(Date.now() + 3.5 * 24 * 60 * 60_000);
  const forged = ["99999999999999999999", "00000000000000000001", later].map((id) =>
    makePost({ id, ...ofCopchat }),
  );
  const odd = makePost({ id: idAt(2), ...ofCopchat, createdAt: 8.64e15 });
  await deliver([...forged, odd, makePost({ id: idAt(1), ...ofCopchat })]);
  expect((await stored()).map(({ id }) => id)).toEqual([idAt(1)]);
});

it("keeps of those who were seen in a list the chat's own hosts only", async () => {
  const input = { hashtags: "copchat", moderators: "a_mod", moderatorList: "158" };
  expect(await ask("save-chat", { id: "copchat", input })).toMatchObject({ ok: true });
  const page = {
    operation: "ListLatestTweetsTimeline",
    kind: "list",
    subject: "158",
    ids: [idAt(1)],
    receivedAt: Date.now(),
    members: ["A_Mod", "somebody_else_x"],
  };
  await deliver([makePost({ id: idAt(1), handle: "a_mod" })], { page });
  await expect
    .poll(async () =>
      (await readCoverage(await openDatabase(), "copchat")).sources.map(({ members }) => members),
    )
    .toEqual([["a_mod"]]);
});

const health = (kind: string) => ({
  operation: "CreateTweet",
  kind,
  outcome: "read",
  posts: 1,
  promoted: 0,
  withheld: 0,
  missing: {},
  unknown: {},
  errors: [],
});

it("takes a draft for posted only where the person posted it, whatever the answer calls itself", async () => {
  const draft = makeDraft({ chatId: "copchat", text: "Radios" });
  await ask("save-draft", { draft });
  const text = "Radios #copchat";
  await ask("hand-over", { id: draft.id, text, at: Date.now() - 1000, copied: true });
  const posted = (handle: string, id: string) =>
    deliver([{ ...makePost({ id, handle, text, ...ofCopchat }), createdAt: Date.now() }], {
      health: health("own-post"),
      report,
    });
  await posted("somebody_else_x", idAt(5));
  expect(await readDrafts(await openDatabase()), "of another").toHaveLength(1);
  await deliver(
    [{ ...makePost({ id: idAt(6), handle: "another_x", text, ...ofCopchat }), createdAt: Date.now() }],
    {
      health: health("search"),
    },
  );
  expect(await readDrafts(await openDatabase()), "of a search").toHaveLength(1);
  await deliver(
    [
      {
        ...makePost({
          id: idAt(8),
          handle: report.ownHandle ?? "",
          text: "Other words #copchat",
          ...ofCopchat,
        }),
        createdAt: Date.now(),
      },
    ],
    {
      health: health("own-post"),
      report,
    },
  );
  expect(await readDrafts(await openDatabase()), "of other words").toHaveLength(1);
  await posted(report.ownHandle ?? "", idAt(7));
  expect((await findDraft(await openDatabase(), draft.id))?.postedAs).toBe(idAt(7));
});

it("binds a mute by handle to no id once two pages said different ones", async () => {
  const rule = {
    id: "m",
    target: { kind: "account", handle: "deal_bot_x" },
    scope: "every-chat",
    until: "always",
  };
  const author = (id: string) => ({ id, handle: "deal_bot_x", name: "Deals" });
  const from = (tabId: number, post: object) => deliver([post], {}, fromTab(tabId));
  await from(7, { ...makePost({ id: idAt(11), ...ofCopchat }), author: author("4009") });
  await ask("mute", { batchId: "b", rules: [rule] });
  for (const tabId of [8, 9])
    await from(tabId, { ...makePost({ id: idAt(tabId), ...ofCopchat }), author: author("4001") });
  // Answered in its turn, behind what is learnt of accounts.
  await ask("undo-mutes", { batchId: "none", undoes: ["never-written"] });
  const acts = (await readMutes(await openDatabase())).map(({ act }) => act);
  expect(acts).toEqual(["muted"]);
});

describe("a mute by handle, after one page forged a post of that handle", () => {
  const rule = {
    id: "m",
    target: { kind: "account", handle: "deal_bot_x" },
    scope: "every-chat",
    until: "always",
  };
  const postOf = (id: string, handle: string, at: number) => ({
    ...makePost({ id: idAt(at), ...ofCopchat }),
    author: { id, handle, name: "Deals" },
  });
  const visit = (tabId: number, loadedAt: number, ...posts: readonly unknown[]) =>
    deliver(posts, { report: { ...report, loadedAt } }, fromTab(tabId));
  const history = async () => {
    // Answered in its turn, behind what is learnt of accounts.
    await ask("undo-mutes", { batchId: "none", undoes: ["never-written"] });
    return readMutes(await openDatabase());
  };
  const isAside = async (post: Post) => {
    const now = Date.now();
    return buildMuteIndex(mutesInForce(await history(), now, "copchat"), now).decide(post, now) !== undefined;
  };

  it("holds for the true account still, and for nobody else", async () => {
    await ask("mute", { batchId: "b", rules: [rule] });
    await visit(7, 1000, postOf("666", "deal_bot_x", 1));
    await visit(7, 1000, postOf("666", "deal_bot_x", 2), postOf("666", "innocent_x", 3));
    await visit(7, 1000, postOf("4001", "innocent_x", 4));
    expect(await isAside(postOf("4001", "deal_bot_x", 5)), "the true one").toBe(true);
    expect(await isAside(postOf("666", "deal_bot_x", 6)), "the forged one").toBe(true);
    expect(await isAside(postOf("666", "innocent_x", 7)), "whose number was forged").toBe(false);
    await visit(8, 2000, postOf("4001", "deal_bot_x", 8));
    await visit(9, 3000, postOf("4001", "deal_bot_x", 9));
    expect(await isAside(postOf("4001", "deal_bot_x", 10)), "after two true pages").toBe(true);
    expect(await isAside(postOf("666", "innocent_x", 11)), "whose number was forged, after them").toBe(false);
  });

  it("is bound anew after everything was wiped, by what the same pages say", async () => {
    await ask("mute", { batchId: "b", rules: [rule] });
    await visit(7, 1000, postOf("4001", "deal_bot_x", 1));
    await history();
    await ask("wipe", { what: "everything" });
    await ask("mute", { batchId: "c", rules: [rule] });
    await visit(7, 1000, postOf("4001", "deal_bot_x", 2));
    await expect.poll(async () => readSightings(await openDatabase())).toHaveLength(1);
    await visit(8, 2000, postOf("4001", "deal_bot_x", 3));
    await expect.poll(async () => (await history()).map(({ act }) => act)).toEqual(["muted", "identified"]);
  });

  it("is bound by no page whose last delivery is kept after the tab loaded anew", async () => {
    await ask("mute", { batchId: "b", rules: [rule] });
    await visit(7, 1000, postOf("666", "deal_bot_x", 1));
    const last = visit(7, 1000, postOf("666", "deal_bot_x", 2));
    await ask("report-page", { report: { ...report, loadedAt: 2000 } }, fromTab(7));
    await last;
    expect((await history()).map(({ act }) => act)).toEqual(["muted"]);
  });

  it("reads the people of the store once for a page that says the same again", async () => {
    await ask("mute", { batchId: "b", rules: [rule] });
    await visit(7, 1000, postOf("4001", "deal_bot_x", 1));
    await history();
    const read = vi.spyOn(IDBObjectStore.prototype, "getAllKeys");
    for (const at of [2, 3]) await visit(7, 1000, postOf("4001", "deal_bot_x", at));
    await history();
    const ofEveryChat = read.mock.contexts.filter(
      (store, at) =>
        store instanceof IDBObjectStore && store.name === "people" && read.mock.calls[at]?.length === 0,
    );
    read.mockRestore();
    expect(ofEveryChat.length).toBe(0);
  });

  it("holds for both accounts where two pages say two", async () => {
    await ask("mute", { batchId: "b", rules: [rule] });
    await visit(7, 1000, postOf("666", "deal_bot_x", 1));
    for (const tabId of [8, 9]) await visit(tabId, 2000, postOf("4001", "deal_bot_x", tabId));
    await visit(7, 3000, postOf("666", "deal_bot_x", 10));
    expect((await history()).map(({ act }) => act)).toEqual(["muted"]);
    for (const id of ["666", "4001"]) expect(await isAside(postOf(id, "deal_bot_x", 11)), id).toBe(true);
  });

  it("is bound by a second page, also after the background began anew, and follows the account", async () => {
    await ask("mute", { batchId: "b", rules: [rule] });
    await visit(7, 1000, postOf("4001", "deal_bot_x", 1));
    await expect.poll(async () => readSightings(await openDatabase())).toHaveLength(1);
    await anotherWorker();
    await visit(7, 2000, postOf("4001", "deal_bot_x", 2));
    await expect.poll(async () => (await history()).map(({ act }) => act)).toEqual(["muted", "identified"]);
    await expect.poll(async () => readSightings(await openDatabase())).toEqual([]);
    expect(await isAside(postOf("4001", "renamed_x", 3))).toBe(true);
    expect(await isAside(postOf("5", "deal_bot_x", 4)), "who took the handle over").toBe(false);
  });
});
