import { type Signal, signal } from "@preact/signals";
import type { Chat, Keep } from "../../domain/chat/chat.ts";
import type { Draft } from "../../domain/drafts/draft.ts";
import type { Author, Post } from "../../domain/post/post.ts";
import type { EveningNumbers } from "../../domain/recap/chat-numbers.ts";
import type { EveningSource } from "../../domain/recap/evening-source.ts";
import type { PastEvening } from "../../domain/recap/past-evenings.ts";
import type { Appearance } from "../../domain/settings.ts";
import type { Wording } from "../../domain/words/wording.ts";
import type { ThreadActions } from "./thread-actions.ts";

export type ExportForm = "html" | "markdown" | "csv" | "json";

export interface ExportChoice {
  readonly withSetAside: boolean;
  readonly byLikes: boolean;
  readonly initials: boolean;
  /** Numbers of questions. */
  readonly leftOut: readonly string[];
  /** "" takes the catalogue's own note. */
  readonly note: string;
}

export interface FoundPost {
  readonly chat: Chat;
  readonly post: Post;
}

export interface Found {
  readonly typed: string;
  readonly posts: readonly FoundPost[];
  readonly isDone: boolean;
}

/** The numbers of a chat's evenings, oldest first, while they are read. */
export interface NumbersShown {
  readonly evenings: readonly EveningNumbers[];
  readonly of: number;
}

export type RecapOpening = Pick<EveningSource, "chat" | "from">;

export interface RecapModel {
  readonly phase: Signal<"loading" | "ready" | "storage-trouble">;
  readonly appearance: Signal<Appearance>;
  readonly chats: Signal<readonly Chat[]>;
  readonly chatId: Signal<string | undefined>;
  /** Newest first. */
  readonly evenings: Signal<readonly PastEvening[]>;
  /** When the shown evening starts, ms; undefined for the newest. */
  readonly chosen: Signal<number | undefined>;
  /** The evening that is being read first, and shows its heading meanwhile. */
  readonly opening: Signal<RecapOpening | undefined>;
  readonly source: Signal<EveningSource | undefined>;
  readonly choice: Signal<ExportChoice>;
  readonly found: Signal<Found | undefined>;
  readonly numbers: Signal<NumbersShown | undefined>;
  readonly timeZone: Signal<string>;
  /** Approximate size of the chat's posts on disk, bytes. */
  readonly weight: Signal<number>;
  /** What became of the file that was added last. */
  readonly imported: Signal<Wording | undefined>;
  readonly isThreadOpen: Signal<boolean>;
  /** Posts of threads that were changed or handed over, of every evening. */
  readonly threadDrafts: Signal<readonly Draft[]>;
  /** Why the last press or change was not kept. */
  readonly threadTrouble: Signal<string | undefined>;
}

export interface RecapActions {
  readonly chooseChat: (chatId: string) => void;
  readonly chooseEvening: (from: number) => void;
  readonly search: (typed: string) => void;
  readonly openFound: (found: FoundPost) => void;
  readonly save: (form: ExportForm) => void;
  readonly keep: (keep: Keep | undefined) => void;
  readonly add: (file: File) => void;
  readonly toggleNumbers: () => void;
  readonly saveNumbers: () => void;
  readonly print: () => void;
  readonly thread: ThreadActions;
  readonly postLink: (post: Post) => string | undefined;
  readonly profileLink: (author: Author) => string | undefined;
}

export function createRecapModel(timeZone: string): RecapModel {
  return {
    phase: signal<"loading" | "ready" | "storage-trouble">("loading"),
    appearance: signal<Appearance>("system"),
    chats: signal<readonly Chat[]>([]),
    chatId: signal<string | undefined>(undefined),
    evenings: signal<readonly PastEvening[]>([]),
    chosen: signal<number | undefined>(undefined),
    opening: signal<RecapOpening | undefined>(undefined),
    source: signal<EveningSource | undefined>(undefined),
    choice: signal<ExportChoice>({
      withSetAside: false,
      byLikes: false,
      initials: false,
      leftOut: [],
      note: "",
    }),
    found: signal<Found | undefined>(undefined),
    numbers: signal<NumbersShown | undefined>(undefined),
    timeZone: signal(timeZone),
    weight: signal(0),
    imported: signal<Wording | undefined>(undefined),
    isThreadOpen: signal(false),
    threadDrafts: signal<readonly Draft[]>([]),
    threadTrouble: signal<string | undefined>(undefined),
  };
}
