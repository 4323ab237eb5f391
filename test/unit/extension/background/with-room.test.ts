import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { padId } from "../../../../src/domain/snowflake.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { type FakeBrowser, stubBrowser } from "../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../support/fresh-database.ts";
import { idAt, makePost } from "../../../support/make-post.ts";

let browser: FakeBrowser;
let database: Database;
let withRoom: typeof import("../../../../extension/background/with-room.ts").withRoom;
let tellUnheard: typeof import("../../../../extension/background/report-error.ts").tellUnheard;

beforeEach(async () => {
  vi.resetModules();
  forgetDatabases();
  browser = stubBrowser();
  ({ withRoom } = await import("../../../../extension/background/with-room.ts"));
  ({ tellUnheard } = await import("../../../../extension/background/report-error.ts"));
  database = await openDatabase();
  const { store, done } = database.transaction("posts", "readwrite");
  for (let at = 0; at < 1200; at++) {
    const post = makePost({ id: idAt(at) });
    void store.put({ post, keptAt: at }, ["copchat", padId(post.id)]);
  }
  await done;
});
afterEach(() => vi.restoreAllMocks());

/** A write that the full disk refuses so many times. */
function refused(times: number) {
  let left = times;
  return vi.fn(async () => {
    if (left-- > 0) throw new DOMException("full", "QuotaExceededError");
    return "kept";
  });
}

const told = () =>
  browser.broadcasts
    .filter(({ name }) => name === "trouble")
    .map(({ payload }) => payload as { message: string });

describe("writing on a full disk", () => {
  it("takes away the oldest posts, and more of them where the browser gives no room yet", async () => {
    const write = refused(2);
    expect(await withRoom(database, write)).toBe("kept");
    expect(write).toHaveBeenCalledTimes(3);
    const left = await database.getAllKeys("posts");
    expect(left).toHaveLength(200);
    expect(left[0]).toEqual(["copchat", padId(idAt(1000))]);
    expect(told()).toEqual([
      { message: "The disk is full: the oldest 1000 posts were deleted to make room. Free some space." },
    ]);
  });

  it("says so when not even all posts make room enough", async () => {
    expect(await withRoom(database, refused(Number.POSITIVE_INFINITY))).toBeUndefined();
    expect(await database.count("posts")).toBe(0);
    expect(told()).toEqual([
      { message: "The disk is full. Chatside cannot keep anything new until there is space." },
    ]);
  });

  it("speaks of no deleted posts where there were none", async () => {
    await database.clear("posts");
    expect(await withRoom(database, refused(1))).toBe("kept");
    expect(told()).toEqual([]);
  });

  it("leaves the posts alone, and hands the failure on, when it is another one", async () => {
    const broken = () => Promise.reject(new DOMException("gone", "InvalidStateError"));
    await expect(withRoom(database, broken)).rejects.toThrow("gone");
    expect(await database.count("posts")).toBe(1200);
  });
});

describe("a trouble that nobody was there to hear", () => {
  it("is told to the next page that opens and shows it, once", async () => {
    await withRoom(database, refused(2));
    await expect.poll(() => told().length).toBe(1);
    tellUnheard();
    await expect.poll(() => told().length).toBe(2);
    const send = vi.spyOn(chrome.runtime, "sendMessage").mockResolvedValue(true as never);
    tellUnheard();
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ name: "trouble", payload: told()[0] }));
    send.mockClear();
    tellUnheard();
    expect(send).not.toHaveBeenCalled();
  });
});
