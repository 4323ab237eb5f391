import { describe, expect, it } from "vitest";
import { addPage, type Coverage } from "../../../../src/domain/coverage/coverage.ts";
import { gapsOf, knownWindow, loadedOf, type TimeSpan } from "../../../../src/domain/coverage/gap.ts";
import { chatSearches } from "../../../../src/domain/search/chat-searches.ts";
import { cover } from "../../../support/cover-pages.ts";
import { evening, idAt, makeFeed, testChat } from "../../../support/make-post.ts";

const own = "jo_lindqvist_x";
const hosts = "from:t_marlow_test OR from:nkessler_guest";
const combined = `(#roundtable OR ${hosts} OR @jo_lindqvist_x)`;
const all = ["hashtag", "moderators", "mentions"];
const window = { from: evening, to: evening + 3_600_000 };

/** What the button of a gap searches for. */
const stretchOf = (gap: TimeSpan) => chatSearches(testChat, { ownHandle: own, ...gap })[0]?.query ?? "";

/** Gaps in seconds of the evening. */
function gaps(coverage: Coverage, handle: string | null = own) {
  return gapsOf(coverage, testChat, handle ?? undefined, window).map(({ from, to, streams }) => [
    (from - evening) / 1000,
    (to - evening) / 1000,
    streams,
  ]);
}

