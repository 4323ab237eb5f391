import type { Chat } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";

/** What X's pages look for in an answer: one that has none of it concerns nobody. */
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
  /** Accounts are muted of which X's pages are not told, because nothing is folded there. */
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
