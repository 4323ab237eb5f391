import { describe, expect, it } from "vitest";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { request } from "../changed-search.ts";

const said =
  "Every desk keeps the letters of its own street, and nobody has ever counted them all together. ";
const whole = `${said}${said}${said}${said} & the end #letters`;
const short = `${said}${said}Every desk keeps…`;
const note = { text: whole, entity_set: { hashtags: [] } };
const author = {
  user_results: { result: { rest_id: "77", core: { screen_name: "gull_watch", name: "G" } } },
};

function postOf(fields: object, full = short) {
  const tweet = { __typename: "Tweet", rest_id: "2094964541879222376", core: author, ...fields };
  const details = { full_text: full, created_at_ms: 1_790_000_000_000 };
  return { ...tweet, details: { ...details, ...("details" in fields ? Object(fields.details) : {}) } };
}

function read(result: object) {
  const content = { __typename: "TimelineTweet", tweet_results: { result } };
  const entry = {
    entry_id: "tweet-2094964541879222376",
    content: { __typename: "TimelineTimelineItem", content },
  };
  const instructions = [{ __typename: "TimelineAddEntries", entries: [entry] }];
  const data = { search_by_raw_query: { timeline: { timeline: { instructions } } } };
  return readBody(JSON.stringify({ data }), request);
}

describe("the whole text of a long post", () => {
  it.each<[string, object]>([
    ["under another name", { long_post: { results: { result: note } } }],
    ["in one holder more", { note_tweet: { value: { note_tweet_results: { result: note } } } }],
    ["in one holder less", { note_tweet: { result: note } }],
    ["in the note itself", { note_tweet: { text: whole } }],
    ["under another name of the text", { note_tweet: { note_tweet_results: { result: { body: whole } } } }],
    ["in a rich text", { note_tweet: { note_tweet_results: { result: { rich_text: { text: whole } } } } }],
    ["among the details", { details: { note_tweet: { note_tweet_results: { result: note } } } }],
    ["as a field of the details", { details: { extended_text: whole } }],
  ])("%s", (_, fields) => {
    const { entries, health } = read(postOf(fields));
    expect(entries.map(({ post }) => post.text)).toEqual([whole]);
    expect(health.unknown).toEqual({});
  });

  it("behind the people whom a reply addresses, who are not part of it", () => {
    const { entries } = read(postOf({ long_post: { body: whole } }, `@tide_tom7 ${short}`));
    expect(entries[0]?.post.text).toBe(whole);
  });

  it("is told where it cannot be found, and the short one shown", () => {
    const { entries, health } = read(postOf({ note_tweet: { parts: ["a", "b"] } }));
    expect(entries[0]?.post.text).toBe(short);
    expect(health.unknown).toEqual({ note_tweet: 1 });
  });

  it("is none where X sends an empty one", () => {
    const { entries, health } = read(postOf({ note_tweet: {} }, "Hello"));
    expect([entries[0]?.post.text, health.unknown]).toEqual(["Hello", {}]);
  });

  it.each<[string, object]>([
    ["a quoted post that begins alike", { quoted_v9: { result: postOf({}, whole) } }],
    ["a card", { card: { title: whole } }],
    ["a person", { user_v9: { description: whole } }],
    ["a translation", { translation: { full_text: `Jeder Tisch ${whole}` } }],
    ["an earlier version that begins alike", { previous_version: { full_text: whole } }],
    ["the post that it answers", { reply_to_v9: { result: { tweet: postOf({ note_v9: note }, "Hello") } } }],
    [
      "another that only begins alike",
      { teaser: { body: `${said}and then something else entirely, at some length` } },
    ],
  ])("is not that of %s", (_, fields) => {
    expect(read(postOf(fields)).entries[0]?.post.text).toBe(short);
  });
});

// Quadratic, it would outlast the test.
it("is looked for once through the text, however that ends", () => {
  for (const end of [" ", "\n", "…", "https://t.co/abcdefghij "]) {
    const hostile = `${said}${said}${end.repeat(400_000)}`;
    expect(read(postOf({ teaser: { body: `${hostile}x` } }, hostile)).entries).toHaveLength(1);
  }
});

it("a handmade repost is none of what it answers", () => {
  const answered = { result: { ...postOf({}, "I think so"), rest_id: "2094964541879222000" } };
  const { entries } = read(
    postOf({ context: { parent_results: answered } }, "RT @tide_tom7: I think so too"),
  );
  expect(entries[0]?.post).toMatchObject({ text: "RT @tide_tom7: I think so too" });
  expect(entries[0]?.post).not.toHaveProperty("repostOf");
});

describe("a repost whose holder X renamed", () => {
  const inner = { ...postOf({}, "Hello there"), rest_id: "2094964541879222000" };
  it.each<[string, object]>([
    ["beside the details", { classic: { retweeted_status_results: { result: inner } } }],
    ["wrapped", { legacy: { value: { retweeted_status_results: { result: inner } } } }],
    ["whose id moved", { reposted: { result: { ...inner, rest_id: undefined, post_id: inner.rest_id } } }],
  ])("%s", (_, fields) => {
    const { entries } = read(postOf(fields, "RT @gull_watch: Hello th…"));
    expect(entries[0]?.post).toMatchObject({ text: "Hello there", repostOf: { id: "2094964541879222000" } });
  });
});

it.each(["is_ad", "isAd", "sponsored", "is_sponsored"])("%s marks an ad", (mark) => {
  expect(read({ ...postOf({}), [mark]: true }).entries[0]?.promoted).toBe(true);
  expect(read({ ...postOf({}), [mark]: false }).entries[0]?.promoted).toBe(false);
});
