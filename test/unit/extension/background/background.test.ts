import { describe, expect, it, vi } from "vitest";
import { readToPost } from "../../../../src/domain/feed/read-state.ts";
import { done } from "../../../../src/messages/reply.ts";
import { fromPanel, fromTab } from "../../../support/fake-browser.ts";
import { entitiesWith, evening, idAt, makePost } from "../../../support/make-post.ts";
import { stubFullDisk } from "../../../support/small-disk.ts";
import {
  ask,
  broadcastsOf,
  browser,
  deliver,
  ofCopchat,
  report,
  stored,
  withAWorker,
} from "./background-worker.ts";

vi.mock("../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

withAWorker();

describe("who may ask what", () => {
  const strangers: [string, object][] = [
    ["another extension", { ...fromPanel, id: "other" }],
    ["a content script for a page's request", fromTab(7)],
    ["a page that calls itself ours", { id: "chatside", url: "https://x.com/chrome-extension://chatside/" }],
  ];
  it.each(strangers)("not %s", async (_, sender) => {
    expect(await ask("wipe", { what: "everything" }, sender)).toMatchObject({
      ok: false,
      failure: { code: "not-allowed" },
    });
  });

  const wrongPlaces: [string, object][] = [
    ["our own page", fromPanel],
    ["a host that is not X's", fromTab(7, "https://x.com.evil.invalid/")],
    ["X without encryption", fromTab(7, "http://x.com/")],
  ];
  it.each(wrongPlaces)("posts are not taken from %s", async (_, sender) => {
    expect(await ask("report-page", { report }, sender)).toMatchObject({ failure: { code: "not-allowed" } });
  });

  it("posts are taken from a page that Chrome just put into its page cache, under another frame's number", async () => {
    expect(await ask("report-page", { report }, { ...fromTab(7), frameId: 4 })).toEqual(done(null));
  });

  it("answers an unknown message and a broken one with a failure, and other traffic not at all", async () => {
    expect(await ask("constructor", {})).toMatchObject({ failure: { code: "unknown-message" } });
    expect(await ask("wipe", { what: "x" })).toMatchObject({ failure: { code: "refused" } });
    expect(await browser.ask("hello")).toBeUndefined();
  });

  it("answers broken, and reports it once, when a handler throws", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new Error("no disk");
    });
    const asked = { chatId: "copchat", read: readToPost("5") };
    expect(await ask("mark-read", asked)).toMatchObject({ failure: { code: "broken" } });
    expect(await ask("mark-read", asked)).toMatchObject({ failure: { code: "broken" } });
    expect(broadcastsOf("trouble")).toHaveLength(1);
    expect(log.mock.calls[0]?.[0]).toContain("0.0.1 (mark-read)");
  });
});

