import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MuteAct, MuteRow } from "../../../src/domain/mutes/history.ts";
import { rowsOf } from "../../../src/domain/mutes/record.ts";
import { appendMutes, readMuteBatch, readMutes } from "../../../src/storage/mutes.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { wipeEverything, wipePosts } from "../../../src/storage/wipe.ts";
import { freshDatabase } from "../../support/fresh-database.ts";
import { makeRule } from "../domain/mutes/make-rule.ts";

let database: Database;
let nextId = 0;
beforeEach(async () => {
  nextId = 0;
  database = await freshDatabase();
});
afterEach(() => vi.restoreAllMocks());

function batchOf(count: number): readonly MuteRow[] {
  const acts = Array.from({ length: count }, (_, index): MuteAct => {
    const rule = makeRule({ kind: "account", id: String(index + 1) });
    return { act: "muted", rule };
  });
  return rowsOf(acts, { now: 1, newId: () => `id-${nextId++}` });
}

describe("the history of mutes", () => {
  it("is read in the order of writing, also when batches are large", async () => {
    const [large, small] = [batchOf(250), batchOf(1)];
    await appendMutes(database, large);
    await appendMutes(database, small);
    expect(await readMutes(database)).toEqual([...large, ...small]);
    expect(await readMuteBatch(database, small[0]?.batch ?? "")).toEqual(small);
    expect(await readMuteBatch(database, "never")).toEqual([]);
  });

  it("takes a batch once, however often it is handed over", async () => {
    const rows = batchOf(3);
    await appendMutes(database, rows);
    await appendMutes(database, rows);
    expect(await readMutes(database)).toEqual(rows);
  });

  it("waits for the disk itself", async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await appendMutes(database, batchOf(1));
    expect(transaction).toHaveBeenCalledWith("mutes", "readwrite", { durability: "strict" });
  });

  it("tells how far it is, in rows", async () => {
    const progress: number[] = [];
    await appendMutes(database, batchOf(250), (taken) => progress.push(taken));
    expect(progress).toEqual([100, 200, 250]);
  });

  it("keeps nothing of a batch whose last record fails", async () => {
    const put = IDBObjectStore.prototype.add;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
      if (++calls === 3) throw new DOMException("full", "QuotaExceededError");
      return Reflect.apply(put, this, [value]);
    });
    await expect(appendMutes(database, batchOf(250))).rejects.toThrow("full");
    vi.restoreAllMocks();
    expect(await readMutes(database)).toEqual([]);
  });

  it("leaves broken rows and records out", async () => {
    const [row] = batchOf(1);
    for (const broken of [null, { rows: 5 }, { batch: "b", rows: [row, { act: "muted" }, 7] }]) {
      await database.add("mutes", broken as never);
    }
    expect(await readMutes(database)).toEqual([row]);
  });

  it("outlives the posts, and goes with everything", async () => {
    const rows = batchOf(2);
    await appendMutes(database, rows);
    await wipePosts(database);
    expect(await readMutes(database)).toEqual(rows);
    await wipeEverything(database);
    expect(await readMutes(database)).toEqual([]);
  });
});
