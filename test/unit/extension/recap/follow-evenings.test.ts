// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followEvenings } from "../../../../extension/recap/follow-evenings.ts";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { rowsOf } from "../../../../src/domain/mutes/record.ts";
import { firstIdAt, padId } from "../../../../src/domain/post/snowflake.ts";
import { writeChat } from "../../../../src/storage/chats.ts";
import { appendMutes } from "../../../../src/storage/mutes.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import {
  createRecapModel,
  type RecapActions,
  type RecapModel,
} from "../../../../src/ui/recap/recap-model.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import { entitiesWith, evening, makePost } from "../../../support/make-post.ts";
import { makeRule } from "../../domain/mutes/make-rule.ts";

const week = 7 * 86_400_000;
vi.setConfig({ testTimeout: 200_000 });
const patient = { timeout: 90_000 };
const listeners: ((message: unknown, sender: object) => unknown)[] = [];
const reads = vi.hoisted(() => ({
  held: undefined as string | undefined,
  release: () => undefined as unknown,
  mutesFail: false,
  /** While it is pending, no mute is read. */
  mutesHeld: undefined as Promise<unknown> | undefined,
}));
vi.mock("../../../../src/storage/mutes.ts", async (original) => {
  const actual = await original<typeof import("../../../../src/storage/mutes.ts")>();
  const readMutes: typeof actual.readMutes = async (...given) => {
    if (reads.mutesFail) throw new Error("broken");
    await reads.mutesHeld;
    return actual.readMutes(...given);
  };
  return { ...actual, readMutes };
});
vi.mock("../../../../src/storage/read-evening.ts", async (original) => {
  const actual = await original<typeof import("../../../../src/storage/read-evening.ts")>();
  return {
    ...actual,
    readPostIds: async (database: Database, chatId: string, span?: { from: number; to: number }) => {
      const ids = await actual.readPostIds(database, chatId, span);
      if (chatId === reads.held && !span)
        await new Promise((resolve) => {
          reads.release = () => resolve(undefined);
        });
      return ids;
    },
  };
});

let database: Database;
let model: RecapModel;
let recap: RecapActions;
let lifetime: AbortController;

async function keep(chatId: string, from: number, count: number) {
  const transaction = database.transaction("posts", "readwrite");
  for (let at = 0; at < count; at++) {
    const id = firstIdAt(from + at * 60_000);
    const post = makePost({ id, createdAt: from + at * 60_000, entities: entitiesWith(["copchat"]) });
    void transaction.store.put({ post, keptAt: 1 }, [chatId, padId(id)]);
  }
  await transaction.done;
}

beforeEach(async () => {
  database = await freshDatabase();
  lifetime = new AbortController();
  reads.held = undefined;
  reads.mutesFail = false;
  reads.mutesHeld = undefined;
  reads.release = () => undefined;
  listeners.length = 0;
  const onMessage = {
    addListener: (listener: (message: unknown, sender: object) => unknown) => listeners.push(listener),
    removeListener: () => undefined,
  };
  const sendMessage = async () => ({ ok: true, value: { tabs: [] } });
  vi.stubGlobal("chrome", { runtime: { id: "chatside", onMessage, sendMessage } });
  for (const id of ["copchat", "slow"]) await writeChat(database, { ...copchat, id });
  await keep("copchat", evening, 20);
  await keep("copchat", evening - week, 30);
  await keep("slow", evening - 2 * week, 40);
  model = createRecapModel("UTC");
});
afterEach(() => {
  lifetime.abort();
  database.close();
  vi.useRealTimers();
});

async function open(asked = "chat=copchat") {
  recap = followEvenings(model, new URLSearchParams(asked), lifetime.signal);
  await expect.poll(() => model.source.value?.chat.id, patient).toBeDefined();
  await expect.poll(() => model.phase.value, patient).toBe("ready");
}

describe("a chat chosen while another one is read", () => {
  it("has its own evenings, whichever is read last", async () => {
    await open();
    reads.held = "slow";
    recap.chooseChat("slow");
    expect([model.phase.value, model.evenings.value]).toEqual(["loading", []]);
    await expect.poll(() => reads.release.toString(), patient).toContain("resolve");
    recap.chooseChat("copchat");
    await expect.poll(() => model.evenings.value, patient).toHaveLength(2);
    await expect.poll(() => model.phase.value, patient).toBe("ready");
    reads.release();
    await new Promise((resolve) => setTimeout(resolve));
    expect(model.evenings.value.map(({ posts }) => posts)).toEqual([20, 30]);
    expect(model.source.value?.chat.id).toBe("copchat");
  });
});

