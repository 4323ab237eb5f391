import { foldCase } from "../post/handle.ts";
import type { MuteTarget } from "./rule.ts";
import { isAccount, sameTarget, targetKey } from "./target-key.ts";

export class TargetMap<Thing extends { readonly target: MuteTarget }> {
  readonly #things = new Map<string, Thing[]>();

  constructor(things: Iterable<Thing>) {
    for (const thing of things) for (const key of keysOf(thing.target)) this.#add(key, thing);
  }

  about(target: MuteTarget): readonly Thing[] {
    const found = keysOf(target).flatMap((key) => this.#things.get(key) ?? []);
    return found.filter((thing) => sameTarget(thing.target, target));
  }

  #add(key: string, thing: Thing): void {
    const known = this.#things.get(key);
    if (known) known.push(thing);
    else this.#things.set(key, [thing]);
  }
}

function keysOf(target: MuteTarget): readonly string[] {
  const key = targetKey(target).join("\n");
  if (!isAccount(target) || target.id === undefined || target.handle === undefined) return [key];
  return [key, `${target.kind}\n@${foldCase(target.handle)}`];
}
