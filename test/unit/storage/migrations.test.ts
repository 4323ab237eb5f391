import { forceCloseDatabase } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { readToPost } from "../../../src/domain/feed/read-state.ts";
import { MuteLedger } from "../../../src/domain/mutes/ledger.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { makeConnection } from "../../../src/storage/connection.ts";
import { readCoverage } from "../../../src/storage/coverage.ts";
import { readDrafts, saveDraft } from "../../../src/storage/drafts.ts";
import { readLists } from "../../../src/storage/lists.ts";
import { migrations } from "../../../src/storage/migrations.ts";
import { readMutes } from "../../../src/storage/mutes.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { markPosted } from "../../../src/storage/posts/posted-drafts.ts";
import { readProtected } from "../../../src/storage/protected.ts";
import { readReadState } from "../../../src/storage/read-marks.ts";
import { readPosts } from "../../../src/storage/read-posts.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { forgetDatabases, freshDatabase } from "../../support/fresh-database.ts";
import { makeDraft } from "../../support/make-draft.ts";
import { makePost } from "../../support/make-post.ts";
import { databaseOfVersion, readDatabase, seedDatabase } from "../../support/stored-database.ts";

const versions = migrations.map((_, index) => index + 1);
const firstQuestion = "2123234847093686272";

beforeEach(forgetDatabases);

/** What the pages and the background read of a database. */
async function readAll(database: Database) {
  const [posts, mark, settings, chats, drafts, mutes, lists, coverage, { people = [] }] = await Promise.all([
    readPosts(database, "copchat", { limit: 100 }),
    readReadState(database, "copchat"),
    readSettings(database),
    readChats(database),
    readDrafts(database),
    readMutes(database),
    readLists(database),
    readCoverage(database, "copchat"),
    readProtected(database, { tabs: [] }),
  ]);
  const rules = [...new MuteLedger(mutes).states()].map(({ rule, ended }) => [
    rule.id,
    rule.until,
    ended?.why,
  ]);
  return {
    texts: posts.map(({ text }) => text),
    mark,
    appearance: settings.appearance,
    ownHandle: settings.ownHandle,
    guests: chats.map(({ guests }) => guests),
    drafts: drafts.map(({ text }) => text),
    rules,
    lists: lists.map(({ url, etag }) => [url, etag]),
    stretches: coverage.sources.map(({ stretches }) => stretches.length),
    people: [...people].map(({ handle }) => handle),
  };
}

/** What the frozen database of a version holds, as its readers are to show it. */
function expected(version: number) {
  return {
    texts: [
      "Q1: What did your radio say first? #copchat",
      "A1 That nobody was hurt. #copchat https://t.co/Ab1Cd2Ef3G",
      "Read from the page #copchat",
    ],
    mark: readToPost(firstQuestion),
    appearance: "dark",
    ownHandle: "sam_reader_x",
    guests: [["nkessler_guest"], []],
    drafts:
      version < 2
        ? []
        : [
            "My own page for later https://roundtable.example/me",
            "A1 Radios first, then the rest",
            "Good evening all",
          ],
    rules:
      version < 3
        ? []
        : [
            ["rule-1", 1_795_071_600_000, undefined],
            ["rule-2", "always", "brought-back"],
            ["rule-3", "always", undefined],
            ["rule-4", "always", undefined],
            ["import-0", "always", undefined],
            ["import-1", "always", undefined],
            ["import-100", "always", undefined],
          ],
    lists: version < 4 ? [] : [["https://lists.example/mutes.txt", '"v7"']],
    // The first shape of coverage claimed too much: what it says is no longer believed, and shown as a gap.
    stretches: version < 2 ? [] : [2],
    people: ["t_marlow_test", "jo_lindqvist_x"],
  };
}

describe.each(versions)("a database that version %i left", (version) => {
  it("comes to the newest version with every record as it was, and in the shape of a new one", async () => {
    const fresh = await freshDatabase();
    fresh.close();
    const shape = shapeOf(await readDatabase());
    forgetDatabases();
    const before = databaseOfVersion(version);
    await seedDatabase(before);
    (await openDatabase()).close();
    const after = await readDatabase();
    expect(shapeOf(after)).toEqual(shape);
    for (const [name, { records }] of Object.entries(after.stores))
      expect(records, name).toEqual(before.stores[name]?.records ?? []);
  });

  it("is read by today's readers", async () => {
    await seedDatabase(databaseOfVersion(version));
    expect(await readAll(await openDatabase())).toEqual(expected(version));
  });

  it("is read as it was where a migration fails, which is said, and comes to the newest version later", async () => {
    const before = databaseOfVersion(version);
    await seedDatabase(before);
    const reported: unknown[] = [];
    const failing = [...migrations, () => Promise.reject(new Error("no such index"))];
    const database = await openDatabase({ onNotMigrated: (error) => reported.push(error) }, failing);
    expect(reported).toEqual([new Error("no such index")]);
    expect(await readAll(database)).toEqual(expected(version));
    expect(await markPosted(database, [makePost({ text: "Another word" })], 0, 0)).toEqual([]);
    database.close();
    expect(await readDatabase()).toEqual(before);
    expect(await readAll(await openDatabase())).toEqual(expected(version));
  });

  it("waits for a page of that time that stays open, says so, and then goes on", async () => {
    await seedDatabase(databaseOfVersion(version), true);
    let blocked = 0;
    const connection = makeConnection(() => blocked++);
    const opening = connection.get();
    if (version < migrations.length) await expect.poll(() => blocked).toBe(1);
    (globalThis as typeof globalThis & { giveWay: () => void }).giveWay();
    expect(await readAll(await opening)).toEqual(expected(version));
  });
});

describe("a connection that the browser ends", () => {
  it("is opened again at the next use, and nothing is lost", async () => {
    await seedDatabase(databaseOfVersion(migrations.length));
    const connection = makeConnection();
    const first = await connection.get();
    await saveDraft(first, makeDraft({ text: "Kept before the end", changedAt: Date.UTC(2099, 0, 1) }));
    forceCloseDatabase(first as never);
    await expect.poll(async () => (await connection.get()) !== first).toBe(true);
    const again = await readAll(await connection.get());
    expect(again.drafts).toEqual(["Kept before the end", ...expected(migrations.length).drafts]);
  });
});

function shapeOf({ version, stores }: Awaited<ReturnType<typeof readDatabase>>) {
  const shapes = Object.entries(stores).map(([name, { autoIncrement, indexes }]) => [
    name,
    autoIncrement,
    indexes,
  ]);
  return { version, shapes };
}
