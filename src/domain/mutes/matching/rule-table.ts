import type { Post } from "../../post/post.ts";
import type { MuteRule } from "../rule.ts";

export type MetBy = "author" | "reposted" | "text" | "link";

export interface Hit {
  readonly rule: MuteRule;
  readonly by: MetBy;
}

export interface RuleTable {
  put(rule: MuteRule): void;
  drop(rule: MuteRule): void;
  /** Adds every matching rule to `hits`. */
  collect(post: Post, hits: Hit[]): void;
}

export class RuleMap {
  readonly #rules = new Map<string, MuteRule | readonly MuteRule[]>();

  get size(): number {
    return this.#rules.size;
  }

  put(key: string, rule: MuteRule): void {
    const known = this.get(key).filter(({ id }) => id !== rule.id);
    this.#rules.set(key, known.length === 0 ? rule : [...known, rule]);
  }

  drop(key: string, ruleId: string): void {
    const left = this.get(key).filter(({ id }) => id !== ruleId);
    if (left.length === 0) this.#rules.delete(key);
    else this.#rules.set(key, left);
  }

  get(key: string): readonly MuteRule[] {
    const found = this.#rules.get(key);
    if (found === undefined) return none;
    return "target" in found ? [found] : found;
  }
}

const none: readonly MuteRule[] = [];
