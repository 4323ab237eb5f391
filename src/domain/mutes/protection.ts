import type { Chat } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";
import { type Wording, wording } from "../words/wording.ts";

export type Protection = "moderator" | "guest" | "self" | "followed";

export interface KnownAccount {
  readonly id?: string | undefined;
  readonly handle?: string | undefined;
  /** Whoever was a host under an earlier handle is one by the id still: profiles of chats name handles. */
  readonly former?: readonly string[] | undefined;
  readonly followed?: boolean;
}

export type Protector = (account: KnownAccount) => Protection | undefined;

export interface Protected {
  readonly chats: Iterable<Chat>;
  readonly ownHandle?: string;
  readonly people?: Iterable<KnownAccount>;
}

export function protectorOf({ chats, ownHandle, people = [] }: Protected): Protector {
  const byHandle = new Map<string, Protection>();
  for (const { guests } of chats) for (const guest of guests) byHandle.set(foldCase(guest), "guest");
  for (const { moderators } of chats)
    for (const handle of moderators) byHandle.set(foldCase(handle), "moderator");
  if (ownHandle !== undefined) byHandle.set(foldCase(ownHandle), "self");
  const seen = protectedIds(people, byHandle);
  return ({ id, handle, followed }) => {
    const named = handle === undefined ? undefined : byHandle.get(foldCase(handle));
    const known = id === undefined ? undefined : seen.get(id);
    return named ?? known ?? (followed ? "followed" : undefined);
  };
}

export function secondQuestion(account: KnownAccount, protect: Protector): Wording | undefined {
  const name = account.handle === undefined ? wording("protectThisAccount") : `@${account.handle}`;
  switch (protect({ ...account, followed: false })) {
    case "moderator":
      return wording("protectModerator", { name });
    case "guest":
      return wording("protectGuest", { name });
    case "self":
      return wording("protectSelf", { name });
    default:
      return undefined;
  }
}

export function isHost(protection: Protection | undefined): boolean {
  return protection !== undefined && protection !== "followed";
}

function protectedIds(
  people: Iterable<KnownAccount>,
  byHandle: ReadonlyMap<string, Protection>,
): ReadonlyMap<string, Protection> {
  const ids = new Map<string, Protection>();
  for (const { id, handle, former = [], followed } of people) {
    const handles = handle === undefined ? former : [handle, ...former];
    const [protection] = handles.flatMap((one) => byHandle.get(foldCase(one)) ?? []);
    const kind = protection ?? (followed ? "followed" : undefined);
    if (id !== undefined && kind && !isHost(ids.get(id))) ids.set(id, kind);
  }
  return ids;
}
