import type { Evening, SitePost } from "../../test/x-site/evening.ts";

export interface ExpectedPost {
  readonly id: string;
  readonly handle: string;
  readonly hashtag: boolean;
  readonly moderator: boolean;
  readonly mention: boolean;
}

/**
 * What a chat's feed must hold of the posts with these ids, oldest first: worked out from the evening itself and
 * with rules of its own, so that it can say when the extension's are wrong.
 */
export function expectedFeed(evening: Evening, ids: Iterable<string>): readonly ExpectedPost[] {
  const wanted = new Set(ids);
  return evening.posts
    .filter(({ id, promoted }) => wanted.has(id) && !promoted)
    .map((post) => expectedPost(post, evening))
    .filter(({ hashtag, moderator, mention }) => hashtag || moderator || mention)
    .sort((one, two) => (BigInt(one.id) < BigInt(two.id) ? -1 : 1));
}

function expectedPost(post: SitePost, evening: Evening): ExpectedPost {
  const handle = handleOf(evening, post.authorId);
  const own = evening.account;
  return {
    // An edited post stands where its first version stood.
    id: post.edits?.[0] ?? post.id,
    handle,
    hashtag: holdsWord(wholePost(evening, post).text, "[#＃]", evening.hashtag),
    moderator: evening.moderators.some((name) => name.toLowerCase() === handle.toLowerCase()),
    mention: own !== undefined && own.toLowerCase() !== handle.toLowerCase() && isTo(post, own, evening),
  };
}

function isTo(post: SitePost, own: string, evening: Evening): boolean {
  if (post.repostOf !== undefined) return false;
  const answered = evening.posts.find(({ id }) => id === post.replyTo);
  return (
    holdsWord(post.text, "[@＠]", own) ||
    (answered !== undefined && handleOf(evening, answered.authorId).toLowerCase() === own.toLowerCase())
  );
}

/** Of a repost, the post that it repeats. */
function wholePost(evening: Evening, post: SitePost): SitePost {
  return evening.posts.find(({ id }) => id === post.repostOf) ?? post;
}

function handleOf(evening: Evening, personId: string): string {
  return evening.people.find(({ id }) => id === personId)?.handle ?? "";
}

/** Does a text hold a word behind a sign, not as a part of a longer word or of an address? */
function holdsWord(text: string, sign: string, word: string): boolean {
  return new RegExp(`(?:^|[^\\p{L}\\p{N}_&/])${sign}${word}(?![\\p{L}\\p{N}_])`, "iu").test(text);
}

/** The totals of an expected feed, as the panel counts them. */
export function totalsOf(
  feed: readonly ExpectedPost[],
): Record<"posts" | "hashtag" | "moderators" | "mentions" | "people", number> {
  return {
    posts: feed.length,
    hashtag: feed.filter(({ hashtag }) => hashtag).length,
    moderators: feed.filter(({ moderator }) => moderator).length,
    mentions: feed.filter(({ mention }) => mention).length,
    people: new Set(feed.map(({ handle }) => handle)).size,
  };
}
