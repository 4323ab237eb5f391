import type { Post } from "../../post/post.ts";
import type { MuteRule } from "../rule.ts";
import { buildMuteIndex, type MuteContext } from "./mute-index.ts";

export interface Reach {
  readonly posts: readonly Post[];
  readonly share: number;
  readonly isBroad: boolean;
}

const broadShare = 0.1;

/** `lastHour`: the posts of the last hour. */
export function phraseReach(rule: MuteRule, lastHour: readonly Post[], context: MuteContext = {}): Reach {
  return reachOfRules([rule], lastHour, context).get(rule.id) ?? reachOf([], lastHour);
}

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
