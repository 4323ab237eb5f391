import { beforeEach, describe, expect, it } from "vitest";
import { addPage } from "../../../src/domain/coverage/coverage.ts";
import type { Draft } from "../../../src/domain/drafts/draft.ts";
import { findChat, writeChat } from "../../../src/storage/chats.ts";
import { coverageFrom } from "../../../src/storage/coverage.ts";
import { changeDraft, readDrafts, saveDraft } from "../../../src/storage/drafts.ts";
import { appendMutes, readMutes } from "../../../src/storage/mutes.ts";
import { changeNotes } from "../../../src/storage/notes/change-notes.ts";
import { notesKey, readNotes } from "../../../src/storage/notes/notes.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { changeSettings, readSettings } from "../../../src/storage/settings.ts";
import { freshDatabase } from "../../support/fresh-database.ts";
import { evening, testChat } from "../../support/make-post.ts";

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

/** What a later version may have written is put as it is: the types of this one do not know it. */
const put = (store: "chats" | "settings" | "drafts" | "mutes", record: object, key?: string) =>
  database.put(store, record as never, key as never);

describe("what a later version wrote", () => {
  it("stays in the settings, unknown fields and unknown values, while others change", async () => {
    await put("settings", { filter: "questions", appearance: "dark", reminder: { before: 10 } }, "settings");
    expect(await readSettings(database)).toMatchObject({ filter: "all", appearance: "dark" });
    await changeSettings(database, { foldOnX: false });
    expect(await database.get("settings", "settings")).toEqual({
      filter: "questions",
      appearance: "dark",
      reminder: { before: 10 },
      foldOnX: false,
    });
    await changeSettings(database, { filter: "mentions" }, ["appearance"]);
    expect(await database.get("settings", "settings")).toEqual({
      filter: "mentions",
      reminder: { before: 10 },
      foldOnX: false,
    });
  });

  it("stays in a list of the settings, and takes none of the readable elements with it", async () => {
    const known = { chatId: "copchat", minutes: 10 };
    const later = { chatId: "polchat", before: "PT1H" };
    await put("settings", { reminders: [known, later], dimmedChats: ["", "copchat", 5] }, "settings");
    expect(await readSettings(database)).toMatchObject({ reminders: [known], dimmedChats: ["copchat"] });
    await changeSettings(database, { reminders: [{ ...known, minutes: 5 }] });
    expect(await database.get("settings", "settings")).toEqual({
      reminders: [{ ...known, minutes: 5 }, later],
      dimmedChats: ["", "copchat", 5],
    });
  });

  it("stays among a chat's house rules, and takes none of the readable ones with it", async () => {
    const houseRules = { selling: { on: false, since: 5 }, swearing: "gently", kindness: { on: { at: 9 } } };
    await put("chats", { ...testChat, houseRules }, testChat.id);
    const read = await findChat(database, testChat.id);
    expect(read?.houseRules).toEqual({ selling: { on: false, since: 5 } });
    await writeChat(database, { ...testChat, houseRules: { "no-hashtag": { on: false } } });
    expect(await database.get("chats", testChat.id)).toEqual({
      ...testChat,
      houseRules: { "no-hashtag": { on: false }, swearing: "gently", kindness: { on: { at: 9 } } },
    });
  });

  it("stays in a chat's schedule, while the form writes another", async () => {
    const known = { weekday: 1, hour: 21, minute: 0, timeZone: "Europe/London", minutes: 60 };
    const days = [1, 2, 3, 4, 5];
    await put(
      "chats",
      { ...testChat, schedule: { ...known, weekdays: days, until: "2027-01-01" } },
      testChat.id,
    );
    expect((await findChat(database, testChat.id))?.schedule?.weekdays).toEqual(days);
    await writeChat(database, { ...testChat, schedule: { ...known, weekday: 3 } });
    expect(await database.get("chats", testChat.id)).toMatchObject({
      schedule: { ...known, weekday: 3, until: "2027-01-01" },
    });
    expect((await findChat(database, testChat.id))?.schedule?.weekdays).toBeUndefined();
    await writeChat(database, testChat);
    expect(await database.get("chats", testChat.id)).toEqual(testChat);
  });

  it("stays where its days of the week are written in another way, which cost no schedule", async () => {
    const schedule = {
      weekday: 1,
      hour: 21,
      minute: 0,
      timeZone: "Europe/London",
      minutes: 60,
      weekdays: "1-5",
    };
    await put("chats", { ...testChat, schedule }, testChat.id);
    const read = await findChat(database, testChat.id);
    expect(read?.schedule).toMatchObject({ weekday: 1, hour: 21 });
    expect(read?.schedule?.weekdays).toBeUndefined();
    if (read) await writeChat(database, { ...read, limit: 200 });
    expect(await database.get("chats", testChat.id)).toMatchObject({ schedule, limit: 200 });
    const { weekdays: _, ...known } = schedule;
    await writeChat(database, { ...testChat, schedule: { ...known, weekday: 4 } });
    expect(await database.get("chats", testChat.id)).toEqual({
      ...testChat,
      schedule: { ...known, weekday: 4 },
    });
  });

  it("stays in a chat that is read, changed and written", async () => {
    const later = {
      ...testChat,
      topic: "Night shifts",
      countRule: "premium",
      schedule: { every: "month", on: [1, 3] },
      houseRules: { selling: { on: false, since: 5 }, kindness: { on: true } },
    };
    await put("chats", later, testChat.id);
    const read = await findChat(database, testChat.id);
    expect(read).toMatchObject(testChat);
    if (!read) return;
    await writeChat(database, { ...read, limit: 200 });
    expect(await database.get("chats", testChat.id)).toEqual({ ...later, limit: 200 });
    await writeChat(database, { ...testChat, countRule: "x-280" });
    const { houseRules: _, ...rest } = later;
    expect(await database.get("chats", testChat.id)).toEqual({ ...rest, countRule: "x-280" });
  });

  it("stays among a chat's highlights, of which the others are read", async () => {
    const known = { colour: "blue", text: "@ann_asks" } as const;
    const later = { colour: "silver", text: "@ben_asks" };
    await put("chats", { ...testChat, highlights: [later, known] }, testChat.id);
    const read = await findChat(database, testChat.id);
    expect(read?.highlights).toEqual([known]);
    if (!read) return;
    await writeChat(database, { ...read, limit: 200 });
    const next = { colour: "red", text: "tasers" } as const;
    await writeChat(database, { ...read, highlights: [next] });
    expect(await database.get("chats", testChat.id)).toEqual({ ...testChat, highlights: [next, later] });
  });

  it("stays among a chat's notes, of which the others are read", async () => {
    const [mark, other] = [{ as: "question", number: "2" } as const, { as: "aside", by: "me" }];
    const topic = { evening, text: "Night shifts" };
    const stored = {
      marks: { "11": mark, "12": other },
      topics: [{ evening: "spring", text: "Tasers" }, topic],
      advance: { "21": "asked", "22": "postponed", "23": "postponed" },
    };
    await put("settings", stored, notesKey(testChat.id));
    expect(await readNotes(database, testChat.id)).toEqual({
      marks: { "11": mark },
      topics: [topic],
      advance: { "21": "asked" },
    });
    await changeNotes(database, testChat.id, { kind: "mark", postId: "11" });
    await changeNotes(database, testChat.id, { kind: "advance", postId: "23", note: "left-out" });
    expect(await database.get("settings", notesKey(testChat.id))).toEqual({
      marks: { "12": other },
      topics: [topic, { evening: "spring", text: "Tasers" }],
      advance: { "21": "asked", "22": "postponed", "23": "left-out" },
    });
  });

  it("goes from a chat with what the person took away, where this version could read it", async () => {
    const listed = { ...testChat, moderatorList: "123" };
    await writeChat(database, listed);
    await writeChat(database, testChat);
    expect(await database.get("chats", testChat.id)).toEqual(testChat);
  });

  it("stays in a draft that a page of this version saves", async () => {
    const draft: Draft = {
      id: "d1",
      chatId: "roundtable",
      text: "A1",
      createdAt: evening,
      changedAt: evening,
    };
    await put("drafts", { ...draft, held: true, dueAt: 5 }, draft.id);
    await saveDraft(database, { ...draft, text: "A1 so", changedAt: evening + 1 });
    expect(await database.get("drafts", "d1")).toEqual({
      ...draft,
      text: "A1 so",
      changedAt: evening + 1,
      dueAt: 5,
    });
    await changeDraft(database, "d1", (known) => ({ ...known, changedAt: evening + 2 }));
    expect(await readDrafts(database)).toEqual([
      { ...draft, text: "A1 so", changedAt: evening + 2, dueAt: 5 },
    ]);
  });

  it("stays in the history of mutes, and counts for nothing where it is not understood", async () => {
    const rule = {
      id: "r1",
      scope: "every-chat",
      until: "always",
      reason: {},
      source: { from: "me" },
      at: 5,
    };
    const rows = [
      {
        id: "1",
        batch: "b",
        at: 5,
        act: "muted",
        weight: 2,
        rule: { ...rule, posts: [], target: { kind: "emoji", emoji: "x" } },
      },
      { id: "2", batch: "b", at: 6, act: "shared", ruleId: "r1", with: "them" },
    ];
    await put("mutes", { batch: "b", rows });
    await appendMutes(database, [{ id: "3", batch: "c", at: 7, act: "deleted", ruleId: "r1" }]);
    expect((await readMutes(database)).map(({ id }) => id)).toEqual(["3"]);
    expect((await database.getAll("mutes"))[0]?.rows).toEqual(rows);
  });

  it("stays in the coverage that a page is added to", () => {
    const stored = { sources: [], version: 2 };
    const page = {
      operation: "SearchTimeline",
      kind: "search" as const,
      rawQuery: "#roundtable",
      product: "Latest",
      ids: ["1000000000000000000"],
      receivedAt: evening,
    };
    expect(addPage(coverageFrom(stored), page)).toMatchObject({
      version: 2,
      sources: [{ query: "#roundtable" }],
    });
  });
});
