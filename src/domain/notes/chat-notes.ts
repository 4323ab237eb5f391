import type { Correction } from "../questions/spine-parts.ts";

/** Every part is bounded: the oldest are dropped. */
export interface ChatNotes {
  /** By post id. */
  readonly marks: Readonly<Record<string, Correction>>;
  /** By start of the evening (ms), oldest first. */
  readonly topics: readonly NotedTopic[];
  /** What became of questions that were asked in advance, by the id of a post that asked. */
  readonly advance: Readonly<Record<string, AdvanceNote>>;
  /** As files of other computers brought them: what differs from it here was chosen here. */
  readonly brought?: BroughtBefore;
}

export type BroughtBefore = Pick<ChatNotes, "marks" | "topics" | "advance">;

/** What the file of an exported evening has of its writer's notes. */
export interface BroughtNotes {
  readonly marks: Readonly<Record<string, Correction>>;
  readonly topic?: NotedTopic;
  readonly advance: readonly BroughtTick[];
}

export interface BroughtTick {
  /** That ask the same, the first first. */
  readonly postIds: readonly string[];
  readonly note: AdvanceNote;
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
  | { readonly kind: "advance"; readonly postId: string; readonly note?: AdvanceNote }
  | { readonly kind: "brought"; readonly notes: BroughtNotes };

export const noNotes: ChatNotes = { marks: {}, topics: [], advance: {} };

export const mostMarks = 1000;
