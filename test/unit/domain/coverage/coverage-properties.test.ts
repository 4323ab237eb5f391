import { describe, expect, it } from "vitest";
import type { Coverage } from "../../../../src/domain/coverage/coverage.ts";
import { compareIds } from "../../../../src/domain/post/snowflake.ts";
import type { TimelinePage } from "../../../../src/domain/post/timeline-page.ts";
import { evening, idAt } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";
import { type Habits, type SearchTab, SimulatedX } from "../../../support/simulated-x.ts";
import { cover, minute, query } from "./covered-pages.ts";

const step = fc.record({
  what: fc.constantFrom("open", "scroll", "poll", "poll"),
  /** X gives its answer before this one once more. */
  /** X gives the posts of this answer in another order: the worst is that of their age. */
  shuffled: fc.constantFrom(false, false, false, true),
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

/** Of an answer that X gives twice, the one that is received first counts. */
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
  for (const { what, lost, tab, wait, repeats, shuffled } of steps) {
    now += wait * 1000;
    const searching = tabs[tab] ?? wholeTab();
    const before = pages.findLast(({ rawQuery, ids }) => rawQuery === searching.query && ids.length > 0);
    if (repeats && before) {
      const cursor = { open: undefined, scroll: searching.bottom?.cursor, poll: searching.top?.cursor }[what];
      const { cursor: _, ...body } = before;
      pages.push({ ...body, receivedAt: now, ...(cursor === undefined ? {} : { cursor }) });
      continue;
    }
    const page = x[what](searching, now);
    if (page && !lost) pages.push(shuffled ? { ...page, ids: page.ids.toReversed() } : page);
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
          for (const { from, to } of stretches) {
            const inside = posts.filter((id) => compareIds(id, from) >= 0 && compareIds(id, to) <= 0);
            expect(inside.filter((id) => !loaded.has(id) && !withheld.has(id))).toEqual([]);
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
        const received = pages.filter((page) => page !== undefined);
        const ids = received.flatMap(({ ids }) => ids).sort(compareIds);
        const claims = cover(received).sources[0]?.stretches ?? [];
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
