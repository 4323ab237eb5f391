import { describe, expect, it } from "vitest";
import { concernsChat, reachOfSearch } from "../../../src/domain/searched-streams.ts";
import { testChat } from "../../support/make-post.ts";

const own = "Jo_Lindqvist_X";
const hosts = "from:t_marlow_test OR from:nkessler_guest";

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
  ])("%s: %o", (query, streams) => {
    expect(reachOfSearch(query, testChat, own).streams).toEqual(streams);
  });

  it.each([
    ["", "nothing"],
    ["#roundtable from:t_marlow_test", "two terms narrow each other"],
    ["#roundtable lang:en", "a language"],
    ["(#roundtable OR @jo_lindqvist_x) filter:links", "only links"],
    ["(#roundtable) (pizza)", "two groups"],
    ["((#roundtable OR pizza) OR b)", "groups in groups"],
    ["-(#roundtable)", "the contrary"],
    ["-#roundtable", "the contrary"],
    ['"#roundtable"', "a phrase"],
    ["#roundtables", "another tag"],
    ["#roundtable or pizza", "or in small letters is a word"],
    ["#roundtable OR pizza since_time:5", "nobody documents which of the two the time is bound to"],
    ["#roundtable -from:t_marlow_test", "without a host"],
    ["#roundtable -filter:replies", "without replies"],
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
  });
});
