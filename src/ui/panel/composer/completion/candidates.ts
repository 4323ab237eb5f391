import type { Chat } from "../../../../domain/chat/chat.ts";
import type { Feed } from "../../../../domain/feed/feed.ts";
import { foldCase, sameHandle } from "../../../../domain/post/handle.ts";
import type { Author } from "../../../../domain/post/post.ts";
import { displayName } from "../../../../domain/text/calm-text.ts";

export interface BegunName {
  readonly sign: "@" | "#" | ":";
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

export type Candidate =
  | { readonly kind: "person"; readonly text: string; readonly name: string; readonly author: Author }
  | { readonly kind: "hashtag"; readonly text: string; readonly posts: number }
  | { readonly kind: "emoji"; readonly text: string; readonly name: string };

export interface Sources {
  readonly feed: Feed;
  readonly chat: Chat;
  readonly ownHandle: string | undefined;
  readonly answered: string | undefined;
}

const longestName = 60;
export const mostCandidates = 5;
const begun = /(?:^|[^\p{L}\p{M}\p{N}_@#&/.])([@#])([\p{L}\p{M}\p{N}_\u200c\u200d]*)$/u;
const rest = /^[\p{L}\p{M}\p{N}_\u200c\u200d]*/u;

export function nameAt(text: string, caret: number): BegunName | undefined {
  const match = begun.exec(text.slice(Math.max(0, caret - longestName), caret));
  const [, sign, typed = ""] = match ?? [];
  if (sign !== "@" && sign !== "#") return undefined;
  const behind = rest.exec(text.slice(caret, caret + longestName))?.[0].length ?? 0;
  return { sign, typed, start: caret - typed.length - 1, end: caret + behind };
}

export function candidatesFor(name: BegunName, sources: Sources): readonly Candidate[] {
  const found = name.sign === "@" ? peopleFor(name, sources) : hashtagsFor(name, sources);
  const isTyped = found.length === 1 && found[0]?.text === name.sign + name.typed;
  return isTyped ? [] : found.slice(0, mostCandidates);
}

function peopleFor({ typed }: BegunName, sources: Sources): readonly Candidate[] {
  const wanted = foldCase(typed);
  return peopleOf(sources.feed)
    .filter(({ handle }) => !sameHandle(handle, sources.ownHandle))
    .map((author, age) => ({ author, rank: rankOf(author, wanted, sources), age }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.age - b.age)
    .map(({ author }) => ({
      kind: "person",
      text: `@${author.handle}`,
      name: displayName(author),
      author,
    }));
}

function rankOf(author: Author, wanted: string, { answered, chat }: Sources): number {
  const names = foldCase(author.name ?? "").split(/[^\p{L}\p{M}\p{N}\u200c\u200d]+/u);
  const byHandle = foldCase(author.handle).startsWith(wanted);
  if (!byHandle && !names.some((name) => name.startsWith(wanted))) return 0;
  const isHost = [...chat.moderators, ...chat.guests].some((host) => sameHandle(host, author.handle));
  return 1 + (byHandle ? 4 : 0) + (sameHandle(author.handle, answered) ? 2 : 0) + (isHost ? 1 : 0);
}

const people = new WeakMap<Feed, readonly Author[]>();

function peopleOf(feed: Feed): readonly Author[] {
  const known = people.get(feed);
  if (known) return known;
  const byHandle = new Map<string, Author>();
  for (const { post } of feed.toReversed())
    for (const author of [post.author, post.repostOf?.author])
      if (author && !byHandle.has(foldCase(author.handle))) byHandle.set(foldCase(author.handle), author);
  const found = [...byHandle.values()];
  people.set(feed, found);
  return found;
}

function hashtagsFor({ typed }: BegunName, { feed, chat }: Sources): readonly Candidate[] {
  const wanted = foldCase(typed);
  return [...tagsOf(feed, chat)]
    .filter(([folded]) => folded.startsWith(wanted))
    .sort(([, a], [, b]) => b.posts - a.posts)
    .map(([, { tag, posts }]) => ({ kind: "hashtag", text: `#${tag}`, posts }));
}

type Tags = ReadonlyMap<string, { readonly tag: string; readonly posts: number }>;

function tagsOf(feed: Feed, chat: Chat): Tags {
  const tags = new Map<string, { tag: string; posts: number }>();
  for (const tag of chat.hashtags) tags.set(foldCase(tag), { tag, posts: 0 });
  for (const { post } of feed)
    for (const { tag } of post.entities.hashtags) {
      const known = tags.get(foldCase(tag));
      if (known) known.posts++;
      else tags.set(foldCase(tag), { tag, posts: 1 });
    }
  return tags;
}
