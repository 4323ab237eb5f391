import { describe, expect, it } from "vitest";
import { toAnswer, toWelcome } from "../../../../src/domain/feed/waits-for-host.ts";
import { entitiesWith, idAt, makeFeed, type PostWishes, testChat } from "../../../support/make-post.ts";

const host = "t_marlow_test";
const feedOf = (...wishes: PostWishes[]) =>
  makeFeed(
    wishes.map((wish, at) => ({ id: idAt(at), ...wish })),
    testChat,
    host,
  );
const ids = (posts: readonly { readonly id: string }[]) => posts.map(({ id }) => id);

describe("who is to be welcomed", () => {
  const isNew = (handle: string) => handle === "newly_here";
  const first = { handle: "newly_here", text: "Good evening" };

  it("is who is new, or says so, once each, until a host replies, quotes or names them", () => {
    const newcomer = { handle: "says_so", text: "First time here, hello!" };
    const talk = feedOf(first, { ...first, text: "And another" }, newcomer, {
      handle: "regular",
      text: "Hi",
    });
    expect(ids(toWelcome(talk, testChat, isNew))).toEqual([idAt(0), idAt(2)]);
    const replied = { handle: host, text: "Welcome!", replyTo: { id: idAt(0), handle: "newly_here" } };
    expect(ids(toWelcome(feedOf(first, replied), testChat, isNew))).toEqual([]);
    const named = {
      handle: host,
      text: "Hi @Newly_Here",
      entities: entitiesWith(["roundtable"], ["Newly_Here"]),
    };
    expect(ids(toWelcome(feedOf(first, named), testChat, isNew))).toEqual([]);
    const byGuest = { ...replied, handle: "regular" };
    expect(ids(toWelcome(feedOf(first, byGuest), testChat, isNew))).toEqual([idAt(0)]);
  });

  it("is no host, and nobody for a repost", () => {
    const talk = feedOf({ handle: host, text: "First time I host" }, { ...first, repostOf: { id: "3" } });
    expect(toWelcome(talk, testChat, () => true)).toEqual([]);
  });
});

describe("what waits for the host's answer", () => {
  const to = (text: string): PostWishes => ({
    text,
    handle: "asker",
    entities: entitiesWith(["roundtable"], [host]),
  });

  it("is what asks them, and has no reply of theirs", () => {
    const talk = feedOf(
      to(`@${host} when is the next one?`),
      to(`Thank you @${host}`),
      to(`@${host} is it free?`),
    );
    expect(ids(toAnswer(talk, new Set()))).toEqual([idAt(0), idAt(2)]);
    expect(ids(toAnswer(talk, new Set([idAt(0)])))).toEqual([idAt(2)]);
  });
});
