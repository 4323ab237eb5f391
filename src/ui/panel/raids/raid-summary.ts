import { lastEvening } from "../../../domain/evening/evening.ts";
import { isInForce } from "../../../domain/mutes/ledger.ts";
import { words } from "../../../words/words.ts";
import type { PanelContext } from "../state/panel-context.ts";

export function raidSummary({ muting, state }: PanelContext): string | undefined {
  const { book } = muting;
  book.version.value;
  const now = state.xNow.peek();
  const { from } = lastEvening(state.shown.value, state.chat.value);
  const tonight = [...book.ledger.states()].filter(
    ({ rule }) => rule.source.from === "raid" && rule.at >= from,
  );
  const holding = tonight.filter((one) => isInForce(one, now));
  if (tonight.length === 0) return undefined;
  const ids = new Set(holding.map(({ rule }) => rule.id));
  const posts = state.aside.value.filter(({ verdict }) => verdict.ruleIds.some((id) => ids.has(id))).length;
  return words("raidSummary", { count: holding.length, posts, back: tonight.length - holding.length });
}
