import type { Chat } from "../chat/chat.ts";
import { askedBySpine } from "../feed/asked-by-spine.ts";
import { type Feed, type FeedItem, mergeFeed, toFeedItem } from "../feed/feed.ts";
import { openPosts } from "../feed/open-posts.ts";
import type { ReadState } from "../feed/read-state.ts";
import { SpineKeeper } from "../feed/spine-keeper.ts";
import type { ChatNotes } from "../notes/chat-notes.ts";
import type { Post } from "../post/post.ts";

export interface OpenContext {
  readonly chat: Chat;
  readonly own: string | undefined;
  readonly read: ReadState;
  readonly corrections: ChatNotes["marks"];
  readonly isAside: (post: Post) => boolean;
}

/** What is open in a store, again and again: what it read of a post it keeps while chat and person are the same. */
export class OpenInStore {
  private chat: Chat | undefined;
  private own: string | undefined;
  private corrections: ChatNotes["marks"] = {};
  private items = new WeakMap<Post, FeedItem | "none">();
  private feed: Feed = [];
  private readonly spines = new SpineKeeper();

  /** Must match what the panel shows as open. */
  of(posts: Iterable<Post>, { chat, own, read, corrections, isAside }: OpenContext): Feed {
    if (chat !== this.chat || own !== this.own) {
      this.items = new WeakMap();
      this.feed = [];
    }
    this.chat = chat;
    this.own = own;
    // Read again each time, and mostly unchanged.
    if (JSON.stringify(corrections) !== JSON.stringify(this.corrections)) this.corrections = corrections;
    const fresh: FeedItem[] = [];
    const items = [...posts].flatMap((post) => {
      const known = this.items.get(post);
      const item = known ?? this.itemOf(post, chat, own);
      if (item === "none") return [];
      if (!known) fresh.push(item);
      return item;
    });
    const merged = mergeFeed(this.feed, fresh);
    // If posts were deleted since, or replaced by another reading, all are sorted again.
    this.feed = merged.length === items.length ? merged : mergeFeed([], items);
    const shown = this.feed.filter(({ post }) => !isAside(post));
    return openPosts(askedBySpine(shown, this.spines.of(shown, chat, this.corrections)), read, own);
  }

  private itemOf(post: Post, chat: Chat, own: string | undefined): FeedItem | "none" {
    const item = toFeedItem(post, chat, own) ?? "none";
    this.items.set(post, item);
    return item;
  }
}
