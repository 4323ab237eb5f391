import { findEntities } from "./counting/entities.ts";
import type { Draft } from "./draft.ts";
import { likeness } from "./likeness.ts";
import type { Post, TextRange } from "./post.ts";
import { compareIds } from "./snowflake.ts";

const minuteMs = 60_000;
/** X's page shows a new post within seconds; whoever still writes in X's composer is not to be disturbed. */
const askAfterMs = minuteMs;
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

/** A draft that may become a post, with what was handed over, made comparable once. */
interface Waiting {
  readonly draft: Draft;
  readonly at: number;
  readonly words: string;
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
  const waiting = new Set(drafts.flatMap((draft) => waitingFor(draft) ?? []));
  const posted: Draft[] = [];
  for (const post of posts.toSorted((a, b) => compareIds(a.id, b.id))) {
    if (post.repostOf || known.has(post.id)) continue;
    known.add(post.id);
    const found = bestOf(waiting, post, post.createdAt - clockOffset);
    if (!found) continue;
    waiting.delete(found);
    posted.push({ ...found.draft, postedAs: post.id });
  }
  return posted;
}

function waitingFor(draft: Draft): Waiting | undefined {
  const handed = draft.handedOver ?? draft.takenBack;
  if (!handed || draft.postedAs !== undefined) return undefined;
  return { draft, at: handed.at, words: comparable(handed.text) };
}

/** The waiting draft that a post is most like; of equal ones the one that was handed over first. */
function bestOf(waiting: Iterable<Waiting>, post: Post, postedAt: number): Waiting | undefined {
  const seen = comparable(post.text);
  let best: { found: Waiting; score: number } | undefined;
  for (const one of waiting) {
    if (postedAt < one.at - clockSlackMs) continue;
    const score = scoreOf(one, post, seen, postedAt);
    const isBetter = !best || score > best.score || (score === best.score && one.at < best.found.at);
    if (score > 0 && isBetter) best = { found: one, score };
  }
  return best?.found;
}

/** 0 for another text, up to 1 for the same, 2 for the same in answer to the same post. */
function scoreOf({ draft, at, words }: Waiting, post: Post, seen: string, postedAt: number): number {
  const isInPlace = standsWhere(draft, post);
  const isQuote = draft.target?.kind === "quote";
  const [ours, theirs] = isQuote ? [withoutLastLink(words), withoutLastLink(seen)] : [words, seen];
  if (ours === theirs) return isInPlace ? 2 : 1;
  if (!isInPlace || postedAt - at > changedWithinMs) return 0;
  const alike = likeness(withoutHashtags(ours), withoutHashtags(theirs));
  const enough = draft.target && draft.target.kind !== "answer" ? alikeInThread : alikeAlone;
  return alike >= enough ? alike : 0;
}

function standsWhere({ target }: Draft, post: Post): boolean {
  if (target?.kind === "reply") return post.replyTo?.id === target.postId;
  if (target?.kind === "quote") return post.quote?.id === target.postId;
  return post.replyTo === undefined && post.quote === undefined;
}

/** A text as far as X leaves it alone: X shortens links, hides a reply's first mentions, takes spaces off the ends. */
function comparable(text: string): string {
  return inPlaceOf(findEntities(text).links, text, "\0")
    .normalize("NFC")
    .replace(/\ufe0f/gu, "")
    .replace(/^(?:\s*@\w+)+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Everybody's posts have the chat's hashtag: it makes no two of them alike. */
function withoutHashtags(text: string): string {
  return inPlaceOf(findEntities(text).hashtags, text, "").trim();
}

/** The address of the post that is quoted: X may or may not show it. */
function withoutLastLink(text: string): string {
  return text.replace(/ ?\0$/u, "");
}

function inPlaceOf(ranges: readonly TextRange[], text: string, put: string): string {
  return ranges.reduceRight((all, { start, end }) => all.slice(0, start) + put + all.slice(end), text);
}
