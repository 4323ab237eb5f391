import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../src/storage/schema.ts";
import { whole } from "../../../src/storage/whole-transaction.ts";
import { freshDatabase } from "../../support/fresh-database.ts";

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

const aborted = () => Promise.reject(new DOMException("taken along", "AbortError"));
const ended = (name: string) => ({
  done: Promise.reject(new DOMException("ended", name)),
  abort: () => undefined,
});

describe("a transaction with its work", () => {
  it("gives what the work gave, once it is over", async () => {
    const transaction = database.transaction("settings", "readwrite");
    const given = await whole(transaction, async () => {
      await transaction.store.put(1, "one");
      return "put";
    });
    expect(given).toBe("put");
    expect(await database.get("settings", "one")).toBe(1);
  });

  it("says what ended it, not what its requests say of that", async () => {
    await expect(whole(ended("QuotaExceededError"), aborted)).rejects.toThrow("ended");
    await expect(whole(ended("AbortError"), aborted)).rejects.toThrow("ended");
    await expect(whole(ended("QuotaExceededError"), async () => 1)).rejects.toThrow("ended");
  });

  it("is undone when the work fails by itself, and says that", async () => {
    const transaction = database.transaction("settings", "readwrite");
    const working = whole(transaction, async () => {
      await transaction.store.put(1, "one");
      throw new Error("of its own");
    });
    await expect(working).rejects.toThrow("of its own");
    expect(await database.get("settings", "one")).toBeUndefined();
  });
});
