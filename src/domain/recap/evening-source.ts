import type { Chat } from "../chat/chat.ts";
import type { TimeSpan } from "../coverage/gap.ts";
import type { Post } from "../post/post.ts";

export type PlaceKind = "question" | "answer" | "meanwhile" | "other";

export interface PlacedPost {
  readonly post: Post;
  readonly kind: PlaceKind;
  readonly number?: string;
}

/** Times on X's clock, ms. */
export interface EveningSource {
  readonly chat: Chat;
  readonly topic?: string;
  readonly from: number;
  readonly to: number;
  /** Oldest first, with native reposts. */
  readonly posts: readonly PlacedPost[];
  readonly setAside?: ReadonlySet<string>;
  readonly gaps?: readonly TimeSpan[];
  readonly ownHandle?: string;
  /** The person's posts of the next day, which may still answer. */
  readonly ownLater?: readonly Post[];
  /** Not first-timers (`knownBefore`); undefined when unknown. */
  readonly knownBefore?: ReadonlySet<string>;
}