describe("gaps", () => {
  it("are the holes between what was loaded, and before and after it", () => {
    const coverage = cover([combined, 600, 1200], [combined, 1800, 3000]);
    expect(gaps(coverage)).toEqual([
      [0, 600, all],
      [1200, 1800, all],
      [3000, 3600, all],
    ]);
  });

  it("close when another search brings the same streams", () => {
    const hole: readonly (readonly [string, number, number])[] = [
      [combined, 0, 1200],
      [combined, 1800, 3600],
    ];
    expect(gaps(cover(...hole, [`(#roundtable OR ${hosts} OR @${own}) since_time:1`, 1100, 1900]))).toEqual(
      [],
    );
    expect(gaps(cover(...hole, ["#roundtable", 1100, 1900]))).toEqual([
      [1200, 1800, ["moderators", "mentions"]],
    ]);
  });

  it("close by our own search for exactly that stretch, even when X finds nothing in it", () => {
    const holed = cover([combined, 0, 1200.5], [combined, 1800.25, 3600]);
    const [gap] = gapsOf(holed, testChat, own, window);
    if (!gap) throw new Error("no gap to close");
    const page = {
      operation: "SearchTimeline",
      kind: "search" as const,
      product: "Latest",
      receivedAt: window.to,
      ids: [],
    };
    const closed = addPage(holed, { ...page, rawQuery: stretchOf(gap) });
    expect(gaps(closed)).toEqual([]);
  });

  it("of hosts that were searched one by one are where one of them is missing", () => {
    const coverage = cover(
      ["from:t_marlow_test", 0, 3600],
      ["from:nkessler_guest", 0, 1000],
      ["from:nkessler_guest", 2000, 3600],
    );
    expect(gaps(coverage)).toEqual([[1000, 2000, ["moderators"]]]);
  });

  it("close by a list's timeline for those who were seen in it, and only for those", () => {
    const holed = cover([combined, 0, 1200], [combined, 1800, 3600]);
    const listPage = (from: number, to: number, members: readonly string[]) => ({
      operation: "ListLatestTweetsTimeline",
      kind: "list" as const,
      subject: "158",
      ids: [idAt(to), idAt(from)],
      receivedAt: evening + to * 1000,
      members,
    });
    const one = addPage(holed, listPage(1100, 1900, ["T_Marlow_test"]));
    expect(gaps(one)).toEqual([[1200, 1800, all]]);
    const both = addPage(one, listPage(3000, 3600, ["nkessler_guest"]));
    expect(gaps(both)).toEqual([[1200, 1800, ["hashtag", "mentions"]]]);
    expect(loadedOf(both, testChat, "list:158", { from: evening + 1_200_000, to: evening + 1_800_000 })).toBe(
      true,
    );
    expect(
      loadedOf(both, testChat, "#roundtable", { from: evening + 1_200_000, to: evening + 1_800_000 }),
    ).toBe(false);
  });

  it("are none for a stream that no search brings, which is said in another way", () => {
    const coverage = cover(["#roundtable", 0, 3600]);
    expect(gaps(coverage)).toEqual([]);
  });

  it("say nothing of mentions while nobody knows who the person is", () => {
    expect(gaps(cover([combined, 0, 600]), null)).toEqual([[600, 3600, ["hashtag", "moderators"]]]);
  });

  it("are none under what several searches loaded one over the other", () => {
    const since = (at: number) => `${combined} since_time:${at}`;
    expect(gaps(cover([combined, 0, 2000], [since(1), 500, 800], [since(2), 1900, 3600]))).toEqual([]);
  });

  it("are of each stream by itself, in the order of time", () => {
    const apart = cover(
      ["#roundtable", 0, 2000],
      ["#roundtable", 2500, 3600],
      [`(${hosts})`, 0, 1000],
      [`(${hosts})`, 1500, 3600],
      [`@${own}`, 0, 3600],
    );
    expect(gaps(apart)).toEqual([
      [1000, 1500, ["moderators"]],
      [2000, 2500, ["hashtag"]],
    ]);
  });

  it("are not cut in two by less than a second of another stream", () => {
    const cut = cover(
      ["#roundtable", 0, 1000],
      ["#roundtable", 1600, 3600],
      [`(${hosts})`, 0, 1300],
      [`(${hosts})`, 1300.5, 3600],
      [`@${own}`, 0, 3600],
    );
    expect(gaps(cut)).toEqual([[1000, 1600, ["hashtag"]]]);
  });

  it("begin at a second, and at two minutes at the end", () => {
    expect(gaps(cover([combined, 0, 1000], [combined, 1001, 3600]))).toEqual([[1000, 1001, all]]);
    expect(gaps(cover([combined, 0, 3480]))).toEqual([[3480, 3600, all]]);
    expect(gaps(cover([combined, 0, 3480.1]))).toEqual([]);
  });

  it("are none where a stretch is loaded to its very ends", () => {
    const loaded = cover(["#roundtable", 1200, 1800]);
    const span = { from: evening + 1_200_000, to: evening + 1_800_000 };
    expect(loadedOf(loaded, testChat, "#RoundTable", span)).toBe(true);
    expect(loadedOf(loaded, testChat, "#roundtable", { ...span, to: span.to + 1 })).toBe(false);
    expect(loadedOf(loaded, testChat, "#roundtable", { ...span, from: span.from - 1 })).toBe(false);
  });

  it("are none in the last two minutes, which are still being loaded, and none under a second", () => {
    expect(gaps(cover([combined, 0, 3500]))).toEqual([]);
    expect(gaps(cover([combined, 0, 1000], [combined, 1000.9, 3600]))).toEqual([]);
  });
});

describe("the window in which a gap matters", () => {
  const feed = makeFeed([{ id: idAt(-7200) }, { id: idAt(300) }, { id: idAt(900) }]);

  it("goes from the announced start to the last known post", () => {
    const hour = { from: evening, to: evening + 3_600_000 };
    const session = { startsAt: hour.from - 900_000, endsAt: hour.to + 1_800_000, hour, posts: 2 };
    expect(knownWindow(feed, session)).toEqual({ from: evening, to: evening + 900_000 });
  });

  it("goes from the first known post when nothing is announced, and is none without posts", () => {
    const session = { startsAt: evening + 300_000, endsAt: evening + 4_500_000, posts: 2 };
    expect(knownWindow(feed, session)).toEqual({ from: evening + 300_000, to: evening + 900_000 });
    expect(knownWindow([], session)).toBeUndefined();
    expect(knownWindow(feed, { ...session, endsAt: evening + 900_000 })).toEqual({
      from: evening + 300_000,
      to: evening + 300_000,
    });
    expect(knownWindow(makeFeed([300, 400, 500, 600].map((at) => ({ id: idAt(at) }))), session)?.to).toBe(
      evening + 600_000,
    );
  });
});
