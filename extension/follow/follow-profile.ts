import { batch, type Signal } from "@preact/signals";
import type { Chat } from "../../src/domain/chat/chat.ts";
import type { Settings } from "../../src/domain/settings.ts";
import { readChats } from "../../src/storage/chats.ts";
import type { Connection } from "../../src/storage/connection.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { onBroadcast } from "../platform/broadcast.ts";

export interface Profile {
  readonly chats: Signal<readonly Chat[]>;
  readonly settings: Signal<Settings>;
}

export function followProfile(
  { chats, settings }: Profile,
  connection: Connection,
  signal: AbortSignal,
  /** What of changed settings is taken. */
  taken: (changed: Settings) => Settings = (changed) => changed,
): () => Promise<void> {
  let received = 0;
  onBroadcast(
    {
      "chats-changed": (changed) => {
        received++;
        chats.value = changed.chats;
      },
      "settings-changed": (changed) => {
        received++;
        settings.value = taken(changed.settings);
      },
    },
    signal,
  );
  return async () => {
    let before: number;
    let stored: readonly [Settings, readonly Chat[]];
    do {
      before = received;
      const database = await connection.get();
      stored = await Promise.all([readSettings(database), readChats(database)]);
      // A broadcast during the read may be newer than what was read.
    } while (before !== received);
    batch(() => {
      [settings.value, chats.value] = stored;
    });
  };
}
