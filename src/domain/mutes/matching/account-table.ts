import { fold } from "../../handle.ts";
import type { Author, Post } from "../../post.ts";
import type { MuteRule } from "../rule.ts";
import { isAccount } from "../target-key.ts";
import { type Hit, type MetBy, RuleMap, type RuleTable } from "./rule-table.ts";

/**
 * Accounts, and reposts of or by them. An account goes by its id, so that a renamed one stays muted and a handle
 * taken over by somebody else is not; a handle counts where no id is known, of the rule or of the post.
 */
export function accountTable(): RuleTable {
  const byId = new RuleMap();
  const byHandle = new RuleMap();
  return {
    put: (rule) => file(rule, (map, key) => map.put(key, rule), byId, byHandle),
    drop: (rule) => file(rule, (map, key) => map.drop(key, rule.id), byId, byHandle),
    collect: (post, hits) => {
      collectFrom(rulesFor(post.author, byId, byHandle), post, "author", hits);
      if (post.repostOf?.author)
        collectFrom(rulesFor(post.repostOf.author, byId, byHandle), post, "reposted", hits);
    },
  };
}

function file(
  { target }: MuteRule,
  filed: (map: RuleMap, key: string) => void,
  byId: RuleMap,
  byHandle: RuleMap,
): void {
  if (!isAccount(target)) return;
  if (target.id !== undefined) filed(byId, target.id);
  if (target.handle !== undefined) filed(byHandle, fold(target.handle));
}

function rulesFor(author: Author, byId: RuleMap, byHandle: RuleMap): readonly MuteRule[] {
  if (author.id === undefined) return byHandle.get(fold(author.handle));
  const known = byId.get(author.id);
  const named = byHandle.get(fold(author.handle)).filter(({ target }) => isPending(target));
  return named.length === 0 ? known : [...known, ...named];
}

function isPending(target: MuteRule["target"]): boolean {
  return isAccount(target) && target.id === undefined;
}

function collectFrom(rules: readonly MuteRule[], post: Post, by: MetBy, hits: Hit[]): void {
  for (const rule of rules) if (means(rule, post, by)) hits.push({ rule, by });
}

function means({ target }: MuteRule, post: Post, by: MetBy): boolean {
  if (target.kind === "reposts-of") return by === "reposted";
  if (target.kind === "reposts-by") return by === "author" && post.repostOf !== undefined;
  return true;
}
