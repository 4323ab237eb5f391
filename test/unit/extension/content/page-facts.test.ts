import { describe, expect, it } from "vitest";
import {
  afterFirstPage,
  afterResponse,
  countTotal,
  noResponses,
  type ResponseFacts,
} from "../../../../extension/content/response-facts.ts";
import { searchIn } from "../../../../extension/content/shown-search.ts";
import type { BodyHealth } from "../../../../src/domain/x-status/health.ts";
import { evening } from "../../../support/make-post.ts";

const at = (now: number) => ({ now, emptied: 0 });
const head = { operation: "SearchTimeline", method: "POST", status: 200 };
const read: BodyHealth = {
  operation: "SearchTimeline",
  kind: "search",
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
      (facts, health) => afterResponse(facts, head, health, at(evening)),
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
    const after = afterResponse(noResponses, head, limited, at(evening));
    expect(after.problem).toEqual({ kind: "rate-limited", message: "Rate limit exceeded", at: evening });
    expect(after.totals.unread).toBe(0);
    expect(afterResponse(after, head, read, at(evening))).not.toHaveProperty("problem");
    const unknown = afterResponse(noResponses, head, { ...read, outcome: "unknown-shape" }, at(evening));
    expect(unknown.problem?.kind).toBe("unknown-shape");
    expect(unknown.totals.unread).toBe(1);
  });

  it("tell the share of an answer most of whose posts could not be read, until one of that kind can be", () => {
    const unread = { ...read, posts: 3, promoted: 0, missing: { author: 12, form: 5 } };
    const factsAfter = (...healths: readonly BodyHealth[]) =>
      healths.reduce<ResponseFacts>(
        (facts, health) => afterResponse(facts, head, health, at(evening)),
        noResponses,
      ).mostlyUnread;
    const share = { kind: "search", read: 3, places: 20 };
    expect(factsAfter(unread)).toEqual(share);
    expect(factsAfter({ ...read, posts: 20, missing: { author: 12 } })).toBeUndefined();
    const empty = { ...read, posts: 0, promoted: 0 };
    const limited: BodyHealth = { ...empty, outcome: "error" };
    expect(factsAfter(unread, empty, limited, { ...read, kind: "home" })).toEqual(share);
    expect(factsAfter(unread, read)).toBeUndefined();
    expect(factsAfter({ ...unread, kind: "other" }, read)).toBeUndefined();
  });

  it("go by all of an answer for its share, however much of it was counted before", () => {
    const whole = { ...read, posts: 0, promoted: 0, missing: { author: 20 } };
    const facts = afterResponse(noResponses, head, { ...whole, missing: {} }, { ...at(evening), whole });
    expect(facts.mostlyUnread).toEqual({ kind: "search", read: 0, places: 20 });
    expect(facts.totals.missing).toEqual({});
  });

  it("count the first page of X's second client, which nobody asked for", () => {
    const page: BodyHealth = { ...read, operation: "FirstPage", kind: "other", missing: { author: 21 } };
    const facts = afterFirstPage(noResponses, page, { now: evening, whole: page });
    expect(facts).toEqual({
      lastResponseAt: evening,
      mostlyUnread: { kind: "other", read: 19, places: 40 },
      totals: { responses: 0, posts: 20, unread: 0, missing: { author: 21 }, fromPage: 0, refused: 0 },
    });
    const failed: BodyHealth = {
      ...read,
      posts: 0,
      outcome: "error",
      errors: [{ kind: "transient", message: "" }],
    };
    const after = afterFirstPage(facts, failed, { now: evening + 5, whole: failed });
    expect(after.problem).toEqual({ kind: "transient", message: "", at: evening + 5 });
    expect(afterFirstPage(after, page, { now: evening + 9, whole: page })).not.toHaveProperty("problem");
  });

  it("keep the search's limit beside other operations' answers, and the end of a limit that X named", () => {
    const left = (remaining: number) => ({
      rateLimit: "50",
      rateRemaining: String(remaining),
      rateReset: "1795000000",
    });
    const home = { ...head, operation: "HomeTimeline" };
    const readHome: BodyHealth = { ...read, kind: "home" };
    const first = afterResponse(noResponses, { ...home, ...left(400) }, readHome, at(evening));
    expect(first.rate?.remaining).toBe(400);
    expect(first).not.toHaveProperty("lastSearchAt");
    const searched = afterResponse(first, { ...head, ...left(3) }, read, at(evening));
    expect(searched.rate?.remaining).toBe(3);
    const later = afterResponse(searched, { ...home, ...left(399) }, readHome, at(evening + 5));
    expect([later.rate?.remaining, later.lastResponseAt, later.lastSearchAt]).toEqual([
      3,
      evening + 5,
      evening,
    ]);
    const refused: BodyHealth = {
      ...readHome,
      outcome: "error",
      errors: [{ kind: "rate-limited", message: "" }],
    };
    expect(afterResponse(later, { ...home, ...left(0) }, refused, at(evening)).problem?.until).toBe(
      1_795_000_000_000,
    );
  });

  it("count the answers that held things of an unknown type", () => {
    const odd = { ...read, unknown: { TimelineNewThing: 4 } };
    const facts = [odd, read, odd].reduce<ResponseFacts>(
      (before, health) => afterResponse(before, head, health, at(evening)),
      noResponses,
    );
    expect(facts.totals.unknown).toEqual({ TimelineNewThing: 2 });
  });

  it("take X's clock, and no noise for a change of it", () => {
    const dated = (second: number, now: number, before = noResponses) => {
      const date = new Date(evening + second * 1000).toUTCString();
      return afterResponse(before, { ...head, date }, read, at(now)).clockOffset;
    };
    expect(dated(90, evening)).toBe(90_500);
    const first = { ...noResponses, clockOffset: 90_500 };
    expect(dated(90, evening + 999, first)).toBe(90_500);
    expect(dated(90, evening + 5000, first)).toBe(85_500);
    expect(afterResponse(first, { ...head, date: "soon" }, read, at(evening)).clockOffset).toBe(90_500);
  });

  it("take the rate where all of it is there", () => {
    const rate = { rateLimit: "50", rateRemaining: "3", rateReset: "1795000000" };
    const facts = afterResponse(noResponses, { ...head, ...rate }, read, at(evening));
    expect(facts.rate).toEqual({
      kind: "search",
      limit: 50,
      remaining: 3,
      resetAt: 1_795_000_000_000,
    });
    expect(afterResponse(facts, { ...head, ...rate, rateLimit: "-1" }, read, at(evening)).rate).toBe(
      facts.rate,
    );
  });

  it("count no more names than a page of ours could show", () => {
    const missing = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`field${at}`, 1]));
    const facts = afterResponse(noResponses, head, { ...read, missing }, at(evening));
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
