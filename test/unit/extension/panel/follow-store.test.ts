// @vitest-environment happy-dom
import { effect } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followStore } from "../../../../extension/panel/follow-store.ts";
import { nothingRead } from "../../../../src/domain/feed/read-state.ts";
import type { TimelinePage } from "../../../../src/domain/post/timeline-page.ts";
import { writeChat } from "../../../../src/storage/chats.ts";
import { makeConnection } from "../../../../src/storage/connection.ts";
import { readCoverage } from "../../../../src/storage/coverage.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { changeSettings } from "../../../../src/storage/settings.ts";
import { createPanelModel, type PanelModel } from "../../../../src/ui/panel/state/panel-model.ts";
import { type FakeBrowser, stubBrowser } from "../../../support/fake-browser.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import { evening, idAt, makePost, testChat } from "../../../support/make-post.ts";

const chatId = testChat.id;
let browser: FakeBrowser;
let database: Database;
let model: PanelModel;
let lifetime: AbortController;
/** Every number of gaps that was ever shown. */
let gapsShown: number[];
let underWay: Answer[];
let written: number;
let loadOlder: () => void;
let stopWatching: () => void;

// happy-dom is never idle.
vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));

beforeEach(async () => {
  browser = stubBrowser();
  database = await freshDatabase();
  await writeChat(database, testChat);
  await changeSettings(database, { chatId });
  gapsShown = [];
  underWay = [];
  written = 0;
  lifetime = new AbortController();
});
afterEach(() => {
  stopWatching();
  lifetime.abort();
});

/** One answer of the chat's search: a post each minute, from one minute of the evening to another. */
function answer(from: number, to: number, cursors: Partial<TimelinePage> = {}) {
  const ids = Array.from({ length: to - from + 1 }, (_, at) => idAt((to - at) * 60));
  const page: TimelinePage = {
    operation: "SearchTimeline",
    kind: "search" as const,
    product: "Latest",
    rawQuery: `#${testChat.hashtags[0]}`,
    ids,
    receivedAt: evening + to * 60_000,
    ...cursors,
  };
  return { chatId, posts: ids.map((id) => makePost({ id })), page };
}

type Answer = ReturnType<typeof answer>;

const keep = (one: Answer) => keepDelivery(database, [one], evening);
const broadcast = (name: string, payload: object) =>
  browser.ask({ kind: "broadcast", name, payload }, { id: "chatside" });
/**
 * As the background does it: the posts are sent, written later, and when all that was sent is written, that is sent.
 */
async function deliver(one: Answer): Promise<void> {
  underWay.push(one);
  void broadcast("posts-came", { chatId, posts: one.posts });
  await frames(2);
  await keep(one);
  written++;
  if (written === underWay.length) await sendKept(underWay);
}

const sendKept = async (answers: readonly Answer[]) =>
  void broadcast("posts-kept", {
    chatId,
    postIds: answers.flatMap(({ posts }) => posts.map(({ id }) => id)),
    coverage: await readCoverage(database, chatId),
  });

/** Reads of the store that fail from now on. */
let failing = 0;

async function openPanel(): Promise<void> {
  failing = 0;
  model = createPanelModel(evening);
  const connection = makeConnection();
  const get = () => (failing-- > 0 ? Promise.reject(new Error("closed")) : connection.get());
  loadOlder = followStore(model, { ...connection, get }, lifetime.signal, { most: 70, least: 40 });
  stopWatching = effect(() => void gapsShown.push(model.gaps.value.length));
  await vi.waitFor(() => expect(model.phase.value).toBe("ready"));
}

const frames = async (count: number) => {
  for (let at = 0; at < count; at++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};

it("the evening is read by itself, though a forged post is dated ahead of it", async () => {
  await keep(answer(-120, 0));
  await keepDelivery(database, [{ chatId, posts: [makePost({ id: idAt(12 * 3600) })] }], evening);
  await openPanel();
  await vi.waitFor(() => expect(model.feed.value).toHaveLength(122));
});

describe("posts that come", () => {
  it("are answered when they are painted", async () => {
    await keep(answer(0, 5));
    await openPanel();
    const order: string[] = [];
    requestAnimationFrame(() => order.push("frame"));
    const { posts } = answer(6, 8);
    void broadcast("posts-came", { chatId, posts }).then(() => order.push("answer"));
    expect(model.feed.value).toHaveLength(9);
    await vi.waitFor(() => expect(order).toEqual(["frame", "answer"]));
  });

  it("are there when they were told before the panel listened, and written when it had read the store", async () => {
    await keep(answer(20, 30, { bottomCursor: "older" }));
    await openPanel();
    const missed = answer(0, 19, { cursor: "older" });
    await keep(missed);
    expect(model.feed.value).toHaveLength(11);
    await sendKept([missed]);
    await vi.waitFor(() => expect(model.feed.value).toHaveLength(31));
    await frames(5);
    expect(new Set(gapsShown)).toEqual(new Set([0]));
  });

  it("and were never kept hold up no gaps of a chat that is opened later", async () => {
    await keep(answer(0, 5));
    await keep(answer(20, 25));
    await openPanel();
    void broadcast("posts-came", { chatId, posts: answer(40, 50).posts });
    model.chats.value = [testChat, { ...testChat, id: "other", hashtags: ["other"] }];
    model.settings.value = { ...model.settings.value, chatId: "other" };
    await vi.waitFor(() => expect(model.phase.value).toBe("ready"));
    expect(model.gaps.value).toEqual([]);
    model.settings.value = { ...model.settings.value, chatId };
    await vi.waitFor(() => expect(model.gaps.value).toHaveLength(1));
    expect(model.feed.value).toHaveLength(12);
  });
});

describe("two panels that are open at once", () => {
  it("have a filter each; what else is chosen in one holds in both", async () => {
    await keep(answer(0, 5));
    await changeSettings(database, { filter: "mentions" });
    await openPanel();
    expect(model.settings.value.filter).toBe("mentions");
    const settings = await changeSettings(database, { filter: "all", textSize: 4 });
    void broadcast("settings-changed", { settings });
    await vi.waitFor(() => expect(model.settings.value.textSize).toBe(4));
    expect(model.settings.value.filter).toBe("mentions");
  });
});

describe("a read that fails in a panel that shows posts", () => {
  beforeEach(() => {
    vi.spyOn(console, "warn").mockReturnValue();
    vi.spyOn(console, "error").mockReturnValue();
  });
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["once is done again, without a word", 1, 31, undefined],
    [
      "twice is said, and takes nothing away",
      2,
      11,
      "Some saved posts could not be read. Reload this panel to see them.",
    ],
  ])("%s", async (_, times, shown, trouble) => {
    await keep(answer(20, 30, { bottomCursor: "older" }));
    await openPanel();
    const missed = answer(0, 19, { cursor: "older" });
    await keep(missed);
    failing = times;
    await sendKept([missed]);
    await vi.waitFor(() => expect([model.feed.value.length, model.trouble.value]).toEqual([shown, trouble]));
    expect(model.phase.value).toBe("ready");
  });

  it("keeps the composer when it was of older posts", async () => {
    await keep(answer(20, 30));
    await openPanel();
    failing = 2;
    loadOlder();
    await vi.waitFor(() => expect(model.trouble.value).toBeDefined());
    expect(model.phase.value).toBe("ready");
  });
});

