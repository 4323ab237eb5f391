// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readKnown, sendRead } from "../../../../extension/panel/left-off.ts";
import { type ReadState, readToPost } from "../../../../src/domain/feed/read-state.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { done, failed, type Reply } from "../../../../src/messages/reply.ts";
import {
  forgetLocalRead,
  forgetLocalReads,
  localRead,
  saveLocalRead,
} from "../../../../src/storage/local/local-marks.ts";
import { addReadState } from "../../../../src/storage/read-marks.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { writeClockOffset } from "../../../../src/storage/x-facts.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";

let database: Database;
let asked: unknown[];
let answer: (reply: Reply<ReadState>) => void;

beforeEach(async () => {
  database = await freshDatabase();
  localStorage.clear();
  asked = [];
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      sendMessage: ({ name, payload }: { name: string; payload: unknown }) => {
        asked.push([name, payload]);
        return new Promise<Reply<ReadState>>((resolve) => {
          answer = resolve;
        });
      },
    },
  });
});

const upTo = (postId: string) => readToPost(postId);
const marked = (postId: string) => ["mark-read", { chatId: "roundtable", read: upTo(postId) }];

describe("where the person left off", () => {
  it("is where the store says", async () => {
    await addReadState(database, "roundtable", upTo("1000"));
    expect(await readKnown(database, "roundtable")).toEqual(upTo("1000"));
    expect(await readKnown(database, "other")).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("is also where a page was whose last word got lost with it; that is told now", async () => {
    await addReadState(database, "roundtable", upTo("999"));
    void sendRead("roundtable", upTo("1000"));
    asked = [];
    expect(await readKnown(database, "roundtable")).toEqual(upTo("1000"));
    expect(asked).toEqual([marked("1000")]);
    answer(done(upTo("1000")));
    await vi.waitFor(() => expect(localRead("roundtable")).toBeUndefined());
  });

  it("is where a page was that could say nothing any more", async () => {
    saveLocalRead("roundtable", upTo("1000"));
    expect(await readKnown(database, "roundtable")).toEqual(upTo("1000"));
    expect(asked).toEqual([marked("1000")]);
  });

  it("is the store's where that is newer: another page told it", async () => {
    saveLocalRead("roundtable", upTo("1000"));
    await addReadState(database, "roundtable", upTo("1001"));
    expect(await readKnown(database, "roundtable")).toEqual(upTo("1001"));
    expect(asked).toEqual([]);
    expect(localRead("roundtable")).toBeUndefined();
  });
});

describe("what was read of posts dated ahead", () => {
  const ahead = firstIdAt(Date.now() + 12 * 3_600_000);

  it("is told once: a seen post is kept whatever its date", async () => {
    const read = { marks: {}, seen: [ahead] };
    saveLocalRead("roundtable", read);
    await addReadState(database, "roundtable", read);
    expect(await readKnown(database, "roundtable")).toEqual(read);
    expect([asked, localRead("roundtable")]).toEqual([[], undefined]);
  });

  it("makes no post read that comes later, though the page that closed did not know X's clock", async () => {
    await addReadState(database, "roundtable", upTo("1000"));
    saveLocalRead("roundtable", { marks: { all: ahead }, upTo: ahead, seen: [] });
    expect(await readKnown(database, "roundtable")).toEqual(upTo("1000"));
    expect([asked, localRead("roundtable")]).toEqual([[], undefined]);
  });

  it("goes by X's clock where this computer's is behind it", async () => {
    await writeClockOffset(database, 13 * 3_600_000);
    saveLocalRead("roundtable", upTo(ahead));
    expect(await readKnown(database, "roundtable")).toEqual(upTo(ahead));
  });
});

describe("a mark that is told", () => {
  it("stays written down until it is kept", async () => {
    const sending = sendRead("roundtable", upTo("1000"));
    expect(localRead("roundtable")).toEqual(upTo("1000"));
    answer(failed("storage", "The disk is full."));
    await sending;
    expect(localRead("roundtable")).toEqual(upTo("1000"));
  });

  it("is forgotten once it is kept, and what was read meanwhile is not", async () => {
    const sending = sendRead("roundtable", upTo("1000"));
    saveLocalRead("roundtable", upTo("1001"));
    answer(done(upTo("1000")));
    await sending;
    expect(localRead("roundtable")).toEqual(upTo("1001"));
    forgetLocalRead("roundtable", upTo("1001"));
    expect(localRead("roundtable")).toBeUndefined();
  });
});

describe("a mark that is told and kept only in part", () => {
  it("stays written down: the background took a post ahead of X's clock for a forged one", async () => {
    const sending = sendRead("roundtable", upTo("1000"));
    answer(done(upTo("999")));
    await sending;
    expect(localRead("roundtable")).toEqual(upTo("1000"));
  });
});

describe("marks written down", () => {
  it("only ever move to newer posts, each chat's by itself", () => {
    for (const id of ["999", "1000", "5"]) saveLocalRead("roundtable", upTo(id));
    saveLocalRead("other", upTo("7"));
    expect(localRead("roundtable")).toEqual(upTo("1000"));
    expect(localRead("other")).toEqual(upTo("7"));
  });

  it("go when what was read is wiped, and nothing else does", () => {
    saveLocalRead("roundtable", upTo("1000"));
    localStorage.setItem("another", "one");
    forgetLocalReads();
    expect(Object.keys(localStorage)).toEqual(["another"]);
  });

  it("are nothing where a record is broken, or the browser gives the page no store", () => {
    localStorage.setItem("read-mark:roundtable", "no id");
    expect(localRead("roundtable")).toBeUndefined();
    vi.stubGlobal("localStorage", undefined);
    saveLocalRead("roundtable", upTo("1000"));
    forgetLocalReads();
    expect(localRead("roundtable")).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
