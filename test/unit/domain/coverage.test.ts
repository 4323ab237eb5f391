import { describe, expect, it } from "vitest";
import { addPage, type Coverage, noCoverage } from "../../../src/domain/coverage.ts";
import { compareIds, firstIdAt } from "../../../src/domain/snowflake.ts";
import type { TimelinePage } from "../../../src/domain/timeline-page.ts";
import { evening, idAt } from "../../support/make-post.ts";
import { fc } from "../../support/properties.ts";
import { type Habits, type SearchTab, SimulatedX } from "../../support/simulated-x.ts";

const query = "(#roundtable OR from:t_marlow_test)";
const minute = 60;

function page(from: number, to: number, more: Partial<TimelinePage> = {}): TimelinePage {
  const ids = Array.from({ length: to - from + 1 }, (_, at) => idAt(to - at));
  const basic = { operation: "SearchTimeline", product: "Latest", rawQuery: query };
  return { ...basic, ids, receivedAt: evening + to * 1000, ...more };
}

function cover(pages: readonly TimelinePage[]): Coverage {
  return pages.reduce<Coverage>(addPage, noCoverage);
}

/** Stretches in seconds of the evening. */
function stretches(coverage: Coverage, ofQuery = query): readonly (readonly [number, number])[] {
  const source = coverage.sources.find(({ query }) => query === ofQuery);
  return (source?.stretches ?? []).map(({ from, to }) => [secondOf(from), secondOf(to)]);
}

function secondOf(id: string): number {
  return id === "0" ? Number.NEGATIVE_INFINITY : Number((BigInt(id) - BigInt(idAt(0))) >> 22n) / 1000;
}

