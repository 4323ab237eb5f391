import type { Account, Family } from "./evidence/account.ts";
import { copiedBy } from "./evidence/copied-text.ts";
import { standsOutIn } from "./judge.ts";
import { isConversing } from "./layers/company.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import type { Watch } from "./state.ts";
import { headOf } from "./texts/family.ts";

export interface Suspect {
  readonly account: Account;
  readonly reasons: readonly Reason[];
  readonly ticked: boolean;
}

/** `times`: how often a text was posted. */
export interface ReviewGroup {
  readonly kind: Reason["key"];
  readonly shared: string;
  readonly times: number;
  readonly people: readonly Suspect[];
}

export function reviewOf(watch: Watch): readonly ReviewGroup[] {
  const groups = new Map<string | Family, { group: Omit<ReviewGroup, "people">; people: Suspect[] }>();
  for (const [account, level] of watch.levels) {
    if (level !== "likely") continue;
    const reasons = reasonsOf(account);
    const { by, ...group } = groupOf(account, reasons);
    const known = groups.get(by) ?? { group, people: [] };
    groups.set(by, known);
    known.people.push({ account, reasons, ticked: !hasOwnWords(watch, account) });
  }
  return [...groups.values()]
    .map(({ group, people }) => ({ ...group, people }))
    .sort((a, b) => b.people.length - a.people.length);
}

export function hasOwnWords(watch: Watch, account: Account): boolean {
  return account.answers > 0 || account.talks > 0 || isConversing(watch, account, standsOutIn(watch));
}

function groupOf(
  account: Account,
  reasons: readonly Reason[],
): Omit<ReviewGroup, "people"> & { readonly by: string | Family } {
  const copied = copiedBy(account)[0];
  if (copied) {
    const family = headOf(copied.family);
    return { by: family, kind: "sameText", shared: family.sample, times: family.posts };
  }
  const first = reasons[0];
  const shared = first && "names" in first ? (first.names[0] ?? "") : "";
  const kind = first?.key ?? "burst";
  return { by: `${kind} ${shared}`, kind, shared, times: 0 };
}
