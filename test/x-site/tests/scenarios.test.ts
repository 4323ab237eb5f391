import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compareIds } from "../../../src/domain/post/snowflake.ts";
import type { Evening } from "../evening.ts";
import { fastPosts } from "../scenarios/fast.ts";
import { raiders } from "../scenarios/raid.ts";
import { makeEvening, scenarioNames } from "../scenarios.ts";

const shared = path.resolve(import.meta.dirname, "../../../../shared");

function inTheHour({ posts, startsAt, endsAt }: Evening) {
  return posts.filter(({ createdAt }) => createdAt >= startsAt && createdAt < endsAt);
}

describe.each(scenarioNames)("the evening %s", (name) => {
  const evening = makeEvening(name);

  it("is the same each time it is made", () => {
    expect(makeEvening(name)).toEqual(evening);
  });

  it("has posts in order of unique ids, by people of the evening, answering posts of the evening", () => {
    const ids = evening.posts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted(compareIds));
    const people = new Set(evening.people.map(({ id }) => id));
    expect(people.size).toBe(evening.people.length);
    for (const { authorId, replyTo, quoteOf, repostOf, createdAt } of evening.posts) {
      expect(people.has(authorId)).toBe(true);
      for (const parent of [replyTo, quoteOf, repostOf]) {
        const found = evening.posts.find(({ id }) => id === parent);
        if (parent !== undefined) expect(found?.createdAt).toBeLessThan(createdAt);
      }
    }
  });
});

describe.each(scenarioNames.filter((name) => name !== "event"))("the chat in the evening %s", (name) => {
  const evening = makeEvening(name);

  it("asks six questions, by moderators", () => {
    const moderators = evening.people
      .filter(({ handle }) => evening.moderators.includes(handle))
      .map(({ id }) => id);
    const asked = evening.posts.filter(
      ({ text, authorId }) => /\bQ[1-6][:.)] [A-Z]/.test(text) && moderators.includes(authorId),
    );
    expect(asked).toHaveLength(6);
  });
});

describe("the event", () => {
  it("has most of its questions before the hour, and none with a label", () => {
    const evening = makeEvening("event");
    const before = evening.posts.filter(({ createdAt }) => createdAt < evening.startsAt);
    expect(before.filter(({ text }) => text.includes("?")).length).toBeGreaterThanOrEqual(9);
    expect(evening.posts.filter(({ text }) => /\bQ\d/.test(text))).toEqual([]);
    expect(evening.posts.every(({ text }) => text.endsWith("#AskUsLive"))).toBe(true);
  });
});

describe("the quiet evening", () => {
  const evening = makeEvening("quiet");

  it("is an ordinary hour: about 400 posts, nearly all under 140 characters, none said twice", () => {
    expect(inTheHour(evening).length).toBeGreaterThan(350);
    const texts = evening.posts.filter(({ repostOf }) => repostOf === undefined).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    const long = evening.posts.filter(({ text, note }) => !note && Array.from(text).length > 140);
    expect(long).toEqual([]);
    expect(new Set(evening.posts.map(({ authorId }) => authorId)).size).toBeGreaterThan(40);
  });

  it("starts on Wednesday at nine Eastern", () => {
    const eastern = new Intl.DateTimeFormat("en-US", {
      timeZone: "America/New_York",
      weekday: "long",
      hour: "numeric",
      hour12: false,
    });
    expect(eastern.format(evening.startsAt)).toMatch(/Wednesday.*21/);
  });

  it("names nobody real", (context) => {
    if (!existsSync(shared)) return context.skip("no ../shared beside the project: names are not compared");
    const real = realHandles();
    const invented = ["fast", "raid"].flatMap((name) =>
      makeEvening(name as "fast").people.map(({ handle }) => handle),
    );
    expect(real.size).toBeGreaterThan(1000);
    expect(invented.filter((handle) => real.has(handle.toLowerCase()))).toEqual([]);
  });
});

/** Every word of the captures and chats that could be a handle. */
function realHandles(): Set<string> {
  const files = ["x-captures", "chats", "chats/critlib"].flatMap((folder) =>
    readdirSync(path.join(shared, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => path.join(shared, folder, name)),
  );
  return new Set(
    files.flatMap(
      (file) =>
        readFileSync(file, "utf8")
          .toLowerCase()
          .match(/\w{4,20}/g) ?? [],
    ),
  );
}

describe("the fast evening", () => {
  it("has its number of posts in the hour", () => {
    expect(inTheHour(makeEvening("fast"))).toHaveLength(fastPosts);
  });
});

describe("the raid", () => {
  it("is by many young accounts that say nearly the same, in the middle of the hour", () => {
    const evening = makeEvening("raid");
    const loud = evening.posts.filter(({ text }) => text.includes("WATER TOWER"));
    const gang = new Set(loud.map(({ authorId }) => authorId));
    expect(gang.size).toBeGreaterThanOrEqual(37);
    expect(gang.size).toBeLessThanOrEqual(raiders);
    for (const { createdAt } of loud) {
      expect(createdAt).toBeGreaterThan(evening.startsAt + 18 * 60_000);
      expect(createdAt).toBeLessThan(evening.startsAt + 36 * 60_000);
    }
    const born = evening.people.filter(({ id }) => gang.has(id)).map(({ createdAt }) => createdAt);
    expect(Math.min(...born)).toBeGreaterThan(evening.startsAt - 30 * 86_400_000);
    const echoes = evening.posts.filter(
      ({ repostOf, authorId }) => repostOf !== undefined && gang.has(authorId),
    );
    expect(echoes.length).toBeGreaterThan(100);
  });
});
