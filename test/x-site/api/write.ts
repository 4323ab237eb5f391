import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { SitePost } from "../evening.ts";
import { wireTweet } from "../wire/tweet.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { type Moment, textVariable, type Variables } from "./site.ts";

/** CreateTweet: the post exists from now on. X's answer has no `__typename` in the result. */
export function createTweet(variables: Variables, moment: Moment): Answer {
  const post = composed(variables, moment);
  moment.world.add([post]);
  const { __typename: _, ...result } = wireTweet(post, moment);
  return jsonAnswer({ data: { create_tweet: { tweet_results: { result } } } });
}

function composed(variables: Variables, moment: Moment): SitePost {
  const reply = variables.reply as { in_reply_to_tweet_id?: unknown } | undefined;
  const parent = reply?.in_reply_to_tweet_id;
  const attachment = textVariable(variables, "attachment_url") ?? "";
  const quoted = /\/status\/(\d+)/.exec(attachment)?.[1];
  const text = textVariable(variables, "tweet_text") ?? "";
  return {
    ...authored(moment),
    text,
    lang: "en",
    likes: 0,
    ...(text.length > 280 ? { note: true } : {}),
    ...(typeof parent === "string" ? { replyTo: parent } : {}),
    ...(quoted === undefined ? {} : { quoteOf: quoted }),
  };
}

/** CreateRetweet: a native repost by the signed-in person. */
export function createRetweet(variables: Variables, moment: Moment): Answer {
  const repostOf = textVariable(variables, "tweet_id") ?? "";
  const original = moment.world.post(repostOf);
  const post = { ...authored(moment), text: "", lang: original?.lang ?? "und", repostOf };
  if (original !== undefined) moment.world.add([post]);
  return jsonAnswer({
    data: {
      create_retweet: { retweet_results: { result: { rest_id: post.id, legacy: { full_text: "" } } } },
    },
  });
}

export function favoriteTweet(): Answer {
  return jsonAnswer({ data: { favorite_tweet: "Done" } });
}

let sequence = 0;

function authored({ world, account, now }: Moment): Pick<SitePost, "id" | "createdAt" | "authorId"> {
  sequence = (sequence + 1) % 4000;
  const id = String(BigInt(firstIdAt(now)) + BigInt(sequence));
  return { id, createdAt: now, authorId: world.findHandle(account)?.id ?? "1" };
}
