import { beforeEach, describe, expect, it, vi } from "vitest";
import { handedOver } from "../../../src/domain/drafts/draft.ts";
import { removeChat } from "../../../src/storage/chats.ts";
import { changeDraft, deleteDraft, findDraft, readDrafts, saveDraft } from "../../../src/storage/drafts.ts";
import { markPosted } from "../../../src/storage/posts/posted-drafts.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { wipeEverything, wipePosts } from "../../../src/storage/wipe.ts";
import { freshDatabase } from "../../support/fresh-database.ts";
import { makeDraft } from "../../support/make-draft.ts";
import { evening, idAt, makePost } from "../../support/make-post.ts";

let database: Database;
beforeEach(async () => {
  vi.restoreAllMocks();
  database = await freshDatabase();
});

const handed = handedOver(makeDraft(), "Radios #copchat", evening);
const own = makePost({ id: idAt(60), text: "Radios #copchat" });
const week = 7 * 24 * 60 * 60_000;

describe("drafts", () => {
  it("are read last changed first, whatever chat they belong to", async () => {
    await saveDraft(database, makeDraft({ id: "old" }));
    await saveDraft(database, makeDraft({ id: "new", chatId: "other", changedAt: evening + 2 }));
    await saveDraft(database, makeDraft({ id: "between", changedAt: evening + 1 }));
    expect((await readDrafts(database)).map(({ id }) => id)).toEqual(["new", "between", "old"]);
  });

  it("come back to the letter, whatever they are made of", async () => {
    const draft = makeDraft({ text: "half \ud83d nul \0 \u202eback\u202c e\u0301 \r\n 👮🏽‍♀️" });
    await saveDraft(database, draft);
    expect(await readDrafts(database)).toEqual([draft]);
  });

  it("are written to the disk itself before they are acknowledged", async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, "transaction");
    await saveDraft(database, makeDraft());
    await changeDraft(database, "draft-1", (draft) => handedOver(draft, "Radios #copchat", evening));
    await markPosted(database, [own], 0, evening);
    await deleteDraft(database, "draft-1");
    const writes = opened.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(writes).toHaveLength(4);
    for (const [, , options] of writes) expect(options).toEqual({ durability: "strict" });
  });

  it("of two savings keep the later change, in whatever order they come", async () => {
    const old = makeDraft({ text: "old" });
    const fresh = makeDraft({ text: "new", changedAt: evening + 1 });
    for (const [one, other] of [
      [fresh, old],
      [old, fresh],
    ] as const) {
      await Promise.all([saveDraft(database, one), saveDraft(database, other)]);
      expect(await readDrafts(database)).toEqual([fresh]);
      await deleteDraft(database, fresh.id);
    }
  });

  it("are deleted, deleted again, and come back by saving", async () => {
    await saveDraft(database, makeDraft());
    await deleteDraft(database, "draft-1");
    await deleteDraft(database, "draft-1");
    expect(await readDrafts(database)).toEqual([]);
    await saveDraft(database, makeDraft());
    expect(await readDrafts(database)).toEqual([makeDraft()]);
  });

  it("that are broken are left out, and can be written over", async () => {
    await saveDraft(database, makeDraft());
    for (const [id, broken] of Object.entries({
      a: null,
      b: 5,
      c: { id: "c" },
      d: { ...makeDraft(), text: 1 },
    }))
      await database.put("drafts", broken as never, id);
    expect(await readDrafts(database)).toEqual([makeDraft()]);
    expect(await findDraft(database, "d")).toBeUndefined();
    expect(await changeDraft(database, "d", (draft) => draft)).toBeUndefined();
    await saveDraft(database, makeDraft({ id: "d" }));
    expect(await findDraft(database, "d")).toEqual(makeDraft({ id: "d" }));
  });

  it("outlive the posts and the chat, and go with everything", async () => {
    await saveDraft(database, makeDraft());
    await wipePosts(database);
    await removeChat(database, "copchat");
    expect(await readDrafts(database)).toEqual([makeDraft()]);
    await wipeEverything(database);
    expect(await readDrafts(database)).toEqual([]);
  });
});

describe("a post of the person's own", () => {
  it("marks the draft that it is: it leaves the drawer, and is remembered for a while", async () => {
    await saveDraft(database, handed);
    await saveDraft(database, makeDraft({ id: "other" }));
    expect(await markPosted(database, [own], undefined, evening)).not.toEqual([]);
    expect((await readDrafts(database)).map(({ id }) => id)).toEqual(["other"]);
    expect(await findDraft(database, "draft-1")).toEqual({ ...handed, postedAs: own.id, postedAt: evening });
    expect(await markPosted(database, [own], undefined, evening)).toEqual([]);
  });

  it("that is nobody's draft writes nothing", async () => {
    await saveDraft(database, handed);
    const opened = vi.spyOn(IDBDatabase.prototype, "transaction");
    expect(await markPosted(database, [makePost({ text: "else" })], 0, evening)).toEqual([]);
    expect(opened.mock.calls.filter(([, mode]) => mode === "readwrite")).toEqual([]);
  });

  it("makes those be forgotten that were posted long ago", async () => {
    await saveDraft(database, { ...handed, id: "long ago", postedAs: idAt(3) });
    await saveDraft(database, { ...handed, id: "now", changedAt: evening + week });
    await saveDraft(database, makeDraft({ id: "never posted" }));
    expect(await markPosted(database, [own], 0, evening + week + 1)).not.toEqual([]);
    expect(await database.getAllKeys("drafts")).toEqual(["never posted", "now"]);
  });
});
