import { describe, expect, it } from "vitest";
import {
  afterResponse,
  countTotal,
  noResponses,
  type ResponseFacts,
} from "../../../../extension/content/response-facts.ts";
import { searchIn } from "../../../../extension/content/shown-search.ts";
import type { BodyHealth } from "../../../../src/domain/health.ts";
import { evening } from "../../../support/make-post.ts";

const head = { operation: "SearchTimeline", method: "POST", status: 200 };
const read: BodyHealth = {
  operation: "SearchTimeline",
  outcome: "read",
  posts: 20,
  promoted: 1,
  withheld: 0,
  missing: {},
  unknown: {},
  errors: [],
};

describe("the facts of a page's responses", () => {
  it("add up", () => {
    const twice = [read, { ...read, posts: 5, missing: { author: 2 } }].reduce<ResponseFacts>(
      (facts, health) => afterResponse(facts, head, health, evening),
      noResponses,
    );
    expect(twice).toEqual({
      lastResponseAt: evening,
      lastSearchAt: evening,
      totals: { responses: 2, posts: 25, unread: 0, missing: { author: 2 }, fromPage: 0, refused: 0 },
    });
  });

  it("tell the problem until a body is read again", () => {
    const limited: BodyHealth = {
      ...read,
      outcome: "error",
      posts: 0,
      errors: [{ kind: "rate-limited", message: "Rate limit exceeded", code: 88 }],
    };
    const after = afterResponse(noResponses, head, limited, evening);
    expect(after.problem).toEqual({ kind: "rate-limited", message: "Rate limit exceeded", at: evening });
    expect(after.totals.unread).toBe(0);
    expect(afterResponse(after, head, read, evening)).not.toHaveProperty("problem");
    const unknown = afterResponse(noResponses, head, { ...read, outcome: "unknown-shape" }, evening);
    expect(unknown.problem?.kind).toBe("unknown-shape");
    expect(unknown.totals.unread).toBe(1);
  });

  it("keep the search's limit beside other operations' answers, and the end of a limit that X named", () => {
    const left = (remaining: number) => ({
      rateLimit: "50",
      rateRemaining: String(remaining),
      rateReset: "1795000000",
    });
    const home = { ...head, operation: "HomeTimeline" };
    const first = afterResponse(noResponses, { ...home, ...left(400) }, read, evening);
    expect(first.rate?.remaining).toBe(400);
    expect(first).not.toHaveProperty("lastSearchAt");
    const searched = afterResponse(first, { ...head, ...left(3) }, read, evening);
    expect(searched.rate?.remaining).toBe(3);
    const later = afterResponse(searched, { ...home, ...left(399) }, read, evening + 5);
    expect([later.rate?.remaining, later.lastResponseAt, later.lastSearchAt]).toEqual([
      3,
      evening + 5,
      evening,
    ]);
    const refused: BodyHealth = {
      ...read,
      outcome: "error",
      errors: [{ kind: "rate-limited", message: "" }],
    };
    expect(afterResponse(later, { ...home, ...left(0) }, refused, evening).problem?.until).toBe(
      1_795_000_000_000,
    );
  });

  it("count the answers that held things of an unknown type", () => {
    const odd = { ...read, unknown: { TimelineNewThing: 4 } };
    const facts = [odd, read, odd].reduce<ResponseFacts>(
      (before, health) => afterResponse(before, head, health, evening),
      noResponses,
    );
    expect(facts.totals.unknown).toEqual({ TimelineNewThing: 2 });
  });

  it("take X's clock, and no noise for a change of it", () => {
    const dated = (second: number, now: number, before = noResponses) => {
      const date = new Date(evening + second * 1000).toUTCString();
      return afterResponse(before, { ...head, date }, read, now).clockOffset;
    };
    expect(dated(90, evening)).toBe(90_500);
    const first = { ...noResponses, clockOffset: 90_500 };
    expect(dated(90, evening + 999, first)).toBe(90_500);
    expect(dated(90, evening + 5000, first)).toBe(85_500);
    expect(afterResponse(first, { ...head, date: "soon" }, read, evening).clockOffset).toBe(90_500);
  });

  it("take the rate where all of it is there", () => {
    const rate = { rateLimit: "50", rateRemaining: "3", rateReset: "1795000000" };
    const facts = afterResponse(noResponses, { ...head, ...rate }, read, evening);
    expect(facts.rate).toEqual({
      operation: "SearchTimeline",
      limit: 50,
      remaining: 3,
      resetAt: 1_795_000_000_000,
    });
    expect(afterResponse(facts, { ...head, ...rate, rateLimit: "-1" }, read, evening).rate).toBe(facts.rate);
  });

  it("count no more names than a page of ours could show", () => {
    const missing = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`field${at}`, 1]));
    const facts = afterResponse(noResponses, head, { ...read, missing }, evening);
    expect(Object.keys(facts.totals.missing)).toHaveLength(40);
  });

  it("count what was refused, dropped and read from the page", () => {
    const facts = [countTotal("refused", 1), countTotal("dropped", 7), countTotal("fromPage", 2)].reduce(
      (before, change) => change(before),
      countTotal("dropped", 1)(noResponses),
    );
    expect(facts.totals).toMatchObject({ refused: 1, dropped: 8, fromPage: 2 });
  });
});

describe("the search that an address shows", () => {
  const cases: [string, ReturnType<typeof searchIn>][] = [
    [
      "https://x.com/search?q=%23roundtable%20OR%20from%3At&src=typed_query&f=live",
      { query: "#roundtable OR from:t", latest: true },
    ],
    ["https://x.com/search?q=%23roundtable", { query: "#roundtable", latest: false }],
    ["https://twitter.com/hashtag/roundtable?f=live", { query: "#roundtable", latest: true }],
    ["https://x.com/hashtag/%E0%A4", { query: "#%E0%A4", latest: false }],
    ["https://x.com/search", undefined],
    ["https://x.com/home?q=no", undefined],
  ];
  it.each(cases)("%s", (address, search) => expect(searchIn(address)).toEqual(search));
});
