import type { Spine } from "../questions/spine.ts";
import type { Feed, FeedItem } from "./feed.ts";

const corrected = new WeakMap<FeedItem, FeedItem>();

/** The spine knows the whole evening and the person's corrections. Unchanged items stay the same object. */
export function askedBySpine(feed: Feed, spine: Spine): Feed {
  const numbers = new Map<string, string>();
  // A post that asks several bears its first.
  for (const { number, wordings, again } of spine.questions)
    for (const id of [...wordings.map((post) => post.id), ...again])
      if (!numbers.has(id)) numbers.set(id, number);
  const next = feed.map((item) => withQuestion(item, numbers.get(item.post.id)));
  return next.every((item, at) => item === feed[at]) ? feed : next;
}

function withQuestion(item: FeedItem, number: string | undefined): FeedItem {
  if (item.question === number) return item;
  const known = corrected.get(item);
  if (known && known.question === number) return known;
  const { question: _, ...rest } = item;
  const made = number === undefined ? rest : { ...rest, question: number };
  corrected.set(item, made);
  return made;
}
