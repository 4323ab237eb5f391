import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSource, withWhatWasAhead } from "../../../../extension/recap/read-source.ts";
import { typedProfile } from "../../../../src/domain/chat/profile-input.ts";
import type { Schedule } from "../../../../src/domain/chat/schedule.ts";
import { topicTonight } from "../../../../src/domain/notes/evening-topic.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { advanceQuestions, advanceTimeOf } from "../../../../src/domain/questions/advance-questions.ts";
import { type PastEvening, pastEvenings } from "../../../../src/domain/recap/past-evenings.ts";
import { transcriptOf } from "../../../../src/domain/recap/transcript.ts";
import { dayMs, minuteMs } from "../../../../src/domain/time/units.ts";
import { findChat } from "../../../../src/storage/chats.ts";
import { packStretch } from "../../../../src/storage/evenings/pack-stretch.ts";
import { readNotes } from "../../../../src/storage/notes/notes.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { settleJournal } from "../../../../src/storage/posts/settle.ts";
import { readPostIds, readPostsBetween } from "../../../../src/storage/read-evening.ts";
import { MuteBook } from "../../../../src/ui/mutes/mute-book.ts";
import { entitiesWith, makePost, onceOnly } from "../../../support/make-post.ts";
import { ask, broadcastsOf, deliver, withAWorker } from "./background-worker.ts";

const id = "roundtable";
const day = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC");
/** Nine in the evening, some days from now, in UTC. */
const nineIn = (days: number) =>
  day(Date.now()).add({ days }).with({ hour: 21, minute: 0, second: 0, millisecond: 0, microsecond: 0 })
    .epochMilliseconds;

function eventOn(start: number): Schedule {
  const { hour, minute } = day(start);
  const date = day(start).toPlainDate().toString();
  return { ...onceOnly, hour, minute, timeZone: "UTC", recurrence: { kind: "once", date } };
}

const save = (start: number, known?: string, minutes = 60) =>
  ask("save-chat", {
    ...(known === undefined ? {} : { id: known }),
    input: {
      hashtags: "#RoundTable",
      moderators: "@t_marlow_test",
      profile: typedProfile({ schedule: { ...eventOn(start), minutes } }, "UTC"),
    },
  });

function post(at: number, handle: string, text: string) {
  return {
    ...makePost({ id: firstIdAt(at), text, entities: entitiesWith(["RoundTable"]) }),
    author: { id: String(handle.length), handle },
  };
}

const eventChat = async () => {
  const chat = await findChat(await openDatabase(), id);
  if (!chat) throw new Error("no chat");
  return chat;
};

/** What the panel's list has at `now`, and the topic. */
async function listAt(now: number) {
  const [chat, database] = [await eventChat(), await openDatabase()];
  const time = advanceTimeOf(chat, now);
  const stored = time ? await readPostsBetween(database, id, time.from, time.to) : [];
  const { topics } = await readNotes(database, id);
  return {
    asked: time ? advanceQuestions(stored, chat, time).questions.map(({ post }) => post.id) : [],
    topic: topicTonight(chat, topics, [], now)?.text,
  };
}

async function evenings(): Promise<readonly PastEvening[]> {
  return pastEvenings((await readPostIds(await openDatabase(), id)).all, await eventChat());
}

async function recapOf(evening: Pick<PastEvening, "from" | "to">) {
  const database = await openDatabase();
  const read = await readSource(database, await eventChat(), evening, new MuteBook());
  const { asked, topic } = transcriptOf(await withWhatWasAhead(database, read));
  return { topic, asked: asked.questions.map(({ post, became }) => [post.id, became]) };
}

async function packAll() {
  const database = await openDatabase();
  while (await settleJournal(database));
  const { all } = await readPostIds(database, id);
  await packStretch(database, id, { from: all[0] ?? "", to: all.at(-1) ?? "" });
  expect((await readPostIds(database, id)).rows).toEqual([]);
}

