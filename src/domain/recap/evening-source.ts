import type { Chat } from "../chat/chat.ts";
import type { TimeSpan } from "../coverage/gap.ts";
import type { ChatNotes } from "../notes/chat-notes.ts";
import type { Post } from "../post/post.ts";
import type { AdvanceTime } from "../questions/advance-questions.ts";

export type PlaceKind = "question" | "answer" | "meanwhile" | "other";

export interface PlacedPost {
  readonly post: Post;
  readonly kind: PlaceKind;
  readonly number?: string;
  /** Further questions that it asks: "Q4 & Q5". */
  readonly also?: readonly string[];
}

export function numbersAsked({ kind, number, also = [] }: PlacedPost): readonly string[] {
  return kind === "question" && number ? [number, ...also] : [];
}

/** What was posted before the evening, for the questions that were asked in advance. */
export interface PostsAhead {
  readonly time: AdvanceTime;
  readonly posts: readonly Post[];
  /** Also of the evening and the next day, in which they may still answer. */
  readonly byHosts: readonly Post[];
  readonly notes: ChatNotes["advance"];
}

/** What the person noted of an evening by hand, besides the ticks of what was asked in advance. */
export interface EveningNotes {
  /** "" where they took the announced one away. */
  readonly topic?: string;
  /** By post id. */
  readonly marks: ChatNotes["marks"];
}

/** Times on X's clock, ms. */
export interface EveningSource {
  readonly chat: Chat;
  readonly topic?: string;
  readonly from: number;
  readonly to: number;
  /** Oldest first, with native reposts. */
  readonly posts: readonly PlacedPost[];
  /** Ids, also of what was posted ahead. */
  readonly setAside?: ReadonlySet<string>;
  readonly gaps?: readonly TimeSpan[];
  readonly ownHandle?: string;
  /** The person's posts of the next day, which may still answer. */
  readonly ownLater?: readonly Post[];
  readonly ahead?: PostsAhead;
  readonly notes?: EveningNotes;
  /** Not first-timers (`knownBefore`); undefined when unknown. */
  readonly knownBefore?: ReadonlySet<string>;
}
