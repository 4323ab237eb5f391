import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { reasonsOf } from "../../../../src/domain/raids/reasons.ts";
import { inWatch, levelIn, postBy, regulars, slogan, watchOf } from "../../../support/watch-evening.ts";

const [regular = ""] = regulars;
const words = ["A guide to boots", "Read this about jackets", "What a fine lamp", "New torches today"];

function linked(post: Post, expandedUrl: string): Post {
  return {
    ...post,
    entities: { ...post.entities, links: [{ url: "https://t.co/abcdefghij", expandedUrl }] },
  };
}

function farm(handle: string, url: (at: number) => string, replyTo?: string): readonly Post[] {
  return words.map((text, at) =>
    linked(postBy(handle, text, at * 60, at === 3 && replyTo !== undefined ? { replyTo } : {}), url(at)),
  );
}

describe("an advert in the chat's hashtag", () => {
  it.each([
    "Buy 5000 real followers for the price of a coffee",
    "Get thousands of new followers overnight",
    "Bitcoin giveaway, join now and double your money",
    "The crypto presale of the year is a sure 100x",
  ])("is possible, never likely, with its reason: %s", (text) => {
    const watch = watchOf([linked(postBy("seller", text, 10), "https://sale.example/now")]);
    expect(levelIn(watch, "seller")).toBe("possible");
    expect(reasonsOf(inWatch(watch, "seller"))).toContainEqual({ key: "offer", posts: 1 });
  });

  it("is possible as one link in all posts of somebody who was never here", () => {
    const watch = watchOf(farm("farm", (at) => `https://shop.example/boots?from=${at}`));
    expect(levelIn(watch, "farm")).toBe("possible");
    expect(reasonsOf(inWatch(watch, "farm"))).toContainEqual({
      key: "sameLink",
      posts: 4,
      host: "shop.example",
    });
  });

  it.each<[string, readonly Post[]]>([
    ["links that differ", farm("guest", (at) => `https://shop.example/${at}`)],
    ["the one link of somebody who talks", farm("guest", () => "https://blog.example/mine", regular)],
    ["a regular's own link", farm(regular, () => "https://blog.example/mine")],
    ["a link posted once", farm("guest", () => "https://blog.example/mine").slice(0, 1)],
    ["followers without a link", [postBy("guest", "How do you get more followers for your force", 5)]],
    [
      "a report about bitcoin",
      [linked(postBy("guest", "Our paper on bitcoin and theft is out", 5), "https://news.example/a")],
    ],
    [
      "followers of a tag in a question",
      [linked(postBy("guest", "Do our followers like this form", 5), "https://form.example/a")],
    ],
  ])("is not %s", (_, posts) => {
    expect([...watchOf(posts).levels.values()]).toEqual([]);
  });
});

describe("names and dates that are alike", () => {
  const born = postBy("clock", "", 0).createdAt - 200 * 86_400_000;
  const alike = (text: (at: number) => string) =>
    Array.from({ length: 6 }, (_, at) => {
      const post = postBy(`sunny_${4711 + at}`, text(at), 100 + at * 30);
      return { ...post, author: { ...post.author, createdAt: born + at * 3_600_000 } };
    });

  it("weigh little: by themselves they are no reason to suspect anybody", () => {
    const posts = alike(
      (at) => `${["Why", "How", "When", "Who", "Where", "What"][at]} is ${at}a${at} so ${at}b${at}`,
    );
    expect([...watchOf(posts).levels.values()]).toEqual([]);
  });

  it("are told beside a copied text, of all three and more", () => {
    const watch = watchOf(alike(() => slogan));
    const keys = reasonsOf(inWatch(watch, "sunny_4715")).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["sameText", "sameStem", "madeTogether"]));
  });
});
