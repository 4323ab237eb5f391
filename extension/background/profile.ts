import type { Chat } from "../../src/domain/chat.ts";
import { readChats } from "../../src/storage/chats.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { database } from "./database.ts";

/** What every delivery is sorted by. */
export interface Profile {
  readonly chats: readonly Chat[];
  /** The person's handle, where it was set by hand. */
  readonly ownHandle: string | undefined;
}

let known: Promise<Profile> | undefined;

/** The chats and the handle set by hand: read once for as long as this worker lives, and after `forgetProfile`. */
export function currentProfile(): Promise<Profile> {
  if (!known) {
    known = readProfile();
    known.catch(forgetProfile);
  }
  return known;
}

/** To be called after every change of a chat or a setting. Only this worker makes any. */
export function forgetProfile(): void {
  known = undefined;
}

async function readProfile(): Promise<Profile> {
  const opened = await database();
  const [chats, { ownHandle }] = await Promise.all([readChats(opened), readSettings(opened)]);
  return { chats, ownHandle };
}