describe("the evening that is read", () => {
  it("is there before the list of all, and is not read again for it", async () => {
    reads.held = "copchat";
    recap = followEvenings(model, new URLSearchParams("chat=copchat"), lifetime.signal);
    await expect.poll(() => model.source.value?.posts.length, patient).toBe(20);
    const first = model.source.value;
    expect([model.phase.value, model.evenings.value]).toEqual(["loading", []]);
    await expect.poll(() => reads.release.toString(), patient).toContain("resolve");
    reads.release();
    await expect.poll(() => model.phase.value, patient).toBe("ready");
    expect(model.evenings.value).toHaveLength(2);
    expect(model.source.value).toBe(first);
  });

  it("is read once where it is chosen while the list is read", async () => {
    await open();
    reads.held = "copchat";
    recap.chooseChat("copchat");
    await expect.poll(() => reads.release.toString(), patient).toContain("resolve");
    const shown: (number | undefined)[] = [];
    const stop = model.source.subscribe((source) => shown.push(source?.posts.length));
    recap.chooseEvening(evening - week);
    await expect.poll(() => shown.at(-1), patient).toBe(30);
    reads.release();
    await expect.poll(() => model.phase.value, patient).toBe("ready");
    stop();
    expect(shown).toEqual([20, 30]);
  });

  it("keeps the topic that was told the week before when it is read again", async () => {
    const id = firstIdAt(evening - 3 * 86_400_000);
    const text = "Wednesday's topic: street lights #copchat";
    const handle = copchat.moderators[0] ?? "";
    await keepDelivery(database, [{ chatId: "copchat", posts: [makePost({ id, text, handle })] }], evening);
    await open();
    await expect.poll(() => model.source.value?.topic, patient).toBe("street lights");
    const topics: (string | undefined)[] = [];
    const stop = model.source.subscribe((source) => topics.push(source?.topic));
    recap.chooseChat("copchat");
    await expect.poll(() => topics.length, patient).toBe(2);
    stop();
    expect(topics).toEqual(["street lights", "street lights"]);
  });

  it("is never shown with somebody who is muted, however late the mutes are read", async () => {
    const rule = makeRule({ kind: "phrase", phrase: "good evening" });
    await appendMutes(database, rowsOf([{ act: "muted", rule }], { now: 1, newId: () => "one" }));
    const sources: (number | undefined)[] = [];
    const stop = model.source.subscribe((source) => source && sources.push(source.setAside?.size));
    let release = () => {};
    reads.mutesHeld = new Promise<void>((resolve) => {
      release = resolve;
    });
    recap = followEvenings(model, new URLSearchParams("chat=copchat"), lifetime.signal);
    await expect.poll(() => model.chatId.value, patient).toBe("copchat");
    // The store answers much meanwhile: whatever does not wait for the mutes is read.
    for (let asked = 0; asked < 50; asked++) await database.getAllKeys("posts");
    expect([sources, model.phase.value]).toEqual([[], "loading"]);
    release();
    await expect.poll(() => model.phase.value, patient).toBe("ready");
    stop();
    expect(new Set(sources)).toEqual(new Set([20]));
  });

  it("is not shown where the mutes cannot be read, which is said", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    reads.mutesFail = true;
    recap = followEvenings(model, new URLSearchParams("chat=copchat"), lifetime.signal);
    await expect.poll(() => model.phase.value, patient).toBe("storage-trouble");
    await new Promise((resolve) => setTimeout(resolve));
    expect(model.source.value).toBeUndefined();
    expect(model.phase.value).toBe("storage-trouble");
  });

  it("stays when an older post of it arrives", async () => {
    await open();
    recap.chooseEvening(evening - week);
    await expect.poll(() => model.source.value?.posts.length, patient).toBe(30);
    await keep("copchat", evening - week - 60_000, 1);
    for (const listener of listeners)
      listener(
        { kind: "broadcast", name: "posts-kept", payload: { chatId: "copchat", postIds: [] } },
        { id: "chatside" },
      );
    await expect.poll(() => model.source.value?.posts.length, patient).toBe(31);
    expect(model.source.value?.from).toBe(evening - week - 60_000);
  });

  it("is the one that a link names by any of its moments", async () => {
    await open(`chat=copchat&at=${evening - week + 600_000}`);
    expect(model.source.value?.posts).toHaveLength(30);
  });
});
