import { describe, expect, it } from "vitest";
import { addPage, noCoverage } from "../../../../src/domain/coverage/coverage.ts";
import { evening, idAt } from "../../../support/make-post.ts";
import { cover, page, query, stretches } from "./covered-pages.ts";

describe("what a page covers", () => {
  it("is from its newest to its oldest post", () => {
    expect(stretches(cover([page(10, 29)]))).toEqual([[10, 29]]);
  });

  it.each([
    ["Top leaves out", { product: "Top" }],
    ["home mixes in", { kind: "home" as const }],
    ["a list's people belong to no stream", { kind: "list" as const }],
  ])("is nothing when %s", (_, more) => {
    expect(addPage(noCoverage, page(1, 5, more))).toBe(noCoverage);
  });

  it("goes up to the moment of the answer, but for what may still be on its way, by X's clock only", () => {
    const later = evening + 300_000;
    expect(stretches(cover([page(10, 29, { receivedAt: later })]))).toEqual([[10, 270]]);
    expect(stretches(cover([page(10, 29, { receivedAt: later, clockIsOurs: true })]))).toEqual([[10, 29]]);
  });

  it.each([
    ["first", 0],
    ["in the middle", 10],
    ["last", 20],
  ])("is the same with an id that is none, %s", (_, at) => {
    const { ids, ...others } = page(10, 29, { bottomCursor: "b1" });
    const forged = { ...others, ids: ids.toSpliced(at, 0, "0") };
    const older = page(-11, 8, { cursor: "b1" });
    expect(stretches(cover([forged]))).toEqual([[10, 29]]);
    expect(stretches(cover([forged, { ...older, ids: older.ids.toSpliced(at, 0, "0") }]))).toEqual([
      [-11, 29],
    ]);
  });

  it("joins what overlaps and keeps apart what does not", () => {
    expect(stretches(cover([page(10, 29), page(25, 44)]))).toEqual([[10, 44]]);
    expect(stretches(cover([page(10, 29), page(31, 50)]))).toEqual([
      [10, 29],
      [31, 50],
    ]);
    expect(stretches(cover([page(10, 29), page(41, 60), page(25, 44)]))).toEqual([[10, 60]]);
  });

  it("continues downwards by the bottom cursor, also over the seconds in between", () => {
    const first = page(30, 49, { bottomCursor: "b1" });
    const second = page(5, 24, { cursor: "b1", bottomCursor: "b2" });
    const third = page(-30, -11, { cursor: "b2" });
    expect(stretches(cover([first, second, third]))).toEqual([[-30, 49]]);
    expect(stretches(cover([third, second, first]))).toEqual([[-30, 49]]);
  });

  it("is never of the time before a top cursor, whatever ids an answer to it has", () => {
    const first = page(0, 19, { topCursor: "t1" });
    const many = page(40, 60, { cursor: "t1" });
    const forged = { ...many, ids: [...many.ids, idAt(-5000)] };
    expect(stretches(cover([first, forged]))).toEqual([[0, 60]]);
    const old = { ...many, ids: [...page(-100, -50).ids] };
    expect(stretches(cover([first, old]))[0]?.[0]).toBe(0);
  });

  it("continues upwards by the top cursor, unless so many came that X may have cut between", () => {
    const first = page(0, 19, { topCursor: "t1" });
    const few = page(40, 54, { cursor: "t1", topCursor: "t2" });
    const many = page(40, 55, { cursor: "t1" });
    expect(stretches(cover([first, few]))).toEqual([[0, 54]]);
    expect(stretches(cover([first, many]))).toEqual([
      [0, 19],
      [40, 55],
    ]);
    expect(stretches(cover([first, { ...many, count: 40 }]))).toEqual([[0, 55]]);
    expect(stretches(cover([first, { ...few, unread: 1 }]))).toHaveLength(2);
  });

  it("grows with polls that bring nothing: nothing was written", () => {
    const first = page(0, 19, { topCursor: "t1" });
    const empty = page(0, -1, { cursor: "t1", topCursor: "t2", receivedAt: evening + 200_000 });
    const next = page(300, 302, { cursor: "t2", receivedAt: evening + 303_000 });
    expect(stretches(cover([first, empty]))).toEqual([[0, 170]]);
    expect(stretches(cover([first, empty, next]))).toEqual([[0, 302]]);
    expect(stretches(cover([next, empty, first]))).toEqual([[0, 302]]);
  });

  it("claims nothing before a page whose date is older than its posts, where its cursor is not known", () => {
    const known = page(0, 19);
    const jumped = page(600, 619, { cursor: "unheard", topCursor: "t2", receivedAt: evening + 30_000 });
    const next = page(620, 622, { cursor: "t2", receivedAt: evening + 625_000 });
    expect(stretches(cover([known, jumped, next]))).toEqual([
      [0, 19],
      [600, 622],
    ]);
  });

  it("claims nothing that may lie before an empty page whose date was in doubt, where its cursor is not known", () => {
    const known = page(0, 19);
    const doubted = { cursor: "unheard", topCursor: "t2", receivedAt: evening + 30_000 };
    const empty = page(0, -1, { ...doubted, notAfter: evening + 630_000 });
    const next = page(640, 642, { cursor: "t2", receivedAt: evening + 645_000 });
    expect(stretches(cover([known, empty, next]))).toEqual([
      [0, 19],
      [630, 642],
    ]);
  });

  it("reaches a search's own bounds when X has nothing further", () => {
    const from = evening / 1000 + 60;
    const bounded = `${query} since_time:${from} until_time:${from + 60}`;
    const late = { rawQuery: bounded, receivedAt: evening + 3_600_000 };
    const first = page(70, 89, { ...late, bottomCursor: "b1" });
    expect(stretches(cover([first]), bounded)).toEqual([[70, 119.999]]);
    const end = page(0, -1, { ...late, cursor: "b1" });
    expect(stretches(cover([first, end]), bounded)).toEqual([[60, 119.999]]);
    for (const ended of ["bottom", "both"] as const)
      expect(stretches(cover([{ ...first, ended }]), bounded)).toEqual([[60, 119.999]]);
    expect(stretches(cover([page(0, -1, late)]), bounded)).toEqual([[60, 119.999]]);
  });

  it("takes an empty page for the end only when there was nothing that could not be read", () => {
    const first = page(30, 49, { bottomCursor: "b1" });
    expect(stretches(cover([first, page(0, -1, { cursor: "b1" })]))).toEqual([
      [Number.NEGATIVE_INFINITY, 49],
    ]);
    expect(stretches(cover([first, page(0, -1, { cursor: "b1", unread: 20 })]))).toEqual([[30, 49]]);
  });

  it("takes of a cursor that was given at two places the one that claims less", () => {
    const lower = page(0, 19, { topCursor: "t1", bottomCursor: "b1" });
    const upper = page(100, 119, { topCursor: "t1", bottomCursor: "b1" });
    const newer = page(200, 203, { cursor: "t1" });
    const older = page(-20, -10, { cursor: "b1" });
    const expected = [
      [-20, 19],
      [100, 203],
    ];
    expect(stretches(cover([lower, upper, newer, older]))).toEqual(expected);
    expect(stretches(cover([upper, lower, newer, older]))).toEqual(expected);
  });

  it("is not widened by a post that stands out of order", () => {
    const stray = page(30, 49);
    const ids = [...stray.ids.slice(0, 5), idAt(-5000), ...stray.ids.slice(5)];
    expect(stretches(cover([{ ...stray, ids }]))[0]?.[0]).toBeGreaterThanOrEqual(30);
  });

  it("is not widened upwards by a full page whose posts stand in no order at all", () => {
    const first = page(0, 19, { topCursor: "t1" });
    const full = page(100, 119, { cursor: "t1" });
    const unordered = { ...full, ids: full.ids.toReversed(), topCursor: "t2" };
    expect(stretches(cover([first, unordered]))).toEqual([[0, 19]]);
    const next = page(130, 133, { cursor: "t2" });
    expect(stretches(cover([first, unordered, next]))).toEqual([
      [0, 19],
      [119, 133],
    ]);
  });

  it("gives the coverage itself back when a page says nothing new", () => {
    const known = cover([page(10, 29)]);
    expect(addPage(known, page(12, 20))).toBe(known);
  });

  it("claims nothing by an answer that X gives once more, with a new date", () => {
    const given = page(0, 19, { topCursor: "t1", bottomCursor: "b1" });
    const newer = page(100, 103, { cursor: "t1", topCursor: "t2", bottomCursor: "b2" });
    const hourLater = { receivedAt: evening + 3_600_000 };
    const known = cover([given, newer]);
    expect(addPage(known, { ...given, ...hourLater })).toBe(known);
    expect(addPage(known, { ...given, ...hourLater, cursor: "t2" })).toBe(known);
    expect(addPage(known, { ...newer, ...hourLater })).toBe(known);
  });

  it("stays small however long the evening", () => {
    const pages = Array.from({ length: 400 }, (_, at) =>
      page(at * 50, at * 50 + 19, {
        topCursor: `t${at}`,
        bottomCursor: `b${at}`,
        ...(at % 3 === 0 ? { cursor: `lost${at}` } : {}),
        rawQuery: at % 2 === 0 ? query : `#tag${at}`,
      }),
    );
    const coverage = cover(pages);
    expect(JSON.stringify(coverage).length).toBeLessThan(100_000);
    expect(JSON.parse(JSON.stringify(coverage))).toEqual(coverage);
  });
});
