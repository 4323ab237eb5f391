import { mergeFeed, toFeedItem } from "../../../../domain/feed/feed.ts";
import { indexOfLedger } from "../../../../domain/mutes/matching/ledger-index.ts";
import { advanceNoteOf, notedPostOf } from "../../../../domain/notes/advance-note.ts";
import type { AdvanceNote, ChatNotes } from "../../../../domain/notes/chat-notes.ts";
import type { Post } from "../../../../domain/post/post.ts";
import {
  type AdvanceQuestion,
  type AdvanceTime,
  advanceQuestions,
  answeredByHosts,
  countAsking,
} from "../../../../domain/questions/advance-questions.ts";
import type { PanelContext } from "../panel-context.ts";

export interface AdvanceEntry {
  readonly question: AdvanceQuestion;
  /** By hand, else what was seen. */
  readonly noteOf: (notes: ChatNotes) => AdvanceNote | undefined;
  /** The post that carries the note by hand; the first where there is none. */
  readonly notedId: (notes: ChatNotes) => string;
}

export interface AdvanceView {
  readonly questions: readonly AdvanceEntry[];
  /** Posts that mutes set aside. */
  readonly aside: number;
  readonly beyond: number;
}

const none: AdvanceView = { questions: [], aside: 0, beyond: 0 };

/** Open questions before those that the host has dealt with. */
export function advanceViewOf(
  { model, muting, state }: PanelContext,
  time: AdvanceTime | undefined,
  stored: readonly Post[],
): AdvanceView {
  if (!time) return none;
  const chat = state.chat.value;
  const items = stored.flatMap((post) => toFeedItem(post, chat, model.ownHandle.value) ?? []);
  const posts = mergeFeed(model.feed.value, items).map(({ post }) => post);
  const now = state.xNow.peek();
  const mutes = indexOfLedger(muting.book.ledger, now, { chatId: chat.id, protect: state.protect.value });
  const unmuted = posts.filter((post) => mutes.decide(post, now) === undefined);
  const { questions, beyond } = advanceQuestions(unmuted, chat, time);
  const answered = answeredByHosts(questions, posts, chat);
  const entries = questions.map((question) => ({
    question,
    notedId: (notes: ChatNotes) => notedPostOf(question, notes.advance),
    noteOf: (notes: ChatNotes) => advanceNoteOf(question, notes.advance, answered),
  }));
  const notes = model.notes.peek();
  const isOpen = ({ noteOf }: AdvanceEntry) => noteOf(notes) === undefined;
  const everybody =
    unmuted.length < posts.length ? advanceQuestions(posts, chat, time) : { questions, beyond };
  return {
    questions: [...entries.filter(isOpen), ...entries.filter((entry) => !isOpen(entry))],
    aside: countAsking(everybody) - countAsking({ questions, beyond }),
    beyond,
  };
}
