import { describe, expect, it } from "vitest";
import { isHostOf } from "../../../../src/domain/chat/chat.ts";
import { streamsOf } from "../../../../src/domain/feed/stream.ts";
import { entitiesWith, makePost, testChat } from "../../../support/make-post.ts";

const own = "jo_lindqvist_x";

describe("the streams of a post", () => {
  it.each([
    ["the hashtag in any case", { entities: entitiesWith(["RoundTable"]) }, ["hashtag"]],
    ["another hashtag", { entities: entitiesWith(["roundtables"]) }, []],
    [
      "a moderator without the hashtag",
      { handle: "T_Marlow_Test", entities: entitiesWith([]) },
      ["moderators"],
    ],
    ["a guest host", { handle: "nkessler_guest", entities: entitiesWith([]) }, ["moderators"]],
    ["a mention", { handle: "rb_citizen_x", entities: entitiesWith([], ["Jo_Lindqvist_X"]) }, ["mentions"]],
    [
      "a reply without the mention in its text",
      { handle: "rb_citizen_x", entities: entitiesWith([]), replyTo: { id: "1", handle: own } },
      ["mentions"],
    ],
    [
      "a moderator who mentions the person with the hashtag",
      { handle: "t_marlow_test", entities: entitiesWith(["roundtable"], [own]) },
      ["hashtag", "moderators", "mentions"],
    ],
    [
      "a repost of a mention: nobody spoke to the person with it",
      { handle: "rb_citizen_x", entities: entitiesWith(["roundtable"], [own]), repostOf: { id: "1" } },
      ["hashtag"],
    ],
    ["the person's own post", { handle: own, entities: entitiesWith([], [own]) }, []],
  ])("%s", (_, wishes, streams) => {
    expect(streamsOf(makePost({ handle: "rb_citizen_x", ...wishes }), testChat, own)).toEqual(streams);
  });

  it("has no mentions while nobody knows who the person is", () => {
    const post = makePost({ handle: "rb_citizen_x", entities: entitiesWith([], [own]) });
    expect(streamsOf(post, testChat, undefined)).toEqual([]);
    expect(isHostOf(testChat, undefined)).toBe(false);
  });
});
