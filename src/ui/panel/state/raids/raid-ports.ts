import type { Post } from "../../../../domain/post/post.ts";
import type { Calm } from "../../../../domain/raids/course.ts";
import type { SeenBefore } from "../../../../domain/raids/known-people.ts";

export interface RaidPorts {
  /** Posts of a chat older than the one with id `before`, oldest first; none when there are no more. */
  readonly earlier: (chatId: string, before: string | undefined) => Promise<readonly Post[]>;
  readonly people: (chatId: string) => Promise<readonly SeenBefore[]>;
  /** Folded handles that the person called no raid, until the end of tonight. */
  readonly cleared: (chatId: string, now: number) => readonly string[];
  readonly clear: (chatId: string, keys: readonly string[], until: number, now: number) => void;
  /** The switches of this evening, for a panel that opens again. */
  readonly calm: (chatId: string, now: number) => Calm | undefined;
  readonly keepCalm: (chatId: string, calm: Calm | undefined) => void;
}
