import { isEventAt } from "../chat/schedule.ts";
import { advanceNoteOf } from "../notes/advance-note.ts";
import type { AdvanceNote } from "../notes/chat-notes.ts";
import {
  type AdvanceQuestion,
  advanceQuestions,
  answeredByHosts,
  countAsking,
} from "../questions/advance-questions.ts";
import type { EveningSource } from "./evening-source.ts";

export interface AskedQuestion extends AdvanceQuestion {
  /** What the host did with it, as far as it is known. */
  readonly became?: AdvanceNote;
}

export interface AskedBefore {
  /** The most asked first. */
  readonly questions: readonly AskedQuestion[];
  /** Posts that ask and were set aside. */
  readonly setAside: number;
  /** Older ones that were not compared. */
  readonly beyond: number;
}

export function idsAsked({ questions }: AskedBefore): ReadonlySet<string> {
  return new Set(questions.flatMap(({ post, again }) => [post, ...again].map(({ id }) => id)));
}

const nothing: AskedBefore = { questions: [], setAside: 0, beyond: 0 };

/**
 * Of an event, all that was asked with its hashtag; of a chat that recurs, only what a host dealt with: people ask there
 * all week, and of each other.
 */
export function askedBefore(source: EveningSource, withSetAside = false): AskedBefore {
  const { chat, ahead, setAside } = source;
  if (!ahead) return nothing;
  const shown = ahead.posts.filter(({ id }) => !setAside?.has(id));
  const everybody = advanceQuestions(ahead.posts, chat, ahead.time);
  const unmuted = shown.length < ahead.posts.length ? advanceQuestions(shown, chat, ahead.time) : everybody;
  const { questions, beyond } = withSetAside ? everybody : unmuted;
  const answered = answeredByHosts(questions, ahead.byHosts, chat);
  const asked = questions.map((question): AskedQuestion => {
    const became = advanceNoteOf(question, ahead.notes, answered);
    return became === undefined ? question : { ...question, became };
  });
  if (chat.schedule && isEventAt(chat.schedule, ahead.time.to))
    return { questions: asked, setAside: countAsking(everybody) - countAsking(unmuted), beyond };
  return { ...nothing, questions: asked.filter(({ became }) => became !== undefined) };
}
