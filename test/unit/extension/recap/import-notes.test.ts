import { signal } from "@preact/signals";
import { describe, expect, it, vi } from "vitest";
import { importEvening } from "../../../../extension/recap/import-evening.ts";
import { readSource, readTopic, withWhatWasAhead } from "../../../../extension/recap/read-source.ts";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import type { NotesChange } from "../../../../src/domain/notes/chat-notes.ts";
import type { Post } from "../../../../src/domain/post/post.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { type EveningFile, eveningFileOf } from "../../../../src/domain/recap/evening-file.ts";
import { transcriptOf } from "../../../../src/domain/recap/transcript.ts";
import { dayMs, hourMs, minuteMs } from "../../../../src/domain/time/units.ts";
import type { Wording } from "../../../../src/domain/words/wording.ts";
import { findChat, writeChat } from "../../../../src/storage/chats.ts";
import { notesKey, readNotes } from "../../../../src/storage/notes/notes.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { MuteBook } from "../../../../src/ui/mutes/mute-book.ts";
import { forgetDatabases } from "../../../support/fresh-database.ts";
import { entitiesWith, evening, makePost, onceOnly, testChat } from "../../../support/make-post.ts";
import { anotherWorker, ask, deliver, withAWorker } from "../background/background-worker.ts";

const chatId = testChat.id;
const host = testChat.moderators[0] ?? "";
const event: Chat = { ...testChat, schedule: onceOnly };
const span = { from: evening, to: evening + 50 * minuteMs };

function said(at: number, handle: string, text: string, more: Partial<Post> = {}): Post {
  const post = makePost({ id: firstIdAt(at), handle, text, entities: entitiesWith(testChat.hashtags) });
  return { ...post, ...more };
}

const bikes = said(evening - 9 * dayMs, "vera", "How many stolen bikes are given back in a year?");
const alike = said(evening - 8 * dayMs, "wes", "How many stolen bikes are given back in one year?");
const desk = said(evening - 3 * dayMs, "gwen", "Why is the front desk shut at weekends?");
const announcement = said(evening - 2 * dayMs, host, "Wednesday's topic will be: street lights");
const opening = said(evening, host, "Hello and welcome");
const asked = said(evening + 10 * minuteMs, host, "So who reads this?");
const last = said(evening + 50 * minuteMs, "ann", "Good night");
/** Not in the file: the day after. */
const lateReply = said(evening + 9 * hourMs, host, "Staff.", { replyTo: { id: desk.id, handle: "gwen" } });
const evenings = [bikes, alike, desk, announcement, opening, asked, last, lateReply];

const note = async (change: NotesChange) => {
  expect(await ask("note-chat", { chatId, change })).toMatchObject({ ok: true });
};
const tick = (post: Post, became?: "asked" | "answered" | "left-out") =>
  note({ kind: "advance", postId: post.id, ...(became && { note: became }) });
const isQuestion = { as: "question", number: "1" } as const;

async function computerWith(chat: Chat, posts: readonly Post[] = []) {
  forgetDatabases();
  await anotherWorker();
  await writeChat(await openDatabase(), chat);
  if (posts.length > 0) await deliver(posts);
}

async function recap() {
  const database = await openDatabase();
  const chat = await findChat(database, chatId);
  if (!chat) throw new Error("no chat");
  return withWhatWasAhead(database, await readSource(database, chat, span, new MuteBook()));
}

async function shown() {
  const { topic, asked: list, questions } = transcriptOf(await recap());
  return {
    topic,
    became: list.questions.map(({ post, became }) => [post.id, became]),
    questions: questions.map(({ number, post }) => [number, post?.id]),
  };
}

async function add(file: object) {
  vi.stubGlobal("chrome", {
    ...globalThis.chrome,
    runtime: {
      ...globalThis.chrome?.runtime,
      id: "chatside",
      sendMessage: ({ name, payload }: { name: string; payload: unknown }) => ask(name, payload),
    },
  });
  const imported = signal<Wording | undefined>(undefined);
  const database = await openDatabase();
  const chat = await findChat(database, chatId);
  await importEvening(
    new File([JSON.stringify(file)], "evening.json"),
    { chats: signal(chat ? [chat] : []), imported },
    { eveningsOf: async () => [], topicOf: (of, at) => readTopic(database, of, at) },
  );
  return imported.value?.key;
}

