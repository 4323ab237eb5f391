import { beforeEach, describe, expect, it } from "vitest";
import { noCoverage } from "../../../../src/domain/coverage/coverage.ts";
import { protectorOf } from "../../../../src/domain/mutes/protection.ts";
import { readChats, removeChat, writeChat } from "../../../../src/storage/chats.ts";
import { readCoverage } from "../../../../src/storage/coverage.ts";
import { type ChatDelivery, keepPosts } from "../../../../src/storage/posts/keep-posts.ts";
import { settleJournal } from "../../../../src/storage/posts/settle.ts";
import { readProtected } from "../../../../src/storage/protected.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { wipePosts } from "../../../../src/storage/wipe.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import { evening, idAt, makePost, testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

const chatId = "roundtable";
const author = (id: string) => ({ id, handle: `person_${id}`, name: `Person ${id}` });

function answer(
  from: number,
  to: number,
  more: { bottomCursor?: string; cursor?: string } = {},
): ChatDelivery {
  const ids = Array.from({ length: to - from + 1 }, (_, at) => idAt(to - at));
  const page = {
    operation: "SearchTimeline",
    kind: "search" as const,
    rawQuery: "#roundtable",
    product: "Latest",
    ids,
    receivedAt: evening + to * 1000,
    ...more,
  };
  const posts = ids.map((id) => ({ ...makePost({ id }), author: author(`${BigInt(id) % 7n}`) }));
  return { chatId, posts, page };
}

async function derived(of: Database) {
  const [keys, people] = await Promise.all([of.getAllKeys("people"), of.getAll("people")]);
  const counted = keys.map(([, id], at) => [id, people[at]]);
  return { people: Object.fromEntries(counted), coverage: await readCoverage(of, chatId) };
}

describe("a writer that was killed between the posts and what follows from them", () => {
  it("left people and coverage to be worked out from the journal, once", async () => {
    await keepPosts(database, [[answer(1, 20, { bottomCursor: "a" })], [answer(10, 30)]], evening);
    expect(await database.count("people")).toBe(0);
    expect(await settleJournal(database)).toBe(true);
    expect(await settleJournal(database)).toBe(false);
    const { people } = await derived(database);
    const counts = Object.values(people).map((person) => (person as { posts: number }).posts);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect((await database.get("coverage", chatId))?.sources[0]?.stretches).toEqual([
      { from: idAt(1), to: idAt(30) },
    ]);
  });

  it("lost nothing of what pages read in the meantime", async () => {
    const spared = { ...makePost({ id: idAt(5) }), author: { ...author("9"), followed: true } };
    await keepPosts(database, [[{ ...answer(1, 4), posts: [spared] }]], evening);
    expect((await readCoverage(database, chatId)).sources).toHaveLength(1);
    const { people } = await readProtected(database, { tabs: [] });
    expect([...(people ?? [])]).toEqual([{ id: "9", handle: "person_9", followed: true }]);
  });

  it("knows a host by the account's id also after the handle was changed", async () => {
    const by = (second: number, handle: string) => ({
      ...answer(second, second),
      posts: [{ ...makePost({ id: idAt(second) }), author: { ...author("7"), handle } }],
    });
    const [host = ""] = testChat.moderators;
    await writeChat(database, testChat);
    await keepDelivery(database, [by(1, host.toUpperCase())], evening);
    await keepDelivery(database, [by(2, "another_name_x")], evening);
    const renamed = async () => protectorOf(await readProtected(database, { tabs: [] }))({ id: "7" });
    expect(await renamed()).toBe("moderator");
    await keepPosts(database, [[by(3, "third_name_x")]], evening);
    expect(await renamed()).toBe("moderator");
    expect(await database.get("people", [chatId, "7"])).toMatchObject({
      handle: "another_name_x",
      former: [host.toUpperCase()],
      posts: 2,
    });
  });

  it("claims nothing of posts that were taken away since", async () => {
    await keepPosts(database, [[answer(1, 5)]], evening);
    await removeChat(database, chatId);
    await keepPosts(database, [[{ ...answer(1, 5), chatId: "other" }]], evening);
    await settleJournal(database);
    expect(await readCoverage(database, chatId)).toEqual(noCoverage);
    expect((await database.getAllKeys("people")).map(([of]) => of)).not.toContain(chatId);
    await wipePosts(database);
    await settleJournal(database);
    expect(await database.count("people")).toBe(0);
    expect(await readCoverage(database, "other")).toEqual(noCoverage);
  });

  it("claims nothing after all posts were wiped, though the posts come again", async () => {
    await keepPosts(database, [[answer(1, 20)]], evening);
    await wipePosts(database);
    await keepDelivery(database, [{ chatId, posts: answer(1, 20).posts }], evening);
    await settleJournal(database);
    expect(await readCoverage(database, chatId)).toEqual(noCoverage);
  });

  it("has the same people and coverage as one that was not, wherever it was killed", async () => {
    const stretch = fc.tuple(fc.nat(60), fc.nat(12), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { maxLength: 8 }), async (stretches) => {
        const answers = stretches.map(([from, length]) => answer(from, from + length));
        const steady = await freshDatabase();
        for (const one of answers) await keepDelivery(steady, [one], evening);
        const expected = await derived(steady);
        steady.close();
        const killed = await freshDatabase();
        let group: ChatDelivery[][] = [];
        for (const [at, one] of answers.entries()) {
          group.push([one]);
          if (stretches[at]?.[2]) continue;
          await keepPosts(killed, group, evening);
          group = [];
          if ((stretches[at]?.[1] ?? 0) % 2 === 0) await settleJournal(killed);
        }
        await keepPosts(killed, group, evening);
        await settleJournal(killed);
        expect(await derived(killed)).toEqual(expected);
        killed.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe("a journal that cannot be read", () => {
  it("costs neither what is whole in it nor anything else", async () => {
    const page = { operation: "SearchTimeline", kind: "search" as const, ids: ["x"], receivedAt: evening };
    await database.add("journal", [{ chatId, postIds: [], pages: [page] }]);
    await database.add("journal", "gone" as never);
    await keepPosts(database, [[answer(1, 3)]], evening);
    await settleJournal(database);
    expect((await readCoverage(database, chatId)).sources[0]?.stretches).toEqual([
      { from: idAt(1), to: idAt(3) },
    ]);
    expect(await readChats(database)).toHaveLength(1);
  });
});
