import type { Chat } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";

/** What X's pages search for in an answer; without any of it, the answer is skipped. */
export interface Concerns {
  /** Folded hashtags and handles. */
  readonly words: readonly string[];
  /** Something may be in any answer: all are read. */
  readonly all: boolean;
}

export interface ConcernsGiven {
  readonly chats: readonly Chat[];
  /** Of everybody who may be the person; their mentions and their own posts matter. */
  readonly handles: readonly (string | undefined)[];
  /** There are muted accounts that X's pages do not know, because folding is off. */
  readonly mutesElsewhere: boolean;
}

export function concernsOf({ chats, handles, mutesElsewhere }: ConcernsGiven): Concerns {
  const ofChats = chats.flatMap(({ hashtags, moderators, guests }) => [
    ...hashtags,
    ...moderators,
    ...guests,
  ]);
  const known = handles.filter((handle) => handle !== undefined);
  return { words: [...new Set([...ofChats, ...known].map(foldCase))].sort(), all: mutesElsewhere };
}
