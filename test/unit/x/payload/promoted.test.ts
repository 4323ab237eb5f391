import { describe, expect, it } from "vitest";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };

interface Entry {
  entry_id: string;
  content: Record<string, unknown> & { content: Record<string, unknown> };
}

/** The invented search of the second client with its first entry changed; which of its posts are ads. */
function adsOf(change: (entry: Entry) => unknown): readonly boolean[] {
  const body = JSON.parse(fixtureCases().find(({ name }) => name === "xweb-search")?.input ?? "");
  const { entries } = body.data.search_by_raw_query.timeline.timeline.instructions[0];
  entries[0] = change(entries[0]);
  const read = readBody(JSON.stringify(body), request);
  expect(read.page?.ids).toHaveLength(read.entries.filter(({ promoted }) => !promoted).length);
  return read.entries.map(({ promoted }) => promoted);
}

function inModule(entry: Entry, item: object): object {
  const { content } = entry.content;
  const module = { entry_id: "conversationthread-5-tweet-7", item: { content }, ...item };
  return { entry_id: "conversationthread-5", content: { items: [module] } };
}

const statistics = { component: "for_you_promoted", element: "tweet" };
const injected = { details: { timelinesDetails: { injectionType: "ForYouPromoted" } } };
const metadata = { impression_id: "a0", advertiser_results: {} };

describe("an ad", () => {
  it.each<[string, (entry: Entry) => unknown]>([
    ["by the name of its entry", (entry) => ({ ...entry, entry_id: "promoted-tweet-7-a0" })],
    [
      "by the name of its item in a module",
      (entry) => inModule(entry, { entry_id: "conversationthread-5-promoted-tweet-7" }),
    ],
    ["by metadata beside its item in a module", (entry) => inModule(entry, { promoted_metadata: metadata })],
    [
      "by metadata beside its post",
      (entry) => {
        Object.assign(entry.content.content.tweet_results as object, { promoted_metadata: metadata });
        return entry;
      },
    ],
    [
      "by metadata in its post",
      (entry) => {
        const { result } = entry.content.content.tweet_results as { result: object };
        Object.assign(result, { promotedMetadata: metadata });
        return entry;
      },
    ],
    [
      "by metadata in its post, which results within limits hold",
      (entry) => {
        const { result } = entry.content.content.tweet_results as { result: object };
        const within = { result: { ...result, promotedMetadata: metadata } };
        const limits = { __typename: "TweetWithVisibilityResults", tweet_results: within };
        entry.content.content.tweet_results = { result: limits };
        return entry;
      },
    ],
    [
      "by metadata in its post within three limits",
      (entry) => {
        const { result } = entry.content.content.tweet_results as { result: object };
        const tweet = { tweet: { tweet: { ...result, promotedMetadata: metadata } } };
        entry.content.content.tweet_results = { result: { __typename: "TweetWithVisibilityResults", tweet } };
        return entry;
      },
    ],
    [
      "by metadata of another name",
      (entry) => {
        Object.assign(entry.content.content, { paid_placement: metadata });
        return entry;
      },
    ],
    [
      "by X's statistics",
      (entry) => ({ ...entry, content: { ...entry.content, clientEventInfo: statistics } }),
    ],
    [
      "by X's statistics of an item in a module",
      (entry) => {
        const { content } = entry.content;
        return inModule(entry, { item: { content, clientEventInfo: injected } });
      },
    ],
    [
      "by X's statistics, where its place is of no known form",
      ({ content: { content } }) => ({
        entry_id: "x-1",
        content: { __typename: "Hologram", clientEventInfo: statistics, beam: { card: content } },
      }),
    ],
    [
      "by metadata of another name, where its place is of no known form",
      ({ content: { content } }) => ({
        entry_id: "x-1",
        content: { __typename: "Hologram", paid: metadata, beam: { card: content } },
      }),
    ],
    [
      "that a notification tells of",
      ({ content: { content } }) => ({
        entry_id: "notification-1",
        content: {
          content: {
            __typename: "TimelineNotification",
            template: { target_objects: [{ ...content, promoted_metadata: metadata }] },
          },
        },
      }),
    ],
  ])("%s", (_, change) => {
    expect(adsOf(change)).toEqual([true, false, false]);
  });

  it("stays one in an answer of no known form, however deep its post lies under the mark", () => {
    const body = JSON.parse(fixtureCases().find(({ name }) => name === "xweb-search")?.input ?? "");
    const { entries } = body.data.search_by_raw_query.timeline.timeline.instructions[0];
    const [first, second] = entries.map(({ content }: Entry) => ({ beam: { card: content.content } }));
    const beams = [{ promotedMetadata: metadata, inner: first }, { inner: second }];
    const read = readBody(JSON.stringify({ data: { hologram: { beams } } }), request);
    expect(read.entries.map(({ promoted }) => promoted)).toEqual([true, false]);
  });

  it.each<[string, object]>([
    ["ordinary statistics", { clientEventInfo: { component: "latest_nightowl_recency", ...ranked() } }],
    ["no metadata", { promotedMetadata: null, promoted_metadata: null }],
    ["empty metadata", { promoted: [], promotedContent: {}, more: { promoted_metadata: {} } }],
    ["metadata that says no", { promotedMetadata: false }],
  ])("is not a post with %s", (_, more) => {
    expect(adsOf((entry) => ({ ...entry, content: { ...entry.content, ...more } }))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is alone: what marks an item says nothing of a module beside it", () => {
    const ads = adsOf((entry) => {
      const module = { entry_id: "m-tweet-1", item: { content: { ...entry.content.content } } };
      const content = { ...entry.content.content, clientEventInfo: statistics };
      return { ...entry, content: { content, items: [module] } };
    });
    expect(ads.slice(0, 2)).toEqual([false, true]);
  });
});

function ranked(): object {
  return { details: { timelinesDetails: { injectionType: "RankedOrganicTweet" } } };
}

describe("an id of nought, or with a leading nought", () => {
  it.each(["0", "0949668"])(
    "%s is no post's: it is counted as one without an id, and no place of the page",
    (id) => {
      const body = JSON.parse(fixtureCases().find(({ name }) => name === "xweb-search")?.input ?? "");
      const { entries } = body.data.search_by_raw_query.timeline.timeline.instructions[0];
      const whole = readBody(JSON.stringify(body), request);
      entries[0].entry_id = "tweet-0";
      entries[0].content.content.tweet_results.rest_id = id;
      entries[0].content.content.tweet_results.result.rest_id = id;
      const read = readBody(JSON.stringify(body), request);
      expect(read.page?.ids).toEqual(whole.page?.ids.slice(1));
      expect(read.page?.unread).toBeGreaterThan(0);
      expect(read.health.missing).toEqual({ id: 1 });
    },
  );
});
