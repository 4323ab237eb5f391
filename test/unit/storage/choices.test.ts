import { beforeEach, describe, expect, it } from "vitest";
import { copchat } from "../../../src/domain/chat/chat.ts";
import { readToPost } from "../../../src/domain/feed/read-state.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { findChat, readChats, removeChat, writeChat } from "../../../src/storage/chats.ts";
import { deleteOldestPosts, isBrokenOff, isFullDisk } from "../../../src/storage/disk/make-room.ts";
import { addReadState, readReadState } from "../../../src/storage/read-marks.ts";
import { readPosts } from "../../../src/storage/read-posts.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { changeSettings, readSettings, settingsFrom } from "../../../src/storage/settings.ts";
import { wipeEverything, wipePosts } from "../../../src/storage/wipe.ts";
import { freshDatabase } from "../../support/fresh-database.ts";
import { keepDelivery } from "../../support/keep-delivery.ts";
import { evening, idAt, makePost, testChat } from "../../support/make-post.ts";

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

const keepSome = (chatId: string, count: number) =>
  keepDelivery(
    database,
    [{ chatId, posts: Array.from({ length: count }, (_, at) => makePost({ id: idAt(at) })) }],
    evening,
  );

describe("settings", () => {
  it("are the defaults until something was chosen", async () => {
    expect(await readSettings(database)).toEqual(defaultSettings);
  });

  it("keep what was chosen, and forget what was taken back", async () => {
    await changeSettings(database, { filter: "mentions", ownHandle: "jo_lindqvist_x" });
    expect(await readSettings(database)).toMatchObject({ filter: "mentions", ownHandle: "jo_lindqvist_x" });
    expect(await changeSettings(database, {}, ["ownHandle", "filter"])).toEqual(defaultSettings);
  });

  it("fall back field by field where a record is broken or of a later version", () => {
    const record = { filter: "sideways", appearance: "dark", later: 1, __proto__: { chatId: 5 } };
    expect(settingsFrom(record)).toEqual({ ...defaultSettings, appearance: "dark" });
    expect(settingsFrom("gone")).toEqual(defaultSettings);
  });
});

describe("read marks", () => {
  it("only ever move to newer posts", async () => {
    expect(await addReadState(database, "roundtable", readToPost("999"))).toBe(true);
    expect(await addReadState(database, "roundtable", readToPost("1000"))).toBe(true);
    expect(await addReadState(database, "roundtable", readToPost("999"))).toBe(false);
    expect(await addReadState(database, "roundtable", readToPost("1000"))).toBe(false);
    expect(await readReadState(database, "roundtable")).toEqual(readToPost("1000"));
    expect(await readReadState(database, "other")).toBeUndefined();
  });

  it("begin anew where the record is broken", async () => {
    await database.put("settings", { no: "id" }, "read-mark:roundtable");
    expect(await readReadState(database, "roundtable")).toBeUndefined();
    expect(await addReadState(database, "roundtable", readToPost("5"))).toBe(true);
  });
});

describe("chats", () => {
  it("keep how the chat counts and which house rules speak", async () => {
    const chat = {
      ...testChat,
      countRule: "x-280" as const,
      houseRules: { selling: { on: false }, swearing: { on: true, sentence: "Mind your words." } },
    };
    await writeChat(database, chat);
    expect(await findChat(database, chat.id)).toEqual(chat);
  });

  it("are read without the broken ones", async () => {
    await writeChat(database, testChat);
    await database.put("chats", { id: "broken" } as never, "broken");
    expect((await readChats(database)).map(({ id }) => id)).toEqual(["copchat", "roundtable"]);
    expect(await findChat(database, "broken")).toBeUndefined();
  });

  it("go with all that was kept for them, and nothing else", async () => {
    await writeChat(database, testChat);
    await keepSome("roundtable", 3);
    await keepSome("copchat", 2);
    await addReadState(database, "roundtable", readToPost("5"));
    await removeChat(database, "roundtable");
    expect(await readChats(database)).toEqual([copchat]);
    expect(await readPosts(database, "roundtable", { limit: 9 })).toEqual([]);
    expect(await readPosts(database, "copchat", { limit: 9 })).toHaveLength(2);
    expect(await readReadState(database, "roundtable")).toBeUndefined();
  });
});

