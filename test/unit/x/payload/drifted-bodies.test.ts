import { describe, expect, it } from "vitest";
import { type BodyReading, readBody } from "../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";
import { driftOf, renamed } from "../../../x-site/clients/drift.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };
const inputOf = (wanted: string): string => fixtureCases().find(({ name }) => name === wanted)?.input ?? "";
const read = (text: string, names: Readonly<Record<string, string>> = {}) =>
  readBody(JSON.stringify(renamed(JSON.parse(text), names)), request);

/** What a post is sorted into a chat's streams by. */
function streamsOf({ entries }: BodyReading) {
  return entries.map(({ post }) => ({
    author: post.author.handle,
    hashtags: post.entities.hashtags.map(({ tag }) => tag),
    mentions: post.entities.mentions.map(({ handle }) => handle),
  }));
}

describe.each([
  ["classic", "search-user-shape-c"],
  ["classic", "languages"],
  ["classic", "notes"],
  ["x-web", "xweb-search"],
  ["x-web", "xweb-notes"],
] as const)("five renamed fields, client %s, %s", (client, name) => {
  const text = inputOf(name);
  const whole = streamsOf(read(text));

  it("lose no author, hashtag or mention without a word (200 seeds)", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const reading = read(text, driftOf(seed, client).fields);
      const { outcome, missing, unknown } = reading.health;
      const isTold = outcome !== "read" || Object.keys({ ...missing, ...unknown }).length > 0;
      if (!isTold) expect(streamsOf(reading), `seed ${seed}`).toEqual(whole);
    }
  });

  it.each([
    { hashtags: "tags_v2", hashtag_entities: "tags_v2" },
    { user_mentions: "mentioned", mention_entities: "mentioned" },
    { user_results: "user_results_v2" },
    { core: "post_core" },
    { legacy: "x_legacy", details: "details_data" },
  ])("%o: nothing is lost", (names) => {
    const { missing } = read(text, names).health;
    expect(missing).toEqual({});
    expect(streamsOf(read(text, names))).toEqual(whole);
  });
});

it("takes nobody whom a post answers for its author", () => {
  const text = JSON.stringify(JSON.parse(inputOf("xweb-search"))).replaceAll('"core":', '"core_v9":');
  const withoutAuthors = text.replaceAll('"user_results":', '"nobody":');
  const { entries, health } = readBody(withoutAuthors, request);
  expect(entries).toEqual([]);
  expect(health.missing.author).toBeGreaterThan(0);
});
