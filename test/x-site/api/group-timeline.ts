import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { SitePost } from "../evening.ts";
import { decodeCursor } from "../wire/cursor.ts";
import { conversationEntry, type Entry, tweetEntry } from "../wire/entries.ts";
import type { JsonObject } from "../wire/json.ts";
import { plainPage, terminate } from "../wire/timeline.ts";
import { hashtagsOf } from "../wire/tokens.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { cursorsOf, type Moment, pageOf, sizeOf, textVariable, type Variables } from "./site.ts";

/** ListLatestTweetsTimeline: the posts of a list's members, with some conversations drawn together. */
export function listLatestTweetsTimeline(variables: Variables, moment: Moment): Answer {
  const list = moment.world.evening.lists.find(({ id }) => id === textVariable(variables, "listId"));
  const members = new Set(list?.members);
  return answer(variables, moment, {
    isShown: ({ authorId }) => members.has(authorId),
    entryOf: (post) => listEntry(post, moment),
    inData: (instructions) => ({ list: { tweets_timeline: { timeline: { instructions } } } }),
  });
}

function listEntry(post: SitePost, moment: Moment): Entry {
  const parent = post.replyTo === undefined ? undefined : moment.world.post(post.replyTo);
  if (parent === undefined || BigInt(post.id) % 2n === 0n)
    return tweetEntry(post, moment, "suggest_list_tweet");
  const id = `list-conversation-${firstIdAt(moment.now)}${post.id.slice(-3)}`;
  return conversationEntry(id, [parent, post], moment, "suggest_list_tweet");
}

/** CommunityTweetsTimeline: the community of a chat holds the posts of its hashtag that start a talk. */
export function communityTweetsTimeline(variables: Variables, moment: Moment): Answer {
  const hashtag = moment.world.evening.hashtag.toLowerCase();
  return answer(variables, moment, {
    isShown: ({ text, replyTo }) => replyTo === undefined && hashtagsOf(text).includes(hashtag),
    entryOf: (post) => tweetEntry(post, moment, "community_tweets"),
    inData: (instructions) => ({
      communityResults: {
        result: { __typename: "Community", ranked_community_timeline: { timeline: { instructions } } },
      },
    }),
  });
}

interface Group {
  isShown(post: SitePost): boolean;
  entryOf(post: SitePost): Entry;
  inData(instructions: readonly JsonObject[]): JsonObject;
}

function answer(variables: Variables, moment: Moment, group: Group): Answer {
  const { world, now } = moment;
  const cursor = decodeCursor(textVariable(variables, "cursor") ?? "");
  const shown = world.published().filter((post) => !post.promoted && group.isShown(post));
  const page = pageOf(shown.toReversed(), cursor, sizeOf(variables, moment));
  const { instructions, ids } = plainPage(
    page.map((post) => group.entryOf(post)),
    cursorsOf(page, cursor, firstIdAt(now)),
    now,
  );
  return jsonAnswer({ data: group.inData([...instructions, terminate("Top")]) }, ids);
}
