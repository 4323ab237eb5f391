import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import { chatSearches } from "../../../../src/domain/search/chat-searches.ts";
import type { Wording } from "../../../../src/domain/words/wording.ts";
import { openSearchesOf } from "../../../../src/domain/x-status/open-searches.ts";
import { noTotals, type PageReport, type Reading } from "../../../../src/domain/x-status/reading.ts";
import {
  leftOutSentence,
  missingSentence,
  nameOfSearch,
  narrowedSentence,
} from "../../../../src/domain/x-status/search-words.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { testChat } from "../../../support/make-post.ts";

const own = "jo_lindqvist_x";
const moderators = Array.from({ length: 30 }, (_, index) => `mod_${index}`);
const large = { ...testChat, moderators, guests: ["one_guest", "other_guest"] };
const plan = chatSearches(large, { ownHandle: own });
const [first, second] = plan.map(({ query }) => query);
const wholeQuery = "(#roundtable OR from:t_marlow_test OR from:nkessler_guest OR @jo_lindqvist_x)";

function tabs(...reports: readonly (string | Partial<PageReport>)[]): Reading {
  return {
    tabs: reports.map((report, tabId) => ({
      tabId,
      report: {
        visible: true,
        totals: noTotals,
        ...(typeof report === "string" ? { search: { query: report, latest: true } } : report),
      },
    })),
  };
}

const english = (wording: Wording | undefined) => wording && wordsOf(wording);
const sentences = (reading: Reading, chat: Chat = large) =>
  english(missingSentence(openSearchesOf(reading, chat, own)));

describe("what no open search asks for", () => {
  it.each([
    [[first], "Not in the open search: 9 of 30 moderators, posts to you, and the 2 guest hosts."],
    [[first, second], undefined],
    [[second], "Not in the open search: the hashtag and 21 of 30 moderators."],
    [["#roundtable"], "Not in the open search: the 30 moderators, posts to you, and the 2 guest hosts."],
    [[`${first} since_time:5`], undefined],
    [["#weather"], undefined],
    [[], undefined],
  ])("%o: %s", (queries, sentence) => expect(sentences(tabs(...queries.map(String)))).toBe(sentence));

  it("is nothing for a small chat's own search, and one moderator where one is missing", () => {
    expect(sentences(tabs(wholeQuery), testChat)).toBeUndefined();
    const two = { ...testChat, moderators: ["t_marlow_test", "second_test"] };
    expect(sentences(tabs(wholeQuery), two)).toBe("Not in the open search: 1 of 2 moderators.");
    expect(sentences(tabs(wholeQuery, "#roundtable"), two)).toBe(
      "Not in the 2 open searches: 1 of 2 moderators.",
    );
  });

  it("does not count Top, which leaves out", () => {
    expect(sentences(tabs({ search: { query: first ?? "", latest: false } }))).toBeUndefined();
    expect(sentences(tabs({ search: { query: first ?? "", latest: false } }, second ?? ""))).toMatch(
      /: the hashtag/,
    );
  });

  it("are no moderators when the list is searched or open", () => {
    const listed = { ...large, moderatorList: "158", guests: [] };
    expect(sentences(tabs("(#roundtable OR list:158 OR @jo_lindqvist_x)"), listed)).toBeUndefined();
    expect(sentences(tabs("(#roundtable OR @jo_lindqvist_x)", { list: "158" }), listed)).toBeUndefined();
    expect(sentences(tabs("(#roundtable OR @jo_lindqvist_x)", { list: "159" }), listed)).toBe(
      "Not in the open search: the 30 moderators.",
    );
  });

  it("knows the tab of each search, one in view first", () => {
    const hidden = { visible: false, search: { query: first ?? "", latest: true } };
    const open = openSearchesOf(tabs(hidden, first ?? ""), large, own);
    expect(open.searches.map(({ tab }) => tab)).toEqual([{ tabId: 1, visible: true }, undefined]);
  });
});

describe("words of searches", () => {
  it("name what a further search brings", () => {
    const names = plan.slice(1).map((search) => plan[0] && nameOfSearch(search, plan[0]).map(wordsOf));
    expect(names).toEqual([["more moderators (9)", "posts to you", "guest hosts (2)"]]);
  });

  it.each([
    [
      "#roundtable lang:en -filter:replies",
      "The search on X leaves out posts: “lang:en” and “-filter:replies”.",
    ],
    [
      "#roundtable or #other",
      "The search on X contains “or”, which X reads as a word. OR must be in capitals.",
    ],
    ['#roundtable "use of force"', 'The search on X leaves out posts: “"use of force"”.'],
    ["#roundtable OR pizza since_time:5", undefined],
    ["#weather lang:en", undefined],
    [wholeQuery, undefined],
  ])("say why a typed search is less than the chat's: %s", (query, sentence) => {
    expect(english(narrowedSentence(openSearchesOf(tabs(query), testChat, own)))).toBe(sentence);
  });

  it("say how many of the muted are left out", () => {
    const open = openSearchesOf(tabs(`${wholeQuery} -from:loud_1 -from:Loud_2`), testChat, own);
    expect(open.without).toEqual(["loud_1", "loud_2"]);
    expect(english(leftOutSentence(open.without, 41))).toBe("X's search leaves out 2 of 41 muted accounts.");
    expect(english(leftOutSentence(open.without, 0))).toBe("X's search leaves out 2 muted accounts.");
    expect(english(leftOutSentence(["loud_1"], 1))).toBe("X's search leaves out 1 muted account.");
    expect(english(leftOutSentence([], 41))).toBeUndefined();
  });
});
