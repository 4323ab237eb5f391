import { type Chat, copchat } from "../../../src/domain/chat/chat.ts";
import { type Feed, mergeFeed, toFeedItem } from "../../../src/domain/feed/feed.ts";
import type { Author, Entities, Hashtag, Link, Mention, Post } from "../../../src/domain/post/post.ts";
import { firstIdAt } from "../../../src/domain/post/snowflake.ts";

/** The signed-in person of the harness. */
export const person = "sgt_okafor_";
/** #copchat with invented moderators beside its own. */
export const chat: Chat = { ...copchat, moderators: ["t_marlow_mod", "ines_aldana_mod"], guests: [] };
/** 9 p.m. Eastern of an invented Wednesday. */
export const startsAt = Date.UTC(2026, 9, 15, 1, 0, 0);

const people: Readonly<Record<string, Author>> = Object.fromEntries(
  [
    ["t_marlow_mod", "Tom Marlow"],
    ["ines_aldana_mod", "Inés Aldana"],
    ["nkessler_pd", "Nadia Kessler"],
    ["jo_lindqvist_", "Jo Lindqvist"],
    ["rb_citizen_", "R. Beaudry"],
    [person, "Sgt. Ada Okafor"],
    ["chief_hollins", "Chief Marguerite Hollins-Featherstonehaugh 🚓 Lake District Police"],
    ["dispatch_dee", "Dee"],
    ["ops_watanabe", "渡辺 健"],
    ["samir_haddad_x", "سمير حداد"],
    ["k9_unit_bruno", "Bruno & his human"],
    ["policy_prof", "Prof. L. Engstrand"],
  ].map(([handle, name], index) => [
    handle,
    {
      id: String(9000 + index),
      handle: handle ?? "",
      name: name ?? "",
      // One that comes, one that never does, and some without.
      ...(index % 3 === 0 ? { avatarUrl: `avatar-${index}.svg` } : {}),
      ...(index % 5 === 4 ? { avatarUrl: "missing.png" } : {}),
    },
  ]),
);

type Wishes = Partial<Omit<Post, "author" | "text">> & { readonly seconds: number };

/** A post so many seconds into the evening; hashtags, mentions and addresses are found in its text. */
export function post(handle: string, text: string, { seconds, ...fields }: Wishes): Post {
  const createdAt = startsAt + seconds * 1000;
  const author = people[handle] ?? { handle, name: handle };
  const id = String(BigInt(firstIdAt(createdAt)) + BigInt(handle.length));
  return {
    id,
    createdAt,
    author,
    text,
    ...fields,
    entities: entitiesOf(text, fields.entities),
  };
}

function entitiesOf(text: string, given: Entities | undefined): Entities {
  const ranges = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({
      word: match[0],
      range: { start: match.index, end: match.index + match[0].length },
    }));
  const hashtags: Hashtag[] = ranges(/#[\p{L}\p{N}_]+/gu).map(({ word, range }) => ({
    tag: word.slice(1),
    range,
  }));
  const mentions: Mention[] = ranges(/@\w+/g).map(({ word, range }) => ({ handle: word.slice(1), range }));
  const links: Link[] = ranges(/https:\/\/t\.co\/\w+/g).map(({ word, range }) => ({
    url: word,
    expandedUrl: "https://www.example.org/reports/2026/use-of-force-plain-language",
    displayUrl: "example.org/reports/2026/u…",
    range,
  }));
  return { hashtags, mentions, links, media: given?.media ?? [] };
}

/** An account of the invented evening. */
export function authorOf(handle: string): Author {
  return people[handle] ?? { handle };
}

/** The feed of posts as the person of the harness sees it. */
export function feedOf(posts: readonly Post[]): Feed {
  return mergeFeed(
    [],
    posts.flatMap((one) => toFeedItem(one, chat, person) ?? []),
  );
}