it("a chat that is removed leaves nothing of it in any store, and takes nothing of another's", async () => {
  const ids = ["gone", "stays"] as const;
  for (const id of ids) {
    await writeChat(database, { ...testChat, id });
    await keepSome(id, 2);
    await addReadState(database, id, readToPost(idAt(0)));
    await database.put("coverage", { sources: [] }, id);
    const person = { handle: "jo_lindqvist_x", firstPostAt: 1, lastPostAt: 1, posts: 1 };
    await database.put("people", person, [id, "1"]);
    await database.put("evenings", { format: 1, ids: "", marks: [], bytes: 1 }, [id, "1"]);
    for (const name of ["eveningPosts", "eveningTexts", "eveningWords"] as const)
      await database.put(name, new Uint8Array(1), [id, "1"]);
  }
  const keysOf = async (id: string) => {
    const named = await Promise.all(
      [...database.objectStoreNames].map(async (name) =>
        (await database.getAllKeys(name))
          .map((key) => `${name} ${JSON.stringify(key)}`)
          .filter((key) => key.includes(id)),
      ),
    );
    return named.flat();
  };
  const before = await keysOf("stays");
  expect(new Set(before.map((key) => key.split(" ")[0]))).toEqual(
    new Set([
      ...["chats", "coverage", "eveningPosts", "eveningTexts", "eveningWords", "evenings", "people"],
      ...["posts", "settings"],
    ]),
  );
  await removeChat(database, "gone");
  expect(await keysOf("gone")).toEqual([]);
  expect(await keysOf("stays")).toEqual(before);
});

describe("wiping", () => {
  it("of posts leaves chats and settings", async () => {
    await keepSome("copchat", 2);
    await addReadState(database, "copchat", readToPost("5"));
    await changeSettings(database, { appearance: "dark" });
    await wipePosts(database);
    expect(await readPosts(database, "copchat", { limit: 9 })).toEqual([]);
    expect(await readReadState(database, "copchat")).toBeUndefined();
    expect(await readSettings(database)).toMatchObject({ appearance: "dark" });
  });

  it("of everything leaves what a first start finds", async () => {
    await writeChat(database, testChat);
    await changeSettings(database, { appearance: "dark" });
    await wipeEverything(database);
    expect(await readChats(database)).toEqual([copchat]);
    expect(await readSettings(database)).toEqual(defaultSettings);
  });
});

describe("a full disk", () => {
  it("is told from other failures", () => {
    expect(isFullDisk(new DOMException("full", "QuotaExceededError"))).toBe(true);
    expect(isFullDisk(new DOMException("gone", "InvalidStateError"))).toBe(false);
    expect(isFullDisk(new Error("QuotaExceededError"))).toBe(false);
    expect(isFullDisk(new DOMException("Internal error", "UnknownError"))).toBe(false);
  });

  it("that ends in the middle of a write is told from one that refuses", () => {
    const commit = "Encountered disk full while committing transaction.";
    const closing = "Connection is closing because of: IO error: 000041.log: FILE_ERROR_NO_SPACE (...)";
    for (const brokenOff of [
      new DOMException(commit, "QuotaExceededError"),
      new DOMException(closing, "UnknownError"),
    ])
      expect([isFullDisk(brokenOff), isBrokenOff(brokenOff)]).toEqual([true, true]);
    expect(isBrokenOff(new DOMException("", "QuotaExceededError"))).toBe(false);
  });

  it("costs the oldest posts of all chats together, and only posts", async () => {
    await keepSome("copchat", 600);
    await keepDelivery(database, [{ chatId: "two", posts: [makePost({ id: idAt(9000) })] }], evening);
    await addReadState(database, "copchat", readToPost("5"));
    expect(await deleteOldestPosts(database)).toBe(500);
    expect(await readPosts(database, "copchat", { limit: 1000 })).toHaveLength(100);
    expect(await readPosts(database, "two", { limit: 1000 })).toHaveLength(1);
    expect(await readReadState(database, "copchat")).toEqual(readToPost("5"));
  });
});
