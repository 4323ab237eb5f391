import {
  type BroughtBefore,
  type BroughtNotes,
  type ChatNotes,
  mostMarks,
  type NotedTopic,
  type NotesChange,
  noNotes,
} from "./chat-notes.ts";

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