describe("delivered posts", () => {
  it("are told and kept for the chats whose streams they belong to, and kept once", async () => {
    const hashtag = makePost({ id: idAt(1), ...ofCopchat });
    const moderator = makePost({ id: idAt(2), handle: "T_Burrows", entities: entitiesWith([]) });
    const mention = makePost({
      id: idAt(3),
      entities: entitiesWith([], ["JO_LINDQVIST_X"]),
      handle: "other",
    });
    const nothing = makePost({ id: idAt(4), entities: entitiesWith(["weather"]) });
    expect(await deliver([nothing, mention, hashtag, moderator])).toEqual(done({ kept: 3 }));
    expect(await stored()).toEqual([hashtag, moderator, mention]);
    expect(broadcastsOf("posts-came")).toHaveLength(1);
    expect(broadcastsOf("posts-came")[0]?.payload).toEqual({
      chatId: "copchat",
      posts: [mention, hashtag, moderator],
    });
    expect(await deliver([hashtag])).toEqual(done({ kept: 0 }));
    expect(await stored()).toHaveLength(3);
  });

  it("follow the handle that the person set by hand", async () => {
    await ask("change-settings", { changes: { ownHandle: "set_by_hand" } });
    const mention = makePost({ entities: entitiesWith([], ["set_by_hand"]), handle: "other" });
    const other = makePost({ id: idAt(9), entities: entitiesWith([], ["jo_lindqvist_x"]), handle: "other" });
    expect(await deliver([mention, other])).toEqual(done({ kept: 1 }));
  });

  it("are kept for each of two accounts: what the chat's search in the one's tab brings of the other", async () => {
    const mention = makePost({ entities: entitiesWith([], ["ada_at_home"]), handle: "other" });
    const page = {
      operation: "SearchTimeline",
      kind: "search" as const,
      rawQuery: "(#copchat OR from:t_burrows OR @ada_at_home)",
      product: "Latest",
      ids: [mention.id],
      receivedAt: evening,
    };
    expect(await deliver([mention])).toEqual(done({ kept: 0 }));
    expect(await deliver([mention], { page })).toEqual(done({ kept: 1 }));
    const next = { ...mention, id: idAt(8) };
    await ask("report-page", { report: { ...report, ownHandle: "ada_at_home", loadedAt: 5 } }, fromTab(8));
    expect(await deliver([next])).toEqual(done({ kept: 1 }));
  });

  it("are sorted by what the person changed since the last ones", async () => {
    const mention = makePost({ entities: entitiesWith([], ["set_by_hand"]), handle: "other" });
    expect(await deliver([mention])).toEqual(done({ kept: 0 }));
    await ask("change-settings", { changes: { ownHandle: "set_by_hand" } });
    expect(await deliver([mention])).toEqual(done({ kept: 1 }));
    const elsewhere = makePost({ id: idAt(5), entities: entitiesWith(["nightbeat"]) });
    expect(await deliver([elsewhere])).toEqual(done({ kept: 0 }));
    await ask("save-chat", { input: { hashtags: "#nightbeat", moderators: "" } });
    expect(await deliver([elsewhere])).toEqual(done({ kept: 1 }));
  });

  it("lose no good one to a bad one", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await deliver([{ id: "x" }, makePost(ofCopchat), 5])).toEqual(done({ kept: 1 }));
    expect(broadcastsOf("trouble")).toHaveLength(1);
  });

  it("bring the coverage of a search that covers the chat", async () => {
    const page = {
      operation: "SearchTimeline",
      kind: "search" as const,
      rawQuery: "#copchat",
      product: "Latest",
      ids: [idAt(2), idAt(1)],
      receivedAt: evening,
    };
    await deliver([], { page });
    const stretches = [{ from: idAt(1), to: idAt(2) }];
    const coverage = { sources: [expect.objectContaining({ query: "#copchat", stretches })] };
    expect(broadcastsOf("posts-kept")).toEqual([
      { name: "posts-kept", payload: { chatId: "copchat", postIds: [], coverage } },
    ]);
    await deliver([], { page: { ...page, rawQuery: "weather" } });
    expect(broadcastsOf("posts-kept")).toHaveLength(1);
  });

  it("make room on a full disk, once, and say so", async () => {
    await deliver([makePost({ id: idAt(0), ...ofCopchat })]);
    stubFullDisk(1);
    expect(await deliver([makePost({ id: idAt(1), ...ofCopchat })])).toEqual(done({ kept: 1 }));
    expect((await stored()).map(({ id }) => id)).toEqual([idAt(1)]);
    await expect.poll(() => JSON.stringify(broadcastsOf("trouble"))).toContain("the oldest post was deleted");
    vi.restoreAllMocks();
  });

  it("are shown, though not kept, on a disk that is full of other things", async () => {
    await deliver([]);
    stubFullDisk();
    const post = makePost({ id: idAt(2), ...ofCopchat });
    expect(await deliver([post])).toMatchObject({ failure: { code: "storage" } });
    expect(broadcastsOf("posts-came").at(-1)?.payload).toEqual({ chatId: "copchat", posts: [post] });
    expect(JSON.stringify(broadcastsOf("trouble"))).toContain("new posts are shown, but not saved");
    vi.restoreAllMocks();
  });
});