describe("an event whose date is changed", () => {
  withAWorker();

  const first = nineIn(2);
  const bikes = post(first - 9 * dayMs, "ann", "How many stolen bikes are given back in a year?");
  const tick = { kind: "advance", postId: bikes.id, note: "asked" };

  it("keeps what was asked for it when it is put off by weeks, with the ticks and the topic", async () => {
    await save(first);
    await deliver([bikes]);
    await ask("note-chat", { chatId: id, change: tick });
    await ask("note-chat", { chatId: id, change: { kind: "topic", evening: first, text: "Bikes" } });
    const later = nineIn(40);
    await save(later, id);
    expect(await listAt(Date.now())).toMatchObject({ asked: [bikes.id] });
    expect(await listAt(later - 60 * minuteMs)).toEqual({ asked: [bikes.id], topic: "Bikes" });
    expect(broadcastsOf("notes-changed").at(-1)?.payload).toMatchObject({
      notes: { topics: [{ evening: later, text: "Bikes" }] },
    });
    const held = { from: later + minuteMs, to: later + 50 * minuteMs };
    expect(await recapOf(held)).toEqual({ topic: "Bikes", asked: [[bikes.id, "asked"]] });
    await packAll();
    expect(await recapOf(held)).toEqual({ topic: "Bikes", asked: [[bikes.id, "asked"]] });
  });

  it("keeps it when it is put off twice, and when it is brought forward", async () => {
    await save(first);
    await deliver([bikes]);
    await save(nineIn(40), id);
    await save(nineIn(80), id);
    expect((await listAt(Date.now())).asked).toEqual([bikes.id]);
    await save(nineIn(1), id);
    expect((await listAt(Date.now())).asked).toEqual([bikes.id]);
  });

  describe("after it took place", () => {
    const past = nineIn(-5);
    const asked = post(past - 9 * dayMs, "ann", "How many stolen bikes are given back in a year?");
    const said = Array.from({ length: 6 }, (_, at) =>
      post(past + at * minuteMs, `guest_${at}`, `Good evening ${at} #RoundTable`),
    );
    const since = post(past + 2 * dayMs, "ben", "Why is the front desk shut at weekends?");
    const own = { topic: "Bikes", asked: [[asked.id, "left-out"]] };

    beforeEach(async () => {
      await save(past);
      await deliver([asked, ...said, since]);
      const note = { kind: "advance", postId: asked.id, note: "left-out" };
      await ask("note-chat", { chatId: id, change: note });
      await ask("note-chat", { chatId: id, change: { kind: "topic", evening: past, text: "Bikes" } });
    });
    afterEach(async () => {
      const [evening] = (await evenings()).filter(({ from }) => from <= past);
      expect(evening).toMatchObject({ from: past, posts: said.length });
      if (evening) expect(await recapOf(evening)).toEqual(own);
    });

    it("leaves that evening its own list, and gives the next one what was asked since", async () => {
      const next = nineIn(3);
      await save(next, id, 120);
      expect(await listAt(next - 60 * minuteMs)).toEqual({ asked: [since.id], topic: "" });
      expect((await readNotes(await openDatabase(), id)).topics).toEqual([{ evening: past, text: "Bikes" }]);
    });

    it("leaves it its own when packed, and when the date is changed again and again", async () => {
      await save(nineIn(3), id);
      await save(nineIn(30), id);
      await packAll();
      expect((await listAt(Date.now())).asked).toEqual([since.id]);
    });

    it("takes the evening back when the change was a mistake", async () => {
      await save(nineIn(3), id);
      await save(past, id);
      expect((await eventChat()).schedule).not.toHaveProperty("held");
    });

    it("leaves it its own where the chat becomes a weekly one", async () => {
      const schedule = { ...onceOnly, timeZone: "UTC", recurrence: { kind: "week" } as const };
      const profile = typedProfile({ schedule }, "UTC");
      await ask("save-chat", {
        id,
        input: { hashtags: "#RoundTable", moderators: "@t_marlow_test", profile },
      });
      expect((await eventChat()).schedule).not.toHaveProperty("recurrence");
    });
  });

  it.each([
    ["is kept when it took place", -30, true],
    ["is no evening to come", 40, false],
  ])("of another computer's file %s", async (_, days, isKept) => {
    await save(nineIn(3));
    const event = { from: nineIn(days), minutes: 60, askedFrom: nineIn(days - 14) };
    await ask("import-posts", { chatId: id, posts: [], pages: [], event });
    expect((await eventChat()).schedule?.held ?? []).toEqual(isKept ? [event] : []);
  });

  it("is no other event when its hour is corrected while it is on", async () => {
    const now = Date.now();
    const start = now - (now % minuteMs) - 20 * minuteMs;
    const question = post(start - dayMs, "ann", "How many stolen bikes are given back in a year?");
    await save(start);
    const said = Array.from({ length: 6 }, (_, at) =>
      post(start + at * 1000, `guest_${at}`, "Here #RoundTable"),
    );
    await deliver([question, ...said]);
    await ask("note-chat", { chatId: id, change: { kind: "topic", evening: start, text: "Bikes" } });
    await save(start + 30 * minuteMs, id);
    expect((await eventChat()).schedule).not.toHaveProperty("held");
    expect(await listAt(now)).toMatchObject({ topic: "Bikes" });
    expect((await listAt(now)).asked).toContain(question.id);
  });
});
