import { type Signal, signal } from "@preact/signals";
import type { Chat } from "../../domain/chat/chat.ts";
import type { TypedChat } from "../../domain/chat/chat-input.ts";
import { defaultSettings, type Settings } from "../../domain/settings.ts";
import type { Reading } from "../../domain/x-status/reading.ts";
import type { ChatFormPorts } from "../chat-form/chat-form-ports.ts";
import type { Outcome } from "../parts/outcome.ts";

export interface OptionsModel {
  readonly phase: Signal<"loading" | "ready" | "storage-trouble">;
  readonly chats: Signal<readonly Chat[]>;
  readonly settings: Signal<Settings>;
  readonly reading: Signal<Reading>;
  readonly version: string;
  /** Undefined until the browser answered. */
  readonly mayNotify: Signal<boolean | undefined>;
  readonly trouble: Signal<string | undefined>;
}

export interface OptionsActions {
  readonly saveChat: (typed: TypedChat, id?: string) => Promise<Outcome>;
  readonly changeRules: (
    id: string,
    rules: Required<Pick<Chat, "countRule" | "houseRules">>,
  ) => Promise<Outcome>;
  readonly removeChat: (id: string) => Promise<Outcome>;
  readonly changeSettings: (
    changes: Partial<Settings>,
    forget?: readonly (keyof Settings)[],
  ) => Promise<Outcome>;
  /** To be called in a click's own turn. False when the browser refuses. */
  readonly askToNotify: () => Promise<boolean>;
  readonly chatFormPorts: ChatFormPorts;
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
    mayNotify: signal<boolean | undefined>(undefined),
    trouble: signal<string | undefined>(undefined),
  };
}

export interface OptionsProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
  readonly announce: (message: string, undo?: () => void) => void;
}
