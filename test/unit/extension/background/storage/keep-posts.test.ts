import { afterEach, describe, expect, it, vi } from "vitest";
import type { TimelinePage } from "../../../../../src/domain/post/timeline-page.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { fromTab } from "../../../../support/fake-browser.ts";
import { idAt, makePost } from "../../../../support/make-post.ts";
import { stubFullDisk } from "../../../../support/small-disk.ts";
import { ask, broadcastsOf, deliver, ofCopchat, stored, withAWorker } from "../background-worker.ts";

vi.mock("../../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

withAWorker();
afterEach(() => void vi.restoreAllMocks());

const postAt = (second: number) => ({
  ...makePost({ id: idAt(second), ...ofCopchat }),
  author: { id: `${second % 3}`, handle: `person_${second % 3}` },
});
const page = (from: number, to: number): TimelinePage => ({
  kind: "search",
  operation: "SearchTimeline",
  rawQuery: "#copchat",
  product: "Latest",
  ids: [idAt(to), idAt(from)],
  receivedAt: 1,
});

describe("keeping", () => {
  it("writes what comes while the disk is busy in one transaction, and answers each delivery", async () => {
    await deliver([postAt(0)]);
    const database = await openDatabase();
    const before = await database.getAllKeys("journal");
    const deliveries = [1, 2, 3, 4, 5].map((at) => deliver([postAt(at), postAt(at + 1)], {}, fromTab(at)));
    expect(await Promise.all(deliveries)).toEqual([
      done({ kept: 2 }),
      ...[3, 4, 5, 6].map(() => done({ kept: 1 })),
    ]);
    expect(await stored()).toHaveLength(7);
    const after = await database.getAllKeys("journal");
    expect(after.length - before.length).toBeLessThan(5);
    database.close();
  });

  it("writes people and coverage soon after, and empties the journal", async () => {
    await deliver([postAt(1), postAt(4)], { page: page(1, 4) });
    const database = await openDatabase();
    expect(await database.count("people")).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(async () => expect(await database.count("journal")).toBe(0));
    expect(await database.get("people", ["copchat", "1"])).toMatchObject({ posts: 2 });
    expect((await database.get("coverage", "copchat"))?.sources).toHaveLength(1);
    database.close();
  });

  it("says nothing where only what the journal has finds no room, and writes it with later posts", async () => {
    await deliver([postAt(1)], { page: page(1, 4) });
    stubFullDisk();
    await vi.advanceTimersByTimeAsync(1000);
    const database = await openDatabase();
    await vi.waitFor(async () => expect(await database.count("journal")).toBe(1));
    // By its answer the turn of what was to be written is over.
    await deliver([postAt(1)]);
    expect(broadcastsOf("trouble").map(({ payload }) => payload)).not.toContainEqual({
      message: expect.stringMatching(/not saved/),
    });
    vi.restoreAllMocks();
    await deliver([postAt(2)]);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(async () => expect(await database.count("journal")).toBe(0));
    expect(await database.count("people")).toBe(2);
    database.close();
  });

  it("stores nothing of a chat that was removed while its posts waited", async () => {
    await deliver([postAt(1)], { page: page(1, 4) });
    expect(await ask("remove-chat", { id: "copchat" })).toMatchObject({ ok: true });
    const { keepDeliveries } = await import("../../../../../extension/background/storage/keep-posts.ts");
    expect(await keepDeliveries([{ chatId: "copchat", posts: [postAt(2)], page: page(1, 4) }])).toEqual([
      { chatId: "copchat", posts: [], coverageChanged: false },
    ]);
    await vi.advanceTimersByTimeAsync(2000);
    const database = await openDatabase();
    const stores = ["posts", "people", "coverage", "journal"] as const;
    expect(await Promise.all(stores.map((name) => database.count(name)))).toEqual([0, 0, 0, 0]);
    database.close();
  });

  it("claims nothing of posts that are wiped before it was written", async () => {
    await deliver([postAt(1)], { page: page(1, 4) });
    await ask("wipe", { what: "posts" });
    await vi.advanceTimersByTimeAsync(2000);
    await deliver([postAt(20)], { page: page(20, 21) });
    const [kept] = broadcastsOf("posts-kept").slice(-1);
    expect(kept?.payload).toMatchObject({
      coverage: { sources: [{ stretches: [{ from: idAt(20), to: idAt(21) }] }] },
    });
  });
});
