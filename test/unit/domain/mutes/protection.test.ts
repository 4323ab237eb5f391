import { describe, expect, it } from "vitest";
import { isHost, protectorOf, secondQuestion } from "../../../../src/domain/mutes/protection.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { testChat } from "../../../support/make-post.ts";

/** Made in each test: what is made while the file loads is no part of any. */
const protector = () =>
  protectorOf({
    chats: [testChat],
    ownHandle: "Me_Myself_x",
    people: [
      { id: "1", handle: "T_MARLOW_test" },
      { id: "2", handle: "jo_lindqvist_x", followed: true },
      { id: "3", handle: "stranger_x" },
    ],
  });

describe("who must not be muted by accident", () => {
  it.each([
    [
      "a moderator",
      { handle: "T_Marlow_Test" },
      "moderator",
      "@T_Marlow_Test is a moderator of your chat: you would miss the questions. Mute anyway?",
    ],
    [
      "a moderator by the id alone",
      { id: "1" },
      "moderator",
      "This account is a moderator of your chat: you would miss the questions. Mute anyway?",
    ],
    [
      "a guest",
      { id: "9", handle: "nkessler_guest" },
      "guest",
      "@nkessler_guest is a guest host of your chat. Mute anyway?",
    ],
    [
      "oneself",
      { handle: "me_myself_x" },
      "self",
      "@me_myself_x is you: your own posts would be set aside. Mute anyway?",
    ],
    ["somebody followed", { id: "2" }, "followed", undefined],
    ["somebody followed, as a post says", { handle: "new_x", followed: true }, "followed", undefined],
    ["a stranger", { id: "3", handle: "stranger_x" }, undefined, undefined],
    ["nobody", {}, undefined, undefined],
  ])("%s", (_, account, protection, question) => {
    const protect = protector();
    expect(protect(account)).toBe(protection);
    const asked = secondQuestion(account, protect);
    expect(asked && wordsOf(asked)).toBe(question);
    expect(isHost(protect(account))).toBe(question !== undefined);
  });
});

describe("whom a chat protects by the id", () => {
  const guarded = () =>
    protectorOf({
      chats: [testChat],
      people: [
        { id: "1", handle: "t_marlow_test" },
        { id: "1", handle: "renamed_x" },
        { id: "1", handle: "renamed_x", followed: true },
        { id: "5", handle: "new_name_x", former: ["T_Marlow_test"] },
        { id: "6", former: ["nkessler_guest"] },
        { handle: "nkessler_guest", followed: true },
      ],
    });

  it.each([
    ["1", "moderator"],
    ["5", "moderator"],
    ["6", "guest"],
    [undefined, undefined],
  ])("is whoever was a host under any handle: %s", (id, protection) => {
    expect(guarded()({ id })).toBe(protection);
  });

  it("is nobody else where nobody is known", () => {
    expect(protectorOf({ chats: [testChat] })({ id: "1", handle: "me_myself_x" })).toBeUndefined();
  });
});
