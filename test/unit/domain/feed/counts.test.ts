import { describe, expect, it } from "vitest";
import { newCounts, newKinds, spokenSummary } from "../../../../src/domain/feed/new-counts.ts";
import { feedBetween, postsPerMinute, summarize } from "../../../../src/domain/recap/evening-summary.ts";
import { compactAgo } from "../../../../src/domain/time/ago.ts";
import { wording } from "../../../../src/domain/words/wording.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { countReads } from "../../../support/count-reads.ts";
import { entitiesWith, evening, idAt, makeFeed, testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const own = "jo_lindqvist_x";
const feed = makeFeed(
  [
    { id: idAt(0), handle: "rb_citizen_x" },
    { id: idAt(10), handle: "t_marlow_test", text: "Q1: What keeps you here?" },
    { id: idAt(20), handle: own, text: "A1 The people" },
    { id: idAt(30), handle: "rb_citizen_x", entities: entitiesWith([], [own]) },
    { id: idAt(40), handle: "t_marlow_test", entities: entitiesWith(["roundtable"], [own]) },
  ],
  testChat,
  own,
);

describe("what is new", () => {
  it("is named by kind, each post once", () => {
    const kinds = (...of: Parameters<typeof newCounts>) => newKinds(newCounts(...of)).map(wordsOf);
    expect(kinds(feed, undefined, own)).toEqual(["2 for you", "1 question"]);
    expect(kinds(feed, idAt(10), own)).toEqual(["2 for you"]);
    expect(kinds(feed, undefined, own, "moderators")).toEqual(["1 for you", "1 question"]);
    expect(kinds(feed, idAt(40), own)).toEqual([]);
  });

  it("is for the person where a question is addressed to them", () => {
    const asked = makeFeed(
      [
        {
          id: idAt(50),
          handle: "t_marlow_test",
          text: `Q2: @${own}, why?`,
          entities: entitiesWith([], [own]),
        },
      ],
      testChat,
      own,
    );
    expect(newCounts(asked, undefined, own)).toEqual({ all: 1, forYou: 1, questions: 0, fromModerator: 0 });
  });

  it("is said to a screen reader in one sentence, what is for the person first", () => {
    const counts = { all: 1, forYou: 0, fromModerator: 0, questions: 0 };
    expect(spokenSummary(counts, testChat)).toEqual(
      wording("announceNew", { count: 1, hashtag: "roundtable" }),
    );
    const many = spokenSummary({ all: 27, forYou: 2, fromModerator: 1, questions: 2 }, testChat);
    expect(many && wordsOf(many)).toBe(
      "2 for you, 2 questions, and 1 from a moderator; 27 new posts in #roundtable.",
    );
    expect(spokenSummary({ ...counts, all: 0 }, testChat)).toBeUndefined();
  });
});

describe("the evening's totals", () => {
  it("count posts a stream, people, questions and gaps", () => {
    const summary = summarize(feed, [{ from: 1, to: 2, streams: ["hashtag"] }]);
    expect(summary).toEqual({
      posts: 5,
      perStream: { hashtag: 4, moderators: 2, mentions: 2 },
      people: 3,
      gaps: 1,
    });
  });

  it("are those of the stretch that was asked for", () => {
    expect(feedBetween(feed, evening + 10_000, evening + 30_000)).toEqual(feed.slice(1, 4));
  });

  it.each([
    ["an even hour", Array.from({ length: 600 }, (_, at) => at * 6), 3594, 10],
    ["a quiet chat", [0, 200, 290], 300, 0.4],
    ["its first minute", [0, 10, 20, 30], 40, 4],
    ["its first two minutes", [0, 10, 20, 30, 100, 110], 120, 2.5],
    ["nothing lately", [0, 1, 2], 3600, 0],
    ["nothing at all", [], 10, 0],
  ])("say how many posts a minute: %s", (_, seconds, now, rate) => {
    const some = makeFeed(seconds.map((at) => ({ id: idAt(at) })));
    expect(postsPerMinute(some, evening + now * 1000)).toBe(rate);
  });

  it("look at each post a few times at most, since they are counted on each arrival", () => {
    const many = makeFeed(
      Array.from({ length: 5000 }, (_, at) => ({ id: idAt(at), handle: `person_${at % 200}` })),
    );
    const { list, reads } = countReads(many);
    expect(summarize(list).people).toBe(200);
    newCounts(list, idAt(4900), own);
    expect(reads()).toBeLessThanOrEqual(4 * many.length);
  });
});

describe("how long ago", () => {
  it.each([
    [-5000, "now"],
    [999, "now"],
    [6000, "6 s ago"],
    [59_999, "59 s ago"],
    [60_000, "1 min ago"],
    [3_600_000, "1 h ago"],
    [47 * 3_600_000, "47 h ago"],
    [48 * 3_600_000, "2 days ago"],
  ])("%i ms: %s", (ms, words) => expect(wordsOf(compactAgo(ms))).toBe(words));

  it("never says less for longer", () => {
    const units = ["now", "s", "min", "h", "days"];
    const rank = (words: string) => units.indexOf(words.split(" ")[1] ?? "now");
    fc.assert(
      fc.property(fc.nat(4e8), fc.nat(4e8), (a, b) => {
        expect(rank(wordsOf(compactAgo(Math.max(a, b))))).toBeGreaterThanOrEqual(
          rank(wordsOf(compactAgo(Math.min(a, b)))),
        );
      }),
    );
  });
});
