import { type Signal, signal } from "@preact/signals";
import type { Chat } from "../../domain/chat.ts";
import type { Marks } from "../feed/marks.ts";

/** What lies over the panel or in place of a part of it; one at a time. */
export type Overlay = "none" | "chats" | "summary" | "help" | "pace" | "add-chat" | "edit-chat";

/** What belongs to this page alone and is forgotten with it. */
export interface ViewState {
  readonly overlay: Signal<Overlay>;
  /** What is looked for in the feed; undefined while the search box is closed. */
  readonly search: Signal<string | undefined>;
  readonly marks: Signal<Marks>;
  /** Reposts that the person opened, or closed again, by id. */
  readonly unfolded: Signal<ReadonlySet<string>>;
  /** The post that the keyboard is on. */
  readonly current: Signal<string | undefined>;
  /** The post that the pointer was on last. */
  readonly pointed: Signal<string | undefined>;
  /** The chat that was just removed, as long as it can be had back. */
  readonly removed: Signal<Chat | undefined>;
  /** Is the person looking at what is set aside? */
  readonly aside: Signal<boolean>;
  /** The notice about X's data that was put away; another one shows again. */
  readonly noticed: Signal<string | undefined>;
}

export function createViewState(): ViewState {
  return {
    overlay: signal<Overlay>("none"),
    search: signal<string | undefined>(undefined),
    marks: signal<Marks>({}),
    unfolded: signal<ReadonlySet<string>>(new Set<string>()),
    current: signal<string | undefined>(undefined),
    pointed: signal<string | undefined>(undefined),
    removed: signal<Chat | undefined>(undefined),
    aside: signal(false),
    noticed: signal<string | undefined>(undefined),
  };
}
