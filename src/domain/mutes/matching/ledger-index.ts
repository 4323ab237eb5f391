import { isInForce, type MuteLedger, mutesInForce } from "../ledger.ts";
import { buildMuteIndex, type MuteContext, type MuteIndex } from "./mute-index.ts";

/** `now` in ms; includes posts shown again one by one. */
export function indexOfLedger(
  ledger: MuteLedger,
  now: number,
  context: Pick<MuteContext, "chatId" | "protect">,
): MuteIndex {
  const rules = mutesInForce(ledger, now, context.chatId);
  return buildMuteIndex(rules, now, { ...context, ...sparedIn(ledger) });
}

/** `changed`: from `append`. The cost depends on the change only. */
export function updateIndex(
  index: MuteIndex,
  ledger: MuteLedger,
  changed: Iterable<string>,
  now: number,
): void {
  for (const ruleId of changed) {
    const state = ledger.stateOf(ruleId);
    if (state && isInForce(state, now)) index.put(state.rule);
    else index.drop(ruleId);
  }
  index.reconsider(sparedIn(ledger));
}

function sparedIn(ledger: MuteLedger): Pick<MuteContext, "sparedPosts" | "sparedAccounts"> {
  return { sparedPosts: ledger.spared("post"), sparedAccounts: ledger.spared("account") };
}
