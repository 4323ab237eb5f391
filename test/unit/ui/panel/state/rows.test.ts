import { describe, expect, it } from "vitest";
import { buildRows, type FeedRow } from "../../../../../src/ui/panel/state/rows.ts";
import { evening, idAt, makeFeed } from "../../../../support/make-post.ts";

const feed = makeFeed([0, 60, 120, 180].map((at) => ({ id: idAt(at) })));
const dayKey = (time: number) => new Date(time).toISOString().slice(0, 10);
const usual = { items: feed, gaps: [], leftOffAt: undefined, dayKey };
const kinds = (rows: readonly FeedRow[]) => rows.map(({ kind }) => kind).join(" ");

describe("the rows of a feed", () => {
  it("are none without posts", () => {
    expect(buildRows({ ...usual, items: [] })).toEqual([]);
  });

  it("begin with the way to earlier posts and the day", () => {
    expect(kinds(buildRows(usual))).toBe("earlier day post post post post");
  });

  it("say where the person left off, above the first newer post", () => {
    const rows = buildRows({ ...usual, leftOffAt: idAt(60) });
    expect(kinds(rows)).toBe("earlier day post post left-off post post");
  });

  it("keep the line when the post itself is not under the filter", () => {
    const rows = buildRows({ ...usual, leftOffAt: idAt(90) });
    expect(kinds(rows)).toBe("earlier day post post left-off post post");
  });

  it("have no such line when nothing is newer, or nothing older is there", () => {
    expect(kinds(buildRows({ ...usual, leftOffAt: idAt(180) }))).not.toContain("left-off");
    expect(kinds(buildRows({ ...usual, leftOffAt: idAt(-5) }))).not.toContain("left-off");
  });

  it("show a gap between the posts around it, and none before the first post", () => {
    const gap = { from: evening + 61_000, to: evening + 119_000, streams: ["hashtag"] as const };
    const before = { from: evening - 9000, to: evening - 1000, streams: ["hashtag"] as const };
    expect(kinds(buildRows({ ...usual, gaps: [gap, before] }))).toBe("earlier day post post gap post post");
  });

  it("name each day once", () => {
    const items = makeFeed([{ id: idAt(0) }, { id: idAt(86_400) }, { id: idAt(86_460) }]);
    expect(kinds(buildRows({ ...usual, items }))).toBe("earlier day post day post post");
  });

  it("are the same objects for the same items, so that nothing is drawn twice", () => {
    const [first, second] = [buildRows(usual), buildRows({ ...usual, leftOffAt: idAt(60) })];
    expect(second.find(({ key }) => key === idAt(120))).toBe(first.find(({ key }) => key === idAt(120)));
  });

  it("have keys that differ", () => {
    const gaps = [{ from: evening + 61_000, to: evening + 119_000, streams: ["hashtag"] as const }];
    const keys = buildRows({ ...usual, gaps, leftOffAt: idAt(60) }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
