import { afterEach, describe, expect, it, vi } from "vitest";
import { firstIdAt, padId } from "../../../../../src/domain/post/snowflake.ts";
import { writePackedAt } from "../../../../../src/storage/evenings/packed-at.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { readPosts } from "../../../../../src/storage/read-posts.ts";
import { entitiesWith, makePost } from "../../../../support/make-post.ts";
import { ask, withAWorker } from "../background-worker.ts";

const chatId = "copchat";
const week = 7 * 86_400_000;
const perEvening = 1200;
const noTab = async () => undefined;

/** Of the worker that runs: its modules are new for each test. */
async function packWhenDue(xNow: () => Promise<number | undefined>) {
  const worker = await import("../../../../../extension/background/storage/pack-evenings.ts");
  await worker.packWhenDue(xNow);
}

/** Evenings as rows, a week apart, the newest first, as they lie there after an update. */
async function seed(count: number, each = perEvening) {
  const database = await openDatabase();
  const newest = Date.now() - 3 * 86_400_000;
  const transaction = database.transaction(["posts", "people"], "readwrite");
  for (let at = 0; at < count * each; at++) {
    const createdAt = newest - Math.floor(at / each) * week + (at % each) * 1000;
    const id = firstIdAt(createdAt);
    const post = makePost({ id, createdAt, text: `A${at}`, entities: entitiesWith(["copchat"]) });
    void transaction.objectStore("posts").put({ post, keptAt: 1 }, [chatId, padId(id)]);
  }
  await transaction
    .objectStore("people")
    .put({ handle: "jo", firstPostAt: 1, lastPostAt: 2, posts: 3 }, [chatId, "1"]);
  await transaction.done;
  return database;
}

describe("evenings that are over", () => {
  withAWorker();

  it("are packed but for the newest, and go when the person keeps fewer, without the people", async () => {
    const database = await seed(4);
    const before = await readPosts(database, chatId, { limit: 10_000 });
    expect(before).toHaveLength(4 * perEvening);
    expect(await ask("keep-evenings", { id: chatId })).toMatchObject({ ok: true });
    await expect.poll(() => database.count("posts"), { timeout: 20_000 }).toBe(perEvening);
    expect(await database.count("evenings")).toBe(3);
    expect(await readPosts(database, chatId, { limit: 10_000 })).toEqual(before);

    const keep = { unit: "evenings", count: 2 };
    expect(await ask("keep-evenings", { id: chatId, keep })).toMatchObject({ ok: true });
    await expect.poll(() => database.count("evenings")).toBe(1);
    expect(await readPosts(database, chatId, { limit: 10_000 })).toEqual(before.slice(-2 * perEvening));
    expect(await database.count("people")).toBe(1);
    expect(await database.get("chats", chatId)).toMatchObject({ keep });
  }, 40_000);

  it("are looked for once an hour, however often the worker wakes", async () => {
    const database = await seed(2);
    await packWhenDue(noTab);
    expect(await database.count("evenings")).toBe(1);
    await seed(3);
    await packWhenDue(noTab);
    expect(await database.count("evenings")).toBe(1);
    await writePackedAt(database, Date.now() - 61 * 60_000);
    await packWhenDue(noTab);
    expect(await database.count("evenings")).toBe(2);
  }, 40_000);
});

describe("an empty store", () => {
  withAWorker();

  it("stays empty", async () => {
    const database = await openDatabase();
    await packWhenDue(noTab);
    expect(await database.count("settings")).toBe(0);
  });
});

describe("evenings of which the last 90 days are kept", () => {
  withAWorker();
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const day = 86_400_000;
  const few = 20;

  /** The newest evening is three days old; this computer's clock then goes 400 days ahead. */
  async function seedThenMoveClock() {
    const database = await seed(15, few);
    await ask("keep-evenings", { id: chatId, keep: { unit: "days", count: 365 } });
    const chat = await database.get("chats", chatId);
    if (chat) await database.put("chats", { ...chat, keep: { unit: "days", count: 90 } }, chatId);
    const ahead = Date.now() + 400 * day;
    vi.spyOn(Date, "now").mockReturnValue(ahead);
    return database;
  }

  it("stay where no tab tells X's clock: this computer's alone may be wrong", async () => {
    const database = await seedThenMoveClock();
    await packWhenDue(noTab);
    expect(await database.count("posts")).toBe(15 * few);
  });

  it("go by X's clock where a tab tells it", async () => {
    const database = await seedThenMoveClock();
    await packWhenDue(async () => Date.now() - 400 * day);
    expect(await database.count("posts")).toBe(13 * few);
  });
});
