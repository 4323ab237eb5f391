import { findEntities } from "./counting/entities.ts";
import type { Draft } from "./draft.ts";
import { likeness } from "./likeness.ts";
import type { Post } from "./post.ts";
import { compareIds } from "./snowflake.ts";

const minuteMs = 60_000;
/** X's page shows a new post within seconds; whoever still writes in X's composer is not to be disturbed. */
const askAfterMs = 2 * minuteMs;
/** The clocks of X and the person never agree wholly. */
const clockSlackMs = 2 * minuteMs;
/** What was changed in X's own composer is recognised this long; the very same words at any time. */
const changedWithinMs = 60 * minuteMs;
/** From here on two texts are one, changed in X's composer; more is asked where nothing but the text speaks for it. */
const alikeInThread = 0.6;
const alikeAlone = 0.8;
/** Posted drafts are remembered this long, so that their posts, seen again, are not taken for another's. */
const rememberedMs = 7 * 24 * 60 * minuteMs;

/** Was a draft handed over so long ago (`now` in ms, our clock) that the person should be asked whether it was posted? */
export function isOverdue({ handedOver, postedAs }: Draft, now: number): boolean {
  return handedOver !== undefined && postedAs === undefined && now - handedOver.at >= askAfterMs;
}

/** Is a posted draft so old that nobody will show its post as a new one? */
export function isForgettable({ postedAs, changedAt }: Draft, now: number): boolean {
  return postedAs !== undefined && now - changedAt > rememberedMs;
}

/**
 * The drafts that posts of the person's own (`posts`) turn out to be, each with its post's id: the same words, or
 * nearly the same where the same post is answered. One post is one draft. `clockOffset` is X's clock minus ours, ms.
 */
export function postedDrafts(
  drafts: readonly Draft[],
  posts: readonly Post[],
  clockOffset = 0,
): readonly Draft[] {
  const known = new Set(drafts.map(({ postedAs }) => postedAs));
  const waiting = new Set(drafts.filter(({ postedAs }) => postedAs === undefined));
  const posted: Draft[] = [];
  for (const post of posts.toSorted((a, b) => compareIds(a.id, b.id))) {
    if (post.repostOf || known.has(post.id)) continue;
    known.add(post.id);
    const draft = bestDraft(waiting, post, post.createdAt - clockOffset);
    if (!draft) continue;
    waiting.delete(draft);
    posted.push({ ...draft, postedAs: post.id });
  }
  return posted;
}

/** The waiting draft that a post is most like; of equal ones the one that was handed over first. */
function bestDraft(waiting: Iterable<Draft>, post: Post, postedAt: number): Draft | undefined {
  let best: { draft: Draft; score: number; at: number } | undefined;
  for (const draft of waiting) {
    const handed = draft.handedOver ?? draft.takenBack;
    if (!handed || postedAt < handed.at - clockSlackMs) continue;
    const score = scoreOf(draft, handed.text, post, postedAt - handed.at);
    const isBetter = !best || score > best.score || (score === best.score && handed.at < best.at);
    if (score > 0 && isBetter) best = { draft, score, at: handed.at };
  }
  return best?.draft;
}

/** 0 for another text, up to 1 for the same, 2 for the same in answer to the same post. */
function scoreOf(draft: Draft, handed: string, post: Post, sinceMs: number): number {
  const isInPlace = standsWhere(draft, post);
  const quotes = draft.target?.kind === "quote";
  const words = comparable(handed, quotes);
  const seen = comparable(post.text, quotes);
  if (words === seen) return isInPlace ? 2 : 1;
  const alike = likeness(withoutHashtags(words), withoutHashtags(seen));
  const enough = draft.target && draft.target.kind !== "answer" ? alikeInThread : alikeAlone;
  return isInPlace && sinceMs <= changedWithinMs && alike >= enough ? alike : 0;
}

function standsWhere({ target }: Draft, post: Post): boolean {
  if (target?.kind === "reply") return post.replyTo?.id === target.postId;
  if (target?.kind === "quote") return post.quote?.id === target.postId;
  return post.replyTo === undefined && post.quote === undefined;
}

/** Everybody's posts have the chat's hashtag: it makes no two of them alike. */
function withoutHashtags(text: string): string {
  const tags = findEntities(text).hashtags.toReversed();
  return tags.reduce((all, { start, end }) => all.slice(0, start) + all.slice(end), text).trim();
}

/**
 * A text as far as X leaves it alone: X shortens links, hides a reply's first mentions, takes spaces off the ends,
 * and may or may not show the address of the post that is quoted.
 */
function comparable(text: string, quotes: boolean): string {
  const links = findEntities(text).links.toReversed();
  const short = links.reduce((all, { start, end }) => `${all.slice(0, start)}\0${all.slice(end)}`, text);
  return short
    .normalize("NFC")
    .replace(/\ufe0f/gu, "")
    .replace(/^(?:\s*@\w+)+/u, "")
    .replace(quotes ? /\s*\0$/u : /$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}
