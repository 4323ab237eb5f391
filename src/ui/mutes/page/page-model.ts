import { type Signal, signal } from "@preact/signals";
import type { Chat } from "../../../domain/chat.ts";
import type { ImportHead } from "../../../domain/mutes/files/import-head.ts";
import type { KeptPosts } from "../../../domain/mutes/matching/broad-rules.ts";
import { type Protector, protectorOf } from "../../../domain/mutes/protection.ts";
import type { Post } from "../../../domain/post.ts";
import type { Times } from "../../base/times.ts";
import type { MuteDesk } from "../mute-desk.ts";
import type { MuteOutcome } from "../mute-ports.ts";

/** The kept posts of a chat, newest last. */
export type ChatPosts = KeptPosts;

/** How far a long work is. */
export interface PageProgress {
  readonly doing: "reading" | "writing";
  readonly done: number;
  readonly total: number;
}

/** What the page of all mutes shows; its owner writes, the components read. The mutes are the desk's book. */
export interface MutesPageModel {
  readonly phase: Signal<"loading" | "ready" | "storage-trouble">;
  readonly appearance: Signal<"system" | "light" | "dark">;
  readonly chats: Signal<readonly Chat[]>;
  /** Undefined until the kept posts have been read. */
  readonly posts: Signal<readonly ChatPosts[] | undefined>;
  readonly protect: Signal<Protector>;
  /** X's clock, ms. */
  readonly now: Signal<number>;
  readonly progress: Signal<PageProgress | undefined>;
  /** What went wrong behind the page's back. */
  readonly trouble: Signal<string | undefined>;
}

export interface MutesPageActions {
  /** Imports a file in one transaction; answered when it is on the disk. */
  readonly importFile: (
    head: ImportHead,
    text: string,
  ) => Promise<(MuteOutcome & { readonly ok: false }) | { readonly ok: true; readonly added: number }>;
  /** A post's address on X; undefined where there is none. Without the post, X's form that needs no handle. */
  readonly postLink: (id: string, post?: Post) => string | undefined;
  /** Gives the person a file to keep. */
  readonly download: (name: string, type: string, text: string) => void;
}

/** What every part of the page is given. */
export interface PageProps {
  readonly model: MutesPageModel;
  readonly desk: MuteDesk;
  readonly actions: MutesPageActions;
  readonly times: Times;
  /** Says in one line what was done, or what went wrong; `undo` is the batch that can be taken back. */
  readonly say: (message: string, undo?: string) => void;
}

export function createMutesPageModel(now: number): MutesPageModel {
  return {
    phase: signal<"loading" | "ready" | "storage-trouble">("loading"),
    appearance: signal<"system" | "light" | "dark">("system"),
    chats: signal<readonly Chat[]>([]),
    posts: signal<readonly ChatPosts[] | undefined>(undefined),
    protect: signal<Protector>(protectorOf({ chats: [] })),
    now: signal(now),
    progress: signal<PageProgress | undefined>(undefined),
    trouble: signal<string | undefined>(undefined),
  };
}
