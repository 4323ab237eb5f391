import type { SitePerson, SitePost } from "../evening.ts";
import { namedBy } from "../world.ts";
import { avatarUrl } from "./avatar.ts";
import { wireDate } from "./date.ts";
import type { JsonObject } from "./json.ts";
import { mediaAddress, wireMedia } from "./media.ts";
import { fullText } from "./text.ts";
import { conversationOf, likesOf, type Wiring } from "./tweet.ts";

/** A user of REST v1.1 (`globalObjects.users`). */
export function restUser(person: SitePerson): JsonObject {
  return {
    id: Number(person.id),
    id_str: person.id,
    name: person.name,
    screen_name: person.handle,
    location: person.location ?? "",
    description: person.bio ?? "",
    url: null,
    protected: false,
    followers_count: person.followers,
    friends_count: person.following,
    listed_count: Math.floor(person.followers / 90),
    created_at: wireDate(person.createdAt),
    favourites_count: person.posts * 3,
    verified: false,
    statuses_count: person.posts,
    profile_image_url: avatarUrl(person).replace("https:", "http:"),
    profile_image_url_https: avatarUrl(person),
    default_profile: false,
    default_profile_image: false,
    following: person.followed ?? false,
    blocking: false,
    blocked_by: false,
    ext_is_blue_verified: person.blue ?? false,
    ext_highlighted_label: {},
  };
}

/** A post of REST v1.1 (`globalObjects.tweets`): its author, quote and repost are named, not held. */
export function restTweet(post: SitePost, { world }: Wiring): JsonObject {
  const { handle } = world.person(post.authorId);
  const written = fullText(post, mediaAddress(post, handle), (name) => namedBy(world, name));
  const media = written.mediaAt === undefined ? [] : wireMedia(post, handle, written.mediaAt);
  const counts = world.counts(post.id);
  return {
    created_at: wireDate(post.createdAt),
    id: Number(post.id),
    id_str: post.id,
    full_text: written.text,
    truncated: false,
    display_text_range: written.displayRange,
    entities: {
      hashtags: written.hashtags,
      symbols: [],
      user_mentions: written.mentions,
      urls: written.urls,
      ...(media.length > 0 ? { media } : {}),
    },
    ...(media.length > 0 ? { extended_entities: { media } } : {}),
    source: `<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>`,
    ...repliedTo(post, { world }),
    user_id: Number(post.authorId),
    user_id_str: post.authorId,
    is_quote_status: post.quoteOf !== undefined,
    ...(post.quoteOf === undefined ? {} : { quoted_status_id_str: post.quoteOf }),
    ...(post.repostOf === undefined ? {} : { retweeted_status_id_str: post.repostOf }),
    retweet_count: counts.reposts,
    favorite_count: likesOf(post),
    reply_count: counts.replies,
    quote_count: counts.quotes,
    conversation_id_str: conversationOf(post, world),
    favorited: false,
    retweeted: false,
    lang: post.lang,
  };
}

function repliedTo(post: SitePost, { world }: Pick<Wiring, "world">): JsonObject {
  if (post.replyTo === undefined) return { in_reply_to_status_id_str: null, in_reply_to_screen_name: null };
  const parent = world.everPost(post.replyTo);
  const person = parent === undefined ? undefined : world.person(parent.authorId);
  return {
    in_reply_to_status_id_str: post.replyTo,
    in_reply_to_user_id_str: person?.id ?? null,
    in_reply_to_screen_name: person?.handle ?? null,
  };
}
