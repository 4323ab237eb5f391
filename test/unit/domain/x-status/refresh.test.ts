import { describe, expect, it } from "vitest";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";
import { planRefresh, type RefreshContext, refreshPaces } from "../../../../src/domain/x-status/refresh.ts";
import { limitOf } from "../../../../src/domain/x-status/search-limit.ts";
import { testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const now = Date.UTC(2026, 10, 19, 2, 14);
const second = 1000;
const search = { query: "#roundtable", latest: true };
const well: PageReport = {
  visible: false,
  signedIn: true,
  search,
  loadedAt: now - 600 * second,
  lastResponseAt: now - 6 * second,
  lastSearchAt: now - 6 * second,
  totals: noTotals,
};
const rate = { kind: "search" as const, limit: 50, remaining: 30, resetAt: now + 300 * second };

function plan(changes: Partial<PageReport> = {}, more: Partial<RefreshContext> = {}) {
  const context: RefreshContext = {
    pace: 30,
    reading: { tabs: [{ tabId: 1, report: { ...well, ...changes } }] },
    chat: testChat,
    ownHandle: undefined,
    evening: "running",
    askedAt: undefined,
    ...more,
  };
  return planRefresh(context, now);
}
const problem = (kind: NonNullable<PageReport["problem"]>["kind"]) => ({
  problem: { kind, message: "", at: now - 6 * second },
});
const dueIn = (seconds: number) => ({ state: "waiting", tabId: 1, dueAt: now + seconds * second });
const paused = (why: string) => ({ state: "paused", why });

describe("auto-refresh", () => {
  it("is off until the person switches it on", () => {
    expect(plan({}, { pace: undefined })).toEqual({ state: "off" });
  });

  it.each([
    ["one pace after X's last answer to a search", {}, {}, 24],
    ["a page in view may be first with its own poll", { visible: true }, {}, 29],
    ["one pace after the page was loaded", { loadedAt: now - 2 * second }, {}, 28],
    ["one pace after a reload was asked for", {}, { askedAt: now - second }, 29],
    [
      "not after X's answer to something else",
      { lastResponseAt: now, lastSearchAt: now - 20 * second },
      {},
      10,
    ],
    ["some seconds after the person stopped typing", { wroteAt: now, lastSearchAt: now - 90_000 }, {}, 10],
    ["later while X has trouble", problem("transient"), {}, 114],
    ["later while X has trouble of another kind", problem("other"), {}, 114],
    [
      "as ever when X answered in the moment that a reload was asked for",
      { lastSearchAt: now - 10 * second },
      { askedAt: now - 10 * second },
      20,
    ],
    [
      "as ever when X's limit is over",
      { problem: { ...problem("rate-limited").problem, until: now } },
      {},
      24,
    ],
    ["of five minutes", {}, { pace: 300 }, 294],
  ] as const)("is due %s", (_, changes, more, seconds) => {
    expect(plan(changes, more)).toEqual(dueIn(seconds));
  });

  it.each([
    ["before the evening", "no-evening", {}, { evening: "none" }],
    ["after the evening", "evening-over", {}, { evening: "over" }],
    ["without a tab", "not-at-search", {}, { reading: { tabs: [] } }],
    ["with a tab that says nothing", "not-at-search", {}, { reading: { tabs: [{ tabId: 1 }] } }],
    ["at another search", "not-at-search", { search: { query: "#pizza", latest: true } }, {}],
    ["at the Top posts", "not-at-search", { search: { ...search, latest: false } }, {}],
    [
      "at one stretch of the evening",
      "not-at-search",
      { search: { query: "#roundtable since_time:5 until_time:9", latest: true } },
      {},
    ],
    ["while the person types there", "writing", { writing: true }, {}],
    ["while nobody is signed in", "signed-out", { signedIn: false }, {}],
    ["while X says so itself", "signed-out", problem("signed-out"), {}],
    ["while X locked the account", "signed-out", problem("locked"), {}],
    ["while X refuses the search", "trouble", problem("bad-query"), {}],
    ["while X's data cannot be read", "trouble", problem("unknown-shape"), {}],
    [
      "when the last reload brought no answer",
      "no-answer",
      { lastSearchAt: now - 60 * second },
      { askedAt: now - 10 * second },
    ],
  ] as const)("pauses %s", (_, why, changes, more) => {
    expect(plan(changes, more)).toEqual(paused(why));
  });

  it("pauses while few searches are left, or none, until X's quarter is over", () => {
    const until = { ...paused("rate"), until: rate.resetAt };
    expect(plan({ rate: { ...rate, remaining: 9 } })).toEqual(until);
    expect(plan({ rate: { ...rate, remaining: 0 } })).toEqual(until);
    expect(plan({ rate: { ...rate, remaining: 10 } })).toEqual(dueIn(24));
    expect(plan({ rate: { ...rate, remaining: 0, resetAt: now } })).toEqual(dueIn(24));
    const refused = { ...problem("rate-limited").problem, until: now + 60 * second };
    expect(plan({ problem: refused })).toEqual({ ...paused("rate"), until: refused.until });
  });

  it("goes by X's clock where ours is wrong", () => {
    const behind = { ...rate, remaining: 0, resetAt: now - 3_000_000 };
    expect(plan({ rate: behind, clockOffset: -3_600_000 })).toEqual({
      ...paused("rate"),
      until: behind.resetAt,
    });
  });

  it("counts the searches of all tabs of one account, and not another's", () => {
    const other = { ...well, search: { query: "#pizza", latest: true }, rate: { ...rate, remaining: 3 } };
    const both = (one: string, two: string) => ({
      reading: {
        tabs: [
          { tabId: 1, report: { ...well, ownHandle: one } },
          { tabId: 2, report: { ...other, ownHandle: two } },
        ],
      },
    });
    expect(plan({}, both("one", "One"))).toEqual({ ...paused("rate"), until: rate.resetAt });
    expect(plan({}, both("one", "two"))).toEqual(dueIn(24));
    const first = { ...other, rate: { ...rate, remaining: 3, resetAt: now + 60 * second } };
    const refused = { ...well, ...problem("rate-limited") };
    const last = { ...refused, problem: { ...refused.problem, until: now + 90 * second } };
    const tabs = [first, last].map((report, at) => ({
      tabId: at + 1,
      report: { ...report, ownHandle: "one" },
    }));
    expect(plan({}, { reading: { tabs } })).toEqual({ ...paused("rate"), until: now + 90 * second });
  });

  it("is about the tab that brings the most of the chat, and of those the one heard from last", () => {
    const whole = { query: "(#roundtable OR from:t_marlow_test OR @me_here)", latest: true };
    const tabs = [
      { tabId: 3, report: { ...well, lastResponseAt: now } },
      { tabId: 4, report: { ...well, search: whole } },
      { tabId: 5, report: { ...well, search: whole, lastResponseAt: now - second } },
    ];
    const chat = { ...testChat, moderators: ["t_marlow_test"], guests: [] };
    expect(plan({}, { reading: { tabs }, chat, ownHandle: "me_here" })).toMatchObject({ tabId: 5 });
  });
});

/** The first of the values in three of four cases. */
function mostly<Value>(first: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(first) }, fc.constantFrom(...others));
}
const moment = fc.integer({ min: -400, max: 0 }).map((seconds) => now + seconds * second);
const anyReport: fc.Arbitrary<PageReport> = fc.record(
  {
    visible: fc.boolean(),
    signedIn: mostly(true, false),
    search: mostly(search, { ...search, latest: false }, { query: "#pizza", latest: true }),
    loadedAt: moment,
    lastResponseAt: moment,
    lastSearchAt: moment,
    writing: fc.constant(true as const),
    wroteAt: moment,
    clockOffset: fc.integer({ min: -9e6, max: 9e6 }),
    ownHandle: fc.constantFrom("one", "two"),
    rate: fc.record({
      kind: fc.constantFrom("search" as const, "home" as const),
      limit: fc.constant(50),
      remaining: fc.integer({ min: 0, max: 50 }),
      resetAt: fc.integer({ min: now - 9e6, max: now + 9e6 }),
    }),
    problem: fc.record({
      kind: fc.constantFrom("rate-limited", "transient", "signed-out", "locked", "not-json", "too-large"),
      message: fc.constant(""),
      at: moment,
    }),
    totals: fc.constant(noTotals),
  },
  { requiredKeys: ["visible", "search", "totals"] },
);
const anyContext: fc.Arbitrary<RefreshContext> = fc.record({
  pace: fc.constantFrom(undefined, ...refreshPaces),
  reading: fc.record({
    tabs: fc
      .array(fc.option(anyReport, { nil: undefined }), { maxLength: 3 })
      .map((reports) => reports.map((report, tabId) => (report ? { tabId, report } : { tabId }))),
  }),
  chat: fc.constant(testChat),
  ownHandle: fc.constantFrom(undefined, "one"),
  evening: mostly("running", "none", "over"),
  askedAt: fc.option(moment, { nil: undefined }),
});