describe("what a page covers", () => {
  it("is from its newest to its oldest post", () => {
    expect(stretches(cover([page(10, 29)]))).toEqual([[10, 29]]);
  });

  it.each([
    ["Top leaves out", { product: "Top" }],
    ["home mixes in", { operation: "HomeLatestTimeline" }],
    ["a list's people belong to no stream", { operation: "ListLatestTweetsTimeline" }],
  ])("is nothing when %s", (_, more) => {
    expect(addPage(noCoverage, page(1, 5, more))).toBe(noCoverage);
  });

  it("goes up to the moment of the answer, but for what may still be on its way, by X's clock only", () => {
    const later = evening + 300_000;
    expect(stretches(cover([page(10, 29, { receivedAt: later })]))).toEqual([[10, 270]]);
    expect(stretches(cover([page(10, 29, { receivedAt: later, clockIsOurs: true })]))).toEqual([[10, 29]]);
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

  it("reaches a search's own bounds when X has nothing further", () => {
    const from = evening / 1000 + 60;
    const bounded = `${query} since_time:${from} until_time:${from + 60}`;
    const late = { rawQuery: bounded, receivedAt: evening + 3_600_000 };
    const first = page(70, 89, { ...late, bottomCursor: "b1" });
    expect(stretches(cover([first]), bounded)).toEqual([[70, 119.999]]);
    const end = page(0, -1, { ...late, cursor: "b1" });
    expect(stretches(cover([first, end]), bounded)).toEqual([[60, 119.999]]);
    expect(stretches(cover([{ ...first, ended: "bottom" }]), bounded)).toEqual([[60, 119.999]]);
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

const step = fc.record({
  what: fc.constantFrom("open", "scroll", "poll", "poll"),
  /** X gives its answer before this one once more. */
  repeats: fc.constantFrom(false, false, false, false, true),
  lost: fc.constantFrom(false, false, false, true),
  tab: fc.integer({ min: 0, max: 2 }),
  wait: fc.integer({ min: 0, max: 4 * minute }),
});
const habits: fc.Arbitrary<Habits> = fc.record({
  count: fc.constantFrom(20, 8),
  cutsOff: fc.constantFrom("older", "newer"),
  farCursor: fc.constantFrom("page", "tab"),
  emptyCursor: fc.constantFrom("same", "new"),
});
const scenario = fc.record({
  habits,
  /** Seconds between posts. */
  pauses: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 30, maxLength: 200 }),
  steps: fc.array(step, { minLength: 1, maxLength: 40 }),
  withheldEach: fc.constantFrom(0, 9),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** Of an answer that X gives twice, the one that is heard first counts. */
function withoutRepeats(each: Scenario): Scenario {
  return { ...each, steps: each.steps.map((step) => ({ ...step, repeats: false })) };
}

interface Played {
  readonly pages: readonly TimelinePage[];
  readonly posts: readonly string[];
  readonly withheld: ReadonlySet<string>;
}

/** Plays an evening of X in up to three tabs, one of them at another search; some answers are lost on the way to us. */
function play({ habits, pauses, steps, withheldEach }: Scenario): Played {
  const posts = idsAfter(pauses);
  const withheld = new Set(posts.filter((_, index) => withheldEach > 0 && index % withheldEach === 1));
  const x = new SimulatedX(posts, habits, withheld);
  const whole = { from: 0, to: Number.POSITIVE_INFINITY };
  const tabs: SearchTab[] = [{ query, ...whole }, { query, ...whole }, boundedTab(60, 20 * minute)];
  let now = evening + 300_000;
  const pages: TimelinePage[] = [];
  for (const { what, lost, tab, wait, repeats } of steps) {
    now += wait * 1000;
    const searching = tabs[tab] ?? wholeTab();
    const before = pages.findLast(({ rawQuery, ids }) => rawQuery === searching.query && ids.length > 0);
    if (repeats && before) {
      const cursor = { open: undefined, scroll: searching.bottom?.cursor, poll: searching.top?.cursor }[what];
      const { cursor: _, ...body } = before;
      pages.push({ ...body, receivedAt: now, ...(cursor === undefined ? {} : { cursor }) });
      continue;
    }
    const heard = x[what](searching, now);
    if (heard && !lost) pages.push(heard);
  }
  return { pages, posts, withheld };
}

/** Ids with these pauses (seconds) before them. */
function idsAfter(pauses: readonly number[]): readonly string[] {
  return pauses.map((_, index) => idAt(pauses.slice(0, index + 1).reduce((sum, pause) => sum + pause, 0)));
}

function wholeTab(): SearchTab {
  return { query, from: 0, to: Number.POSITIVE_INFINITY };
}

function boundedTab(from: number, to: number): SearchTab {
  const [since, until] = [evening / 1000 + from, evening / 1000 + to];
  const bounded = `${query} since_time:${since} until_time:${until}`;
  return { query: bounded, from: since * 1000, to: until * 1000 };
}

describe("coverage of whatever X does", () => {
  it("never claims a stretch in which a post was not loaded", () => {
    fc.assert(
      fc.property(scenario, (each) => {
        const { pages, posts, withheld } = play(each);
        for (const { query, stretches } of cover(pages).sources) {
          const loaded = new Set(pages.filter((page) => page.rawQuery === query).flatMap(({ ids }) => ids));
          const bound = query.includes("until_time") ? boundedTab(60, 20 * minute) : undefined;
          for (const { from, to } of stretches) {
            const inside = posts.filter((id) => compareIds(id, from) >= 0 && compareIds(id, to) <= 0);
            const found = bound
              ? inside.filter(
                  (id) =>
                    compareIds(id, firstIdAt(bound.to)) < 0 && compareIds(id, firstIdAt(bound.from)) >= 0,
                )
              : inside;
            expect(found.filter((id) => !loaded.has(id) && !withheld.has(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("does not depend on the order in which pages arrive", () => {
    fc.assert(
      fc.property(
        scenario
          .map((each) => play(withoutRepeats(each)).pages)
          .filter((pages) => pages.length <= 20)
          .chain((pages) =>
            fc.tuple(
              fc.constant(pages),
              fc.shuffledSubarray([...pages], { minLength: pages.length, maxLength: pages.length }),
            ),
          ),
        ([pages, shuffled]) => {
          const claims = (coverage: Coverage) =>
            new Map(coverage.sources.map((one) => [one.query, one.stretches]));
          expect(claims(cover(shuffled))).toEqual(claims(cover(pages)));
        },
      ),
      { numRuns: 600 },
    );
  });

  it("always claims what was paged through without a break", () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 1, max: 12 }), (each, scrolls) => {
        const posts = idsAfter(each.pauses);
        const x = new SimulatedX(posts, each.habits);
        const tab = wholeTab();
        const now = evening + each.pauses.reduce((sum, pause) => sum + pause, 0) * 1000;
        const pages = [x.open(tab, now), ...Array.from({ length: scrolls }, () => x.scroll(tab, now))];
        const heard = pages.filter((page) => page !== undefined);
        const ids = heard.flatMap(({ ids }) => ids).sort(compareIds);
        const claims = cover(heard).sources[0]?.stretches ?? [];
        expect(claims).toHaveLength(1);
        expect(compareIds(claims[0]?.from ?? "9", ids[0] ?? "0")).toBeLessThanOrEqual(0);
        expect(compareIds(claims[0]?.to ?? "0", ids.at(-1) ?? "9")).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("always claims an evening of polls and scrolls without a break, while no poll was full", () => {
    const turn = fc.record({
      arrived: fc.integer({ min: 0, max: 5 }),
      scrolls: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(habits, fc.array(turn, { minLength: 2, maxLength: 40 }), (each, turns) => {
        const before = Array.from({ length: 400 }, (_, at) => idAt(at - 400));
        const during = turns.flatMap(({ arrived }, turn) =>
          Array.from({ length: arrived }, (_, at) => idAt(turn * 30 + at)),
        );
        const x = new SimulatedX([...before, ...during], each);
        const tab = wholeTab();
        const pages = turns.flatMap(({ scrolls }, turn) => {
          const now = evening + (turn * 30 + 29) * 1000;
          const first = turn === 0 ? x.open(tab, now) : x.poll(tab, now);
          return [first, ...Array.from({ length: scrolls }, () => x.scroll(tab, now))];
        });
        const coverage = cover(pages.filter((page) => page !== undefined));
        expect(coverage.sources[0]?.stretches).toHaveLength(1);
      }),
    );
  });

  it("goes on from the second poll when the first page was never heard, as for a chat that is added in between", () => {
    fc.assert(
      fc.property(
        habits,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 40 }),
        (each, polls) => {
          const posts = polls.flatMap((count, poll) =>
            Array.from({ length: count }, (_, at) => idAt(poll * 30 + at)),
          );
          const x = new SimulatedX(posts, each);
          const tab = wholeTab();
          x.open(tab, evening + 10_000);
          const pages = polls.map((_, poll) => x.poll(tab, evening + (poll * 30 + 29) * 1000));
          const coverage = cover(pages.filter((page) => page !== undefined));
          expect(coverage.sources[0]?.stretches.length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});
