import type { FoldGroup } from "./fold-groups.ts";

export interface ShownAccount {
  readonly handle: string;
  readonly id?: string | undefined;
  readonly followed?: boolean | undefined;
}

export interface ShownPost {
  readonly author: ShownAccount;
  readonly reposter?: ShownAccount | undefined;
  readonly isOfChat: (chatId: string) => boolean;
}

export interface FoldGuard {
  readonly isHost: (account: ShownAccount) => boolean;
  readonly spared: ReadonlySet<string>;
}

/** Ids, `@handle`s of accounts with an id, `@@handle`s of those without; each with its number of accounts. */
type Names = Map<string, number>;

interface Group {
  readonly head: Omit<FoldGroup, "accounts">;
  readonly names: Names;
}

/** By id, and by handle only if the page or mute has no id, so that a reassigned handle is not folded. */
export class FoldedAccounts {
  readonly #groups = new Map<string, Group>();

  constructor(groups: readonly FoldGroup[] = []) {
    this.change(groups, []);
  }

  change(put: readonly FoldGroup[], drop: readonly FoldGroup[]): void {
    for (const group of drop) this.#count(group, -1);
    for (const group of put) this.#count(group, 1);
  }

  get isEmpty(): boolean {
    return Array.from(this.#groups.values()).every(({ names }) => names.size === 0);
  }

  /** Must agree with the panel's `buildMuteIndex`. Constant time. */
  means({ author, reposter, isOfChat }: ShownPost, guard: FoldGuard = guardless): boolean {
    for (const { head, names } of this.#groups.values()) {
      if (names.size === 0) continue;
      const mayTouch = (account: ShownAccount | undefined) => !account || mayFold(head, account, guard);
      const isMeant =
        (meansAuthor(head, reposter) && hasName(names, author) && mayTouch(author) && mayTouch(reposter)) ||
        (head.kind !== "reposts-of" && reposter && hasName(names, reposter) && mayTouch(reposter));
      if (isMeant && (head.chatId === undefined || isOfChat(head.chatId))) return true;
    }
    return false;
  }

  /** May an account with this id, or this handle, be one of them? */
  mayName(name: string): boolean {
    const handle = `@${name.toLowerCase()}`;
    for (const { names } of this.#groups.values())
      if (names.has(name) || names.has(handle) || names.has(`@${handle}`)) return true;
    return false;
  }

  #count({ accounts, ...head }: FoldGroup, by: 1 | -1): void {
    const key = JSON.stringify([head.chatId, head.kind, head.fromOthers, head.evenHosts]);
    const group = this.#groups.get(key) ?? { head, names: new Map() };
    this.#groups.set(key, group);
    for (const account of accounts.split(" "))
      for (const name of namesOf(account)) count(group.names, name, by);
  }
}

const guardless: FoldGuard = { isHost: () => false, spared: new Set() };

function meansAuthor({ kind }: Group["head"], reposter: ShownAccount | undefined): boolean {
  return kind === "account" || (kind === "reposts-of" && reposter !== undefined);
}

function mayFold(head: Group["head"], account: ShownAccount, { isHost, spared }: FoldGuard): boolean {
  if (isHost(account)) return head.evenHosts === true;
  return !head.fromOthers || !(account.followed || (account.id !== undefined && spared.has(account.id)));
}

function hasName(names: Names, { id, handle }: ShownAccount): boolean {
  const named = `@${handle.toLowerCase()}`;
  return names.has(id ?? named) || names.has(`@${named}`);
}

function namesOf(account: string): readonly string[] {
  const at = account.indexOf("@");
  if (at < 0) return account === "" ? [] : [account];
  return at === 0 ? [`@${account}`] : [account.slice(0, at), account.slice(at)];
}

function count(names: Names, name: string, by: 1 | -1): void {
  const now = (names.get(name) ?? 0) + by;
  if (now > 0) names.set(name, now);
  else names.delete(name);
}
