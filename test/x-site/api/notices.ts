import { createHash } from "node:crypto";
import type { SitePost } from "../evening.ts";
import { chanceFrom, hashOf } from "../seeded.ts";
import { mentionsOf } from "../wire/tokens.ts";
import { likesOf } from "../wire/tweet.ts";
import type { World } from "../world.ts";

/** Something that X tells the signed-in person. */
export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly element:
    | "user_mentioned_you"
    | "user_replied_to_your_tweet"
    | "user_quoted_your_tweet"
    | "users_liked_your_tweet"
    | "users_retweeted_your_tweet"
    | "follow_from_recommended_user";
  /** The post that speaks to the person, or the person's own that is liked or reposted. */
  readonly post: SitePost | undefined;
  readonly fromUsers: readonly string[];
}

/** Whether a notice is a post by itself (mentions, replies, quotes) or a line about people. */
export function isPostNotice({ element }: Notice): boolean {
  return element.startsWith("user_");
}

/** Everything that happened to an account up to now, newest first. */
export function noticesFor(account: string, world: World): Notice[] {
  const me = world.findHandle(account);
  const published = world.published().filter((post) => !post.promoted);
  const own = published.filter(({ authorId }) => authorId === me?.id);
  const notices = [
    ...published.flatMap((post) => spokenTo(post, account, me?.id, world)),
    ...own.flatMap((post) => likedBy(post, world)),
    ...follows(world, me?.id),
  ];
  return notices.toSorted((a, b) => b.at - a.at);
}

function spokenTo(post: SitePost, account: string, me: string | undefined, world: World): Notice[] {
  if (post.authorId === me || (post.repostOf !== undefined && me === undefined)) return [];
  const element = elementOf(post, account, me, world);
  if (element === undefined) return [];
  return [
    { id: noticeId(`${element}${post.id}`), at: post.createdAt, element, post, fromUsers: [post.authorId] },
  ];
}

function elementOf(
  post: SitePost,
  account: string,
  me: string | undefined,
  world: World,
): Notice["element"] | undefined {
  const isMine = (id: string | undefined) =>
    id !== undefined && me !== undefined && world.everPost(id)?.authorId === me;
  if (post.repostOf !== undefined) return isMine(post.repostOf) ? "users_retweeted_your_tweet" : undefined;
  if (isMine(post.replyTo)) return "user_replied_to_your_tweet";
  if (isMine(post.quoteOf)) return "user_quoted_your_tweet";
  return mentionsOf(post.text).includes(account.toLowerCase()) ? "user_mentioned_you" : undefined;
}

/** One line a post that is liked: by some people of the evening who are not its author. */
function likedBy(post: SitePost, world: World): Notice[] {
  const at = post.createdAt + 45_000;
  const likes = likesOf(post);
  if (likes === 0 || at > world.clock.now()) return [];
  const others = world.evening.people.filter(({ id }) => id !== post.authorId);
  const fans = chanceFrom(hashOf(post.id)).shuffle(others).slice(0, Math.min(4, likes));
  const fromUsers = fans.map(({ id }) => id);
  return [{ id: noticeId(`liked${post.id}`), at, element: "users_liked_your_tweet", post, fromUsers }];
}

function follows(world: World, me: string | undefined): Notice[] {
  const at = world.evening.startsAt + 11 * 60_000;
  const fan = world.evening.people.find(({ id, followed }) => id !== me && !followed);
  if (me === undefined || fan === undefined || at > world.clock.now()) return [];
  const element = "follow_from_recommended_user" as const;
  return [{ id: noticeId(`follow${fan.id}`), at, element, post: undefined, fromUsers: [fan.id] }];
}

function noticeId(seed: string): string {
  return `DFR23FmXcAAAAAAB${createHash("sha256").update(seed).digest("base64url").slice(0, 19)}`;
}

/** What X says in one line. */
export function noticeText(notice: Notice, world: World): string {
  const [first, ...others] = notice.fromUsers.map((id) => world.person(id).name);
  const who = others.length === 0 ? first : `${first} and ${others.length} others`;
  if (notice.element === "users_liked_your_tweet") return `${who} liked your post`;
  if (notice.element === "users_retweeted_your_tweet") return `${who} reposted your post`;
  return `${who} followed you`;
}

export const noticeIcons: Partial<Record<Notice["element"], string>> = {
  users_liked_your_tweet: "heart_icon",
  users_retweeted_your_tweet: "retweet_icon",
  follow_from_recommended_user: "person_icon",
};
