import { type Signal, signal } from "@preact/signals";
import type { Chat } from "../../domain/chat.ts";
import type { TypedChat } from "../../domain/chat-input.ts";
import type { Reading } from "../../domain/reading.ts";
import { defaultSettings, type Settings } from "../../domain/settings.ts";
import type { Outcome } from "../panel/panel-model.ts";

/** What the options page shows; its owner writes, the components read. */
export interface OptionsModel {
  readonly phase: Signal<"loading" | "ready" | "storage-trouble">;
  readonly chats: Signal<readonly Chat[]>;
  readonly settings: Signal<Settings>;
  /** What the X pages tell: among it the person's handle. */
  readonly reading: Signal<Reading>;
  readonly version: string;
  /** What went wrong behind the page's back. */
  readonly trouble: Signal<string | undefined>;
}

export interface OptionsActions {
  readonly saveChat: (typed: TypedChat, id?: string) => Promise<Outcome>;
  /** How a chat counts, and which house rules advise in it. */
  readonly changeRules: (
    id: string,
    rules: Required<Pick<Chat, "countRule" | "houseRules">>,
  ) => Promise<Outcome>;
  readonly removeChat: (id: string) => Promise<Outcome>;
  readonly changeSettings: (
    changes: Partial<Settings>,
    forget?: readonly (keyof Settings)[],
  ) => Promise<Outcome>;
  /** The page of all mutes. */
  readonly openMutes: () => void;
  readonly wipe: (what: "posts" | "everything") => Promise<Outcome>;
}

export function createOptionsModel(version: string): OptionsModel {
  return {
    phase: signal<"loading" | "ready" | "storage-trouble">("loading"),
    chats: signal<readonly Chat[]>([]),
    settings: signal<Settings>(defaultSettings),
    reading: signal<Reading>({ tabs: [] }),
    version,
    trouble: signal<string | undefined>(undefined),
  };
}

/** What every section of the page is given. */
export interface OptionsProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
  /** Says in one line what was done, or what went wrong. */
  readonly say: (message: string, undo?: () => void) => void;
}
