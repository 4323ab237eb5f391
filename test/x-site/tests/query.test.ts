import { describe, expect, it } from "vitest";
import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import { manualClock } from "../clock.ts";
import type { Evening, SitePerson, SitePost } from "../evening.ts";
import { parseQuery } from "../search/query.ts";
import { search } from "../search/search.ts";
import { makeWorld } from "../world.ts";

const start = Date.UTC(2026, 10, 19, 2);
const person = (id: string, handle: string, name = handle): SitePerson => ({
  id,
  handle,
  name,
  createdAt: start,
  followers: 1,
  following: 1,
  posts: 1,
});
const people = [
  person("1", "mod_one"),
  person("2", "ana"),
  person("3", "ben", "Ben #copchat fan"),
  person("4", "me_too"),
];
const rows: readonly (readonly [name: string, author: string, text: string, more?: Partial<SitePost>])[] = [
  ["tagged", "2", "A1 Hello there #CopChat"],
  ["longer tag", "2", "#copchatter is another tag"],
  ["in an address", "2", "see https://example.org/#copchat"],
  ["by moderator", "1", "Soup first, then work"],
  ["mention", "2", "@me_too look, in Harlan"],
  ["name match", "3", "Nothing of the chat"],
  ["of me", "4", "My own words"],
  ["repost", "3", "", { repostOf: "tagged" }],
  ["photo", "2", "A picture #copchat", { media: [{ type: "photo", scene: "dog", width: 1, height: 1 }] }],
  ["reply", "3", "@ana yes", { replyTo: "tagged" }],
];
const ids = new Map(rows.map(([name], at) => [name, firstIdAt(start + at * 1000)]));
const idOf = (name: string | undefined) => (name === undefined ? {} : { id: ids.get(name) ?? "" });
const posts = rows.map(
  ([name, authorId, text, more = {}], at): SitePost => ({
    lang: "en",
    text,
    authorId,
    createdAt: start + at * 1000,
    ...more,
    ...(more.repostOf === undefined ? {} : { repostOf: idOf(more.repostOf).id ?? "" }),
    ...(more.replyTo === undefined ? {} : { replyTo: idOf(more.replyTo).id ?? "" }),
    id: idOf(name).id ?? "",
  }),
);
const evening: Evening = {
  name: "query",
  hashtag: "copchat",
  moderators: ["mod_one"],
  account: "me_too",
  startsAt: start,
  endsAt: start + 60_000,
  people,
  posts,
  lists: [{ id: "5", name: "Five", members: ["1"] }],
  conduct: {},
};
const world = makeWorld(evening, manualClock(start + 60_000));

function found(raw: string): string[] {
  const query = parseQuery(raw);
  if (query === undefined) throw new Error("an empty query");
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return search(query, "Latest", world).map(({ id }) => names.get(id) ?? id);
}

const second = Math.floor(start / 1000);

describe("a search query", () => {
  it.each<[string, string, string[]]>([
    [
      "a hashtag in any case, in the text or the display name",
      "#copchat",
      ["reply", "photo", "name match", "tagged"],
    ],
    ["OR in parentheses", "(from:mod_one OR @me_too)", ["of me", "mention", "by moderator"]],
    ["AND by standing beside each other", "#copchat hello", ["tagged"]],
    ["AND binds tighter than OR", "soup OR #copchat hello", ["by moderator", "tagged"]],
    ["or in small letters is a word", "soup or work", []],
    ["what is left out", "#copchat -from:ben -filter:media", ["tagged"]],
    ["what is left out in parentheses", "#copchat -(from:ben OR hello)", ["photo"]],
    ["a phrase", '"soup first"', ["by moderator"]],
    ["a phrase in another order", '"first soup"', []],
    ["words of the display name", "fan", ["reply", "name match"]],
    ["words of an expanded address", "example", ["in an address"]],
    ["to:", "to:ana", ["reply"]],
    ["list:", "list:5", ["by moderator"]],
    ["reposts when asked for", "#copchat hello include:nativeretweets", ["repost", "tagged"]],
    ["reposts under their other name", "#copchat hello include:nativereposts", ["repost", "tagged"]],
    ["only reposts", "filter:nativeretweets", ["repost"]],
    ["pictures", "filter:images", ["photo"]],
    ["replies", "filter:replies", ["reply"]],
    ["from a second on, that second included", `since_time:${second + 8} from:ana`, ["photo"]],
    ["until a second, that second not included", `until_time:${second + 1} from:ana`, ["tagged"]],
  ])("finds %s", (_, raw, names) => {
    expect(found(raw)).toEqual(names);
  });

  it("that is empty is none", () => {
    expect(parseQuery("   ")).toBeUndefined();
    expect(parseQuery("()")).toBeUndefined();
  });
});
