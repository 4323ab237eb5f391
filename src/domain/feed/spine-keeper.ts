import type { Chat } from "../chat/chat.ts";
import type { ChatNotes } from "../notes/chat-notes.ts";
import { usualPattern } from "../questions/question-pattern.ts";
import { addPosts, emptySpine, type Spine, spineRules } from "../questions/spine.ts";
import type { Feed } from "./feed.ts";

interface Placed {
  readonly feed: Feed;
  readonly spine: Spine;
}

/** Late posts come among the newest: only these are placed again. */
const newest = 300;

/** The spine of the shown posts: appended batches are placed alone, and late posts with what came after them. */
export class SpineKeeper {
  private chat: Chat | undefined;
  private corrections: ChatNotes["marks"] | undefined;
  private all: Placed | undefined;
  /** All but the newest. */
  private settled: Placed | undefined;

  of(feed: Feed, chat: Chat, corrections: ChatNotes["marks"]): Spine {
    const isSame = chat === this.chat && corrections === this.corrections;
    this.chat = chat;
    this.corrections = corrections;
    const nothing = () => ({
      feed: [],
      spine: emptySpine(spineRules(chat, chat.letters ?? usualPattern, new Map(Object.entries(corrections)))),
    });
    const settled = isSame && this.settled && goesOn(feed, this.settled) ? this.settled : nothing();
    const isOld = feed.length - settled.feed.length > 2 * newest;
    this.settled = isOld ? placedUpTo(feed, feed.length - newest, settled) : settled;
    const before = isSame && this.all && goesOn(feed, this.all) ? this.all : this.settled;
    this.all = placedUpTo(feed, feed.length, before);
    return this.all.spine;
  }
}

function placedUpTo(feed: Feed, end: number, { feed: before, spine }: Placed): Placed {
  const added = feed.slice(before.length, end).map(({ post }) => post);
  return { feed: feed.slice(0, end), spine: addPosts(spine, added) };
}

function goesOn(feed: Feed, { feed: before }: Placed): boolean {
  return feed.length >= before.length && before.every((item, at) => item === feed[at]);
}
