import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { SitePost } from "../evening.ts";
import { decodeCursor } from "../wire/cursor.ts";
import { conversationEntry, type Entry, peopleEntry, tweetEntry } from "../wire/entries.ts";
import type { JsonObject } from "../wire/json.ts";
import { clearCache, pinEntry, plainPage } from "../wire/timeline.ts";
import { likesOf } from "../wire/tweet.ts";
import { wireUser } from "../wire/user.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { cursorsOf, type Moment, pageOf, sizeOf, textVariable, type Variables } from "./site.ts";

/** UserByScreenName: what a profile page asks for first. */
export function userByScreenName(variables: Variables, { world, shape }: Moment): Answer {
  const person = world.findHandle(textVariable(variables, "screen_name") ?? "");
  return jsonAnswer({ data: { user: person === undefined ? {} : { result: wireUser(person, shape) } } });
}

/** UserTweets: a profile's posts and reposts, without its replies. */
export function userTweets(variables: Variables, moment: Moment): Answer {
  return timeline(variables, moment, false);
}

/** UserTweetsAndReplies: replies too, each below what it answers. */
export function userTweetsAndReplies(variables: Variables, moment: Moment): Answer {
  return timeline(variables, moment, true);
}

type Timeline = (variables: Variables, moment: Moment) => Answer;

/** A profile's tab of since August 2026: x-web names the account by its handle. */
export function tabOf(timelineOf: Timeline): Timeline {
  return (variables, moment) => {
    const person = moment.world.findHandle(textVariable(variables, "screenName") ?? "");
    return timelineOf(person === undefined ? variables : { ...variables, userId: person.id }, moment);
  };
}

function timeline(variables: Variables, moment: Moment, withReplies: boolean): Answer {
  const { world, now } = moment;
  const userId = textVariable(variables, "userId") ?? "";
  const cursor = decodeCursor(textVariable(variables, "cursor") ?? "");
  const own = world.published().filter(({ authorId }) => authorId === userId);
  const listed = own.filter(({ replyTo }) => withReplies || replyTo === undefined).toReversed();
  const page = pageOf(listed, cursor, sizeOf(variables, moment));
  const entries = page.map((post) => entryOf(post, moment));
  const first = cursor === undefined;
  if (first)
    entries.splice(4, 0, peopleEntry(`who-to-follow-${firstIdAt(now)}`, suggested(userId, moment), moment));
  const pinned = first ? pinnedOf(own, moment) : [];
  const instructions = plainPage(entries, cursorsOf(page, cursor, firstIdAt(now)), now, [
    ...(first ? [clearCache] : []),
    ...pinned.map((entry) => pinEntry(entry, now)),
  ]);
  const ids = [...pinned.flatMap((entry) => entry.ids), ...instructions.ids];
  return jsonAnswer({ data: { user: { result: inUser(instructions.instructions, moment) } } }, ids);
}

/** `timeline_v2` until early 2025 (shape A), `timeline` since. */
function inUser(instructions: readonly JsonObject[], { shape }: Moment): JsonObject {
  const timeline = { timeline: { instructions } };
  return shape === "A" ? { __typename: "User", timeline_v2: timeline } : { __typename: "User", timeline };
}

function entryOf(post: SitePost, moment: Moment): Entry {
  const parent = post.replyTo === undefined ? undefined : moment.world.post(post.replyTo);
  if (parent === undefined) return tweetEntry(post, moment, "suggest_ranked_organic_tweet");
  const id = `profile-conversation-${firstIdAt(moment.now)}${post.id.slice(-3)}`;
  return conversationEntry(id, [parent, post], moment, "suggest_ranked_organic_tweet");
}

/** A moderator or anybody with a well liked post has it pinned. */
function pinnedOf(own: readonly SitePost[], moment: Moment): Entry[] {
  const best = own
    .filter(({ replyTo, repostOf }) => replyTo === undefined && repostOf === undefined)
    .toSorted((a, b) => likesOf(b) - likesOf(a))[0];
  if (best === undefined) return [];
  const context = { type: "TimelineGeneralContext", contextType: "Pin", text: "Pinned" };
  return [tweetEntry(best, moment, "pinned_tweets", { socialContext: context })];
}

function suggested(userId: string, { world }: Moment): string[] {
  return world.evening.people
    .filter(({ id }) => id !== userId)
    .slice(0, 3)
    .map(({ id }) => id);
}
