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
const mostTopics = 100;

export function changedNotes(notes: ChatNotes, change: NotesChange): ChatNotes {
  switch (change.kind) {
    case "mark":
      return { ...notes, marks: noted(notes.marks, change.postId, change.mark) };
    case "advance":
      return { ...notes, advance: noted(notes.advance, change.postId, change.note) };
    case "topic":
      return { ...notes, topics: topicsWith(notes.topics, change) };
    case "brought":
      return withBrought(notes, change.notes);
  }
}

/**
 * What was chosen on this computer stays, also what was taken back of an earlier file; what is as that file brought it,
 * or was never chosen, becomes the new file's.
 */
function withBrought(notes: ChatNotes, { marks, topic, advance }: BroughtNotes): ChatNotes {
  const before: BroughtBefore = notes.brought ?? noNotes;
  const isOpen = <Note>(own: Readonly<Record<string, Note>>, then: Readonly<Record<string, Note>>) => {
    return (id: string) => JSON.stringify(own[id]) === JSON.stringify(then[id]);
  };
  const isMarkOpen = isOpen(notes.marks, before.marks);
  const isTickOpen = isOpen(notes.advance, before.advance);
  const topicOf = (topics: readonly NotedTopic[]) =>
    topics.find(({ evening }) => evening === topic?.evening)?.text;
  const ticks = advance.flatMap(({ postIds, note }) => postIds.slice(0, 1).map((id) => [id, note] as const));
  const open = advance.filter(({ postIds }) => postIds.every(isTickOpen));
  const isTopicOpen = topic !== undefined && topicOf(notes.topics) === topicOf(before.topics);
  return {
    ...notes,
    marks: beneath(
      notes.marks,
      Object.entries(marks).filter(([id]) => isMarkOpen(id)),
    ),
    topics: isTopicOpen ? topicsWith(notes.topics, topic) : notes.topics,
    advance: beneath(
      notes.advance,
      ticks.filter(([id]) => open.some(({ postIds }) => postIds[0] === id)),
    ),
    brought: {
      marks: atop(before.marks, Object.entries(marks)),
      topics: topic ? topicsWith(before.topics, topic) : before.topics,
      advance: atop(before.advance, ticks),
    },
  };
}

/** The brought ones first: where there are too many, they are dropped before those chosen here. */
function beneath<Note>(
  notes: Readonly<Record<string, Note>>,
  brought: readonly (readonly [string, Note])[],
): Readonly<Record<string, Note>> {
  const ids = new Set(brought.map(([id]) => id));
  const others = Object.entries(notes).filter(([id]) => !ids.has(id));
  return Object.fromEntries([...brought, ...others].slice(-mostMarks));
}

function atop<Note>(
  notes: Readonly<Record<string, Note>>,
  brought: readonly (readonly [string, Note])[],
): Readonly<Record<string, Note>> {
  return brought.reduce((all, [id, note]) => noted(all, id, note), notes);
}

function topicsWith(topics: readonly NotedTopic[], { evening, text }: NotedTopic): readonly NotedTopic[] {
  const others = topics.filter((topic) => topic.evening !== evening);
  return [...others, { evening, text }].sort((a, b) => a.evening - b.evening).slice(-mostTopics);
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
