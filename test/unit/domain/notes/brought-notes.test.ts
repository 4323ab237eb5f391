import { describe, expect, it } from "vitest";
import { changedNotes } from "../../../../src/domain/notes/changed-notes.ts";
import {
  type BroughtNotes,
  type ChatNotes,
  mostMarks,
  type NotesChange,
  noNotes,
} from "../../../../src/domain/notes/chat-notes.ts";

const id = (at: number) => `${2_094_962_000_000_000_000n + BigInt(at)}`;
const bring = (notes: Partial<BroughtNotes>): NotesChange => ({
  kind: "brought",
  notes: { marks: {}, advance: [], ...notes },
});
const notesAfter = (...changes: readonly NotesChange[]): ChatNotes => changes.reduce(changedNotes, noNotes);
const question = (number: string) => ({ as: "question", number }) as const;

describe("the notes of another computer's file", () => {
  it("become this one's where nothing was chosen here", () => {
    const notes = notesAfter(
      bring({
        marks: { [id(1)]: question("3") },
        topic: { evening: 5, text: "bees" },
        advance: [{ postIds: [id(2), id(3)], note: "asked" }],
      }),
    );
    expect(notes).toMatchObject({
      marks: { [id(1)]: question("3") },
      topics: [{ evening: 5, text: "bees" }],
      advance: { [id(2)]: "asked" },
    });
    expect(notes.advance).not.toHaveProperty(id(3));
  });

  it("leave what was chosen here, also what was taken back of an earlier file", () => {
    const file = bring({
      marks: { [id(1)]: question("3"), [id(2)]: question("4") },
      topic: { evening: 5, text: "bees" },
      advance: [{ postIds: [id(8)], note: "asked" }],
    });
    const chosen = notesAfter(
      { kind: "mark", postId: id(1), mark: { as: "nothing" } },
      { kind: "topic", evening: 5, text: "wasps" },
      file,
      { kind: "mark", postId: id(2) },
      { kind: "advance", postId: id(8), note: "answered" },
      file,
    );
    expect(chosen.marks).toEqual({ [id(1)]: { as: "nothing" } });
    expect(chosen.topics).toEqual([{ evening: 5, text: "wasps" }]);
    expect(chosen.advance).toEqual({ [id(8)]: "answered" });
  });

  it("are followed by a newer file where nothing was chosen since", () => {
    const notes = notesAfter(
      bring({ marks: { [id(1)]: question("3") }, topic: { evening: 5, text: "bees" } }),
      bring({ marks: { [id(1)]: question("4") }, topic: { evening: 5, text: "honey" } }),
    );
    expect(notes.marks).toEqual({ [id(1)]: question("4") });
    expect(notes.topics).toEqual([{ evening: 5, text: "honey" }]);
  });

  it("tick no question that was ticked here at another post that asks the same", () => {
    const here = notesAfter({ kind: "advance", postId: id(3), note: "left-out" });
    const advance = [
      { postIds: [id(2), id(3)], note: "asked" },
      { postIds: [id(4)], note: "asked" },
    ] as const;
    expect(changedNotes(here, bring({ advance })).advance).toEqual({ [id(3)]: "left-out", [id(4)]: "asked" });
  });

  it("are dropped before those chosen here where there are too many", () => {
    const here = notesAfter(
      ...Array.from(
        { length: 3 },
        (_, at): NotesChange => ({ kind: "mark", postId: id(at), mark: { as: "nothing" } }),
      ),
    );
    const marks = Object.fromEntries(
      Array.from({ length: mostMarks }, (_, at) => [id(100 + at), question("1")]),
    );
    const kept = Object.keys(changedNotes(here, bring({ marks })).marks);
    expect(kept).toHaveLength(mostMarks);
    expect(kept.slice(-3)).toEqual([id(0), id(1), id(2)]);
    expect(kept[0]).toBe(id(103));
  });
});
