// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readLeftOff, tellReadMark } from "../../../../extension/panel/left-off.ts";
import { done, failed, type Reply } from "../../../../src/messages/reply.ts";
import {
  forgetJottedMark,
  forgetJottedMarks,
  jotReadMark,
  jottedReadMark,
} from "../../../../src/storage/jotted-marks.ts";
import { moveReadMark } from "../../../../src/storage/read-marks.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";

let database: Database;
let asked: unknown[];
let answer: (reply: Reply<null>) => void;

beforeEach(async () => {
  database = await freshDatabase();
  localStorage.clear();
  asked = [];
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      sendMessage: ({ name, payload }: { name: string; payload: unknown }) => {
        asked.push([name, payload]);
        return new Promise<Reply<null>>((resolve) => {
          answer = resolve;
        });
      },
    },
  });
});

const marked = (postId: string) => ["mark-read", { chatId: "roundtable", postId }];

describe("where the person left off", () => {
  it("is where the store says", async () => {
    await moveReadMark(database, "roundtable", "1000");
    expect(await readLeftOff(database, "roundtable")).toBe("1000");
    expect(await readLeftOff(database, "other")).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("is also where a page was whose last word got lost with it; that is told now", async () => {
    await moveReadMark(database, "roundtable", "999");
    void tellReadMark("roundtable", "1000");
    asked = [];
    expect(await readLeftOff(database, "roundtable")).toBe("1000");
    expect(asked).toEqual([marked("1000")]);
    answer(done(null));
    await vi.waitFor(() => expect(jottedReadMark("roundtable")).toBeUndefined());
  });

  it("is where a page was that could say nothing any more", async () => {
    jotReadMark("roundtable", "1000");
    expect(await readLeftOff(database, "roundtable")).toBe("1000");
    expect(asked).toEqual([marked("1000")]);
  });

  it("is the store's where that is newer: another page told it", async () => {
    jotReadMark("roundtable", "1000");
    await moveReadMark(database, "roundtable", "1001");
    expect(await readLeftOff(database, "roundtable")).toBe("1001");
    expect(asked).toEqual([]);
    expect(jottedReadMark("roundtable")).toBeUndefined();
  });
});

describe("a mark that is told", () => {
  it("stays written down until it is kept", async () => {
    const telling = tellReadMark("roundtable", "1000");
    expect(jottedReadMark("roundtable")).toBe("1000");
    answer(failed("storage", "The disk is full."));
    await telling;
    expect(jottedReadMark("roundtable")).toBe("1000");
  });

  it("is forgotten once it is kept, and what was read meanwhile is not", async () => {
    const telling = tellReadMark("roundtable", "1000");
    jotReadMark("roundtable", "1001");
    answer(done(null));
    await telling;
    expect(jottedReadMark("roundtable")).toBe("1001");
    forgetJottedMark("roundtable", "1001");
    expect(jottedReadMark("roundtable")).toBeUndefined();
  });
});

describe("marks written down", () => {
  it("only ever move to newer posts, each chat's by itself", () => {
    for (const id of ["999", "1000", "5"]) jotReadMark("roundtable", id);
    jotReadMark("other", "7");
    expect(jottedReadMark("roundtable")).toBe("1000");
    expect(jottedReadMark("other")).toBe("7");
  });

  it("go when what was read is wiped, and nothing else does", () => {
    jotReadMark("roundtable", "1000");
    localStorage.setItem("another", "one");
    forgetJottedMarks();
    expect(Object.keys(localStorage)).toEqual(["another"]);
  });

  it("are nothing where a record is broken, or the browser gives the page no store", () => {
    localStorage.setItem("read-mark:roundtable", "no id");
    expect(jottedReadMark("roundtable")).toBeUndefined();
    vi.stubGlobal("localStorage", undefined);
    jotReadMark("roundtable", "1000");
    forgetJottedMarks();
    expect(jottedReadMark("roundtable")).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
