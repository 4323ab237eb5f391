import type { SitePost } from "../evening.ts";
import { conversationEntry, type Entry, moduleItem, tweetContent, tweetEntry } from "../wire/entries.ts";
import type { JsonObject } from "../wire/json.ts";
import { addEntries, clearCache, terminate } from "../wire/timeline.ts";
import { wireTweet } from "../wire/tweet.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { noSuchPost } from "./errors.ts";
import { type Moment, textVariable, type Variables } from "./site.ts";

/** Posts of one thread that are shown before "Show replies". */
const shownInThread = 3;
const moreReplies = "show-more:";

/** TweetDetail: what a post answers, the post, and the threads below it; or the rest of one thread. */
export function tweetDetail(variables: Variables, moment: Moment): Answer {
  const focal = moment.world.everPost(textVariable(variables, "focalTweetId") ?? "");
  if (focal === undefined) return noSuchPost();
  const more = textVariable(variables, "cursor");
  const { instructions, ids } = more?.startsWith(moreReplies)
    ? restOfThread(more.slice(moreReplies.length), moment)
    : wholePage(focal, moment);
  return jsonAnswer({ data: { threaded_conversation_with_injections_v2: { instructions } } }, ids);
}

interface Page {
  readonly instructions: readonly JsonObject[];
  readonly ids: readonly string[];
}

function wholePage(focal: SitePost, moment: Moment): Page {
  const above = ancestors(focal, moment).map((post) => tweetEntry(post, moment, "tweet"));
  const below = moment.world.repliesTo(focal.id).map((reply) => threadEntry(reply, moment));
  const entries = [...above, tweetEntry(focal, moment, "tweet"), ...below, ...hidden(below, focal)];
  return {
    instructions: [clearCache, addEntries(entries, moment.now), terminate("Top")],
    ids: entries.flatMap((entry) => entry.ids),
  };
}

/** From the first post of the conversation down to the parent; what was deleted stays as a tombstone. */
function ancestors(post: SitePost, moment: Moment): SitePost[] {
  const parent = post.replyTo === undefined ? undefined : moment.world.everPost(post.replyTo);
  return parent === undefined ? [] : [...ancestors(parent, moment), parent];
}

/** A reply and what follows from it, one line of talk. */
function threadOf(reply: SitePost, { world }: Moment): SitePost[] {
  const thread = [reply];
  for (let next = world.repliesTo(reply.id)[0]; next !== undefined; next = world.repliesTo(next.id)[0]) {
    thread.push(next);
  }
  return thread;
}

function threadEntry(reply: SitePost, moment: Moment): Entry {
  const id = `conversationthread-${reply.id}`;
  const thread = threadOf(reply, moment);
  const rest = thread.length > shownInThread ? [showMore(id, reply)] : [];
  return conversationEntry(id, thread.slice(0, shownInThread), moment, "tweet", rest);
}

function showMore(module: string, { id }: SitePost): JsonObject {
  const itemContent = {
    itemType: "TimelineTimelineCursor",
    __typename: "TimelineTimelineCursor",
    value: `${moreReplies}${id}`,
    cursorType: "ShowMore",
    displayTreatment: { actionText: "Show replies" },
  };
  return moduleItem(`${module}-cursor-showmore-${id}`, itemContent, "tweet");
}

/** AddToModule: the posts of a thread that were not shown at first. */
function restOfThread(replyId: string, moment: Moment): Page {
  const reply = moment.world.everPost(replyId);
  const rest = reply === undefined ? [] : threadOf(reply, moment).slice(shownInThread);
  const module = `conversationthread-${replyId}`;
  const moduleItems = rest.map((post) =>
    moduleItem(`${module}-tweet-${post.id}`, tweetContent(post, moment), "tweet"),
  );
  const add = { type: "TimelineAddToModule", moduleItems, moduleEntryId: module, prepend: false };
  return { instructions: [add], ids: rest.map(({ id }) => id) };
}

/** The prompt below a long conversation. */
function hidden(threads: readonly Entry[], focal: SitePost): Entry[] {
  if (threads.length < 8) return [];
  const itemContent = {
    itemType: "TimelineTimelineCursor",
    __typename: "TimelineTimelineCursor",
    value: `prompt-${focal.id}`,
    cursorType: "ShowMoreThreadsPrompt",
    displayTreatment: {
      actionText: "Show",
      labelText: "Show additional replies, including those that may contain offensive content",
    },
  };
  const content = { entryType: "TimelineTimelineItem", __typename: "TimelineTimelineItem", itemContent };
  return [{ entryId: `cursor-showmorethreadsprompt-${focal.id}`, content, ids: [] }];
}

/** TweetResultByRestId: one post by itself. */
export function tweetResultByRestId(variables: Variables, moment: Moment): Answer {
  const post = moment.world.everPost(textVariable(variables, "tweetId") ?? "");
  if (post === undefined) return jsonAnswer({ data: { tweetResult: {} } });
  return jsonAnswer({ data: { tweetResult: { result: wireTweet(post, moment) } } }, [post.id]);
}
