import { describe, expect, it } from "vitest";
import { type Chat, copchat } from "../../../src/domain/chat.ts";
import type { DraftTarget } from "../../../src/domain/draft.ts";
import {
  chatQueries,
  chatQuery,
  composeLink,
  draftLink,
  hashtagLink,
  likeLink,
  longestQuery,
  postLink,
  profileLink,
  repostLink,
  searchLink,
  stretchQuery,
  userLink,
} from "../../../src/x/links.ts";
import { makeTarget } from "../../support/make-draft.ts";

const chat = (changes: Partial<Chat>): Chat => ({ ...copchat, ...changes });
const named = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}_${String(index).padStart(2, "0")}`);

function termsIn(queries: readonly string[]): string[] {
  return queries.flatMap((query) =>
    query.replace(/[()]/g, "").split(/ OR | (?=-from:|since_time:|until_time:)/),
  );
}

describe("the search for a chat", () => {
  it("asks for the hashtag, the moderators and the person's mentions", () => {
    expect(chatQueries(copchat, { ownHandle: "ana_verrick" })).toEqual([
      "(#copchat OR from:christammiller OR from:t_burrows OR @ana_verrick)",
    ]);
    expect(chatQuery(copchat, "ana_verrick")).toBe(chatQueries(copchat, { ownHandle: "ana_verrick" })[0]);
    expect(chatQuery(copchat)).toBe("(#copchat OR from:christammiller OR from:t_burrows)");
  });

  it("needs no brackets around one term", () => {
    expect(chatQuery(chat({ moderators: [] }))).toBe("#copchat");
  });

  it("asks for a stretch in whole seconds, both ends included", () => {
    expect(stretchQuery(copchat, undefined, { from: 1_788_310_800_500, to: 1_788_310_860_999 })).toBe(
      "(#copchat OR from:christammiller OR from:t_burrows) since_time:1788310800 until_time:1788310861",
    );
  });

  it("leaves out whom the person left out, but never a host or the person", () => {
    const without = ["loud_one", "T_Burrows", "ana_verrick", "not a handle", "loud_one", "loud_two"];
    expect(chatQueries(copchat, { ownHandle: "ana_verrick", without })).toEqual([
      "(#copchat OR from:christammiller OR from:t_burrows OR @ana_verrick) -from:loud_one -from:loud_two",
    ]);
  });

  it("leaves out what is no hashtag or handle, and asks for nothing twice", () => {
    const odd = chat({
      hashtags: ["copchat", "two words", "a)OR(b", "12345", "", "カップ", "copchat"],
      moderators: ["t_burrows", "x OR y", "t_burrows", "@at"],
    });
    expect(chatQuery(odd, "me) OR (from:all")).toBe("(#copchat OR #カップ OR from:t_burrows)");
    expect(chatQueries(chat({ hashtags: ["!"], moderators: [] }))).toEqual([]);
  });

  it.each([
    ["many moderators", chat({ moderators: named(60, "moderator") })],
    [
      "long names",
      chat({ hashtags: named(9, "a_very_long_hashtag_".repeat(4)), moderators: named(9, "mod") }),
    ],
    [
      "everything",
      chat({ hashtags: named(10, "tag"), moderators: named(30, "mod"), guests: named(30, "guest") }),
    ],
  ])("stays within X's limits and loses nothing: %s", (_, large) => {
    const wishes = {
      ownHandle: "ana_verrick",
      from: 1_788_310_800_000,
      to: 1_788_310_860_000,
      without: named(40, "loud"),
    };
    const queries = chatQueries(large, wishes);
    expect(queries.length).toBeGreaterThan(1);
    for (const query of queries) {
      expect(query.length).toBeLessThanOrEqual(longestQuery);
      expect(termsIn([query]).length).toBeLessThanOrEqual(22);
      expect(query).toMatch(/ since_time:1788310800 until_time:1788310861(?: -from:loud_\d\d)*$/);
    }
    const asked = new Set(termsIn(queries));
    for (const tag of large.hashtags) expect(asked).toContain(`#${tag}`);
    for (const host of [...large.moderators, ...large.guests]) expect(asked).toContain(`from:${host}`);
    expect(asked).toContain("@ana_verrick");
    expect(queries[0]).toContain(`#${large.hashtags[0]}`);
  });

  it("asks first for the first moderators", () => {
    const [first = "", second = ""] = chatQueries(chat({ moderators: named(30, "mod") }));
    expect(first).toContain("from:mod_00 OR from:mod_01");
    expect(second).toContain("from:mod_29");
    expect(second).not.toContain("#copchat");
  });
});

