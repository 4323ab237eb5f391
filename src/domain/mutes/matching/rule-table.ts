import type { Post } from "../../post.ts";
import type { MuteRule } from "../rule.ts";

/** What of a post a rule met. */
export type MetBy = "author" | "reposted" | "text" | "link";

/** A rule that means a post. */
export interface Hit {
  readonly rule: MuteRule;
  readonly by: MetBy;
}

/** Rules of some kinds, filed so that a post finds its own without going through the others. */
export interface RuleTable {
  /** Files a rule; a rule of another kind is left. */
  put(rule: MuteRule): void;
  drop(rule: MuteRule): void;
  /** Adds every rule that means the post, held or not, to `hits`. */
  collect(post: Post, hits: Hit[]): void;
}

/** Rules by a key, several under one where needed; one alone takes no array. */
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
