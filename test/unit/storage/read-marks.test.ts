import { beforeEach, describe, expect, it } from "vitest";
import { type ReadState, readToPost } from "../../../src/domain/feed/read-state.ts";
import { padId } from "../../../src/domain/post/snowflake.ts";
import { addReadState, readMarkKey, readReadState } from "../../../src/storage/read-marks.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { readStoredPost } from "../../../src/storage/stored-post.ts";
import { readClockOffset, writeClockOffset } from "../../../src/storage/x-facts.ts";
import { freshDatabase } from "../../support/fresh-database.ts";
import { keepDelivery } from "../../support/keep-delivery.ts";
import { evening, idAt, makePost } from "../../support/make-post.ts";

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

describe("a read mark", () => {
  it("moves to posts that are there, and only forward", async () => {
    await keepDelivery(
      database,
      [{ chatId: "copchat", posts: [makePost({ id: idAt(0) }), makePost({ id: idAt(60) })] }],
      evening,
    );
    expect(await addReadState(database, "copchat", readToPost(idAt(0)))).toBe(true);
    expect(await addReadState(database, "copchat", readToPost("9223372036854775807")), "of the future").toBe(
      true,
    );
    expect(await readReadState(database, "copchat")).toEqual(readToPost(idAt(60)));
    expect(await addReadState(database, "copchat", readToPost(idAt(0))), "backwards").toBe(false);
    expect(await addReadState(database, "other", readToPost("9223372036854775807")), "where no post is").toBe(
      false,
    );
    expect(await readReadState(database, "copchat")).toEqual(readToPost(idAt(60)));
  });

  it("moves to the last post of an evening that was packed", async () => {
    // A post that came late stays a row before the evening.
    await keepDelivery(database, [{ chatId: "copchat", posts: [makePost({ id: idAt(0) })] }], evening);
    const key = ["copchat", padId(idAt(60))] as const;
    await database.put("evenings", { format: 1, ids: "", marks: [], bytes: 1 }, [...key]);
    await addReadState(database, "copchat", readToPost(idAt(60)));
    expect(await readReadState(database, "copchat")).toEqual(readToPost(idAt(60)));
  });

  it("moves to no post that X's clock has not reached, though it is there", async () => {
    const posts = [0, 60, 3600].map((at) => makePost({ id: idAt(at) }));
    await keepDelivery(database, [{ chatId: "copchat", posts }], evening);
    const forged: ReadState = { ...readToPost(idAt(3600)), seen: [idAt(60), idAt(3600)] };
    await addReadState(database, "copchat", forged, evening + 60_000);
    const bounded = { ...readToPost(idAt(60)), seen: [idAt(3600)] };
    expect(await readReadState(database, "copchat"), "seen is the post itself").toEqual(bounded);
    await addReadState(database, "copchat", forged, evening + 3_600_000);
    expect(await readReadState(database, "copchat")).toMatchObject(readToPost(idAt(3600)));
  });

  it("is of a seen post whatever its date, but not of one that cannot be", async () => {
    const seen = [idAt(3600), "9223372036854775807"];
    expect(await addReadState(database, "copchat", { marks: {}, seen }, evening)).toBe(true);
    expect(await readReadState(database, "copchat")).toEqual({ marks: {}, seen: [idAt(3600)] });
  });

  it.each(["99999999999999999999", "9223372036854775807", "00000000000000000001", 5, null])(
    "that is stored and cannot be (%s) is none, and is replaced",
    async (broken) => {
      await database.put("settings", broken, readMarkKey("copchat"));
      expect(await readReadState(database, "copchat")).toBeUndefined();
      await keepDelivery(database, [{ chatId: "copchat", posts: [makePost({ id: idAt(0) })] }], evening);
      expect(await addReadState(database, "copchat", readToPost(idAt(0)))).toBe(true);
    },
  );
});

