import type { Chat } from "../chat/chat.ts";
import type { TimeSpan } from "../coverage/gap.ts";
import type { Post } from "../post/post.ts";
import type { EveningSource, PlaceKind } from "./evening-source.ts";
import { impersonalPost } from "./impersonal-post.ts";

/** Increase it when older readers would misread the file. */
export const eveningFileVersion = 1;

export interface EveningFilePost extends Post {
  readonly kind: PlaceKind;
  readonly number?: string;
  readonly setAside?: true;
}

/** Documented in docs/export.md. Times are ms since 1970, on X's clock. */
export interface EveningFile {
  readonly format: "chatside-evening";
  readonly version: number;
  readonly chat: Pick<Chat, "id" | "hashtags" | "moderators" | "guests" | "limit">;
  readonly topic?: string;
  readonly from: number;
  readonly to: number;
  readonly gaps: readonly TimeSpan[];
  /** Oldest first. */
  readonly posts: readonly EveningFilePost[];
}

export function eveningFileOf(source: EveningSource, withSetAside = false): EveningFile {
  const { chat, topic, from, to, gaps = [], setAside } = source;
  return {
    format: "chatside-evening",
    version: eveningFileVersion,
    chat: {
      id: chat.id,
      hashtags: chat.hashtags,
      moderators: chat.moderators,
      guests: chat.guests,
      limit: chat.limit,
    },
    ...(topic === undefined ? {} : { topic }),
    from,
    to,
    gaps,
    posts: source.posts
      .filter(({ post }) => withSetAside || !setAside?.has(post.id))
      .map(({ post, kind, number }) => ({
        ...impersonalPost(post),
        kind,
        ...(number === undefined ? {} : { number }),
        ...(setAside?.has(post.id) ? { setAside: true as const } : {}),
      })),
  };
}
