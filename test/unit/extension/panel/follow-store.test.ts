// @vitest-environment happy-dom
import { effect } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followStore } from "../../../../extension/panel/follow-store.ts";
import type { TimelinePage } from "../../../../src/domain/timeline-page.ts";
import { writeChat } from "../../../../src/storage/chats.ts";
import { keepDelivery } from "../../../../src/storage/keep-delivery.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { changeSettings } from "../../../../src/storage/settings.ts";
import { createPanelModel, type PanelModel } from "../../../../src/ui/panel/panel-model.ts";
import { type FakeBrowser, stubBrowser } from "../../../support/fake-browser.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
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
afterEach(() => lifetime.abort());

/** One answer of the chat's search: a post each minute, from one minute of the evening to another. */
function answer(from: number, to: number, cursors: Partial<TimelinePage> = {}) {
  const ids = Array.from({ length: to - from + 1 }, (_, at) => idAt((to - at) * 60));
  const page: TimelinePage = {
    operation: "SearchTimeline",
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
const tell = (name: string, payload: object, answer: () => void = () => undefined) =>
  browser.fire("runtime.onMessage", { kind: "broadcast", name, payload }, { id: "chatside" }, answer);
/**
 * As the background does it: the posts are told, written later, and when all that was told is written, that is told.
 */
async function deliver(one: Answer): Promise<void> {
  underWay.push(one);
  tell("posts-came", { chatId, posts: one.posts });
  await frames(2);
  await keep(one);
  written++;
  if (written === underWay.length) tellKept(underWay);
}

const tellKept = (answers: readonly Answer[]) =>
  tell("posts-kept", { chatId, postIds: answers.flatMap(({ posts }) => posts.map(({ id }) => id)) });

async function openPanel(): Promise<void> {
  model = createPanelModel(evening);
  followStore(model, lifetime.signal);
  effect(() => void gapsShown.push(model.gaps.value.length));
  await vi.waitFor(() => expect(model.phase.value).toBe("ready"));
}

const frames = async (count: number) => {
  for (let at = 0; at < count; at++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};

describe("posts that come", () => {
  it("are answered when they are painted", async () => {
    await keep(answer(0, 5));
    await openPanel();
    const order: string[] = [];
    requestAnimationFrame(() => order.push("frame"));
    const { posts } = answer(6, 8);
    tell("posts-came", { chatId, posts }, () => order.push("answer"));
    expect(model.feed.value).toHaveLength(9);
    await vi.waitFor(() => expect(order).toEqual(["frame", "answer"]));
  });

  it("are there when they were told before the panel listened, and written when it had read the store", async () => {
    await keep(answer(20, 30, { bottomCursor: "older" }));
    await openPanel();
    const unheard = answer(0, 19, { cursor: "older" });
    await keep(unheard);
    expect(model.feed.value).toHaveLength(11);
    tellKept([unheard]);
    await vi.waitFor(() => expect(model.feed.value).toHaveLength(31));
    await frames(5);
    expect(new Set(gapsShown)).toEqual(new Set([0]));
  });

  it("and were never kept hold up no gaps of a chat that is opened later", async () => {
    await keep(answer(0, 5));
    await keep(answer(20, 25));
    await openPanel();
    tell("posts-came", { chatId, posts: answer(40, 50).posts });
    model.chats.value = [testChat, { ...testChat, id: "other", hashtags: ["other"] }];
    model.settings.value = { ...model.settings.value, chatId: "other" };
    await vi.waitFor(() => expect(model.phase.value).toBe("ready"));
    expect(model.gaps.value).toEqual([]);
    model.settings.value = { ...model.settings.value, chatId };
    await vi.waitFor(() => expect(model.gaps.value).toHaveLength(1));
    expect(model.feed.value).toHaveLength(12);
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

  it("are not shown either when posts come in a row, each while the coverage of the last is read", async () => {
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