describe("one unreadable mark", () => {
  const known = {
    upTo: idAt(0),
    marks: { all: idAt(0), chat: idAt(0) },
    floor: idAt(0),
    seen: [idAt(5), idAt(9)],
  };

  it.each<[string, object, object]>([
    ["upTo", { upTo: 5 }, { upTo: undefined }],
    ["floor", { floor: "007" }, { floor: undefined }],
    ["a filter's", { marks: { all: {}, chat: idAt(0) } }, { marks: { chat: idAt(0) } }],
    ["all marks", { marks: "of tomorrow" }, { marks: {} }],
    ["a seen post", { seen: [idAt(5), { id: idAt(7) }, null, idAt(9)] }, {}],
    ["all that was seen", { seen: 5 }, { seen: [] }],
  ])("takes none of its neighbours with it: %s", async (_, broken, read) => {
    await database.put("settings", { ...known, ...broken }, readMarkKey("copchat"));
    expect(await readReadState(database, "copchat")).toEqual({ ...known, ...read });
  });

  it("stays on the disk until a readable one takes its place", async () => {
    const odd = { ...known, floor: { since: 5 }, marks: { ...known.marks, mentions: [5] } };
    await database.put("settings", odd, readMarkKey("copchat"));
    const posts = [makePost({ id: idAt(0) }), makePost({ id: idAt(60) })];
    await keepDelivery(database, [{ chatId: "copchat", posts }], evening);
    await addReadState(database, "copchat", { marks: { all: idAt(60) }, seen: [] });
    expect(await database.get("settings", readMarkKey("copchat"))).toEqual({
      ...odd,
      marks: { all: idAt(60), chat: idAt(0), mentions: [5] },
    });
    await addReadState(database, "copchat", readToPost(idAt(60)));
    expect(await readReadState(database, "copchat")).toMatchObject({ floor: idAt(60) });
  });

  it("that is of the far future is not kept until its time comes", async () => {
    const future = "9223372036854775807";
    await database.put("settings", { ...known, marks: { all: future } }, readMarkKey("copchat"));
    await keepDelivery(database, [{ chatId: "copchat", posts: [makePost({ id: idAt(0) })] }], evening);
    await addReadState(database, "copchat", { marks: { chat: idAt(0) }, seen: [] });
    expect(JSON.stringify(await database.get("settings", readMarkKey("copchat")))).not.toContain(future);
  });
});

it("keeps what a later version knows of what was read", async () => {
  const later = { ...readToPost(idAt(0)), pinned: idAt(0), marks: { all: idAt(0), questions: idAt(0) } };
  await database.put("settings", later, readMarkKey("copchat"));
  const posts = [makePost({ id: idAt(0) }), makePost({ id: idAt(60) })];
  await keepDelivery(database, [{ chatId: "copchat", posts }], evening);
  await addReadState(database, "copchat", readToPost(idAt(60)));
  expect(await database.get("settings", readMarkKey("copchat"))).toEqual({
    ...readToPost(idAt(60)),
    pinned: idAt(0),
    marks: { all: idAt(60), questions: idAt(0) },
  });
});

it("reads no clock that cannot be", async () => {
  for (const offset of [253_402_300_799_500, -8.64e15, 3 * 24 * 60 * 60_000]) {
    await writeClockOffset(database, offset);
    expect(await readClockOffset(database)).toBeUndefined();
  }
  await writeClockOffset(database, -5 * 60 * 60_000);
  expect(await readClockOffset(database)).toBe(-5 * 60 * 60_000);
});

it("reads no post of an impossible id or moment", () => {
  const post = makePost({ id: idAt(0) });
  expect(readStoredPost({ post })).toEqual(post);
  for (const broken of [
    { id: "99999999999999999999" },
    { id: "007" },
    { createdAt: 8.64e15 },
    { createdAt: -1 },
  ])
    expect(readStoredPost({ post: { ...post, ...broken } })).toBeUndefined();
});
