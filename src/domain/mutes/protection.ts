import type { Chat } from "../chat.ts";
import { fold } from "../handle.ts";

/** Why an account must not be muted by accident. */
export type Protection = "moderator" | "guest" | "self" | "followed";

/** As much as is known of an account: a list may give an id alone, the page a handle alone. */
export interface KnownAccount {
  readonly id?: string | undefined;
  readonly handle?: string | undefined;
  readonly followed?: boolean;
}

/** Tells how an account is protected; undefined when it is not. */
export type Protector = (account: KnownAccount) => Protection | undefined;

/** The chats whose hosts are protected, the person, and the accounts that were seen (for ids without a handle). */
export interface Protected {
  readonly chats: Iterable<Chat>;
  readonly ownHandle?: string;
  readonly people?: Iterable<KnownAccount>;
}

/** Moderators, guests and oneself by their handles, followed people by what X said of them. */
export function protectorOf({ chats, ownHandle, people = [] }: Protected): Protector {
  const byHandle = new Map<string, Protection>();
  for (const { guests } of chats) for (const guest of guests) byHandle.set(fold(guest), "guest");
  for (const { moderators } of chats)
    for (const handle of moderators) byHandle.set(fold(handle), "moderator");
  if (ownHandle !== undefined) byHandle.set(fold(ownHandle), "self");
  const seen = protectedIds(people, byHandle);
  return ({ id, handle, followed }) => {
    const named = handle === undefined ? undefined : byHandle.get(fold(handle));
    const known = id === undefined ? undefined : seen.get(id);
    return named ?? known ?? (followed ? "followed" : undefined);
  };
}

/** Guards a mute made by hand: the question to be answered with an explicit yes, or undefined when none is needed. */
export function secondQuestion(account: KnownAccount, protect: Protector): string | undefined {
  const name = account.handle === undefined ? "This account" : `@${account.handle}`;
  switch (protect({ ...account, followed: false })) {
    case "moderator":
      return `${name} is a moderator of your chat: you would miss the questions. Mute anyway?`;
    case "guest":
      return `${name} is a guest host of your chat. Mute anyway?`;
    case "self":
      return `${name} is you: your own posts would be set aside. Mute anyway?`;
    default:
      return undefined;
  }
}

/** Is the account one that only an explicit second yes may mute? */
export function isHost(protection: Protection | undefined): boolean {
  return protection !== undefined && protection !== "followed";
}

function protectedIds(
  people: Iterable<KnownAccount>,
  byHandle: ReadonlyMap<string, Protection>,
): ReadonlyMap<string, Protection> {
  const ids = new Map<string, Protection>();
  for (const { id, handle, followed } of people) {
    const protection = handle === undefined ? undefined : byHandle.get(fold(handle));
    const kind = protection ?? (followed ? "followed" : undefined);
    if (id !== undefined && kind) ids.set(id, kind);
  }
  return ids;
}
