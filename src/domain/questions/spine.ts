import { foldCase } from "../post/handle.ts";
import { isBetterReading, type Post } from "../post/post.ts";
import { compareIds } from "../post/snowflake.ts";
import { type LabelledPost, labelsOf } from "./labelled-post.ts";
import { placePost } from "./place-post.ts";
import type { QuestionPattern } from "./question-pattern.ts";
import type { Correction, Evening, LastAnswer, Placement, SpineQuestion, SpineRules } from "./spine-parts.ts";

export interface Spine {
  readonly rules: SpineRules;
  /** Oldest first. */
  readonly labelled: readonly LabelledPost[];
  readonly questions: readonly SpineQuestion[];
  readonly placements: ReadonlyMap<string, Placement>;
  readonly evening: Evening;
  /** Each account's last answer, by folded handle. */
  readonly lastAnswers: ReadonlyMap<string, LastAnswer>;
}

export function spineRules(
  chat: {
    readonly hashtags: readonly string[];
    readonly moderators: readonly string[];
    readonly guests: readonly string[];
  },
  pattern: QuestionPattern,
  byHand: ReadonlyMap<string, Correction> = new Map(),
): SpineRules {
  return {
    hosts: new Set([...chat.moderators, ...chat.guests].map(foldCase)),
    hashtags: new Set(chat.hashtags.map(foldCase)),
    pattern,
    byHand,
  };
}

export function emptySpine(rules: SpineRules): Spine {
  return {
    rules,
    labelled: [],
    questions: [],
    placements: new Map(),
    evening: { number: 0, questions: [] },
    lastAnswers: new Map(),
  };
}

/**
 * Newer posts are placed incrementally; an older post, or a better reading, places all again without rereading
 * any text.
 */
export function addPosts(spine: Spine, posts: readonly Post[]): Spine {
  // Most batches contain no known post, and a map of all takes longer than placing a batch.
  const isAnyKnown = posts.some(({ id }) => spine.placements.has(id));
  const known = new Map(isAnyKnown ? spine.labelled.map((one) => [one.post.id, one]) : []);
  const added = new Map<string, LabelledPost>();
  let replaced = false;
  for (const post of posts) {
    const there = added.get(post.id)?.post ?? known.get(post.id)?.post;
    if (there && !isBetterReading(post, there)) continue;
    replaced ||= known.has(post.id);
    added.set(post.id, labelsOf(post, spine.rules.pattern));
  }
  if (added.size === 0) return spine;
  const fresh = [...added.values()].sort(byTime);
  const last = spine.labelled.at(-1);
  const first = fresh[0];
  if (!replaced && (!last || !first || byTime(last, first) < 0)) return placedAfter(spine, fresh);
  const kept = spine.labelled.filter(({ post }) => !added.has(post.id));
  return placedAfter(emptySpine(spine.rules), [...kept, ...fresh].sort(byTime));
}

function placedAfter(spine: Spine, fresh: readonly LabelledPost[]): Spine {
  const draft = {
    rules: spine.rules,
    questions: [...spine.questions],
    placements: new Map(spine.placements),
    evening: { ...spine.evening, questions: [...spine.evening.questions] },
    lastAnswers: new Map(spine.lastAnswers),
  };
  for (const post of fresh) placePost(draft, post);
  return { ...draft, labelled: [...spine.labelled, ...fresh] };
}

function byTime(a: LabelledPost, b: LabelledPost): number {
  return a.post.createdAt - b.post.createdAt || compareIds(a.post.id, b.post.id);
}
