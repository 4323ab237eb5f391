import { beforeEach, describe, expect, it } from "vitest";
import { guessEvening } from "../../../../extension/recap/guess-evening.ts";
import { firstIdAt, padId } from "../../../../src/domain/post/snowflake.ts";
import { pastEvenings } from "../../../../src/domain/recap/past-evenings.ts";
import { packStretch } from "../../../../src/storage/evenings/pack-stretch.ts";
import { readNewestAt, readPostIds } from "../../../../src/storage/read-evening.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { evening, makePost, testChat } from "../../../support/make-post.ts";

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

async function keep(from: number, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, at) => firstIdAt(from + at * minute));
  for (const [at, id] of ids.entries()) {
    const post = makePost({ id, createdAt: from + at * minute });
    await database.put("posts", { post, keptAt: 1 }, [testChat.id, padId(id)]);
  }
  return ids;
}

async function pack(from: number, count: number) {
  const ids = await keep(from, count);
  const stretch = { from: ids[0] ?? "", to: ids.at(-1) ?? "" };
  expect(await packStretch(database, testChat.id, stretch)).toBe(true);
}

async function listed() {
  return pastEvenings((await readPostIds(database, testChat.id)).all, testChat);
}

describe("the evening that is shown before all are listed", () => {
  it("is the newest of the list, also behind what was written on the days since", async () => {
    for (const weeks of [3, 2, 1]) await pack(evening - weeks * week, 20);
    expect(await guessEvening(database, testChat, undefined)).toEqual((await listed())[0]);
    await keep(evening, 30);
    await keep(evening + week / 2, 2);
    expect(await guessEvening(database, testChat, undefined)).toEqual((await listed())[0]);
  });

  it("is the one of any of its moments, packed or not, with posts that came late", async () => {
    for (const weeks of [3, 2, 1]) await pack(evening - weeks * week, 20);
    await keep(evening - 2 * week + 25 * minute, 1);
    await keep(evening, 30);
    const evenings = await listed();
    expect(evenings.map(({ posts }) => posts)).toEqual([30, 20, 21, 20]);
    for (const one of evenings)
      for (const moment of [one.from, one.from + 5 * minute, one.to])
        expect(await guessEvening(database, testChat, moment)).toEqual(one);
  });

  it("is none where nothing is near", async () => {
    expect(await guessEvening(database, testChat, undefined)).toBeUndefined();
    await pack(evening, 20);
    expect(await guessEvening(database, testChat, evening - week)).toBeUndefined();
  });
});

it("takes the newest post of all for the newest, packed or not, and of no other chat", async () => {
  expect(await readNewestAt(database, testChat.id)).toBeUndefined();
  await pack(evening, 3);
  expect(await readNewestAt(database, testChat.id)).toBe(evening + 2 * minute);
  await keep(evening - week, 1);
  expect(await readNewestAt(database, testChat.id)).toBe(evening + 2 * minute);
  await keep(evening + week, 1);
  expect(await readNewestAt(database, testChat.id)).toBe(evening + week);
  expect(await readNewestAt(database, "elsewhere")).toBeUndefined();
});
