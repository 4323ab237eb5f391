import type { Chat } from "../../src/domain/chat.ts";
import type { Settings } from "../../src/domain/settings.ts";
import { readChats } from "../../src/storage/chats.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { broadcast } from "../platform/broadcast.ts";
import { database } from "./database.ts";
import { tellFolds } from "./mute-folds.ts";
import { inBackground } from "./report-error.ts";

/** What every delivery is sorted by. */
export interface Profile {
  readonly chats: readonly Chat[];
  /** The person's handle, where it was set by hand. */
  readonly ownHandle: string | undefined;
}

let known: Promise<Profile> | undefined;

/** The chats and the handle set by hand: read once a worker's life, and after every change. */
export function currentProfile(): Promise<Profile> {
  if (!known) {
    known = readProfile();
    known.catch(forget);
  }
  return known;
}

/** To be called after every change of a chat: tells every open page, and X's. */
export async function chatsChanged(): Promise<void> {
  forget();
  const chats = await readChats(await database());
  inBackground("chats-changed", broadcast("chats-changed", { chats }));
  inBackground("folds", tellFolds());
}

/** To be called after every change of a setting, with what came of it: tells every open page, and X's. */
export function settingsChanged(settings: Settings): void {
  forget();
  inBackground("settings-changed", broadcast("settings-changed", { settings }));
  inBackground("folds", tellFolds());
}

function forget(): void {
  known = undefined;
}

async function readProfile(): Promise<Profile> {
  const opened = await database();
  const [chats, { ownHandle }] = await Promise.all([readChats(opened), readSettings(opened)]);
  return { chats, ownHandle };
}
