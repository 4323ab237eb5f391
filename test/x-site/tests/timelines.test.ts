import { describe, expect, it } from "vitest";
import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { Evening, SitePost } from "../evening.ts";
import { makeEvening } from "../scenarios.ts";
import type { XSite } from "../server.ts";
import type { Shape } from "../wire/shape.ts";
import { ask, askGraphql } from "./ask.ts";
import { at, entriesOf, list, resultsOf, text } from "./look.ts";
import { playing } from "./playing.ts";

const quiet = makeEvening("quiet");
const moderator = quiet.people.find(({ handle }) => handle === "t_reyne")?.id ?? "";

async function body(site: XSite, operation: string, variables: Record<string, unknown>): Promise<unknown> {
  const response = await askGraphql(site, operation, variables);
  expect(response.status).toBe(200);
  return JSON.parse(response.text);
}

function idWith(words: string, evening: Evening = quiet): string {
  return evening.posts.find((post) => post.text.includes(words))?.id ?? "";
}

describe("the instructions of a timeline", () => {
  it.each<[string, Record<string, unknown>, string, Shape]>([
    ["HomeTimeline", {}, "data.home.home_timeline_urt.instructions", "C"],
    ["HomeLatestTimeline", {}, "data.home.home_timeline_urt.instructions", "C"],
    ["UserTweets", { userId: moderator }, "data.user.result.timeline.timeline.instructions", "C"],
    ["UserTweets", { userId: moderator }, "data.user.result.timeline_v2.timeline.instructions", "A"],
    ["UserTweetsAndReplies", { userId: moderator }, "data.user.result.timeline.timeline.instructions", "B"],
    [
      "ListLatestTweetsTimeline",
      { listId: quiet.lists[0]?.id },
      "data.list.tweets_timeline.timeline.instructions",
      "C",
    ],
    [
      "CommunityTweetsTimeline",
      { communityId: "1" },
      "data.communityResults.result.ranked_community_timeline.timeline.instructions",
      "C",
    ],
    [
      "NotificationsTimeline",
      { timeline_type: "All" },
      "data.viewer_v2.user_results.result.notification_timeline.timeline.instructions",
      "C",
    ],
    [
      "TweetDetail",
      { focalTweetId: idWith("Q3: How") },
      "data.threaded_conversation_with_injections_v2.instructions",
      "C",
    ],
  ])("%s %j stand at %s in shape %s", async (operation, variables, path, shape) => {
    const site = await playing(quiet, 40, { shape });
    const found = await body(site, operation, variables);
    expect(resultsOf(found, path).length).toBeGreaterThan(0);
  });
});

describe("the home timeline", () => {
  const path = "data.home.home_timeline_urt.instructions";

  it("draws conversations together and puts advertisements between, which are not among the served", async () => {
    const site = await playing(quiet, 40);
    const entries = entriesOf(await body(site, "HomeTimeline", {}), path);
    const kinds = entries.map((entry) => text(entry, "entryId").replace(/-\d.*$/, ""));
    expect(kinds).toContain("home-conversation");
    expect(kinds).toContain("promoted-tweet");
    const paid = entries.find((entry) => text(entry, "entryId").startsWith("promoted-tweet"));
    expect(text(paid, "entryId")).toMatch(/^promoted-tweet-\d+-[0-9a-f]{16}$/);
    expect(
      at(paid, "content.itemContent.promotedMetadata.advertiser_results.result.core.screen_name"),
    ).toBeDefined();
    const promoted = quiet.posts.filter((post) => post.promoted).map(({ id }) => id);
    expect(promoted.filter((id) => site.served().has(id))).toEqual([]);
  });

  it("holds reposts when it shows the latest", async () => {
    const site = await playing(quiet, 40, { pageSize: 100 });
    const results = resultsOf(await body(site, "HomeLatestTimeline", { count: 100 }), path);
    expect(results.some((one) => at(one, "legacy.retweeted_status_result.result"))).toBe(true);
  });
});

