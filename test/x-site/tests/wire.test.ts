import { describe, expect, it } from "vitest";
import { compareIds, timeOfId } from "../../../src/domain/post/snowflake.ts";
import { manualClock } from "../clock.ts";
import type { SitePost } from "../evening.ts";
import { makeEvening } from "../scenarios.ts";
import type { Shape } from "../wire/shape.ts";
import { wireTweet } from "../wire/tweet.ts";
import { wireUser } from "../wire/user.ts";
import { makeWorld } from "../world.ts";
import { at, list, text } from "./look.ts";

const evening = makeEvening("quiet");
const world = makeWorld(evening, manualClock(evening.endsAt + 600_000));

function post(which: (post: SitePost) => boolean | undefined): SitePost {
  const found = evening.posts.find(which);
  if (found === undefined) throw new Error("the evening has no such post");
  return found;
}

const wire = (which: (post: SitePost) => boolean | undefined, shape: Shape = "C") =>
  wireTweet(post(which), { world, shape });

/** The text between two indices, which count code points. */
function cut(whole: string, indices: unknown): string {
  const [from, until] = indices as [number, number];
  return Array.from(whole).slice(from, until).join("");
}

describe("a post on the wire", () => {
  it("has entities whose indices fit the escaped text in code points", () => {
    for (const one of evening.posts.filter(
      ({ limited, repostOf, deletedAt }) => !limited && !repostOf && !deletedAt,
    )) {
      const tweet = wireTweet(one, { world, shape: "A" });
      const full = text(tweet, "legacy.full_text");
      expect(full).not.toMatch(/&(?!amp;|lt;|gt;)|[<>]/);
      for (const tag of list(tweet, "legacy.entities.hashtags")) {
        expect(cut(full, at(tag, "indices"))).toBe(`#${text(tag, "text")}`);
      }
      for (const mention of list(tweet, "legacy.entities.user_mentions")) {
        expect(cut(full, at(mention, "indices"))).toBe(`@${text(mention, "screen_name")}`);
      }
      for (const url of list(tweet, "legacy.entities.urls")) {
        expect(cut(full, at(url, "indices"))).toBe(text(url, "url"));
        expect(text(url, "url")).toMatch(/^https:\/\/t\.co\/\w{10}$/);
        expect(one.text).toContain(text(url, "expanded_url"));
      }
    }
  });

  it("shows a reply without the mentions it starts with", () => {
    const tweet = wire(
      ({ text, replyTo }) => replyTo !== undefined && / @sgt_okafor that is exactly/.test(text),
    );
    const shown = cut(text(tweet, "legacy.full_text"), at(tweet, "legacy.display_text_range"));
    expect(shown).toMatch(/^that is exactly the point/);
    expect(text(tweet, "legacy.in_reply_to_screen_name")).toBeTypeOf("string");
  });

  it("ends in the pictures' address, outside of what is shown", () => {
    const tweet = wire(({ media }) => media?.length === 2);
    const full = text(tweet, "legacy.full_text");
    expect(full).toMatch(/ https:\/\/t\.co\/\w{10}$/);
    expect(cut(full, at(tweet, "legacy.display_text_range"))).not.toContain("t.co");
    expect(list(tweet, "legacy.extended_entities.media")).toHaveLength(2);
    expect(text(tweet, "legacy.extended_entities.media.0.ext_alt_text")).toBe("A brown dog on the grass");
  });

  it("that is long is cut in full_text, and whole and unescaped in its note", () => {
    const original = post(({ note }) => note);
    const tweet = wireTweet(original, { world, shape: "C" });
    expect(text(tweet, "note_tweet.note_tweet_results.result.text")).toBe(original.text);
    expect(Array.from(text(tweet, "legacy.full_text"))).toHaveLength(277);
    expect(text(tweet, "legacy.full_text")).not.toMatch(/…$/);
    expect(list(tweet, "note_tweet.note_tweet_results.result.entity_set.symbols")).toEqual([]);
  });

  it("that repeats another holds it, and says RT in at most 140 characters", () => {
    const repost = post(({ repostOf }) => repostOf !== undefined);
    const tweet = wireTweet(repost, { world, shape: "C" });
    expect(text(tweet, "legacy.full_text")).toMatch(/^RT @\w+: /);
    expect(Array.from(text(tweet, "legacy.full_text")).length).toBeLessThanOrEqual(140);
    expect(text(tweet, "legacy.retweeted_status_result.result.rest_id")).toBe(repost.repostOf);
    expect(at(tweet, "note_tweet")).toBeUndefined();
  });

  it("that quotes holds the quote beside legacy, and only names a quote in the quote", () => {
    const quote = post(({ quoteOf }) => quoteOf !== undefined);
    const tweet = wireTweet(quote, { world, shape: "C" });
    expect(text(tweet, "quoted_status_result.result.rest_id")).toBe(quote.quoteOf);
    expect(text(tweet, "legacy.quoted_status_id_str")).toBe(quote.quoteOf);
    const inQuote = wireTweet(quote, { world, shape: "C" }, true);
    expect(at(inQuote, "quoted_status_result")).toBeUndefined();
    expect(text(inQuote, "quotedRefResult.result.rest_id")).toBe(quote.quoteOf);
  });

  it("that is limited is wrapped, the real one without a type of its own", () => {
    const replies = wire(({ limited }) => limited === "replies");
    expect(text(replies, "__typename")).toBe("TweetWithVisibilityResults");
    expect(at(replies, "tweet.__typename")).toBeUndefined();
    expect(text(replies, "limitedActionResults.limited_actions.0.prompt.headline.text")).toBe(
      "Who can reply?",
    );
    const blurred = wire(({ limited }) => limited === "sensitive");
    expect(at(blurred, "mediaVisibilityResults.blurred_image_interstitial")).toBeDefined();
    expect(at(blurred, "tweet.legacy.possibly_sensitive")).toBe(true);
  });

  it("that was deleted is a tombstone", () => {
    const gone = wire(({ deletedAt }) => deletedAt !== undefined);
    expect(text(gone, "__typename")).toBe("TweetTombstone");
    expect(text(gone, "tombstone.text.text")).toMatch(/deleted/);
  });

  it("that was edited names its earlier versions", () => {
    const edited = wire(({ edits }) => edits !== undefined);
    const ids = list(edited, "edit_control.edit_control_initial.edit_tweet_ids") as string[];
    expect(ids).toHaveLength(2);
    expect(compareIds(ids[0] ?? "", ids[1] ?? "")).toBeLessThan(0);
    expect(at(edited, "previous_counts")).toBeDefined();
  });

  it("says its second of creation, and its id its millisecond", () => {
    for (const one of evening.posts) {
      expect(timeOfId(one.id)).toBe(one.createdAt);
    }
    const tweet = wire(({ text }) => /Q1:/.test(text));
    const created = Date.parse(text(tweet, "legacy.created_at"));
    expect(created).toBe(Math.floor((timeOfId(text(tweet, "rest_id")) ?? 0) / 1000) * 1000);
  });

  it("leaves out empty arrays in shape C, and has them in A and B", () => {
    const plain = ({ text, repostOf }: SitePost) =>
      !repostOf && text === "Soup first, then work. In that order, always.";
    expect(at(wire(plain, "C"), "legacy.entities")).toEqual({});
    expect(at(wire(plain, "A"), "legacy.entities.hashtags")).toEqual([]);
    expect(at(wire(plain, "B"), "legacy.entities.user_mentions")).toEqual([]);
  });

  it("is of no known shape in drift", () => {
    const tweet = wire(({ text }) => /Q1:/.test(text), "drift");
    expect(at(tweet, "legacy")).toBeUndefined();
    expect(at(tweet, "core")).toBeUndefined();
    expect(at(tweet, "rest_id")).toBeUndefined();
  });
});

