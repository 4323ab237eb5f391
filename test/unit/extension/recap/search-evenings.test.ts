import { beforeEach, describe, expect, it } from "vitest";
import { searchEvenings } from "../../../../extension/recap/search-evenings.ts";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { compareIds, firstIdAt, padId } from "../../../../src/domain/post/snowflake.ts";
import { addMissingWords } from "../../../../src/storage/evenings/add-words.ts";
import { packStretch } from "../../../../src/storage/evenings/pack-stretch.ts";
import { partsToSearch } from "../../../../src/storage/evenings/parts-to-search.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { createRecapModel } from "../../../../src/ui/recap/recap-model.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { evening, makePost } from "../../../support/make-post.ts";

const week = 7 * 86_400_000;
const chatId = copchat.id;

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

async function keepPost(createdAt: number) {
  const id = firstIdAt(createdAt);
  const post = makePost({ id, createdAt, text: "gulls over the harbour" });
  await database.put("posts", { post, keptAt: 1 }, [chatId, padId(id)]);
  return id;
}

/** Evenings of three posts, packed, the newest first. */
async function packEvenings(weeksAgo: readonly number[]) {
  for (const weeks of weeksAgo) {
    const ids: string[] = [];
    for (const second of [0, 1, 2]) ids.push(await keepPost(evening - weeks * week + second * 1000));
    expect(await packStretch(database, chatId, { from: ids[0] ?? "", to: ids[2] ?? "" })).toBe(true);
  }
}

async function find(typed: string) {
  const model = createRecapModel("UTC");
  model.chats.value = [copchat];
  await searchEvenings(database, model, typed, new AbortController().signal);
  const { posts = [], isDone } = model.found.value ?? {};
  expect(isDone).toBe(true);
  return posts.map(({ post }) => Math.round((evening - post.createdAt) / week));
}

const day = (weeksAgo: number) => new Date(evening - weeksAgo * week - 86_400_000).toISOString().slice(0, 10);

describe("a search after a day", () => {
  it("finds what is packed, though a late post of long before lies beside the rows", async () => {
    await packEvenings([1, 2, 3]);
    await keepPost(evening - 3 * week + 9000);
    await keepPost(evening);
    expect(await find(`gulls after:${day(2)}`)).toEqual([0, 1, 1, 1, 2, 2, 2]);
  });

  it("finds what is packed behind an evening that cannot be read", async () => {
    await packEvenings([1, 2, 3]);
    const [, , broken] = await database.getAllKeys("eveningPosts");
    await database.put("eveningPosts", new Uint8Array([1, 2, 3]), broken);
    expect(await find(`gulls after:${day(2)}`)).toEqual([2, 2, 2]);
  });
});

it("looks into each packed evening once, newest first, also where there are more than it reads at once", async () => {
  const weeks = Array.from({ length: 40 }, (_, at) => at + 1);
  await packEvenings(weeks);
  expect(await find("gulls")).toEqual(weeks.flatMap((ago) => [ago, ago, ago]));
  const ids: string[] = [];
  const held: number[] = [];
  for await (const { posts } of partsToSearch(database, chatId, {
    words: () => true,
    texts: (texts) => held.push(texts.length) % 3 === 0,
    areWordsEnough: false,
  }))
    ids.push(...posts.map(({ id }) => id));
  expect(held).toHaveLength(40);
  expect(new Set(ids).size).toBe(39);
  expect(ids.filter((_, at) => at % 3 === 0)).toEqual(
    ids.filter((_, at) => at % 3 === 0).toSorted((a, b) => compareIds(b, a)),
  );
});

describe("a search for a rare word", () => {
  const everything = { words: () => true, texts: () => true, areWordsEnough: true };

  async function keepRare(weeksAgo: number, text: string) {
    await packEvenings([weeksAgo]);
    const createdAt = evening - weeksAgo * week + 4000;
    const id = firstIdAt(createdAt);
    await database.put("posts", { post: makePost({ id, createdAt, text }), keptAt: 1 }, [chatId, padId(id)]);
    const from = firstIdAt(evening - weeksAgo * week);
    expect(await packStretch(database, chatId, { from, to: id })).toBe(true);
  }

  it("reads the texts only of evenings whose words may hold it", async () => {
    await packEvenings([1, 3, 4]);
    await keepRare(2, "A xylophone! Über-Güte, 100% c++");
    const read: string[] = [];
    const words = (some: string) => some.includes("xylo");
    const texts = (of: string) => read.push(of) > 0;
    const look = async (areWordsEnough: boolean) => {
      const found: boolean[] = [];
      for await (const { isPacked } of partsToSearch(database, chatId, { words, texts, areWordsEnough }))
        found.push(isPacked);
      return found;
    };
    expect(await look(true)).toEqual([true]);
    expect(read).toHaveLength(0);
    expect(await look(false)).toEqual([true]);
    expect(read).toHaveLength(1);
    for (const typed of [
      "xylophone",
      "YLOPH",
      '"a xylophone!"',
      "uber-gute",
      "c++",
      "100%",
      "%",
      "gulls xylophone",
    ])
      expect(await find(typed), typed).toEqual(typed === "%" || !typed.includes("gulls") ? [2] : []);
  });

  it("finds it also in evenings that an earlier version packed, before and after they got their words", async () => {
    await keepRare(2, "A xylophone!");
    await packEvenings([1]);
    await database.clear("eveningWords");
    expect(await find("xylophone")).toEqual([2]);
    for (const isAdded of [true, true, false]) expect(await addMissingWords(database, chatId)).toBe(isAdded);
    expect(await find("xylophone")).toEqual([2]);
    expect(await find("harbour")).toHaveLength(6);
  });

  it("shows the later reading of a post, which lies beside its packed evening", async () => {
    await packEvenings([1, 2]);
    await keepRare(3, "A xylophone!");
    const createdAt = evening - 3 * week + 4000;
    const id = firstIdAt(createdAt);
    const post = makePost({ id, createdAt, text: "Two xylophones!", version: firstIdAt(createdAt + 60_000) });
    await database.put("posts", { post, keptAt: 2 }, [chatId, padId(id)]);
    const model = createRecapModel("UTC");
    model.chats.value = [copchat];
    await searchEvenings(database, model, "xylophone", new AbortController().signal);
    expect(model.found.value?.posts.map(({ post: { text } }) => text)).toEqual(["Two xylophones!"]);
  });

  it("finds rows that are packed before they are read", async () => {
    const old: string[] = [];
    for (const second of [0, 1, 2]) old.push(await keepPost(evening - 4 * week + second * 1000));
    for (let at = 0; at < 2000; at++) await keepPost(evening + at);
    const found: string[] = [];
    for await (const { posts } of partsToSearch(database, chatId, everything)) {
      found.push(...posts.map(({ id }) => id));
      if (posts.length < 2000) continue;
      const [from = "", , to = ""] = old;
      expect(await packStretch(database, chatId, { from, to })).toBe(true);
    }
    expect(found.length).toBe(2003);
    expect(found).toEqual(expect.arrayContaining(old));
  });

  it("finds what moves to another key while it reads", async () => {
    await packEvenings([1, 2, 3, 4, 5]);
    const found: string[] = [];
    for await (const { posts } of partsToSearch(database, chatId, everything)) {
      found.push(...posts.map(({ id }) => id));
      if (found.length > 3) continue;
      const late = await keepPost(evening - 5 * week + 60_000);
      const from = firstIdAt(evening - 5 * week);
      expect(await packStretch(database, chatId, { from, to: late })).toBe(true);
    }
    expect(new Set(found).size).toBe(16);
  });
});
