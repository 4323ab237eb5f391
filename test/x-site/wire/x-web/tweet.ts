import { at, listAt, textAt } from "../../page/loose.ts";
import { partAt, userResults } from "./user.ts";

/** `tweet_results` in x-web's form, from the classic `result`: the id stands outside, too. */
export function tweetResults(result: unknown): unknown {
  const id = textAt(result, "rest_id", "tweet.rest_id", "post_key");
  return { ...(id === undefined ? {} : { rest_id: id }), result: xWebTweet(result) };
}

/** A post in x-web's form; a tombstone, or a shape that nobody knows, stays as it is. */
export function xWebTweet(result: unknown): unknown {
  const inner = at(result, "tweet");
  if (inner !== undefined) return { __typename: "TweetWithVisibilityResults", tweet: xWebTweet(inner) };
  const legacy = at(result, "legacy");
  if (legacy === undefined) return result;
  // x-web.md section 2, the line "tweet".
  return {
    __typename: "Tweet",
    rest_id: textAt(result, "rest_id"),
    core: {
      __typename: "TweetCore",
      user_results: userResults(at(result, "core", "user_results", "result")),
    },
    details: detailsOf(legacy),
    url_entities: listAt(legacy, "entities.urls"),
    mention_entities: listAt(legacy, "entities.user_mentions"),
    media_entities2: listAt(legacy, "extended_entities.media"),
    counts: countsOf(legacy),
    perspective: {
      favorited: at(legacy, "favorited"),
      retweeted: at(legacy, "retweeted"),
      bookmarked: at(legacy, "bookmarked"),
    },
    views: { count: at(result, "views", "count") ?? null },
    ...quoteOf(result),
    ...replyOf(legacy),
    legacy: {
      lang: textAt(legacy, "lang"),
      possibly_sensitive: at(legacy, "possibly_sensitive") ?? false,
      retweeted_status_results: repostOf(legacy),
    },
    note_tweet: at(result, "note_tweet") ?? null,
    edit_control: at(result, "edit_control"),
    ...partOf("card", at(result, "card")),
  };
}

function detailsOf(legacy: unknown): object {
  return {
    __typename: "TBirdData",
    full_text: textAt(legacy, "full_text"),
    created_at_ms: Date.parse(textAt(legacy, "created_at") ?? ""),
    display_text_range: listAt(legacy, "display_text_range"),
    hashtag_entities: listAt(legacy, "entities.hashtags"),
    cashtag_entities: listAt(legacy, "entities.symbols"),
    timestamp_entities: listAt(legacy, "entities.timestamps"),
  };
}

function countsOf(legacy: unknown): object {
  const names = ["reply", "retweet", "favorite", "quote", "bookmark"];
  return Object.fromEntries(names.map((name) => [`${name}_count`, at(legacy, `${name}_count`) ?? 0]));
}

function quoteOf(result: unknown): object {
  const quoted = partAt(result, "quoted_status_result");
  const id =
    textAt(result, "quotedRefResult.result.rest_id") ?? textAt(result, "legacy.quoted_status_id_str");
  if (id === undefined) return {};
  const inner = at(quoted, "result");
  return {
    quoted_tweet_results: { rest_id: id, ...(inner === undefined ? {} : { result: xWebTweet(inner) }) },
  };
}

function replyOf(legacy: unknown): object {
  const post = textAt(legacy, "in_reply_to_status_id_str");
  if (post === undefined) return {};
  const id = textAt(legacy, "in_reply_to_user_id_str");
  const person = {
    rest_id: id,
    result: {
      __typename: "User",
      rest_id: id,
      core: { screen_name: textAt(legacy, "in_reply_to_screen_name") },
    },
  };
  return {
    reply_to_results: { rest_id: post },
    ...(id === undefined ? {} : { reply_to_user_results: person }),
  };
}

function repostOf(legacy: unknown): unknown {
  const original = at(legacy, "retweeted_status_result", "result");
  return original === undefined ? null : tweetResults(original);
}

function partOf(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}