describe("a user on the wire", () => {
  const person = evening.people.find(({ handle }) => handle === "chief_alvarez_");
  if (person === undefined) throw new Error("nobody");

  it.each([
    [
      "A",
      "legacy.screen_name",
      "legacy.name",
      "legacy.created_at",
      "legacy.followers_count",
      "legacy.profile_image_url_https",
    ],
    ["B", "core.screen_name", "core.name", "core.created_at", "legacy.followers_count", "avatar.image_url"],
    [
      "C",
      "core.screen_name",
      "core.name",
      "core.created_at",
      "relationship_counts.followers",
      "avatar.image_url",
    ],
  ] as const)(
    "in shape %s has its parts where X has them",
    (shape, handle, name, created, followers, avatar) => {
      const user = wireUser(person, shape);
      expect(at(user, handle)).toBe(person.handle);
      expect(at(user, name)).toBe(person.name);
      expect(Date.parse(text(user, created))).toBe(Math.floor(person.createdAt / 1000) * 1000);
      expect(at(user, followers)).toBe(person.followers);
      expect(text(user, avatar)).toMatch(/^https:\/\/pbs\.twimg\.com\/profile_images\//);
      expect(at(user, "rest_id")).toBe(person.id);
      expect(at(user, "core.screen_name") === undefined).toBe(shape === "A");
      expect(at(user, "legacy") === undefined).toBe(shape === "C");
    },
  );
});
