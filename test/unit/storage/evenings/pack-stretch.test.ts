import { IDBCursor, IDBDatabase, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { compareIds } from "../../../../src/domain/post/snowflake.ts";
import { removeChat } from "../../../../src/storage/chats.ts";
import { deleteOldestPosts } from "../../../../src/storage/disk/make-room.ts";
import { packStretch } from "../../../../src/storage/evenings/pack-stretch.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { keepPosts } from "../../../../src/storage/posts/keep-posts.ts";
import { readPostIds, readPostsBetween } from "../../../../src/storage/read-evening.ts";
import { addReadState, readReadState } from "../../../../src/storage/read-marks.ts";
import { readPosts, readPostsById } from "../../../../src/storage/read-posts.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { wipePosts } from "../../../../src/storage/wipe.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { hostileStrings } from "../../../support/hostile-strings.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import { evening, idAt, makePost } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const chatId = "roundtable";
let database: Database;

beforeEach(async () => {
  database = await freshDatabase();
});

afterEach(() => {
  database.close();
});

function post(at: number, wishes: Partial<Post> = {}): Post {
  const handle = `person_${at % 7}`;
  return makePost({
    id: idAt(at),
    text: `A${at} said ${at} #roundtable`,
    author: { id: `${4000 + (at % 7)}`, handle, name: handle },
    ...wishes,
  } as Parameters<typeof makePost>[0]);
}

const posts = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => post(from + index));

function keep(given: readonly Post[], into = database): Promise<unknown> {
  return keepDelivery(into, [{ chatId, posts: given }], evening);
}

/** Everything there is to read of a chat, by every reader. */
async function readAll(of: Database) {
  const newest = await readPosts(of, chatId, { limit: 1000 });
  const paged: Post[] = [];
  for (let before: string | undefined; ; before = paged[0]?.id) {
    const page = await readPosts(of, chatId, { limit: 7, ...(before === undefined ? {} : { before }) });
    if (page.length === 0) break;
    paged.unshift(...page);
  }
  const middle = await readPostsBetween(of, chatId, evening + 8000, evening + 31_000);
  const byId = await readPostsById(of, chatId, [idAt(3), idAt(12), idAt(500), idAt(29)]);
  const people = await of.getAll("people", IDBKeyRange.bound([chatId], [chatId, []]));
  return {
    newest,
    paged,
    ids: (await readPostIds(of, chatId)).all,
    middle,
    byId: byId.toSorted((a, b) => compareIds(a.id, b.id)),
    people,
  };
}

const rowsOf = (of: Database) => of.count("posts", IDBKeyRange.bound([chatId], [chatId, []]));

describe("an evening that was packed", () => {
  it("is read as before, and none of its rows is left", async () => {
    await keep(posts(0, 60));
    const before = await readAll(database);
    expect(await packStretch(database, chatId, { from: idAt(10), to: idAt(39) })).toBe(true);
    expect(await readAll(database)).toEqual(before);
    expect(await rowsOf(database)).toBe(30);
    expect(await packStretch(database, chatId, { from: idAt(10), to: idAt(39) })).toBe(false);
  });

  it("gives back every hostile string as it was", async () => {
    const given = hostileStrings.map((text, at) =>
      post(at, { text, author: { id: "1", handle: "h", name: text } }),
    );
    await keep(given);
    await packStretch(database, chatId, { from: idAt(0), to: idAt(given.length) });
    expect(await rowsOf(database)).toBe(0);
    expect(await readPosts(database, chatId, { limit: 10_000 })).toEqual(given);
  });

  it("takes what X loads again for known, and counts nobody twice", async () => {
    await keep(posts(0, 20));
    await packStretch(database, chatId, { from: idAt(0), to: idAt(19) });
    const before = await readAll(database);
    await keep(posts(5, 15));
    expect(await readAll(database)).toEqual(before);
    expect(await rowsOf(database)).toBe(0);
  });

  it("is amended by late posts, edits and better readings", async () => {
    const partial = post(4, { partial: true, author: { handle: "person_4" } });
    const shown = post(9, { partial: true, author: { handle: "person_2" } });
    await keep([...posts(0, 4), partial, ...posts(5, 8), shown]);
    await packStretch(database, chatId, { from: idAt(0), to: idAt(9) });
    await keep([
      post(4, { text: "read from a body" }),
      post(6, { version: idAt(300), text: "edited" }),
      post(8, { version: idAt(9), text: "the post that the page showed as its version" }),
    ]);
    const before = await readAll(database);
    expect(before.ids).toHaveLength(10);
    expect(before.newest.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map(idAt));
    expect(await packStretch(database, chatId, { from: idAt(0), to: idAt(9) })).toBe(true);
    const after = await readAll(database);
    expect({ ...after, ids: [] }).toEqual({ ...before, ids: [] });
    expect(after.ids).toHaveLength(9);
    expect(await rowsOf(database)).toBe(0);
  });

  it("waits while the journal has posts to count", async () => {
    await keepPosts(database, [[{ chatId, posts: posts(0, 9) }]], evening);
    expect(await packStretch(database, chatId, { from: idAt(0), to: idAt(8) })).toBe(false);
    expect(await rowsOf(database)).toBe(9);
  });

  it("still says how far one can have read", async () => {
    await keep(posts(0, 9));
    await packStretch(database, chatId, { from: idAt(0), to: idAt(8) });
    await addReadState(database, chatId, { upTo: idAt(8), marks: {}, seen: [] });
    expect(await readReadState(database, chatId)).toMatchObject({ upTo: idAt(8) });
  });

  it("goes with its chat, with everything, and first of all on a full disk", async () => {
    const pack = async () => {
      await keep(posts(0, 30));
      await packStretch(database, chatId, { from: idAt(0), to: idAt(19) });
    };
    const left = async () =>
      (
        await Promise.all(
          (["evenings", "eveningPosts", "eveningTexts", "eveningWords"] as const).map((name) =>
            database.count(name),
          ),
        )
      ).join();
    await pack();
    expect(await left()).toBe("1,1,1,1");
    await removeChat(database, chatId);
    expect(await left()).toBe("0,0,0,0");
    await pack();
    await wipePosts(database);
    expect(await left()).toBe("0,0,0,0");
    await pack();
    expect(await deleteOldestPosts(database)).toBe(30);
    expect(await left()).toBe("0,0,0,0");
  });

  it("whose bytes are damaged is counted and costs nothing else, and is not packed over", async () => {
    await keep(posts(0, 30));
    await packStretch(database, chatId, { from: idAt(0), to: idAt(9) });
    await packStretch(database, chatId, { from: idAt(10), to: idAt(19) });
    const [key] = await database.getAllKeys("eveningPosts");
    if (key) await database.put("eveningPosts", new Uint8Array([1, 2, 3]), key);
    let broken = 0;
    const left = await readPosts(database, chatId, { limit: 100, onBroken: (count) => (broken += count) });
    expect(left).toHaveLength(20);
    expect(broken).toBe(1);
    await keep([post(5, { version: idAt(300) })]);
    expect(await packStretch(database, chatId, { from: idAt(0), to: idAt(9) })).toBe(false);
  });
});

