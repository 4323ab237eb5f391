import { beforeEach, describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { readCoverage } from "../../../../src/storage/coverage.ts";
import { readPosts } from "../../../../src/storage/read-posts.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import { evening, idAt, makePost } from "../../../support/make-post.ts";

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

function postAt(second: number, more: Partial<Post> = {}): Post {
  return { ...makePost({ id: idAt(second) }), ...more };
}

async function keep(...posts: Post[]) {
  const [kept] = await keepDelivery(database, [{ chatId: "roundtable", posts }], evening);
  return kept?.posts.map(({ id }) => id) ?? [];
}

describe("keeping posts", () => {
  it("gives the new ones, and nothing when the same come again", async () => {
    expect(await keep(postAt(1), postAt(2))).toEqual([idAt(1), idAt(2)]);
    expect(await keep(postAt(2), postAt(1))).toEqual([]);
    expect(await readPosts(database, "roundtable", { limit: 10 })).toHaveLength(2);
  });

  it("reads back oldest first, whatever the order of arrival", async () => {
    await keep(postAt(30), postAt(10));
    await keep(postAt(20));
    const posts = await readPosts(database, "roundtable", { limit: 10 });
    expect(posts.map(({ id }) => id)).toEqual([idAt(10), idAt(20), idAt(30)]);
  });

  it("keeps an id of 2010 before one of today, though it is the longer text in order of letters", async () => {
    const old = postAt(0, { id: "9876543210" });
    await keep(postAt(1), old);
    const posts = await readPosts(database, "roundtable", { limit: 10 });
    expect(posts.map(({ id }) => id)).toEqual(["9876543210", idAt(1)]);
  });

  it("replaces a partial reading by a full one, and never the other way", async () => {
    const partial = postAt(1, { text: "Good eve…", partial: true });
    const full = postAt(1, { text: "Good evening all" });
    expect(await keep(partial)).toHaveLength(1);
    expect(await keep(full)).toHaveLength(1);
    expect(await keep(partial)).toEqual([]);
    const [post] = await readPosts(database, "roundtable", { limit: 1 });
    expect(post).toEqual(full);
  });

  it("drops the page's reading of an edited post as soon as a body has the post once more", async () => {
    const mended = postAt(1, { version: idAt(60) });
    await keep(mended);
    await keep(postAt(60, { partial: true }));
    expect(await keep(mended)).toEqual([]);
    expect(await readPosts(database, "roundtable", { limit: 10 })).toEqual([mended]);
  });

  it("takes no page's reading of an edited post that lies among the others read with it", async () => {
    await keep(postAt(1, { version: idAt(60) }));
    expect(await keep(postAt(0), postAt(60, { partial: true }))).toEqual([idAt(0)]);
  });

  it("has one record of an edited post, of its newest version, whichever came first", async () => {
    const written = postAt(1, { text: "Good evening al" });
    const mended = postAt(1, { version: idAt(60), text: "Good evening all" });
    const again = postAt(1, { version: idAt(90), text: "Good evening, all" });
    expect(await keep(written)).toHaveLength(1);
    expect(await keep(again)).toHaveLength(1);
    expect(await keep(mended, written)).toEqual([]);
    expect(await readPosts(database, "roundtable", { limit: 9 })).toEqual([again]);
  });

  it("forgets what was read of an edited version on the page once a body says which post it is", async () => {
    const mended = postAt(1, { version: idAt(60) });
    await keep(postAt(60, { partial: true }));
    await keep(mended);
    expect(await readPosts(database, "roundtable", { limit: 9 })).toEqual([mended]);
  });

  it("takes the fuller of two readings in one delivery, once", async () => {
    const full = postAt(1, { text: "whole" });
    expect(await keep(postAt(1, { text: "wh…", partial: true }), full)).toEqual([idAt(1)]);
    expect(await readPosts(database, "roundtable", { limit: 2 })).toEqual([full]);
  });

  it("counts people once a post, also when the page showed the post before its author was known", async () => {
    const author = { id: "71", handle: "jo_lindqvist_x", name: "Jo" };
    await keep(postAt(1, { partial: true }));
    await keep(postAt(1, { author }));
    await keep(postAt(1, { author }), postAt(5, { author: { ...author, name: "Jo L." } }));
    expect(await database.get("people", ["roundtable", "71"])).toEqual({
      handle: "jo_lindqvist_x",
      name: "Jo L.",
      firstPostAt: postAt(1).createdAt,
      lastPostAt: postAt(5).createdAt,
      posts: 2,
    });
  });

  it("counts every post of somebody who has several in one delivery", async () => {
    const author = { id: "71", handle: "jo_lindqvist_x", name: "Jo" };
    await keep(postAt(1, { author }), postAt(3, { author }), postAt(2, { author }));
    expect(await database.get("people", ["roundtable", "71"])).toMatchObject({
      firstPostAt: postAt(1).createdAt,
      lastPostAt: postAt(3).createdAt,
      posts: 3,
    });
  });

  it("keeps nothing of a delivery when a part of it fails", async () => {
    const unstorable = { ...postAt(2), text: (() => "") as unknown as string };
    await expect(keep(postAt(1), unstorable)).rejects.toThrow();
    expect(await readPosts(database, "roundtable", { limit: 10 })).toEqual([]);
  });

  it("keeps two chats apart", async () => {
    const deliveries = [
      { chatId: "one", posts: [postAt(1)] },
      { chatId: "two", posts: [postAt(1), postAt(2)] },
    ];
    const kept = await keepDelivery(database, deliveries, evening);
    expect(kept.map(({ posts }) => posts.length)).toEqual([1, 2]);
    expect(await readPosts(database, "one", { limit: 10 })).toHaveLength(1);
  });
});

describe("coverage", () => {
  const page = {
    operation: "SearchTimeline",
    kind: "search" as const,
    rawQuery: "#roundtable",
    product: "Latest",
    ids: [idAt(9), idAt(3)],
    receivedAt: evening,
  };

  it("grows with a page of a search, and says when it did not", async () => {
    const delivery = [{ chatId: "roundtable", posts: [], page }];
    expect((await keepDelivery(database, delivery, evening))[0]?.coverageChanged).toBe(true);
    expect((await keepDelivery(database, delivery, evening))[0]?.coverageChanged).toBe(false);
    const coverage = await readCoverage(database, "roundtable");
    expect(coverage.sources[0]?.stretches).toEqual([{ from: idAt(3), to: idAt(9) }]);
  });

  it("begins anew where the record is broken", async () => {
    await database.put("coverage", { sources: "gone" } as never, "roundtable");
    expect(await readCoverage(database, "roundtable")).toEqual({ sources: [] });
    const kept = await keepDelivery(database, [{ chatId: "roundtable", posts: [], page }], evening);
    expect(kept[0]?.coverageChanged).toBe(true);
  });
});

describe("reading", () => {
  it("pages backwards through a chat", async () => {
    await keep(...Array.from({ length: 25 }, (_, at) => postAt(at)));
    const newest = await readPosts(database, "roundtable", { limit: 10 });
    expect(newest.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, at) => idAt(15 + at)));
    const older = await readPosts(database, "roundtable", { limit: 100, before: idAt(15) });
    expect(older).toHaveLength(15);
    expect(older.at(-1)?.id).toBe(idAt(14));
  });

  it("skips broken records and counts them", async () => {
    await keep(postAt(1), postAt(3));
    await database.put("posts", { post: { id: "x" } } as never, ["roundtable", "2"]);
    await database.put("posts", null as never, ["roundtable", "3"]);
    const { entities: _, ...bare } = postAt(2);
    await database.put("posts", { post: bare, keptAt: 0 } as never, ["roundtable", "4"]);
    let broken = 0;
    const posts = await readPosts(database, "roundtable", {
      limit: 10,
      onBroken: (count) => {
        broken = count;
      },
    });
    expect(posts).toHaveLength(3);
    expect(posts.every(({ entities }) => Array.isArray(entities.links))).toBe(true);
    expect(broken).toBe(2);
  });
});
