import { describe, expect, it } from "vitest";
import type { FeedItem } from "../../../../src/domain/feed/feed.ts";
import type { Post } from "../../../../src/domain/post/post.ts";
import { foldsWith, staysInCalm, vouchedBy } from "../../../../src/domain/raids/calm.ts";
import { criticsOf, isCritic } from "../../../../src/domain/raids/critics.ts";
import type { Family } from "../../../../src/domain/raids/evidence/account.ts";
import { judgeChanged } from "../../../../src/domain/raids/judge.ts";
import { headOf } from "../../../../src/domain/raids/texts/family.ts";
import { addPost } from "../../../../src/domain/raids/watch.ts";
import { makePost } from "../../../support/make-post.ts";
import {
  inWatch,
  postBy,
  raid,
  raiders,
  regulars,
  seenOnce,
  slogan,
  watchOf,
} from "../../../support/watch-evening.ts";

const host = "t_marlow_test";
const [regular = ""] = regulars;
const nobody: ReadonlySet<string> = new Set();
const item = (post: Post, changes: Partial<FeedItem> = {}): FeedItem => ({
  post,
  streams: ["hashtag"],
  ...changes,
});
const says = (handle: string) => postBy(handle, "Does anybody read the suggestion box here", 10);
const toPerson: Partial<FeedItem> = { streams: ["hashtag", "mentions"] };

describe("regulars first", () => {
  const stays = (handle: string, changes: Partial<FeedItem> = {}, vouched = nobody) =>
    staysInCalm(watchOf(raid(5)), item(says(handle), changes), vouched);

  it("keeps who was here before, once or often, and hosts", () => {
    expect([regular, regular.toUpperCase(), seenOnce, host].map((handle) => stays(handle))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("holds newcomers back, also those of whom nothing was read yet, and those who only repost", () => {
    const repost = makePost({ handle: "loud_echo", repostOf: { id: "1", author: { handle: regular } } });
    expect([stays("new_neighbor"), stays("raider_3"), stays("raider_0")]).toEqual([false, false, false]);
    expect(staysInCalm(watchOf([]), item(repost), nobody)).toBe(false);
  });

  it("keeps somebody followed, and somebody whom the person answered since", () => {
    const followed = { ...says("friend"), author: { ...says("friend").author, followed: true } };
    expect(staysInCalm(watchOf([]), item(followed), nobody)).toBe(true);
    const watch = watchOf([says("answered")]);
    inWatch(watch, "answered").isProtected = true;
    expect(staysInCalm(watch, item(says("answered")), nobody)).toBe(true);
  });

  it("keeps whom a host replied to or reposted", () => {
    expect(stays("New_Neighbor", {}, new Set(["new_neighbor"]))).toBe(true);
  });

  it("keeps a newcomer's words to the person, but not a raider's", () => {
    expect([stays("new_neighbor", toPerson), stays("raider_3", toPerson)]).toEqual([true, false]);
  });

  it("keeps every question of the evening", () => {
    expect(stays("guest_host_of_another_name", { question: "3" })).toBe(true);
  });

  it("keeps everybody in a cold room, where nobody is known", () => {
    expect(staysInCalm(watchOf([], { cold: true }), item(says("new_neighbor")), nobody)).toBe(true);
  });
});

describe("a host vouches", () => {
  it.each<[string, Partial<Parameters<typeof makePost>[0]>, string | undefined]>([
    ["for whom they reply to", { replyTo: { id: "1", handle: "new_one" } }, "new_one"],
    ["for whom they repost", { repostOf: { id: "1", author: { handle: "new_one" } } }, "new_one"],
    ["for nobody with a post of their own", {}, undefined],
    ["for nobody with a further part of their own", { replyTo: { id: "1", handle: host } }, undefined],
  ])("%s", (_, wishes, vouched) => {
    expect(vouchedBy(makePost({ handle: host, ...wishes }))).toBe(vouched);
  });
});

describe("slow it down", () => {
  /** What each post folds with, after all were taken. */
  function folded(posts: readonly Post[], changes: (post: Post) => Partial<FeedItem> = () => ({})) {
    const watch = watchOf([]);
    const families = posts.map((post): Family | undefined => {
      const family = addPost(watch, post);
      judgeChanged(watch);
      return family;
    });
    return posts.map((post, at) => foldsWith(watch, item(post, changes(post)), families[at], nobody));
  }

  it("folds a burst of alike posts into one, whoever posts them, and nothing else", () => {
    const posts = [...raid(5), postBy(seenOnce, slogan, 120), says("new_neighbor"), says(regular)];
    const heads = folded(posts);
    const [first] = heads;
    expect(first && headOf(first).sample).toContain(slogan);
    expect(heads.slice(0, 6).every((head) => head === first)).toBe(true);
    expect(heads.slice(6)).toEqual([undefined, undefined]);
  });

  it("folds nothing that only two posted", () => {
    expect(folded(raid(2))).toEqual([undefined, undefined]);
  });

  it.each<[string, string, Partial<FeedItem>]>([
    ["a moderator's", "somebody_else", { streams: ["hashtag", "moderators"] }],
    ["a host's", host, {}],
    ["a question", "somebody_else", { question: "2" }],
    ["a regular's words to the person", regular, toPerson],
  ])("leaves %s as it is, though it reads the same", (_, handle, changes) => {
    const own = postBy(handle, slogan, 130);
    const heads = folded([own, ...raid(6)], (post) => (post === own ? changes : {}));
    expect(heads[0]).toBeUndefined();
    const others = heads.slice(1).filter(Boolean);
    expect(others).toHaveLength(handle === host ? 0 : 6);
  });

  it("folds what newcomers shout at the person, too", () => {
    expect(folded(raid(5), () => toPerson).filter(Boolean)).toHaveLength(5);
  });
});

describe("critics", () => {
  const question = "Who checks the outcome reports before you publish them";
  const posts = [
    ...raid(6),
    postBy("critic", question, 150),
    postBy("critic", "And why not", 160),
    postBy("quiet", "Hi", 160),
    postBy(regular, "My own words are about the new radio tonight", 10),
    postBy(host, "It is loud tonight and we carry on with question three", 10),
  ];

  it("are newcomers with words of their own: no regular, host or raider, nor somebody without words", () => {
    const watch = watchOf(posts);
    expect(criticsOf(watch).map(({ key }) => key)).toEqual(["raider_0", "critic"]);
    expect(
      [...raiders(6).slice(1), "quiet", regular, host].filter((one) => isCritic(watch, inWatch(watch, one))),
    ).toEqual([]);
  });

  it("are never suggested, with the same hashtag as others or without", () => {
    const watch = watchOf(posts);
    expect(watch.levels.has(inWatch(watch, "critic"))).toBe(false);
  });

  it("are nobody in a cold room, where nobody is new", () => {
    expect(criticsOf(watchOf(posts, { cold: true }))).toEqual([]);
  });
});
