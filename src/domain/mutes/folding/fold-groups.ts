import type { Author } from "../../post/post.ts";
import type { MuteLedger } from "../ledger.ts";
import { isInForce } from "../ledger.ts";
import { isHost, type Protector } from "../protection.ts";
import { type AccountTarget, isFromOthers, type MuteRule } from "../rule.ts";
import { isAccount } from "../target-key.ts";

export interface FoldGroup {
  readonly chatId?: string;
  readonly kind: AccountTarget["kind"];
  readonly fromOthers?: true;
  readonly evenHosts?: true;
  /** Space-separated: `id@handle`, `id`, or `@handle` while the id is unknown. */
  readonly accounts: string;
}

export interface FoldChange {
  readonly put: readonly FoldGroup[];
  readonly drop: readonly FoldGroup[];
}

type Group = Omit<FoldGroup, "accounts">;
interface NamesOfGroup {
  readonly group: Group;
  readonly names: ReadonlySet<string>;
}

export type FoldNames = ReadonlyMap<string, NamesOfGroup>;

/** `now` in ms. Hosts and the person need confirmation. */
export function foldNamesOf(ledger: MuteLedger, now: number, protect: Protector): FoldNames {
  const groups = new Map<string, { readonly group: Group; readonly names: Set<string> }>();
  const spared = ledger.spared("account");
  for (const state of ledger.states()) {
    if (!isInForce(state, now) || !mayFold(state.rule, protect, spared)) continue;
    const { target } = state.rule;
    if (!isAccount(target)) continue;
    const { key, group, name } = entryOf(state.rule, target);
    const known = groups.get(key);
    if (known) known.names.add(name);
    else groups.set(key, { group, names: new Set([name]) });
  }
  return groups;
}

export function foldGroupsOf(names: FoldNames): readonly FoldGroup[] {
  return foldChange(new Map(), names).put;
}

export interface FoldSlice {
  readonly group: FoldGroup;
  readonly most: number;
}

export function* foldSlices(groups: readonly FoldGroup[], most: number): Generator<FoldSlice, void> {
  for (const { accounts, ...group } of groups) {
    for (let from = 0; from <= accounts.length; ) {
      const to = endOfNames(accounts, from, most);
      yield { group: { ...group, accounts: accounts.slice(from, to) }, most: Math.min(most, to - from) };
      from = to + 1;
    }
  }
}

function endOfNames(accounts: string, from: number, most: number): number {
  let end = from - 1;
  for (let taken = 0; taken < most; taken++) {
    const next = accounts.indexOf(" ", end + 1);
    if (next < 0) return accounts.length;
    end = next;
  }
  return end;
}

export function foldChange(before: FoldNames, after: FoldNames): FoldChange {
  return { put: missingFrom(before, after), drop: missingFrom(after, before) };
}

export function foldVersion(names: FoldNames): number {
  let sum = 0;
  for (const [key, group] of names) {
    const seed = hash(key, 0x811c9dc5);
    for (const name of group.names) sum = (sum + hash(name, seed)) >>> 0;
  }
  return sum;
}

function missingFrom(these: FoldNames, those: FoldNames): readonly FoldGroup[] {
  return Array.from(those, ([key, { group, names }]): FoldGroup => {
    const known = these.get(key)?.names;
    const missing: string[] = [];
    for (const name of names) if (!known?.has(name)) missing.push(name);
    return { ...group, accounts: missing.join(" ") };
  }).filter(({ accounts }) => accounts !== "");
}

function mayFold(rule: MuteRule, protect: Protector, spared: ReadonlySet<string>): boolean {
  const { target, source } = rule;
  if (!isAccount(target)) return false;
  if (isHost(protect(target)) && !rule.evenHosts) return false;
  return !(isFromOthers(source) && target.id !== undefined && spared.has(target.id));
}

interface Entry {
  readonly key: string;
  readonly group: Group;
  readonly name: string;
}

const entries = new WeakMap<MuteRule, Entry>();

function entryOf(rule: MuteRule, target: AccountTarget): Entry {
  const known = entries.get(rule);
  if (known) return known;
  const group = groupOf(rule, target);
  const entry = { key: JSON.stringify(group), group, name: nameOf(target) };
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
