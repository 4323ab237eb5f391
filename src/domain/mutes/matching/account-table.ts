import type { Author, Post } from "../../post/post.ts";
import type { MuteRule } from "../rule.ts";
import { isAccount } from "../target-key.ts";
import { type Hit, type MetBy, RuleMap, type RuleTable } from "./rule-table.ts";

interface Filed {
  readonly byId: RuleMap;
  readonly byHandle: RuleMap;
  readonly pending: RuleMap;
}

/**
 * By id, so a renamed account stays muted and a reassigned handle does not; by handle only where the rule or
 * post has no id.
 */
export function accountTable(): RuleTable {
  const filed: Filed = { byId: new RuleMap(), byHandle: new RuleMap(), pending: new RuleMap() };
  return {
    put: (rule) => {
      for (const [map, key] of placesOf(rule, filed)) map.put(key, rule);
    },
    drop: (rule) => {
      for (const [map, key] of placesOf(rule, filed)) map.drop(key, rule.id);
    },
    collect: (post, hits) => {
      collectFrom(rulesFor(post.author, filed), post, "author", hits);
      const reposted = post.repostOf?.author;
      if (reposted) collectFrom(rulesFor(reposted, filed), post, "reposted", hits);
    },
  };
}

function placesOf({ target }: MuteRule, { byId, byHandle, pending }: Filed): readonly [RuleMap, string][] {
  if (!isAccount(target)) return [];
  if (target.id === undefined) return [[pending, target.handle.toLowerCase()]];
  if (target.handle === undefined) return [[byId, target.id]];
  return [
    [byId, target.id],
    [byHandle, target.handle.toLowerCase()],
  ];
}

function rulesFor({ id, handle }: Author, { byId, byHandle, pending }: Filed): readonly MuteRule[] {
  const known = id === undefined ? byHandle.get(handle.toLowerCase()) : byId.get(id);
  if (pending.size === 0) return known;
  const named = pending.get(handle.toLowerCase());
  return named.length === 0 ? known : [...known, ...named];
}

function collectFrom(rules: readonly MuteRule[], post: Post, by: MetBy, hits: Hit[]): void {
  for (const rule of rules) if (means(rule, post, by)) hits.push({ rule, by });
}

function means({ target }: MuteRule, post: Post, by: MetBy): boolean {
  if (target.kind === "reposts-of") return by === "reposted";
  if (target.kind === "reposts-by") return by === "author" && post.repostOf !== undefined;
  return true;
}
