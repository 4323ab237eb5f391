import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { copchat } from "../../../src/domain/chat/chat.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { makeConnection } from "../../../src/storage/connection.ts";
import { readDrafts, saveDraft } from "../../../src/storage/drafts.ts";
import { readLists } from "../../../src/storage/lists.ts";
import { migrations } from "../../../src/storage/migrations.ts";
import { readMutes } from "../../../src/storage/mutes.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { databaseName } from "../../../src/storage/schema.ts";
import { forgetDatabases } from "../../support/fresh-database.ts";
import { makeDraft } from "../../support/make-draft.ts";

beforeEach(forgetDatabases);

describe("opening", () => {
  it("makes the stores and the preset chat on the first start", async () => {
    const database = await openDatabase();
    expect([...database.objectStoreNames]).toEqual([
      "chats",
      "coverage",
      "drafts",
      "eveningPosts",
      "eveningTexts",
      "eveningWords",
      "evenings",
      "journal",
      "listEntries",
      "lists",
      "mutes",
      "people",
      "posts",
      "settings",
    ]);
    expect(await readChats(database)).toEqual([copchat]);
  });

  it("leaves a database of the newest version as it is", async () => {
    const first = await openDatabase();
    await first.delete("chats", "copchat");
    first.close();
    expect(await readChats(await openDatabase())).toEqual([]);
  });

  it("runs every migration behind the version that is there, in order", async () => {
    (await openDatabase()).close();
    const ran: string[] = [];
    const more = [...migrations, () => void ran.push("second"), () => void ran.push("third")];
    const database = await openDatabase({}, more);
    expect(ran).toEqual(["second", "third"]);
    expect(database.version).toBe(migrations.length + 2);
    expect(await readChats(database)).toEqual([copchat]);
  });

  it("finds the first migration's work done without doing harm", async () => {
    const seeded = await openDatabase();
    await seeded.put("settings", "5", "read-mark:copchat");
    seeded.close();
    const twice = await openDatabase({}, [...migrations, ...migrations]);
    expect(await twice.get("settings", "read-mark:copchat")).toBe("5");
  });

  it("is opened as it was when a migration fails, half its work undone, and it is said", async () => {
    const seeded = await openDatabase({}, migrations.slice(0, 2));
    await saveDraft(seeded, makeDraft());
    seeded.close();
    const failing = [
      ...migrations.slice(0, 2),
      migrations[2] ?? (() => undefined),
      () => Promise.reject(new Error("no such index")),
    ];
    const reported: unknown[] = [];
    const database = await openDatabase({ onNotMigrated: (error) => reported.push(error) }, failing);
    expect(reported).toEqual([new Error("no such index")]);
    expect(database.version).toBe(2);
    expect(await readDrafts(database)).toEqual([makeDraft()]);
    expect([await readMutes(database), await readLists(database)]).toEqual([[], []]);
    database.close();
    expect(await readDrafts(await openDatabase())).toEqual([makeDraft()]);
  });

  it("rejects when the very first migration fails, and leaves nothing half made", async () => {
    const failing = [() => Promise.reject(new Error("no room"))];
    await expect(openDatabase({}, failing)).rejects.toThrow("no room");
    expect((await openDatabase()).version).toBe(migrations.length);
  });

  it("gives way to a newer version, and says that its connection is gone", async () => {
    let closed = 0;
    await openDatabase({ onClosed: () => closed++ });
    const newer = await openDB(databaseName, 99);
    expect(newer.version).toBe(99);
    expect(closed).toBe(1);
  });

  it("says when an older version stands in the way", async () => {
    const stubborn = await openDB(databaseName, 1);
    let blocked = 0;
    const opening = openDatabase({ onBlocked: () => blocked++ }, [...migrations, () => undefined]);
    await expect.poll(() => blocked).toBe(1);
    stubborn.close();
    expect((await opening).version).toBe(migrations.length + 1);
  });

  it("rejects where a newer Chatside was before, and recovers when that is gone", async () => {
    (await openDB(databaseName, 99)).close();
    const connection = makeConnection();
    await expect(connection.get()).rejects.toThrow();
    await deleteDB(databaseName);
    expect((await connection.get()).version).toBe(migrations.length);
  });
});

describe("a connection", () => {
  it("is one for all who ask", async () => {
    const connection = makeConnection();
    expect(await connection.get()).toBe(await connection.get());
  });

  it("opens again after it was closed under us", async () => {
    const connection = makeConnection();
    const first = await connection.get();
    await deleteDB(databaseName);
    const second = await connection.get();
    expect(second).not.toBe(first);
    expect(await readChats(second)).toEqual([copchat]);
  });
});
