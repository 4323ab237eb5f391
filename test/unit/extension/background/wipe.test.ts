import { unwrap, wrap } from "idb";
import { expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { keepReserve } from "../../../../src/storage/disk/reserve.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { makeDraft } from "../../../support/make-draft.ts";
import { makePost } from "../../../support/make-post.ts";
import { stubSmallDisk } from "../../../support/small-disk.ts";
import { ask, browser, deliver, ofCopchat, withAWorker } from "./background-worker.ts";

withAWorker();

/** A record of every store: a new store without one here fails the test. */
const seeds: Readonly<Record<string, readonly [value: unknown, key?: IDBValidKey]>> = {
  evenings: [{ format: 1, ids: "1", marks: [], bytes: 1 }, ["copchat", "1"]],
  eveningPosts: [new Uint8Array(1), ["copchat", "1"]],
  eveningTexts: [new Uint8Array(1), ["copchat", "1"]],
  eveningWords: [new Uint8Array(1), ["copchat", "1"]],
  coverage: [{ sources: [] }, "gone-chat"],
  journal: [[]],
  settings: ["read", "read-mark:gone-chat"],
  drafts: [makeDraft(), "draft-1"],
  lists: [{ url: "https://lists.example/a", askedAt: 1, entries: 0 }, "https://lists.example/a"],
  listEntries: [[], "https://lists.example/a"],
  chats: [{ ...copchat, id: "other" }, "other"],
  people: [{ handle: "jo_lindqvist_x", firstPostAt: 1, lastPostAt: 1, posts: 1 }, ["gone-chat", "1"]],
  posts: [{}, ["gone-chat", "1"]],
  mutes: [{ batch: "old", rows: [] }],
};

async function seed(database: Database, store: string): Promise<void> {
  const [value, key] = seeds[store] ?? [];
  const writing = unwrap(database).transaction(store, "readwrite").objectStore(store);
  await wrap(writing.put(value, key));
}

it("a record of every store is wiped in the test below", async () => {
  const database = await openDatabase();
  expect(Object.keys(seeds).sort()).toEqual([...database.objectStoreNames].sort());
  database.close();
});

it("wiping everything leaves no mute, no entry of a list and no host of one", async () => {
  const disk = stubSmallDisk({ bytes: 30 * 1024 * 1024 });
  await deliver([makePost(ofCopchat)]);
  const rule = {
    id: "m",
    target: { kind: "phrase", phrase: "free gifts" },
    scope: "every-chat",
    until: "always",
  };
  expect(await ask("mute", { batchId: "b", rules: [rule] })).toMatchObject({ ok: true });
  const database = await openDatabase();
  for (const store of Object.keys(seeds)) await seed(database, store);
  await keepReserve();
  expect(disk.files.size).toBe(8);
  browser.granted.push("https://lists.example/*");
  expect(await ask("wipe", { what: "everything" })).toMatchObject({ ok: true });
  const left = await Promise.all(
    [...database.objectStoreNames].map(async (name) => [name, await database.count(name)]),
  );
  expect(left.filter(([, count]) => count !== 0)).toEqual([["chats", 1]]);
  expect(await database.getAllKeys("settings")).toEqual([]);
  await expect.poll(() => disk.files.size).toBe(0);
  const removed = () => browser.done.filter(([what]) => what === "permissions.remove");
  await expect.poll(removed).toEqual([["permissions.remove", { origins: ["https://lists.example/*"] }]]);
  // The worker's own book of mutes is empty too: what was muted before can be muted again.
  const again = await ask("mute", { batchId: "b2", rules: [{ ...rule, id: "m2" }] });
  expect(again).toMatchObject({ ok: true });
  const rows = (await database.getAll("mutes")).flatMap((record) => record.rows);
  expect(rows.map((row) => row.act)).toEqual(["muted"]);
  database.close();
});
