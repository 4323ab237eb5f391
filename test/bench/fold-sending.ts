import {
  foldChange,
  foldGroupsOf,
  foldNamesOf,
  foldVersion,
} from "../../src/domain/mutes/folding/fold-groups.ts";
import { MuteLedger } from "../../src/domain/mutes/ledger.ts";
import { protectorOf } from "../../src/domain/mutes/protection.ts";
import { rowsOf } from "../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../src/domain/mutes/rule.ts";
import { median, printTable } from "./figures.ts";

const now = Date.UTC(2026, 10, 19, 2, 30);
const rounds = 15;
let made = 0;
const writing = { now, newId: () => `row-${made++}` };

function ruleAbout(account: number): MuteRule {
  const target = {
    kind: "account",
    id: String(2_000_000_000 + account),
    handle: `flood_${account}`,
  } as const;
  const rest = { reason: {}, source: { from: "me" }, at: now, posts: [] } as const;
  return { id: `rule-${account}`, target, scope: "every-chat", until: "always", ...rest };
}

function spentOn(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * What one more mute costs until every X tab knows it: the background's processor time, beside one walk over the
 * rules, and what goes to each tab, beside all of it. `accounts` are muted by then.
 */
export function printSending(accounts: number): void {
  const mute = (rule: MuteRule) => rowsOf([{ act: "muted", rule }], writing);
  const ledger = new MuteLedger(Array.from({ length: accounts }, (_, at) => mute(ruleAbout(at))).flat());
  const protect = protectorOf({ chats: [] });
  const read = () => {
    const names = foldNamesOf(ledger, now, protect);
    return { names, version: foldVersion(names) };
  };
  let before = read();
  let change = foldChange(before.names, before.names);
  const click = (round: number) => {
    ledger.append(mute(ruleAbout(accounts + round)));
    const after = read();
    change = foldChange(before.names, after.names);
    before = after;
  };
  const clicks = Array.from({ length: rounds }, (_, round) => spentOn(() => click(round)));
  const walks = Array.from({ length: rounds }, () =>
    spentOn(() => {
      let size = 0;
      for (const { rule } of ledger.states()) size += rule.id.length;
      return size;
    }),
  );
  const bytesOf = (value: unknown) => `${Buffer.byteLength(JSON.stringify(value))} bytes`;
  console.log(`one more mute beside ${accounts}`);
  printTable(
    ["", "is", "floor"],
    [
      ["in the background", `${median(clicks).toFixed(1)} ms`, `${median(walks).toFixed(1)} ms (one walk)`],
      ["to each X tab", bytesOf(change), `${bytesOf(foldGroupsOf(before.names))} (all of it)`],
    ],
  );
}
