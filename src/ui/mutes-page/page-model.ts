import { type Signal, signal } from "@preact/signals";
import type { Chat } from "../../domain/chat/chat.ts";
import type { ImportHead } from "../../domain/mutes/files/import-head.ts";
import type { KeptPosts } from "../../domain/mutes/matching/broad-rules.ts";
import { type Protector, protectorOf } from "../../domain/mutes/protection.ts";
import type { Post } from "../../domain/post/post.ts";
import type { Appearance } from "../../domain/settings.ts";
import type { MuteDesk, MuteOutcome } from "../mutes/mute-desk.ts";
import type { Times } from "../parts/times.ts";

export type ChatPosts = KeptPosts;

export interface PageProgress {
  readonly doing: "reading" | "writing";
  readonly done: number;
  readonly total: number;
}

export interface MutesPageModel {
  readonly phase: Signal<"loading" | "ready" | "storage-trouble">;
  readonly appearance: Signal<Appearance>;
  readonly chats: Signal<readonly Chat[]>;
  readonly posts: Signal<readonly ChatPosts[] | undefined>;
  readonly protect: Signal<Protector>;
  /** X's clock, ms. */
  readonly now: Signal<number>;
  readonly progress: Signal<PageProgress | undefined>;
  readonly trouble: Signal<string | undefined>;
}

export interface MutesPageActions {
  readonly importFile: (
    head: ImportHead,
    text: string,
  ) => Promise<(MuteOutcome & { readonly ok: false }) | { readonly ok: true; readonly added: number }>;
  readonly postLink: (id: string, post?: Post) => string | undefined;
  readonly download: (name: string, type: string, text: string) => void;
}

export interface PageProps {
  readonly model: MutesPageModel;
  readonly desk: MuteDesk;
  readonly actions: MutesPageActions;
  readonly times: Times;
  /** Shows one line about the outcome; `undo` is the batch to take back. */
  readonly announce: (message: string, undo?: string) => void;
}

export function createMutesPageModel(now: number): MutesPageModel {
  return {
    phase: signal<"loading" | "ready" | "storage-trouble">("loading"),
    appearance: signal<Appearance>("system"),
    chats: signal<readonly Chat[]>([]),
    posts: signal<readonly ChatPosts[] | undefined>(undefined),
    protect: signal<Protector>(protectorOf({ chats: [] })),
    now: signal(now),
    progress: signal<PageProgress | undefined>(undefined),
    trouble: signal<string | undefined>(undefined),
  };
}
