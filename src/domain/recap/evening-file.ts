import type { Chat } from "../chat/chat.ts";
import type { TimeSpan } from "../coverage/gap.ts";
import type { AdvanceNote } from "../notes/chat-notes.ts";
import type { Post } from "../post/post.ts";
import { askedBefore } from "./asked-before.ts";
import type { EveningSource, PlaceKind } from "./evening-source.ts";
import { impersonalPost } from "./impersonal-post.ts";

/** Increase it when older readers would misread the file. */
export const eveningFileVersion = 1;

export interface EveningFilePost extends Post {
  readonly kind: PlaceKind;
  readonly number?: string;
  readonly setAside?: true;
}

export interface EveningFileAsked extends Post {
  readonly setAside?: true;
}

export interface EveningFileQuestion {
  readonly post: EveningFileAsked;
  readonly again: readonly EveningFileAsked[];
  readonly became?: AdvanceNote;
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
  /** Asked in advance, the most asked first. */
  readonly advance?: readonly EveningFileQuestion[];
  /** Oldest first. */
  readonly posts: readonly EveningFilePost[];
}

export function eveningFileOf(source: EveningSource, withSetAside = false): EveningFile {
  const { chat, topic, from, to, gaps = [], setAside } = source;
  const advance = advanceOf(source, withSetAside);
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
    ...(advance.length > 0 ? { advance } : {}),
    posts: source.posts
      .filter(({ post }) => withSetAside || !setAside?.has(post.id))
      .map(({ post, kind, number }) => ({
        ...impersonalPost(post),
        kind,
        ...(number === undefined ? {} : { number }),
        ...asideMark(source, post),
      })),
  };
}

function advanceOf(source: EveningSource, withSetAside: boolean): readonly EveningFileQuestion[] {
  const asked = (post: Post) => ({ ...impersonalPost(post), ...asideMark(source, post) });
  return askedBefore(source, withSetAside).questions.map(({ post, again, became }) => ({
    post: asked(post),
    again: again.map(asked),
    ...(became === undefined ? {} : { became }),
  }));
}

function asideMark({ setAside }: EveningSource, { id }: Post): { readonly setAside?: true } {
  return setAside?.has(id) ? { setAside: true } : {};
}