describe("whatever the state", () => {
  it("nothing is due sooner than the pace after the last search, load or reload of the tab", () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const decided = planRefresh(context, now);
        if (decided.state !== "waiting" || context.pace === undefined) return;
        const report = context.reading.tabs.find(({ tabId }) => tabId === decided.tabId)?.report;
        const { lastSearchAt = 0, loadedAt = 0 } = report ?? {};
        const last = Math.max(lastSearchAt, loadedAt, context.askedAt ?? 0);
        expect(decided.dueAt - last).toBeGreaterThanOrEqual(context.pace * second);
      }),
      { numRuns: 2000 },
    );
  });

  it("nothing is due in a forbidden state", () => {
    let waited = 0;
    fc.assert(
      fc.property(anyContext, (context) => {
        const decided = planRefresh(context, now);
        if (decided.state !== "waiting") return;
        waited++;
        const report = context.reading.tabs.find(({ tabId }) => tabId === decided.tabId)?.report;
        expect(context).toMatchObject({ evening: "running" });
        expect(context.pace).toBeGreaterThanOrEqual(30);
        expect(report?.search).toEqual(search);
        expect(report?.writing).not.toBe(true);
        expect(report?.signedIn).not.toBe(false);
        expect(["signed-out", "locked"]).not.toContain(report?.problem?.kind);
        expect(report && limitOf(report, now)).toBeUndefined();
        const { rate: left, clockOffset = 0 } = report ?? {};
        if (left?.kind === "search" && left.resetAt > now + clockOffset)
          expect(left.remaining).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 5000 },
    );
    expect(waited).toBeGreaterThan(50);
  });

  it("it is off, waits for a tab that is there, or says why not", () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const decided = planRefresh(context, now);
        expect(decided.state === "off").toBe(context.pace === undefined);
        if (decided.state === "paused" && decided.until !== undefined) expect(decided.why).toBe("rate");
      }),
    );
  });
});
