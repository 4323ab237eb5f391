import type { Post } from "../../post.ts";
import type { MuteRule } from "../rule.ts";
import { buildMuteIndex, type MuteContext } from "./mute-index.ts";

/** What a rule would have set aside of a stretch of posts. */
export interface Reach {
  readonly posts: readonly Post[];
  /** Of all posts of the stretch, 0 to 1. */
  readonly share: number;
  /** More than a tenth: to be said before the rule is saved. */
  readonly isBroad: boolean;
}

const broadShare = 0.1;

/** What a phrase, a pattern, a domain (or any rule) would set aside of `lastHour`, the posts of the last hour. */
export function phraseReach(rule: MuteRule, lastHour: readonly Post[], context: MuteContext = {}): Reach {
  return reachOfRules([rule], lastHour, context).get(rule.id) ?? reachOf([], lastHour);
}

/** The same for the rules of a whole list, by rule id; rules that would set nothing aside are left out. */
export function reachOfRules(
  rules: readonly MuteRule[],
  lastHour: readonly Post[],
  context: MuteContext = {},
): ReadonlyMap<string, Reach> {
  const index = buildMuteIndex(rules, Number.NEGATIVE_INFINITY, context);
  const caught = new Map<string, Post[]>();
  for (const post of lastHour)
    for (const ruleId of index.decide(post, Number.NEGATIVE_INFINITY)?.ruleIds ?? []) {
      const posts = caught.get(ruleId);
      if (posts) posts.push(post);
      else caught.set(ruleId, [post]);
    }
  return new Map(Array.from(caught, ([ruleId, posts]) => [ruleId, reachOf(posts, lastHour)]));
}

function reachOf(posts: readonly Post[], lastHour: readonly Post[]): Reach {
  const share = lastHour.length === 0 ? 0 : posts.length / lastHour.length;
  return { posts, share, isBroad: share > broadShare };
}
