import type { Chat } from "../chat/chat.ts";
import type { ChatNotes } from "../notes/chat-notes.ts";
import { usualPattern } from "../questions/question-pattern.ts";
import { addPosts, emptySpine, type Spine, spineRules } from "../questions/spine.ts";
import type { Feed } from "./feed.ts";

/** The spine of the shown posts: appended batches are placed alone, any other change rebuilds it. */
export class SpineKeeper {
  private feed: Feed = [];
  private chat: Chat | undefined;
  private marks: ChatNotes["marks"] | undefined;
  private spine: Spine | undefined;

  of(feed: Feed, chat: Chat, marks: ChatNotes["marks"]): Spine {
    const goesOn = this.spine && chat === this.chat && marks === this.marks && startsWith(feed, this.feed);
    const before =
      goesOn && this.spine
        ? this.spine
        : emptySpine(spineRules(chat, chat.letters ?? usualPattern, new Map(Object.entries(marks))));
    const added = goesOn ? feed.slice(this.feed.length) : feed;
    this.spine = addPosts(
      before,
      added.map(({ post }) => post),
    );
    this.feed = feed;
    this.chat = chat;
    this.marks = marks;
    return this.spine;
  }
}

function startsWith(feed: Feed, start: Feed): boolean {
  return feed.length >= start.length && start.every((item, at) => item === feed[at]);
}
