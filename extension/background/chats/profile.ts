import type { Chat } from "../../../src/domain/chat/chat.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { sendFolds } from "../mutes/mute-folds.ts";
import { inBackground } from "../report-error.ts";
import { database } from "../storage/database.ts";

/** What every delivery is sorted by. */
export interface Profile {
  readonly chats: readonly Chat[];
  readonly ownHandle: string | undefined;
}

let known: Promise<Profile> | undefined;
let changed: () => void = () => undefined;

/** Calls `listener` when chats or settings changed. */
export function onProfileChanged(listener: () => void): void {
  changed = listener;
}

export function currentProfile(): Promise<Profile> {
  if (!known) {
    known = readProfile();
    known.catch(forget);
  }
  return known;
}

export async function chatsChanged(): Promise<void> {
  forget();
  const chats = await readChats(await database());
  inBackground("chats-changed", broadcast("chats-changed", { chats }));
  inBackground("folds", sendFolds());
  changed();
}

export function settingsChanged(settings: Settings): void {
  forget();
  inBackground("settings-changed", broadcast("settings-changed", { settings }));
  inBackground("folds", sendFolds());
  changed();
}

function forget(): void {
  known = undefined;
}

async function readProfile(): Promise<Profile> {
  const opened = await database();
  const [chats, { ownHandle }] = await Promise.all([readChats(opened), readSettings(opened)]);
  return { chats, ownHandle };
}
