import type { SitePost } from "../evening.ts";
import { namedBy } from "../world.ts";
import type { JsonObject } from "./json.ts";
import { mediaAddress, mediaUrl } from "./media.ts";
import { fullText, noteText } from "./text.ts";
import { answeredPerson, type Wiring, wireTweet } from "./tweet.ts";
import { wireUser } from "./user.ts";

/** A post in a shape that nobody knows: `legacy` and `core` regrouped into other objects, entities moved into the body. */
export function driftedTweet(post: SitePost, wiring: Wiring, quoted: boolean): JsonObject {
  const { world, shape } = wiring;
  const author = world.person(post.authorId);
  const counts = world.counts(post.id);
  return {
    __typename: "Tweet",
    post_key: post.id,
    author_results: { result: wireUser(author, shape) },
    body: bodyOf(post, wiring),
    context: {
      ...relatedOf(post, wiring, quoted),
      reply_to_key: post.replyTo ?? null,
      reply_to_tag: answeredPerson(post, world)?.handle ?? null,
      published_msecs: String(post.createdAt),
    },
    engagement: { replies: counts.replies, reposts: counts.reposts, quotes: counts.quotes },
  };
}

function bodyOf(post: SitePost, { world }: Wiring): JsonObject {
  const find = (handle: string) => namedBy(world, handle);
  const { handle } = world.person(post.authorId);
  const written = post.note ? noteText(post, find) : fullText(post, mediaAddress(post, handle), find);
  return {
    content: written.text,
    visible: written.displayRange,
    locale: post.lang,
    spans: [
      ...written.hashtags.map(({ indices, text }) => ({ kind: "tag", indices, target: text })),
      ...written.mentions.map(({ indices, screen_name }) => ({
        kind: "account",
        indices,
        target: screen_name,
      })),
      ...written.urls.map(({ indices, expanded_url, url }) => ({
        kind: "link",
        indices,
        target: expanded_url,
        url,
      })),
    ],
    pictures: (post.media ?? []).map((media) => ({ address: mediaUrl(media), alt: media.alt ?? null })),
  };
}

function relatedOf(post: SitePost, wiring: Wiring, quoted: boolean): JsonObject {
  const repost = post.repostOf === undefined ? undefined : wiring.world.post(post.repostOf);
  const quote = post.quoteOf === undefined || quoted ? undefined : wiring.world.post(post.quoteOf);
  return {
    ...(repost === undefined ? {} : { boosted: wireTweet(repost, wiring) }),
    ...(quote === undefined ? {} : { cited: wireTweet(quote, wiring, true) }),
  };
}
