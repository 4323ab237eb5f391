import { beforeEach, describe, expect, it } from "vitest";
import { readSource, withWhatWasAhead } from "../../../../extension/recap/read-source.ts";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { transcriptOf } from "../../../../src/domain/recap/transcript.ts";
import { changeNotes } from "../../../../src/storage/notes/change-notes.ts";
import { keepPosts } from "../../../../src/storage/posts/keep-posts.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { writeSeenHandle } from "../../../../src/storage/x-facts.ts";
import { MuteBook } from "../../../../src/ui/mutes/mute-book.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import {
  entitiesWith,
  evening,
  makePost,
  onceOnly,
  type PostWishes,
  testChat,
  weekly,
} from "../../../support/make-post.ts";

const minute = 60_000;
const week = 7 * 24 * 60 * minute;
const chat: Chat = { ...testChat, schedule: weekly };

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

function post(at: number, id: string, handle: string, more: PostWishes = {}) {
  return { ...makePost({ id: firstIdAt(at), ...more }), author: { id, handle } };
}

const keep = (chatId: string, ...posts: ReturnType<typeof post>[]) =>
  keepDelivery(database, [{ chatId, posts }], evening + week);

async function read(from: number, shownHandle?: string) {
  const evening = { from, to: from + 60 * minute };
  return withWhatWasAhead(database, await readSource(database, chat, evening, new MuteBook(), shownHandle));
}

async function firstTimers(from: number) {
  const { people } = transcriptOf(await read(from));
  return people.map(({ author, isFirstTime }) => [author.handle, isFirstTime]);
}

describe("an evening read for its recap", () => {
  it("knows who was in this chat for the first time, and says nothing of the first evening stored", async () => {
    await keep("roundtable", post(evening - week, "1", "ann"));
    await keep("elsewhere", post(evening - week, "2", "ben"));
    await keep("roundtable", post(evening, "1", "ann"), post(evening + 1, "2", "ben"));
    expect(await firstTimers(evening - week)).toEqual([["ann", undefined]]);
    expect(await firstTimers(evening)).toEqual([
      ["ann", false],
      ["ben", true],
    ]);
  });

  it("counts those whom only the journal has so far", async () => {
    const posts = [
      post(evening - week, "1", "ann"),
      post(evening, "1", "ann"),
      post(evening + 1, "2", "ben"),
    ];
    await keepPosts(database, [[{ chatId: "roundtable", posts }]], evening);
    expect(await database.count("people")).toBe(0);
    expect(await firstTimers(evening)).toEqual([
      ["ann", false],
      ["ben", true],
    ]);
  });

  it("is the person's whom X's pages show, also before the store has their handle", async () => {
    await keep("roundtable", post(evening, "1", "ann"), post(evening + 70 * minute, "2", "ben"));
    expect(await read(evening)).not.toHaveProperty("ownHandle");
    const shown = await read(evening, "ben");
    expect(shown.ownHandle).toBe("ben");
    expect(shown.ownLater?.map(({ author }) => author.handle)).toEqual(["ben"]);
  });

  it("has the topic that was written for it, and of no other chat", async () => {
    await keep("roundtable", post(evening, "1", "ann"));
    await changeNotes(database, "elsewhere", { kind: "topic", evening, text: "Night shifts" });
    expect(await read(evening)).not.toHaveProperty("topic");
    await changeNotes(database, "roundtable", { kind: "topic", evening, text: "Street lights" });
    expect(await read(evening)).toMatchObject({ topic: "Street lights" });
  });

  it("has the topic that a host announced days before, and not on the evening itself", async () => {
    const text = "Wednesday's topic: street lights #roundtable";
    await keep("roundtable", post(evening - 3 * 24 * 60 * minute, "9", "t_marlow_test", { text }));
    await keep("roundtable", post(evening, "1", "ann"));
    expect(await read(evening)).toMatchObject({ topic: "street lights" });
    await changeNotes(database, "roundtable", { kind: "topic", evening, text: "" });
    expect(await read(evening), "taken away by the person").not.toHaveProperty("topic");
  });

  it("knows what was asked in advance of an event, what became of it, and what is muted of it", async () => {
    const event: Chat = { ...testChat, schedule: onceOnly };
    const ask = (days: number, id: string, text: string) =>
      post(evening - days * 24 * 60 * minute, id, `p${id}`, { text });
    const bikes = ask(9, "1", "How many stolen bikes are given back in a year?");
    const desk = ask(3, "2", "Why is the front desk shut at weekends?");
    const sold = ask(2, "3", "Who wants cheap watches?");
    const late = post(evening - 5 * minute, "4", "p4", { text: "May students ask too?" });
    const early = ask(16, "5", "Is this question too old?");
    const nextDay = post(evening + 10 * 60 * minute, "9", "t_marlow_test", { replyTo: { id: desk.id } });
    await keep("roundtable", early, bikes, desk, sold, late, post(evening, "6", "ann"), nextDay);
    await changeNotes(database, "roundtable", { kind: "advance", postId: bikes.id, note: "asked" });
    const rule = {
      id: "watches",
      target: { kind: "account", id: "3", handle: "p3" },
      scope: "every-chat",
      until: "always",
      reason: {},
      source: { from: "me" },
      at: evening,
      posts: [],
    } as const;
    const book = new MuteBook();
    book.accept([{ id: "row", batch: "batch", at: evening, act: "muted", rule }]);
    const span = { from: late.createdAt, to: evening + 60 * minute };
    const source = await withWhatWasAhead(database, await readSource(database, event, span, book));
    const { asked, posts, setAside } = transcriptOf(source);
    expect(asked.questions.map(({ post, became }) => [post.id, became])).toEqual([
      [bikes.id, "asked"],
      [desk.id, "answered"],
      [late.id, undefined],
    ]);
    expect([asked.setAside, posts, setAside]).toEqual([1, 2, 0]);
    const unscheduled = await readSource(database, testChat, span, book);
    expect(await withWhatWasAhead(database, unscheduled)).not.toHaveProperty("ahead");
  });

  it("takes a post for what the person said by hand that it is", async () => {
    const asked = post(evening, "1", "ann", { text: "So who reads this?" });
    await keep("roundtable", asked);
    expect((await read(evening)).posts).toMatchObject([{ kind: "other" }]);
    const mark = { as: "question", number: "4" } as const;
    await changeNotes(database, "roundtable", { kind: "mark", postId: asked.id, mark });
    expect((await read(evening)).posts).toMatchObject([{ kind: "question", number: "4" }]);
  });

  it("takes a mention that the person answered the morning after for answered", async () => {
    await writeSeenHandle(database, "me_x");
    const asked = post(evening, "1", "ann", { entities: entitiesWith(["roundtable"], ["me_x"]) });
    const unasked = post(evening + 1, "2", "ben", { entities: entitiesWith(["roundtable"], ["me_x"]) });
    const reply = post(evening + 600 * minute, "3", "Me_X", { replyTo: { id: asked.id, handle: "ann" } });
    await keep("roundtable", asked, unasked, reply);
    const { unanswered } = transcriptOf(await read(evening));
    expect(unanswered.map(({ id }) => id)).toEqual([unasked.id]);
  });
});
