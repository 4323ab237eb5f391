import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat.ts";
import { noTotals, type PageReport, type Reading } from "../../../../src/domain/reading.ts";
import { chatSearches } from "../../../../src/domain/search/chat-searches.ts";
import { openSearchesOf } from "../../../../src/domain/search/open-searches.ts";
import {
  leftOutSentence,
  missingSentence,
  nameOfSearch,
  narrowedSentence,
} from "../../../../src/domain/search/search-words.ts";
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

const said = (reading: Reading, chat: Chat = large) => missingSentence(openSearchesOf(reading, chat, own));

describe("what no open search asks for", () => {
  it.each([
    [[first], "9 of 30 moderators, posts to you and the 2 guest hosts are not in the search that is open."],
    [[first, second], undefined],
    [[second], "The hashtag and 21 of 30 moderators are not in the search that is open."],
    [
      ["#roundtable"],
      "The 30 moderators, posts to you and the 2 guest hosts are not in the search that is open.",
    ],
    [[`${first} since_time:5`], undefined],
    [["#weather"], undefined],
    [[], undefined],
  ])("%o: %s", (queries, sentence) => expect(said(tabs(...queries.map(String)))).toBe(sentence));

  it("is nothing for a small chat's own search, and one moderator where one is missing", () => {
    expect(said(tabs(wholeQuery), testChat)).toBeUndefined();
    const two = { ...testChat, moderators: ["t_marlow_test", "second_test"] };
    expect(said(tabs(wholeQuery), two)).toBe("1 of 2 moderators is not in the search that is open.");
    expect(said(tabs(wholeQuery, "#roundtable"), two)).toBe(
      "1 of 2 moderators is not in the 2 searches that are open.",
    );
  });

  it("does not count Top, which leaves out", () => {
    expect(said(tabs({ search: { query: first ?? "", latest: false } }))).toBeUndefined();
    expect(said(tabs({ search: { query: first ?? "", latest: false } }, second ?? ""))).toMatch(
      /^The hashtag/,
    );
  });

  it("are no moderators when the list is searched or open", () => {
    const listed = { ...large, moderatorList: "158", guests: [] };
    expect(said(tabs("(#roundtable OR list:158 OR @jo_lindqvist_x)"), listed)).toBeUndefined();
    expect(said(tabs("(#roundtable OR @jo_lindqvist_x)", { list: "158" }), listed)).toBeUndefined();
    expect(said(tabs("(#roundtable OR @jo_lindqvist_x)", { list: "159" }), listed)).toBe(
      "The 30 moderators are not in the search that is open.",
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
    const names = plan.slice(1).map((search) => plan[0] && nameOfSearch(search, plan[0]));
    expect(names).toEqual(["more moderators (9), posts to you and guest hosts (2)"]);
  });

  it.each([
    [
      "#roundtable lang:en -filter:replies",
      "The search on X leaves posts out: “lang:en” and “-filter:replies”.",
    ],
    ["#roundtable or #other", "The search on X says “or”: X takes that for a word. OR must be in capitals."],
    ['#roundtable "use of force"', 'The search on X leaves posts out: “"use of force"”.'],
    ["#roundtable OR pizza since_time:5", undefined],
    ["#weather lang:en", undefined],
    [wholeQuery, undefined],
  ])("say why a typed search is less than the chat's: %s", (query, sentence) => {
    expect(narrowedSentence(openSearchesOf(tabs(query), testChat, own))).toBe(sentence);
  });

  it("say how many of the muted are left out", () => {
    const open = openSearchesOf(tabs(`${wholeQuery} -from:loud_1 -from:Loud_2`), testChat, own);
    expect(open.without).toEqual(["loud_1", "loud_2"]);
    expect(leftOutSentence(open.without, 41)).toBe("X's search leaves out 2 of 41 muted accounts.");
    expect(leftOutSentence(open.without, 0)).toBe("X's search leaves out 2 muted accounts.");
    expect(leftOutSentence(["loud_1"], 1)).toBe("X's search leaves out 1 muted account.");
    expect(leftOutSentence([], 41)).toBeUndefined();
  });
});
