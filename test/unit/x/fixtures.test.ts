import { describe, expect, it } from "vitest";
import { postSchema } from "../../../src/messages/post-schema.ts";
import { knownOperations } from "../../../src/x/payload/endpoints.ts";
import type { BodyReading } from "../../../src/x/payload/read-body.ts";
import { fixtureCases, readingOf } from "../../../tools/fixture-case.ts";

const cases = fixtureCases();

describe("every case of test/fixtures/x is read as its expected.json says", () => {
  for (const fixture of cases) {
    it(fixture.name, async () => {
      const reading = await readingOf(fixture);
      expect(reading).toEqual(fixture.expected);
      for (const post of postsIn(reading)) expect(postSchema.safeParse(post).error?.issues).toBeUndefined();
    });
  }
});

describe("the cases together", () => {
  it("hold every operation of the endpoint table", () => {
    const covered = new Set(cases.map(({ request }) => request?.operation));
    expect(knownOperations.filter((operation) => !covered.has(operation))).toEqual([]);
  });

  it.each([
    ...["TweetWithVisibilityResults", "TweetTombstone", "TweetUnavailable", "UserUnavailable"],
    ...["TimelineAddEntries", "TimelineAddToModule", "TimelineReplaceEntry", "TimelinePinEntry"],
    ...["TimelineClearCache", "TimelineTerminateTimeline", "TimelineShowAlert", "TimelineShowCover"],
    ...["TimelineClearEntriesUnreadState", "TimelineMarkEntriesUnreadGreaterThanSortIndex"],
    ...["TimelineUser", "TimelineTimelineCursor", "TimelineTrend", "TimelineTopic", "TimelineFrame"],
    ...[
      "TimelineNotification",
      "TimelineTombstone",
      "TimelinePrompt",
      "TimelineMessagePrompt",
      "TimelineCommunity",
    ],
    ...[
      "note_tweet",
      "retweeted_status_result",
      "quoted_status_result",
      "quotedRefResult",
      "promotedMetadata",
    ],
    ...["limitedActionResults", "tweetInterstitial", "mediaVisibilityResults", "edit_control_initial"],
    ...["relationship_counts", "followers_count", "globalObjects", "targetTweets", "animated_gif"],
  ])("hold %s", (word) => {
    expect(cases.some(({ input }) => input.includes(`"${word}"`))).toBe(true);
  });
});

function postsIn(reading: unknown): unknown[] {
  const { entries, posts } = reading as Partial<BodyReading> & { posts?: unknown[] };
  return entries ? entries.map((entry) => entry.post) : (posts ?? []);
}
