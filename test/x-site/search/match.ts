import { compareIds } from "../../../src/domain/post/snowflake.ts";
import type { SitePost } from "../evening.ts";
import { hashtagsOf, mentionsOf, tokensOf } from "../wire/tokens.ts";
import { conversationOf, likesOf } from "../wire/tweet.ts";
import type { World } from "../world.ts";
import type { Query } from "./query.ts";

type Term = Extract<Query, { kind: "term" }>;
type Test = (post: SitePost, value: string, world: World) => boolean;

/** Does a post match a query? A post of a repost is matched by what it repeats. */
export function matches(query: Query, post: SitePost, world: World): boolean {
  switch (query.kind) {
    case "and":
      return query.parts.every((part) => matches(part, post, world));
    case "or":
      return query.parts.some((part) => matches(part, post, world));
    case "not":
      return !matches(query.part, post, world);
    case "term":
      return matchesTerm(query, post, world);
  }
}

function matchesTerm(term: Term, post: SitePost, world: World): boolean {
  if (term.operator === undefined) return matchesWord(term, post, world);
  return tests[term.operator]?.(post, term.value, world) ?? true;
}

/** The text that search looks in: of a repost, the original's. */
function searched(post: SitePost, world: World): SitePost {
  return (post.repostOf === undefined ? undefined : world.post(post.repostOf)) ?? post;
}

function matchesWord({ value, exact }: Term, post: SitePost, world: World): boolean {
  const { text } = searched(post, world);
  if (!exact && /^[#＃]./u.test(value)) return isTagged(text, value.slice(1).toLowerCase(), post, world);
  if (!exact && /^@\w+$/.test(value)) return names(post, value.slice(1).toLowerCase(), world);
  return searchedFields(post, world).some((field) => containsPhrase(field, value));
}

/** `#tag` in the text, or in the author's display name: so a found post need not hold the tag. */
function isTagged(text: string, tag: string, post: SitePost, world: World): boolean {
  const { name } = world.person(searched(post, world).authorId);
  return hashtagsOf(text).includes(tag) || hashtagsOf(name).includes(tag);
}

/** `@u`: the post names that account, or is by it (a handle is searched as a word too). */
function names(post: SitePost, handle: string, world: World): boolean {
  const original = searched(post, world);
  const author = world.person(original.authorId).handle.toLowerCase();
  return author === handle || mentionsOf(original.text).includes(handle);
}

/** Words match in the text, the display name, the handle and the expanded addresses. */
function searchedFields(post: SitePost, world: World): string[] {
  const original = searched(post, world);
  const { name, handle } = world.person(original.authorId);
  const addresses = tokensOf(original.text, original.links).filter(({ kind }) => kind === "url");
  return [original.text, name, handle, ...addresses.map((address) => address.value)];
}

function containsPhrase(text: string, phrase: string): boolean {
  const wanted = words(phrase);
  return wanted !== "" && ` ${words(text)} `.includes(` ${wanted} `);
}

function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join(" ");
}

const sameHandle = (world: World, id: string, handle: string) =>
  world.person(id).handle.toLowerCase() === handle.replace(/^@/, "").toLowerCase();

const tests: Record<string, Test> = {
  from: (post, value, world) => sameHandle(world, post.authorId, value),
  to: (post, value, world) => {
    const parent = post.replyTo === undefined ? undefined : world.everPost(post.replyTo);
    return parent !== undefined && sameHandle(world, parent.authorId, value);
  },
  list: (post, value, world) =>
    world.evening.lists.some(({ id, members }) => id === value && members.includes(post.authorId)),
  filter: (post, value, world) => filters[value]?.(searched(post, world), post, world) ?? true,
  include: () => true,
  since_time: (post, value) => post.createdAt >= Number(value) * 1000,
  until_time: (post, value) => post.createdAt < Number(value) * 1000,
  since: (post, value) => post.createdAt >= dayOf(value),
  until: (post, value) => post.createdAt < dayOf(value),
  since_id: (post, value) => compareIds(post.id, value) > 0,
  max_id: (post, value) => compareIds(post.id, value) <= 0,
  within_time: (post, value, world) => post.createdAt >= world.clock.now() - stretch(value),
  conversation_id: (post, value, world) => conversationOf(post, world) === value,
  quoted_tweet_id: (post, value) => post.quoteOf === value,
  quoted_user_id: (post, value, world) =>
    post.quoteOf !== undefined && world.everPost(post.quoteOf)?.authorId === value,
  min_faves: (post, value) => likesOf(post) >= Number(value),
  min_retweets: (post, value, world) => world.counts(post.id).reposts >= Number(value),
  min_replies: (post, value, world) => world.counts(post.id).replies >= Number(value),
  lang: (post, value) => post.lang === value,
  url: (post, value) =>
    tokensOf(post.text, post.links).some((token) => token.kind === "url" && token.value.includes(value)),
};

type Filter = (original: SitePost, post: SitePost, world: World) => boolean;
const isRepost: Filter = (_, post) => post.repostOf !== undefined;
const hasMedia: Filter = ({ media }) => media !== undefined;

const filters: Record<string, Filter> = {
  replies: ({ replyTo }) => replyTo !== undefined,
  quote: ({ quoteOf }) => quoteOf !== undefined,
  retweets: isRepost,
  nativeretweets: isRepost,
  nativereposts: isRepost,
  links: ({ text, links }) => tokensOf(text, links).some(({ kind }) => kind === "url"),
  media: hasMedia,
  images: ({ media }) => media?.some(({ type }) => type === "photo") ?? false,
  videos: ({ media }) => media?.some(({ type }) => type !== "photo") ?? false,
  hashtags: ({ text }) => hashtagsOf(text).length > 0,
  mentions: ({ text }) => mentionsOf(text).length > 0,
  follows: ({ authorId }, _, world) => world.person(authorId).followed ?? false,
  safe: ({ limited }) => limited !== "sensitive",
  verified: ({ authorId }, _, world) => world.person(authorId).verifiedType !== undefined,
  blue_verified: ({ authorId }, _, world) => world.person(authorId).blue ?? false,
  has_engagement: ({ id }, _, world) => Object.values(world.counts(id)).some((count) => count > 0),
};

/** `2021-12-31` or `2021-12-31_23:59:59_UTC`. */
function dayOf(value: string): number {
  const [day, clock = "00:00:00"] = value.split("_");
  return Date.parse(`${day}T${clock}Z`);
}

function stretch(value: string): number {
  const units: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
  const match = /^(\d+)([dhms])$/.exec(value);
  return Number(match?.[1] ?? 0) * (units[match?.[2] ?? "s"] ?? 0);
}