describe("any order of deliveries and packing", () => {
  it("reads as if nothing had been packed", async () => {
    const step = fc.record({
      from: fc.nat(40),
      length: fc.nat(15),
      isPartial: fc.boolean(),
      edited: fc.option(fc.nat(40)),
      pack: fc.option(fc.tuple(fc.nat(45), fc.nat(30))),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const plain = await freshDatabase();
        const expected = [];
        for (const one of steps) {
          await keep(deliveryOf(one), plain);
          expected.push(withoutIds(await readAll(plain)));
        }
        plain.close();
        const packing = await freshDatabase();
        for (const [at, one] of steps.entries()) {
          await keep(deliveryOf(one), packing);
          if (one.pack) {
            const [first, length] = one.pack;
            await packStretch(packing, chatId, { from: idAt(first), to: idAt(first + length) });
          }
          expect(withoutIds(await readAll(packing))).toEqual(expected[at]);
        }
        packing.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

/** The id of a reading of the page stays in the list until its evening is packed anew. */
const withoutIds = ({ ids: _, ...rest }: Awaited<ReturnType<typeof readAll>>) => rest;

function deliveryOf(step: { from: number; length: number; isPartial: boolean; edited: number | null }) {
  const given = posts(step.from, step.from + step.length).map((one): Post => {
    const { id: _, ...author } = one.author;
    return step.isPartial ? { ...one, author, partial: true } : one;
  });
  const { edited } = step;
  return edited === null ? given : [...given, post(edited, { version: idAt(edited + 400), text: "edited" })];
}

describe("packing that is killed", () => {
  it("loses nothing and doubles nothing, at whatever request it ends", async () => {
    const setUp = async () => {
      database.close();
      database = await freshDatabase();
      await keep(posts(0, 30));
      await packStretch(database, chatId, { from: idAt(0), to: idAt(19) });
      await keep([...posts(30, 40), post(5, { version: idAt(300), text: "edited" })]);
      return readAll(database);
    };
    let isThrough = false;
    for (let at = 1; !isThrough; at++) {
      const before = await setUp();
      let calls = 0;
      const failing = failAt(() => ++calls === at);
      isThrough = await packStretch(database, chatId, { from: idAt(0), to: idAt(39) }).catch(() => false);
      failing.restore();
      expect(calls >= at, `request ${at}`).toBe(!isThrough);
      database.close();
      database = await openDatabase();
      expect(await readAll(database), `request ${at}`).toEqual(before);
      if (isThrough) expect(at).toBeGreaterThan(20);
      await packStretch(database, chatId, { from: idAt(0), to: idAt(39) });
      expect(await readAll(database), `after request ${at}`).toEqual(before);
      expect(await rowsOf(database)).toBe(0);
    }
  }, 60_000);
});

/** Every request of the database asks `isNow`, and fails where it says so, as when the browser ends. */
function failAt(isNow: () => boolean): { readonly restore: () => void } {
  const places = [
    [IDBObjectStore, ["get", "getAll", "getAllKeys", "put", "delete", "openCursor", "count"]],
    [IDBCursor, ["continue"]],
    [IDBDatabase, ["transaction"]],
  ] as const;
  const patches = places.flatMap(([{ prototype }, names]) =>
    names.map((name) => {
      const original: (...given: unknown[]) => unknown = Reflect.get(prototype, name);
      Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
        if (isNow()) throw new DOMException("killed", "InvalidStateError");
        return original.apply(this, given);
      });
      return () => Reflect.set(prototype, name, original);
    }),
  );
  return {
    restore: () => {
      for (const giveBack of patches) giveBack();
    },
  };
}
