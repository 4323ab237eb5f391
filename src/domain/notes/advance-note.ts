import type { AdvanceQuestion } from "../questions/advance-questions.ts";
import type { AdvanceNote, ChatNotes } from "./chat-notes.ts";

/** The post that carries the note by hand; the first where there is none. */
export function notedPostOf({ post, again }: AdvanceQuestion, advance: ChatNotes["advance"]): string {
  return [post, ...again].find(({ id }) => advance[id] !== undefined)?.id ?? post.id;
}

/** By hand, else what was seen: `answered` are those of `answeredByHosts`. */
export function advanceNoteOf(
  question: AdvanceQuestion,
  advance: ChatNotes["advance"],
  answered: ReadonlySet<string>,
): AdvanceNote | undefined {
  return advance[notedPostOf(question, advance)] ?? (answered.has(question.post.id) ? "answered" : undefined);
}
