import type { Account, SharedThing } from "../evidence/account.ts";
import { isForeign } from "../evidence/shared-things.ts";
import { weights } from "../weights.ts";

export function othersWith(thing: SharedThing, account: Account): number {
  if (thing.first?.account === account) return 0;
  const all = thing.users.length + thing.gone;
  return all > 1 && isForeign(thing) ? all - 1 : 0;
}

export function foreignWeight(account: Account): number {
  const { tag, mention, site, picture } = weights;
  const sums = { tag: 0, mention: 0, site: 0, picture: 0 };
  let tags = 0;
  for (const thing of account.things) {
    const others = othersWith(thing, account);
    if (others === 0 || thing.kind === "phrase") continue;
    if (thing.kind === "tag") {
      tags++;
      sums.tag = Math.max(sums.tag, Math.min(tag.mostOfOne, tag.each * others));
    } else if (thing.kind === "mention") sums.mention += mention.each;
    else sums[thing.kind] += weights[thing.kind].each * others;
  }
  const byCount = tags > 1 ? Math.min(tag.most, tag.eachOfTwo * tags) : 0;
  return (
    Math.max(sums.tag, byCount) +
    Math.min(mention.most, sums.mention) +
    Math.min(site.most, sums.site) +
    Math.min(picture.most, sums.picture)
  );
}
