import { describe, expect, it } from "vitest";
import { changedNotes } from "../../../../src/domain/notes/changed-notes.ts";
import { type NotesChange, noNotes } from "../../../../src/domain/notes/chat-notes.ts";
import { changeNotes } from "../../../../src/storage/notes/change-notes.ts";
import { notesKey, readNotes } from "../../../../src/storage/notes/notes.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { forgetDatabases } from "../../../support/fresh-database.ts";

const notesAfter = (...changes: NotesChange[]) => changes.reduce(changedNotes, noNotes);

describe("what a person notes of a chat", () => {
  it("is one mark a post, taken back without a trace", () => {
    const marked = notesAfter(
      { kind: "mark", postId: "1", mark: { as: "question", number: "3" } },
      { kind: "mark", postId: "1", mark: { as: "nothing" } },
    );
    expect(marked.marks).toEqual({ "1": { as: "nothing" } });
    expect(changedNotes(marked, { kind: "mark", postId: "1" })).toEqual(noNotes);
  });

  it("is one topic an evening, and stays bounded", () => {
    const topics = notesAfter(
      { kind: "topic", evening: 2, text: "b" },
      { kind: "topic", evening: 1, text: "a" },
      { kind: "topic", evening: 2, text: "c" },
    ).topics;
    expect(topics).toEqual([
      { evening: 1, text: "a" },
      { evening: 2, text: "c" },
    ]);
    const many = Array.from(
      { length: 1100 },
      (_, at): NotesChange => ({ kind: "mark", postId: `9${at}`, mark: { as: "nothing" } }),
    );
    expect(Object.keys(notesAfter(...many).marks)).toHaveLength(1000);
  });

  it("comes back from the disk; a part that is broken costs only itself", async () => {
    forgetDatabases();
    const database = await openDatabase();
    await changeNotes(database, "roundtable", {
      kind: "mark",
      postId: "7",
      mark: { as: "answer", number: "1.5" },
    });
    await changeNotes(database, "roundtable", { kind: "topic", evening: 5, text: "bees" });
    const notes = await readNotes(database, "roundtable");
    expect(notes).toMatchObject({
      marks: { "7": { as: "answer", number: "1.5" } },
      topics: [{ text: "bees" }],
    });
    await database.put("settings", { ...notes, marks: { x: 1 } }, notesKey("roundtable"));
    expect(await readNotes(database, "roundtable")).toMatchObject({ marks: {}, topics: [{ text: "bees" }] });
    await database.put("settings", "junk", notesKey("roundtable"));
    expect(await readNotes(database, "roundtable")).toEqual(noNotes);
    database.close();
  });

  it("keeps what a later version noted", async () => {
    forgetDatabases();
    const database = await openDatabase();
    const later = { ...noNotes, plan: [{ number: "1", text: "Bees?" }] };
    await database.put("settings", later, notesKey("roundtable"));
    await changeNotes(database, "roundtable", { kind: "topic", evening: 5, text: "bees" });
    expect(await database.get("settings", notesKey("roundtable"))).toEqual({
      ...later,
      topics: [{ evening: 5, text: "bees" }],
    });
    database.close();
  });
});