describe("more posts than the panel keeps in memory", () => {
  /** Minutes from the first evening to the next day's. */
  const day = 1440;
  const readAll = () => {
    model.read.value = { ...nothingRead, marks: { all: idAt((day + 500) * 60) } };
  };

  it("are released, the oldest first, and read again for whoever scrolls up to them", async () => {
    await keep(answer(0, 34));
    await openPanel();
    readAll();
    await deliver(answer(day, day + 34));
    expect(model.feed.value).toHaveLength(70);
    expect(model.older.value).toBe("none");
    await deliver(answer(day + 35, day + 39));
    expect(model.feed.value.map(({ post }) => post.id)).toEqual(
      Array.from({ length: 40 }, (_, at) => idAt((day + at) * 60)),
    );
    expect(model.older.value).toBe("some");
    // X's page shows an old one once more: the store has it.
    void broadcast("posts-came", { chatId, posts: answer(3, 5).posts });
    expect(model.feed.value).toHaveLength(40);
    loadOlder();
    await vi.waitFor(() => expect(model.feed.value).toHaveLength(75));
    expect(model.feed.value[0]?.post.id).toBe(idAt(0));
  });

  it("stay while the person is not at the newest", async () => {
    await keep(answer(0, 34));
    await openPanel();
    readAll();
    model.atNewest.value = false;
    await deliver(answer(day, day + 45));
    expect(model.feed.value).toHaveLength(81);
    model.atNewest.value = true;
    await deliver(answer(day + 46, day + 46));
    expect(model.feed.value).toHaveLength(47);
  });

  it("stay from the first unread one on", async () => {
    await keep(answer(0, 34));
    await openPanel();
    model.read.value = { ...nothingRead, marks: { all: idAt(9 * 60) } };
    await deliver(answer(day, day + 39));
    expect(model.feed.value[0]?.post.id).toBe(idAt(10 * 60));
  });

  it("stay as long as they are of the last evening, however many they are", async () => {
    await keep(answer(0, 30));
    await openPanel();
    readAll();
    await deliver(answer(31, 120));
    expect(model.feed.value).toHaveLength(121);
  });
});

describe("gaps in the panel", () => {
  it("are never shown where X has loaded the time, also while the disk still writes that", async () => {
    await keep(answer(20, 30, { bottomCursor: "older" }));
    await openPanel();
    const kept = deliver(answer(0, 19, { cursor: "older", bottomCursor: "oldest" }));
    expect(model.feed.value).toHaveLength(31);
    await kept;
    await frames(5);
    expect(model.feed.value).toHaveLength(31);
    expect(new Set(gapsShown)).toEqual(new Set([0]));
  });

  it("are not shown either when posts come in a row, each while the last is being written", async () => {
    await keep(answer(50, 60, { bottomCursor: "older 0" }));
    await openPanel();
    const kept: Promise<unknown>[] = [];
    for (let at = 0; at < 5; at++) {
      const cursors = { cursor: `older ${at}`, bottomCursor: `older ${at + 1}` };
      kept.push(deliver(answer(40 - at * 10, 49 - at * 10, cursors)));
      await frames(1);
    }
    await Promise.all(kept);
    await frames(5);
    expect(model.feed.value).toHaveLength(61);
    expect(new Set(gapsShown)).toEqual(new Set([0]));
  });

  it("are shown where X has left out a stretch", async () => {
    await keep(answer(0, 10));
    await openPanel();
    await deliver(answer(40, 50));
    await vi.waitFor(() => expect(model.gaps.value).toHaveLength(1));
    expect(model.gaps.value[0]).toMatchObject({ streams: ["hashtag"] });
  });

  it("are there when the panel opens, before anything new comes", async () => {
    await keep(answer(0, 10));
    await keep(answer(40, 50));
    await openPanel();
    expect(model.gaps.value).toHaveLength(1);
  });
});