describe("X's addresses", () => {
  it("search pages, encoded", () => {
    expect(searchLink("(#copchat OR @me) 100% & more")).toBe(
      "https://x.com/search?q=(%23copchat%20OR%20%40me)%20100%25%20%26%20more&src=typed_query&f=live",
    );
    expect(searchLink("#a", false)).toBe("https://x.com/search?q=%23a&src=typed_query");
    expect(new URL(searchLink("日本 #a+b")).searchParams.get("q")).toBe("日本 #a+b");
    expect(hashtagLink("copchat")).toBe("https://x.com/search?q=%23copchat&src=typed_query&f=live");
    expect(hashtagLink("not one")).toBeUndefined();
  });

  it("posts and people", () => {
    expect(postLink("2094", "t_marlow")).toBe("https://x.com/t_marlow/status/2094");
    expect(postLink("2094")).toBe("https://x.com/i/status/2094");
    expect(postLink("2094", "../../logout")).toBe("https://x.com/i/status/2094");
    expect(postLink("1/../../logout", "t_marlow")).toBeUndefined();
    expect(profileLink("t_marlow")).toBe("https://x.com/t_marlow");
    expect(profileLink("i/flow/logout")).toBeUndefined();
  });

  it("X's composer for a draft: in its thread, with what it quotes, or for itself", () => {
    const text = "A3 100 % & more\n#copchat";
    const parameters = (kind?: DraftTarget["kind"], given: Partial<DraftTarget> = {}) => {
      const target = kind && makeTarget({ kind, postId: "2094", ...given });
      return Object.fromEntries(new URL(draftLink(text, target)).searchParams);
    };
    expect(parameters()).toEqual({ text });
    expect(parameters("answer", { question: "3" })).toEqual({ text });
    expect(parameters("reply")).toEqual({ text, in_reply_to: "2094" });
    const url = "https://x.com/t_marlow_test/status/2094";
    expect(parameters("quote")).toEqual({ text, url });
    expect(parameters("quote", { postId: "../logout" })).toEqual({ text });
  });

  it("intents", () => {
    const draft = {
      text: "A1 “50% & more” #copchat\n😀",
      inReplyTo: "2094",
      url: "https://x.com/i/status/7",
    };
    const { origin, pathname, searchParams } = new URL(composeLink(draft));
    expect(`${origin}${pathname}`).toBe("https://x.com/intent/post");
    expect(Object.fromEntries(searchParams)).toEqual({
      text: draft.text,
      in_reply_to: "2094",
      url: draft.url,
    });
    expect(composeLink({})).toBe("https://x.com/intent/post");
    expect(composeLink({ inReplyTo: "no id" })).toBe("https://x.com/intent/post");
    expect(composeLink({ text: "half a character \ud800" })).toContain("half%20a%20character%20%EF%BF%BD");
    expect(likeLink("2094")).toBe("https://x.com/intent/like?tweet_id=2094");
    expect(repostLink("2094")).toBe("https://x.com/intent/retweet?tweet_id=2094");
    expect(likeLink("x")).toBeUndefined();
    expect(repostLink("")).toBeUndefined();
    expect(userLink({ id: "12", handle: "t_marlow" })).toBe("https://x.com/intent/user?user_id=12");
    expect(userLink({ handle: "t_marlow" })).toBe("https://x.com/intent/user?screen_name=t_marlow");
    expect(userLink({ handle: "&x" })).toBeUndefined();
  });
});