describe("a profile", () => {
  it("clears the cache, pins a post, and suggests people", async () => {
    const site = await playing(quiet, 40);
    const path = "data.user.result.timeline.timeline.instructions";
    const found = await body(site, "UserTweets", { userId: moderator });
    const types = list(found, path).map((one) => at(one, "type"));
    expect(types).toEqual(["TimelineClearCache", "TimelinePinEntry", "TimelineAddEntries"]);
    expect(at(list(found, path)[1], "entry.content.itemContent.socialContext.contextType")).toBe("Pin");
    expect(entriesOf(found, path).some((entry) => text(entry, "entryId").startsWith("who-to-follow-"))).toBe(
      true,
    );
  });
});

/** So many posts, each answering the one before. */
function threadBelow(parent: string, length: number): SitePost[] {
  const createdAt = quiet.startsAt + 39 * 60_000;
  let replyTo = parent;
  return Array.from({ length }, (_, at) => {
    const id = String(BigInt(firstIdAt(createdAt + at)) + 5n);
    const post = {
      id,
      createdAt: createdAt + at,
      authorId: moderator,
      text: `Line ${at}`,
      lang: "en",
      replyTo,
    };
    replyTo = id;
    return post;
  });
}

describe("a post's page", () => {
  const path = "data.threaded_conversation_with_injections_v2.instructions";

  it("shows the rest of a long thread by adding to its module", async () => {
    const site = await playing(quiet, 40);
    const focalTweetId = idWith("Here we go! Q1");
    const thread = threadBelow(focalTweetId, 6);
    site.control.addPosts(thread);
    const module = `conversationthread-${thread[0]?.id}`;
    const shown = entriesOf(await body(site, "TweetDetail", { focalTweetId }), path).find(
      (entry) => at(entry, "entryId") === module,
    );
    const items = list(shown, "content.items");
    expect(items.map((item) => at(item, "item.itemContent.itemType"))).toEqual([
      "TimelineTweet",
      "TimelineTweet",
      "TimelineTweet",
      "TimelineTimelineCursor",
    ]);
    const cursor = text(items.at(-1), "item.itemContent.value");
    const [added] = list(await body(site, "TweetDetail", { focalTweetId, cursor }), path);
    expect([at(added, "type"), at(added, "moduleEntryId")]).toEqual(["TimelineAddToModule", module]);
    const rest = list(added, "moduleItems").map((item) =>
      at(item, "item.itemContent.tweet_results.result.rest_id"),
    );
    expect(rest).toEqual(thread.slice(3).map(({ id }) => id));
  });

  it("keeps a tombstone where a post was deleted", async () => {
    const site = await playing(quiet, 45);
    const found = await body(site, "TweetDetail", { focalTweetId: idWith("Thank you for taking it back") });
    const results = resultsOf(found, path);
    expect(results.map((one) => at(one, "__typename"))).toEqual(["TweetTombstone", "Tweet"]);
  });
});

describe("notifications by REST", () => {
  it("name posts and people of globalObjects, in keyed instructions", async () => {
    const site = await playing(quiet, 40);
    const response = await ask(site, "/i/api/2/notifications/all.json?count=20");
    const found: unknown = JSON.parse(response.text);
    const keys = list(found, "timeline.instructions").map((one) => Object.keys(one as object)[0]);
    expect(keys).toEqual([
      "clearCache",
      "addEntries",
      "clearEntriesUnreadState",
      "markEntriesUnreadGreaterThanSortIndex",
    ]);
    const entries = list(found, "timeline.instructions.1.addEntries.entries");
    const posts = entries.flatMap((entry) => at(entry, "content.item.content.tweet.id") ?? []) as string[];
    expect(posts.length).toBeGreaterThan(3);
    for (const id of posts) {
      const post = at(found, `globalObjects.tweets.${id}`);
      expect(text(post, "id_str")).toBe(id);
      expect(at(found, `globalObjects.users.${text(post, "user_id_str")}.screen_name`)).toBeTypeOf("string");
    }
    expect([...site.served()].sort()).toEqual(posts.toSorted());
    const lines = entries.flatMap((entry) => at(entry, "content.item.content.notification.id") ?? []);
    expect(
      lines.every((id) => at(found, `globalObjects.notifications.${String(id)}.icon.id`) !== undefined),
    ).toBe(true);
  });
});
