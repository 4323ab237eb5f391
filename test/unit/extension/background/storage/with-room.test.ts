import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { padId } from "../../../../../src/domain/post/snowflake.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import type { Database } from "../../../../../src/storage/schema.ts";
import { type FakeBrowser, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";
import { idAt, makePost } from "../../../../support/make-post.ts";
import { type SmallDisk, stubSmallDisk } from "../../../../support/small-disk.ts";

vi.mock("../../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

const mega = 1024 * 1024;
const nothingFits = "The disk is full. Chatside cannot save anything new until there is space.";
const postsNotKept = "The disk is full: new posts are shown, but not saved. Free some space.";
const littleLeft = "The disk is almost full: there is little space left for what you do. Free some space.";
const gone = (posts: number) =>
  `The disk is full: the oldest ${posts.toLocaleString("en")} posts were deleted to make space. Free some space.`;

let browser: FakeBrowser;
let database: Database;
let disk: SmallDisk;
let withRoom: typeof import("../../../../../extension/background/storage/with-room.ts").withRoom;
let withSpareRoom: typeof import("../../../../../extension/background/storage/with-room.ts").withSpareRoom;
let reportMissed: typeof import("../../../../../extension/background/report-error.ts").reportMissed;

beforeEach(async () => {
  vi.resetModules();
  forgetDatabases();
  browser = stubBrowser();
  (await import("../../../../../extension/platform/read-words.ts")).readBrowserWords();
  ({ withRoom, withSpareRoom } = await import("../../../../../extension/background/storage/with-room.ts"));
  ({ reportMissed } = await import("../../../../../extension/background/report-error.ts"));
  database = await openDatabase();
  const { store, done } = database.transaction("posts", "readwrite");
  for (let at = 0; at < 1200; at++) {
    const post = makePost({ id: idAt(at) });
    void store.put({ post, keptAt: at }, ["copchat", padId(post.id)]);
  }
  await done;
  disk = stubSmallDisk({ bytes: 20 * mega, perDeletion: 10_000 });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function fullBesideReserve(): Promise<void> {
  const { keepReserve } = await import("../../../../../src/storage/disk/reserve.ts");
  await keepReserve();
  disk.fillUpTo(0);
}

/** A write of so many bytes, all or nothing. */
const writing = (bytes: number) =>
  vi.fn(async () => {
    disk.take(bytes);
    return "kept";
  });

/** A write that the full disk refuses so many times. */
function refused(times: number, full = new DOMException("full", "QuotaExceededError")) {
  let left = times;
  return vi.fn(async () => {
    if (left-- > 0) throw full;
    return "kept";
  });
}

const troubles = () =>
  browser.broadcasts
    .filter(({ name }) => name === "trouble")
    .map(({ payload }) => (payload as { message: string }).message);
const posts = () => database.count("posts");

describe("what the person made, on a full disk", () => {
  it("is kept in the reserve's room, and then old posts go until the reserve stands again", async () => {
    await fullBesideReserve();
    expect(await withRoom(writing(1000))).toBe("kept");
    expect([disk.files.size, await posts()]).toEqual([7, 1200]);
    await expect.poll(troubles).toEqual([gone(500)]);
    expect([disk.files.size, await posts()]).toEqual([8, 700]);
    expect((await database.getAllKeys("posts"))[0]).toEqual(["copchat", padId(idAt(500))]);
  });

  it("takes as many pieces as it needs, and no post goes where these can be put back", async () => {
    await fullBesideReserve();
    const pieces: number[] = [];
    const kept = await withRoom(async () => {
      disk.take(2.5 * mega);
      pieces.push(disk.files.size);
      // Meanwhile somebody freed some room.
      disk.fillUpTo(4 * mega);
      return "kept";
    });
    expect([kept, pieces]).toEqual(["kept", [5]]);
    await expect.poll(() => disk.files.size).toBe(8);
    expect([troubles(), await posts()]).toEqual([[], 1200]);
  });

  it("comes one after the other: two at once cost no post twice", async () => {
    await fullBesideReserve();
    expect(await Promise.all([withRoom(writing(1000)), withRoom(writing(1000))])).toEqual(["kept", "kept"]);
    await expect.poll(troubles).toEqual([gone(500)]);
    expect(await posts()).toBe(700);
  });

  it("takes the room of the oldest posts when the reserve is used up, as many as it needs", async () => {
    disk.fillUpTo(0);
    expect(await withRoom(writing(8 * mega))).toBe("kept");
    expect(await posts()).toBe(200);
    await expect.poll(troubles).toEqual([gone(1000)]);
  });

  it("says when little room is left for it, and no post can go", async () => {
    await database.clear("posts");
    await fullBesideReserve();
    expect(await withRoom(writing(1000))).toBe("kept");
    await expect.poll(troubles).toEqual([littleLeft]);
  });

  it("is not kept when all of that is not enough, which is said, and comes to an end", async () => {
    await fullBesideReserve();
    expect(await withRoom(writing(50 * mega))).toBeUndefined();
    expect([disk.files.size, await posts()]).toEqual([0, 0]);
    expect(troubles()).toEqual([nothingFits]);
  });

  it("costs nothing where the disk was full for a moment", async () => {
    await fullBesideReserve();
    expect(await withRoom(refused(1))).toBe("kept");
    expect([disk.files.size, await posts(), troubles()]).toEqual([8, 1200, []]);
  });

  it("fails as it is when it fails for another reason", async () => {
    await fullBesideReserve();
    await expect(withRoom(() => Promise.reject(new Error("a bug")))).rejects.toThrow("a bug");
    expect([disk.files.size, await posts(), troubles()]).toEqual([8, 1200, []]);
  });
});

describe("what X can show again, on a full disk", () => {
  it("comes in the place of the oldest posts, and leaves the reserve alone", async () => {
    await fullBesideReserve();
    expect(await withSpareRoom(writing(1000))).toBe("kept");
    expect([disk.files.size, await posts()]).toEqual([8, 700]);
    await expect.poll(troubles).toEqual([gone(500)]);
  });

  it("is not kept when all posts are not room enough: the reserve is not for it", async () => {
    await fullBesideReserve();
    expect(await withSpareRoom(writing(15 * mega))).toBeUndefined();
    expect(disk.files.size).toBe(8);
    expect(troubles()).toEqual([postsNotKept]);
  });

  it("is not even tried while most of the reserve is used up, which is said once, until it stands", async () => {
    await fullBesideReserve();
    await database.clear("posts");
    expect(await withRoom(writing(5 * mega))).toBe("kept");
    await expect.poll(troubles).toEqual([littleLeft]);
    const write = writing(1000);
    for (let times = 0; times < 3; times++) expect(await withSpareRoom(write)).toBeUndefined();
    expect(write).not.toHaveBeenCalled();
    expect(troubles()).toEqual([littleLeft, postsNotKept]);
    disk.fillUpTo(10 * mega);
    expect(await withSpareRoom(write)).toBe("kept");
    expect(disk.files.size).toBe(8);
  });
});

describe("a disk that ends in the middle of a write", () => {
  const noSpace = () => new DOMException("IO error: FILE_ERROR_NO_SPACE (...)", "UnknownError");

  it("gives the room of the whole reserve, and no post goes: deleting is writing, too", async () => {
    await fullBesideReserve();
    expect(await withRoom(refused(1, noSpace()))).toBe("kept");
    expect(disk.tidied()).toBeGreaterThan(0);
    await expect.poll(() => disk.files.size).toBe(8);
    expect([await posts(), troubles()]).toEqual([1200, []]);
  });

  it("takes no more posts until there is room for the reserve", async () => {
    disk.reportTrueQuota();
    await fullBesideReserve();
    const write = refused(1, noSpace());
    expect(await withSpareRoom(write)).toBeUndefined();
    expect(write).toHaveBeenCalledTimes(1);
    expect([disk.files.size, await posts(), troubles()]).toEqual([0, 1200, [postsNotKept]]);
    disk.fillUpTo(17 * mega);
    expect(await withSpareRoom(write)).toBe("kept");
    expect(disk.files.size).toBe(8);
  });
});

describe("a trouble that nobody was there to hear", () => {
  it("is told to the next page that opens and shows it, once", async () => {
    disk.fillUpTo(0);
    await withRoom(writing(1000));
    await expect.poll(() => troubles().length).toBe(1);
    reportMissed();
    await expect.poll(() => troubles().length).toBe(2);
    const send = vi.spyOn(chrome.runtime, "sendMessage").mockResolvedValue(true as never);
    reportMissed();
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({ name: "trouble", payload: { message: troubles()[0] } }),
    );
    send.mockClear();
    reportMissed();
    expect(send).not.toHaveBeenCalled();
  });
});

describe("a flood of posts, on a full disk", () => {
  it("pushes out so many of the stored ones an hour, and then is not kept itself", async () => {
    const { store, done } = database.transaction("posts", "readwrite");
    for (let at = 1200; at < 10_000; at++) {
      const post = makePost({ id: idAt(at) });
      void store.put({ post, keptAt: at }, ["copchat", padId(post.id)]);
    }
    await done;
    await fullBesideReserve();
    const come = async () => {
      disk.fillUpTo(0);
      return withSpareRoom(writing(1000));
    };
    const kept: unknown[] = [];
    for (let at = 0; at < 8; at++) kept.push(await come());
    expect(kept.filter((one) => one === "kept").length).toBeGreaterThan(0);
    expect(kept.at(-1)).toBeUndefined();
    expect(await posts()).toBeGreaterThan(4000);
    expect(troubles()).toContain(postsNotKept);
    expect(await withRoom(writing(1000)), "what the person made").toBe("kept");
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60 * 60_000);
    expect(await come(), "an hour later").toBe("kept");
  });
});
