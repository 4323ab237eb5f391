import { describe, expect, it } from "vitest";
import {
  concernsChat,
  loadsAllOf,
  reachOfSearch,
  searchOfPage,
} from "../../../../src/domain/search/searched-streams.ts";
import { testChat } from "../../../support/make-post.ts";

const own = "Jo_Lindqvist_X";
const hosts = "from:t_marlow_test OR from:nkessler_guest";

/** One host was seen in the second list only. */
const seen = new Map([
  ["158", new Set(["t_marlow_test", "nkessler_guest"])],
  ["159", new Set(["t_marlow_test"])],
]);

describe("what a search brings of a chat", () => {
  it.each([
    [`(#roundtable OR ${hosts} OR @jo_lindqvist_x)`, ["hashtag", "moderators", "mentions"]],
    [`(#RoundTable OR ${hosts} OR @Jo_Lindqvist_X) -from:flooder1`, ["hashtag", "moderators", "mentions"]],
    [`#roundtable OR ${hosts}`, ["hashtag", "moderators"]],
    ["#roundtable", ["hashtag"]],
    ["#ROUNDTABLE ", ["hashtag"]],
    ["(#roundtable) -filter:retweets include:nativeretweets", ["hashtag"]],
    [`(${hosts})`, ["moderators"]],
    ["from:t_marlow_test", []],
    ["@jo_lindqvist_x", ["mentions"]],
    ["(#roundtable OR pizza OR #other filter:links)", ["hashtag"]],
    ["((#roundtable OR pizza) OR b)", ["hashtag"]],
    [
      `-filter:retweets -from:flooder1 (@${own} OR (FROM:@T_Marlow_test OR #other) OR ${hosts})`,
      ["moderators", "mentions"],
    ],
    ["(#roundtable OR list:158)", ["hashtag", "moderators"]],
    ["list:159", []],
  ])("%s: %o", (query, streams) => {
    expect(reachOfSearch(query, testChat, own, seen).streams).toEqual(streams);
  });

  it.each([
    ["", "nothing"],
    ["#roundtable from:t_marlow_test", "two terms narrow each other"],
    ["#roundtable lang:en", "a language"],
    ["(#roundtable OR @jo_lindqvist_x) filter:links", "only links"],
    ["(#roundtable) (pizza)", "two groups"],
    ["-(#roundtable)", "the contrary"],
    ["-#roundtable", "the contrary"],
    ['"#roundtable"', "a phrase"],
    ["#roundtables", "another tag"],
    ["#roundtable or pizza", "or in small letters is a word"],
    ["#roundtable OR pizza since_time:5", "nobody documents which of the two the time is bound to"],
    ["#roundtable -from:t_marlow_test", "without a host"],
    ["#roundtable -filter:replies", "without replies"],
    ["-(#roundtable OR pizza)", "the contrary of a group"],
    ["#roundtable -pizza", "without a word"],
    ["#roundtable -list:158", "X does not leave lists out"],
    ["#round", "a tag that ours begins with"],
    ["#roundtabl\u0435", "a letter that only looks like ours"],
    ["(".repeat(3000), "brackets only"],
  ])("%s: nothing whole (%s)", (query) => {
    expect(reachOfSearch(query, testChat, own).streams).toEqual([]);
  });

  it("reads the bounds of time: since is included, until is not", () => {
    const reach = reachOfSearch("(#roundtable OR pizza) since_time:1000 until_time:2000", testChat, own);
    expect(reach).toEqual({ streams: ["hashtag"], from: 1_000_000, to: 1_999_999 });
  });

  it("concerns the chat when it brings a part of a stream", () => {
    expect(concernsChat("from:t_marlow_test", testChat, own)).toBe(true);
    expect(concernsChat("@jo_lindqvist_x", testChat, undefined)).toBe(false);
    expect(concernsChat("#pizza", testChat, own)).toBe(false);
    expect(concernsChat("list:158", { ...testChat, moderatorList: "158" }, own)).toBe(true);
    expect(concernsChat("list:158", testChat, own)).toBe(false);
  });

  it("is a list's Latest timeline, too, but no Top and no other timeline", () => {
    const page = { ids: [], receivedAt: 0 };
    expect(
      searchOfPage({ ...page, operation: "ListLatestTweetsTimeline", kind: "list" as const, subject: "158" }),
    ).toBe("list:158");
    expect(
      searchOfPage({
        ...page,
        operation: "ListLatestTweetsTimeline",
        kind: "list" as const,
        subject: "1 OR #a",
      }),
    ).toBeUndefined();
    const search = { ...page, operation: "SearchTimeline", kind: "search" as const, rawQuery: "#a" };
    expect(searchOfPage({ ...search, product: "Latest" })).toBe("#a");
    expect(searchOfPage({ ...search, product: "Top" })).toBeUndefined();
    expect(
      searchOfPage({ ...page, operation: "UserTweets", kind: "profile" as const, subject: "158" }),
    ).toBeUndefined();
  });

  it("is shown already by a tab that asks for the same or more, at any time", () => {
    const wanted = `(#roundtable OR ${hosts})`;
    const more = `(${hosts} OR #RoundTable OR @somebody) -from:flooder1`;
    expect(loadsAllOf(more, wanted, testChat)).toBe(true);
    expect(loadsAllOf("#roundtable", wanted, testChat)).toBe(false);
    expect(loadsAllOf(`${more} since_time:5`, wanted, testChat)).toBe(false);
    expect(loadsAllOf(`${more} lang:en`, wanted, testChat)).toBe(false);
    expect(loadsAllOf(`${more} -from:t_marlow_test`, wanted, testChat)).toBe(false);
    expect(loadsAllOf(more, "", testChat)).toBe(false);
  });
});