/** As the writer of the file saw their evening, and the file. */
async function written(chat = event) {
  await computerWith(chat, evenings);
  await note({ kind: "topic", evening, text: "Bikes and desks" });
  await note({ kind: "mark", postId: asked.id, mark: isQuestion });
  await tick(bikes, "left-out");
  return { file: eveningFileOf(await recap()), there: await shown() };
}

describe("what was noted of an evening on another computer", () => {
  withAWorker();

  it("comes with its file: the topic, the ticks, and what posts were said to be", async () => {
    const { file, there } = await written();
    expect(there).toEqual({
      topic: "Bikes and desks",
      became: [
        [bikes.id, "left-out"],
        [desk.id, "answered"],
      ],
      questions: [["1", asked.id]],
    });
    await computerWith(event);
    expect(await add(file)).toBe("recapAdded");
    expect(await shown()).toEqual(there);
    expect(eveningFileOf(await recap())).toMatchObject({ notes: file.notes, advance: file.advance });
  });

  it("comes also where the event has another date here, or is weekly", async () => {
    const { file, there } = await written();
    for (const schedule of [
      { ...onceOnly, recurrence: { kind: "once", date: "2027-03-03" } } as const,
      { ...onceOnly, weekday: 1, recurrence: { kind: "week" } } as const,
    ]) {
      await computerWith({ ...testChat, schedule });
      await add(file);
      expect(await shown()).toEqual(there);
    }
  });

  it("has a topic that was announced days before, or that the person took away", async () => {
    await computerWith(event, evenings);
    const announced = eveningFileOf(await recap());
    expect(announced.topic).toBe("street lights");
    await note({ kind: "topic", evening, text: "" });
    const without = eveningFileOf(await recap());
    await computerWith(event);
    await add(announced);
    expect((await shown()).topic).toBe("street lights");
    await computerWith(event, [announcement]);
    await add(without);
    expect((await shown()).topic).toBeUndefined();
  });

  it("gives way to what was chosen here, for a question asked by several too", async () => {
    const { file } = await written();
    await computerWith(event, evenings);
    await note({ kind: "topic", evening, text: "My own" });
    await note({ kind: "mark", postId: asked.id, mark: { as: "nothing" } });
    await tick(alike, "asked");
    await add(file);
    expect(await shown()).toEqual({
      topic: "My own",
      became: [
        [bikes.id, "asked"],
        [desk.id, "answered"],
      ],
      questions: [],
    });
  });

  it("that was changed or taken back here afterwards does not come again, and a later file's comes", async () => {
    const { file } = await written();
    await computerWith(event);
    await add(file);
    await tick(bikes);
    await note({ kind: "topic", evening, text: "Changed here" });
    await note({ kind: "mark", postId: asked.id });
    await add(file);
    const here = {
      topic: "Changed here",
      became: [
        [bikes.id, undefined],
        [desk.id, "answered"],
      ],
      questions: [],
    };
    expect(await shown()).toEqual(here);
    const advance = file.advance?.map((one) => ({ ...one, became: "asked" }));
    await add({ ...file, advance, notes: { topic: "Changed there" } });
    expect(await shown()).toEqual({
      ...here,
      became: [
        [bikes.id, undefined],
        [desk.id, "asked"],
      ],
    });
  });

  it("is read from files of before, and past what a later version has", async () => {
    const { file } = await written();
    const { notes: _, event: __, ...before }: EveningFile = file;
    await computerWith(event);
    expect(await add(before)).toBe("recapAdded");
    expect(await shown()).toMatchObject({
      topic: "Bikes and desks",
      became: [
        [bikes.id, "left-out"],
        [desk.id, "answered"],
      ],
    });
    await computerWith(event);
    const stored = { later: { mood: "good" }, advance: { "7": "sung" }, brought: { later: 1 } };
    await (await openDatabase()).put("settings", stored, notesKey(chatId));
    const later = {
      ...file,
      event: "soon",
      notes: { topic: 7, marks: { x: 1, [asked.id]: isQuestion, "5": { as: "song" } }, songs: [] },
      advance: file.advance?.map((one) => ({ ...one, became: "sung" })),
    };
    expect(await add(later)).toBe("recapAdded");
    expect((await readNotes(await openDatabase(), chatId)).marks).toEqual({ [asked.id]: isQuestion });
    expect(await (await openDatabase()).get("settings", notesKey(chatId))).toMatchObject(stored);
  });
});
