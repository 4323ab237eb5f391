import type { Author } from "../../post.ts";
import type { MuteLedger } from "../ledger.ts";
import { isInForce } from "../ledger.ts";
import { isHost, type Protector } from "../protection.ts";
import { type AccountTarget, isFromOthers, type MuteRule } from "../rule.ts";
import { isAccount } from "../target-key.ts";

/** Muted accounts as X's pages need them: small, since every X tab holds them. */
export interface FoldGroup {
  /** The chat that they are muted in; absent: everywhere. */
  readonly chatId?: string;
  readonly kind: AccountTarget["kind"];
  /** A list or a file has them: whom the person follows is left alone. */
  readonly fromOthers?: true;
  /** The person said yes a second time: reposts by hosts and by oneself are folded, too. */
  readonly evenHosts?: true;
  /** `id@handle`, `id`, or `@handle` while the id is not known; with spaces between. */
  readonly accounts: string;
}

/** What is different between two readings of the mutes. */
export interface FoldChange {
  readonly put: readonly FoldGroup[];
  readonly drop: readonly FoldGroup[];
}

type Group = Omit<FoldGroup, "accounts">;
/** Names of accounts by their group, written as text. */
export type FoldNames = ReadonlyMap<string, ReadonlySet<string>>;

/** The accounts whose posts are folded on X's pages at `now` (ms). Hosts and oneself only by their second yes. */
export function foldNamesOf(ledger: MuteLedger, now: number, protect: Protector): FoldNames {
  const names = new Map<string, Set<string>>();
  const spared = ledger.spared("account");
  for (const state of ledger.states()) {
    if (!isInForce(state, now) || !mayFold(state.rule, protect, spared)) continue;
    const { target } = state.rule;
    if (!isAccount(target)) continue;
    const { key, name } = entryOf(state.rule, target);
    const group = names.get(key);
    if (group) group.add(name);
    else names.set(key, new Set([name]));
  }
  return names;
}

/** All of it as groups. */
export function foldGroupsOf(names: FoldNames): readonly FoldGroup[] {
  return foldChange(new Map(), names).put;
}

/** A part of a group, and how many accounts it has at most. */
export interface FoldSlice {
  readonly group: FoldGroup;
  readonly most: number;
}

/** Groups in parts of at most so many accounts, cut off one at a time: to split all of them takes too long at once. */
export function* foldSlices(groups: readonly FoldGroup[], most: number): Generator<FoldSlice, void> {
  for (const { accounts, ...group } of groups) {
    for (let from = 0; from <= accounts.length; ) {
      const to = endOfNames(accounts, from, most);
      yield { group: { ...group, accounts: accounts.slice(from, to) }, most: Math.min(most, to - from) };
      from = to + 1;
    }
  }
}

/** Where the next `most` names end that begin at `from`. */
function endOfNames(accounts: string, from: number, most: number): number {
  let end = from - 1;
  for (let taken = 0; taken < most; taken++) {
    const next = accounts.indexOf(" ", end + 1);
    if (next < 0) return accounts.length;
    end = next;
  }
  return end;
}

/** What has to be put and dropped to get from one reading to another. */
export function foldChange(before: FoldNames, after: FoldNames): FoldChange {
  return { put: missingFrom(before, after), drop: missingFrom(after, before) };
}

/** The same number for the same accounts, whoever made the reading and in whatever order (FNV-1a, added up). */
export function foldVersion(names: FoldNames): number {
  let sum = 0;
  for (const [key, group] of names) {
    const seed = hash(key, 0x811c9dc5);
    for (const name of group) sum = (sum + hash(name, seed)) >>> 0;
  }
  return sum;
}

function missingFrom(these: FoldNames, those: FoldNames): readonly FoldGroup[] {
  return Array.from(those, ([key, names]): FoldGroup => {
    const known = these.get(key);
    const missing: string[] = [];
    for (const name of names) if (!known?.has(name)) missing.push(name);
    return { ...(JSON.parse(key) as Group), accounts: missing.join(" ") };
  }).filter(({ accounts }) => accounts !== "");
}

function mayFold(rule: MuteRule, protect: Protector, spared: ReadonlySet<string>): boolean {
  const { target, source } = rule;
  if (!isAccount(target)) return false;
  if (isHost(protect(target)) && !rule.evenHosts) return false;
  return !(isFromOthers(source) && target.id !== undefined && spared.has(target.id));
}

/** Rules are never changed in place, and there are tens of thousands of them to be read at each click. */
const entries = new WeakMap<MuteRule, { readonly key: string; readonly name: string }>();

function entryOf(rule: MuteRule, target: AccountTarget): { readonly key: string; readonly name: string } {
  const known = entries.get(rule);
  if (known) return known;
  const entry = { key: JSON.stringify(groupOf(rule, target)), name: nameOf(target) };
  entries.set(rule, entry);
  return entry;
}

function groupOf({ scope, source, evenHosts }: MuteRule, { kind }: AccountTarget): Group {
  return {
    ...(scope === "every-chat" ? {} : { chatId: scope.chatId }),
    kind,
    ...(isFromOthers(source) ? { fromOthers: true } : {}),
    ...(evenHosts ? { evenHosts } : {}),
  };
}

function nameOf({ id, handle }: { readonly id?: Author["id"]; readonly handle?: string }): string {
  return `${id ?? ""}${handle === undefined ? "" : `@${handle.toLowerCase()}`}`;
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
