import { setAsideSince } from "../../../domain/raids/set-aside.ts";
import { words } from "../../../words/words.ts";
import type { PanelContext } from "../state/panel-context.ts";

export function raidSummary({ muting, state }: Pick<PanelContext, "muting" | "state">): string | undefined {
  const { book } = muting;
  book.version.value;
  const shown = state.shown.value;
  const chat = state.chat.value;
  const set = setAsideSince(book.ledger.states(), shown, {
    chatId: chat.id,
    from: state.lastEvening.value.from,
    now: state.xNow.peek(),
  });
  if (!set) return undefined;
  const { accounts: count, back, ruleIds } = set;
  const aside = state.aside.value.filter(({ verdict }) => verdict.ruleIds.some((id) => ruleIds.has(id)));
  return words("raidSummary", { count, posts: set.posts + aside.length, back });
}
