import { displayName } from "../../domain/calm-text.ts";
import type { Chat } from "../../domain/chat.ts";
import type { Feed } from "../../domain/feed.ts";
import { fold, sameHandle } from "../../domain/handle.ts";
import type { Author } from "../../domain/post.ts";

/** A handle or a hashtag that is being typed; the range reaches over what of it stands behind the caret. */
export interface BegunName {
  readonly sign: "@" | "#";
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** What may be put in for it. */
export type Candidate =
  | { readonly kind: "person"; readonly text: string; readonly name: string; readonly author: Author }
  | { readonly kind: "hashtag"; readonly text: string; readonly posts: number };

export interface Sources {
  readonly feed: Feed;
  readonly chat: Chat;
  readonly ownHandle: string | undefined;
  /** Who is being answered comes first. */
  readonly answered: string | undefined;
}

const longestName = 60;
const most = 5;
const begun = /(?:^|[^\p{L}\p{N}_@#&/.])([@#])([\p{L}\p{M}\p{N}_]*)$/u;
const rest = /^[\p{L}\p{M}\p{N}_]*/u;

/** The handle or hashtag that the caret stands in or behind; undefined when it stands in something else. */
export function nameAt(text: string, caret: number): BegunName | undefined {
  const match = begun.exec(text.slice(Math.max(0, caret - longestName), caret));
  const [, sign, typed = ""] = match ?? [];
  if (sign !== "@" && sign !== "#") return undefined;
  const behind = rest.exec(text.slice(caret, caret + longestName))?.[0].length ?? 0;
  return { sign, typed, start: caret - typed.length - 1, end: caret + behind };
}

/** People of the chat, or hashtags used in it, that begin so; the most likely first, at most five. */
export function candidatesFor(name: BegunName, sources: Sources): readonly Candidate[] {
  const found = name.sign === "@" ? peopleFor(name, sources) : hashtagsFor(name, sources);
  const isTyped = found.length === 1 && found[0]?.text === name.sign + name.typed;
  return isTyped ? [] : found.slice(0, most);
}

function peopleFor({ typed }: BegunName, sources: Sources): readonly Candidate[] {
  const wanted = fold(typed);
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

/** The begin of a handle says more than the begin of a name; who is answered, or leads the chat, is meant more often. */
function rankOf(author: Author, wanted: string, { answered, chat }: Sources): number {
  const names = fold(author.name ?? "").split(/[^\p{L}\p{N}]+/u);
  const byHandle = fold(author.handle).startsWith(wanted);
  if (!byHandle && !names.some((name) => name.startsWith(wanted))) return 0;
  const isHost = [...chat.moderators, ...chat.guests].some((host) => sameHandle(host, author.handle));
  return 1 + (byHandle ? 4 : 0) + (sameHandle(author.handle, answered) ? 2 : 0) + (isHost ? 1 : 0);
}

const people = new WeakMap<Feed, readonly Author[]>();

/** Who wrote in a feed, each once, who wrote last first. */
function peopleOf(feed: Feed): readonly Author[] {
  const known = people.get(feed);
  if (known) return known;
  const byHandle = new Map<string, Author>();
  for (const { post } of feed.toReversed())
    for (const author of [post.author, post.repostOf?.author])
      if (author && !byHandle.has(fold(author.handle))) byHandle.set(fold(author.handle), author);
  const found = [...byHandle.values()];
  people.set(feed, found);
  return found;
}

function hashtagsFor({ typed }: BegunName, { feed, chat }: Sources): readonly Candidate[] {
  const wanted = fold(typed);
  return [...tagsOf(feed, chat)]
    .filter(([folded]) => folded.startsWith(wanted))
    .sort(([, a], [, b]) => b.posts - a.posts)
    .map(([, { tag, posts }]) => ({ kind: "hashtag", text: `#${tag}`, posts }));
}

type Tags = ReadonlyMap<string, { readonly tag: string; readonly posts: number }>;

/** The hashtags of a feed and of the chat's profile, as they were written first, with the number of their posts. */
function tagsOf(feed: Feed, chat: Chat): Tags {
  const tags = new Map<string, { tag: string; posts: number }>();
  for (const tag of chat.hashtags) tags.set(fold(tag), { tag, posts: 0 });
  for (const { post } of feed)
    for (const { tag } of post.entities.hashtags) {
      const known = tags.get(fold(tag));
      if (known) known.posts++;
      else tags.set(fold(tag), { tag, posts: 1 });
    }
  return tags;
}
