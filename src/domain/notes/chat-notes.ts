import type { Correction } from "../questions/spine-parts.ts";

/** Every part is bounded: the oldest are dropped. */
export interface ChatNotes {
  /** By post id. */
  readonly marks: Readonly<Record<string, Correction>>;
  /** By start of the evening (ms), oldest first. */
  readonly topics: readonly NotedTopic[];
  /** What became of questions that were asked in advance, by the id of a post that asked. */
  readonly advance: Readonly<Record<string, AdvanceNote>>;
}

export const advanceNotes = ["asked", "answered", "left-out"] as const;
export type AdvanceNote = (typeof advanceNotes)[number];

export interface NotedTopic {
  readonly evening: number;
  readonly text: string;
}

export type NotesChange =
  | { readonly kind: "mark"; readonly postId: string; readonly mark?: Correction }
  | { readonly kind: "topic"; readonly evening: number; readonly text: string }
  | { readonly kind: "advance"; readonly postId: string; readonly note?: AdvanceNote };

export const noNotes: ChatNotes = { marks: {}, topics: [], advance: {} };

const mostMarks = 1000;
const mostTopics = 100;

export function changedNotes(notes: ChatNotes, change: NotesChange): ChatNotes {
  switch (change.kind) {
    case "mark":
      return { ...notes, marks: noted(notes.marks, change.postId, change.mark) };
    case "advance":
      return { ...notes, advance: noted(notes.advance, change.postId, change.note) };
    case "topic": {
      const others = notes.topics.filter(({ evening }) => evening !== change.evening);
      const { evening, text } = change;
      const topics = [...others, { evening, text }].sort((a, b) => a.evening - b.evening);
      return { ...notes, topics: topics.slice(-mostTopics) };
    }
  }
}

function noted<Note>(
  notes: Readonly<Record<string, Note>>,
  postId: string,
  note: Note | undefined,
): Readonly<Record<string, Note>> {
  const others = Object.entries(notes).filter(([id]) => id !== postId);
  const next = note === undefined ? others : [...others, [postId, note] as const];
  return Object.fromEntries(next.slice(-mostMarks));
}
