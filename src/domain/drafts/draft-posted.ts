import type { Chat } from "../chat/chat.ts";
import { findEntities } from "../counting/entities.ts";
import { hasHashtagOf } from "../feed/stream.ts";
import { sameHandle } from "../post/handle.ts";
import type { Post, TextRange } from "../post/post.ts";
import { compareIds } from "../post/snowflake.ts";
import { bareOf } from "../questions/likeness-of-questions.ts";
import { likeness } from "../text/likeness.ts";
import { minuteMs } from "../time/units.ts";
import { type Draft, isOpen } from "./draft.ts";

/** The clocks never agree exactly. */
const clockSlackMs = 2 * minuteMs;
/** How long text changed in X's composer is recognised. */
const changedWithinMs = 60 * minuteMs;
/** Similarity that matches a draft changed in X's composer; higher outside a thread. */
const alikeInThread = 0.6;
const alikeAlone = 0.8;
/** For a planned question; shorter ones match by chance. */
const fewestLetters = 8;
/** A post loaded again must not match another draft. */
const rememberedMs = 7 * 24 * 60 * minuteMs;

export function isForgettable(draft: Draft, now: number): boolean {
  return !isOpen(draft) && now - Math.max(draft.changedAt, draft.postedAt ?? 0) > rememberedMs;
}

interface Waiting {
  readonly draft: Draft;
  readonly at: number;
  readonly words: string;
  /** For a question that was never handed over: searched in its chat only. */
  readonly only?: { readonly hashtags: readonly string[] };
}

/**
 * By text, or by similar text in reply to the same post; one post per draft. `clockOffset`: X's clock minus
 * ours, ms. `chats`: for the planned questions that were posted from elsewhere.
 */
export function postedDrafts(
  drafts: readonly Draft[],
  posts: readonly Post[],
  clockOffset = 0,
  chats: readonly Chat[] = [],
): readonly Draft[] {
  const known = new Set(drafts.map(({ postedAs }) => postedAs));
  const waiting = new Set(drafts.flatMap((draft) => waitingFor(draft, chats) ?? []));
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

/** A host may post a planned question from anywhere. */
function waitingFor(draft: Draft, chats: readonly Chat[]): Waiting | undefined {
  const { createdAt: at, text, planned, chatId } = draft;
  if (!isOpen(draft)) return undefined;
  const handed = draft.handedOver ?? draft.takenBack;
  if (handed) return { draft, at: handed.at, words: comparable(handed.text) };
  const only = planned && chats.find(({ id }) => id === chatId);
  return only && { draft, at, words: comparable(text), only };
}

function isAskedIn({ hashtags }: Pick<Chat, "hashtags">, post: Post): boolean {
  const { replyTo, author } = post;
  const isToOther = replyTo !== undefined && !sameHandle(replyTo.handle, author.handle);
  return hasHashtagOf(post, { hashtags }) && !isToOther;
}

function bestOf(waiting: Iterable<Waiting>, post: Post, postedAt: number): Waiting | undefined {
  const seen = comparable(post.text);
  let best: { found: Waiting; score: number } | undefined;
  for (const one of waiting) {
    if (postedAt < one.at - clockSlackMs || one.draft.notPostedAs === post.id) continue;
    if (one.only && !isAskedIn(one.only, post)) continue;
    const score = scoreOf(one, post, seen, postedAt);
    const isBetter = !best || score > best.score || (score === best.score && one.at < best.found.at);
    if (score > 0 && isBetter) best = { found: one, score };
  }
  return best?.found;
}

function scoreOf({ draft, at, words }: Waiting, post: Post, seen: string, postedAt: number): number {
  const isInPlace = standsWhere(draft, post);
  const isQuote = draft.target?.kind === "quote";
  const [ours, theirs] = isQuote ? [withoutLastLink(words), withoutLastLink(seen)] : [words, seen];
  if (ours === theirs) return isInPlace ? 2 : 1;
  if (draft.planned && asksAlike(draft.text, post.text)) return isInPlace ? 1 : 0.5;
  if (!isInPlace || postedAt - at > changedWithinMs) return 0;
  const alike = likeness(withoutHashtags(ours), withoutHashtags(theirs));
  const enough = draft.target && draft.target.kind !== "answer" ? alikeInThread : alikeAlone;
  return alike >= enough ? alike : 0;
}

/** Ignores the label and tags around it. */
function asksAlike(planned: string, posted: string): boolean {
  const [ours, theirs] = [bareOf(planned), bareOf(posted)];
  return ours.length >= fewestLetters && (ours === theirs || likeness(ours, theirs) >= alikeAlone);
}

function standsWhere({ target }: Draft, post: Post): boolean {
  if (target?.kind === "reply") return post.replyTo?.id === target.postId;
  if (target?.kind === "quote") return post.quote?.id === target.postId;
  return post.replyTo === undefined && post.quote === undefined;
}

function comparable(text: string): string {
  return inPlaceOf(findEntities(text).links, text, "\0")
    .normalize("NFC")
    .replace(/\ufe0f/gu, "")
    .replace(/^(?:\s*@\w+)+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function withoutHashtags(text: string): string {
  return inPlaceOf(findEntities(text).hashtags, text, "").trim();
}

function withoutLastLink(text: string): string {
  return text.replace(/ ?\0$/u, "");
}

function inPlaceOf(ranges: readonly TextRange[], text: string, put: string): string {
  return ranges.reduceRight((all, { start, end }) => all.slice(0, start) + put + all.slice(end), text);
}
