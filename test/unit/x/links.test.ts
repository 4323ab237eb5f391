import { describe, expect, it } from "vitest";
import type { DraftTarget } from "../../../src/domain/drafts/draft.ts";
import {
  composeLink,
  draftLink,
  hashtagLink,
  likeLink,
  listLink,
  postLink,
  profileLink,
  searchLink,
} from "../../../src/x/links.ts";
import { makeTarget } from "../../support/make-draft.ts";

describe("X's addresses", () => {
  it("search pages, encoded", () => {
    expect(searchLink("(#copchat OR @me) 100% & more")).toBe(
      "https://x.com/search?q=(%23copchat%20OR%20%40me)%20100%25%20%26%20more&src=typed_query&f=live",
    );
    expect(searchLink("#a", false)).toBe("https://x.com/search?q=%23a&src=typed_query");
    expect(new URL(searchLink("日本 #a+b")).searchParams.get("q")).toBe("日本 #a+b");
    expect(hashtagLink("copchat")).toBe("https://x.com/search?q=%23copchat&src=typed_query&f=live");
    expect(hashtagLink("not one")).toBeUndefined();
    expect(listLink("158")).toBe("https://x.com/i/lists/158");
    expect(listLink("158/../../logout")).toBeUndefined();
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
    expect(likeLink("x")).toBeUndefined();
    expect(likeLink("")).toBeUndefined();
  });

  // Confirmed for the classic client on 2026-09-12; x-web has the same addresses for posts, profiles, searches and lists,
  // and leads replies to /compose/post, where both take the intent's parameters.
  it("lead where both of X's clients lead", () => {
    const paths = [postLink("2094", "t_marlow"), profileLink("t_marlow"), searchLink("#a"), listLink("158")];
    expect(paths.map((link) => link && new URL(link).pathname)).toEqual([
      "/t_marlow/status/2094",
      "/t_marlow",
      "/search",
      "/i/lists/158",
    ]);
  });
});
