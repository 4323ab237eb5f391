import type { Account } from "./evidence/account.ts";
import { copiedBy } from "./evidence/copied-text.ts";
import type { ThingKind } from "./evidence/things-of.ts";
import { burstOf } from "./layers/acts.ts";
import { isAdvert, repeatedLink } from "./layers/advert.ts";
import { othersWith } from "./layers/foreign.ts";
import { type SlightSign, slightSigns } from "./layers/slight.ts";
import { limits } from "./weights.ts";

export type Reason =
  | { readonly key: "sameText"; readonly others: number; readonly text: string }
  | { readonly key: ThingKind; readonly names: readonly string[]; readonly others: number }
  | { readonly key: "burst"; readonly posts: number }
  | { readonly key: "offer"; readonly posts: number }
  | { readonly key: "sameLink"; readonly posts: number; readonly host: string }
  | { readonly key: SlightSign };

const mostNames = 3;

export function reasonsOf(account: Account): readonly Reason[] {
  const copied = copiedBy(account, Number.POSITIVE_INFINITY)[0];
  const shared = (["phrase", "tag", "site", "picture", "mention"] as const).flatMap((kind) =>
    copied && kind === "phrase" ? [] : sharedOf(account, kind),
  );
  const burst = burstOf(account);
  return [
    ...(copied ? [{ key: "sameText" as const, others: copied.others, text: copied.sample }] : []),
    ...shared,
    ...(burst >= limits.smallBurst ? [{ key: "burst" as const, posts: burst }] : []),
    ...advertOf(account),
    ...slightSigns(account).map((key) => ({ key })),
  ];
}

function advertOf(account: Account): readonly Reason[] {
  if (!isAdvert(account)) return [];
  const link = repeatedLink(account);
  return [
    ...(account.offers > 0 ? [{ key: "offer" as const, posts: account.offers }] : []),
    ...(link ? [{ key: "sameLink" as const, posts: link.posts, host: link.host }] : []),
  ];
}

function sharedOf(account: Account, kind: ThingKind): readonly Reason[] {
  const own = kind === "phrase" ? account.phrases : account.things;
  const shared = own
    .filter((thing) => thing.kind === kind)
    .map((thing) => ({ name: thing.name, others: othersWith(thing, account) }));
  const others = Math.max(0, ...shared.map((thing) => thing.others));
  if (others === 0) return [];
  // One number tells of all that it names.
  const most = shared.filter((thing) => thing.others === others);
  return [{ key: kind, names: most.slice(0, mostNames).map(({ name }) => name), others }];
}
