// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Lifetime, startLifetime } from "../../../../extension/content/lifetime.ts";
import { makePageFallback } from "../../../../extension/content/page-fallback.ts";
import type { BodyHealth } from "../../../../src/domain/x-status/health.ts";
import { idAt, makePost } from "../../../support/make-post.ts";

const read: BodyHealth = {
  operation: "SearchTimeline",
  kind: "search" as const,
  outcome: "read",
  posts: 1,
  promoted: 0,
  withheld: 0,
  missing: {},
  unknown: {},
  errors: [],
};

function show(...seconds: number[]) {
  const articles = seconds.map(
    (
      second,
    ) => `<article data-testid="tweet"><div data-testid="User-Name"><a href="/jo_lindqvist_x">Jo</a></div>
      <a href="/jo_lindqvist_x/status/${idAt(second)}"><time datetime="2026-11-19T02:00:00.000Z"></time></a>
      <div data-testid="tweetText">Good evening</div></article>`,
  );
  document.body.innerHTML = articles.join("");
}

let lifetime: Lifetime;
let found: string[];
let fallback: ReturnType<typeof makePageFallback>;

/** Lets the page's observer speak, then the pause and the idle moment pass. */
async function settle() {
  await vi.advanceTimersByTimeAsync(4000);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work, 0));
  document.body.innerHTML = "";
  lifetime = startLifetime();
  found = [];
  fallback = makePageFallback((posts) => found.push(...posts.map(({ id }) => id)), lifetime);
});

afterEach(() => {
  lifetime.end();
  vi.useRealTimers();
});

describe("the fallback", () => {
  it("leaves the page alone while bodies are understood", async () => {
    show(1, 2);
    fallback.judge(read);
    fallback.judge({ ...read, unknown: { TimelineHologramPrompt: 1 } });
    fallback.judge({ ...read, outcome: "error", errors: [{ kind: "rate-limited", message: "" }] });
    await settle();
    expect(found).toEqual([]);
  });

  const unclear: [string, Partial<BodyHealth>][] = [
    ["is of an unknown shape", { outcome: "unknown-shape" }],
    ["is no JSON", { outcome: "not-json" }],
    ["is too large", { outcome: "too-large" }],
    ["lacks what every post has", { missing: { author: 2 } }],
    ["holds nothing but things of unknown types", { posts: 0, unknown: { TimelineHologram: 2 } }],
    ["holds more of unknown types than posts", { unknown: { TimelineHologram: 1 }, unreadPlaces: 17 }],
  ];
  it.each(unclear)("reads the page when a body %s", async (_, health) => {
    show(1, 2);
    fallback.judge({ ...read, ...health });
    await settle();
    expect(found).toEqual([idAt(1), idAt(2)]);
  });

  it("follows the page for as long as that lasts, and gives each post once", async () => {
    show(1);
    fallback.judge({ ...read, outcome: "unknown-shape" });
    await settle();
    show(1, 2);
    await settle();
    expect(found).toEqual([idAt(1), idAt(2)]);
    fallback.judge(read);
    show(1, 2, 3);
    await settle();
    expect(found).toHaveLength(2);
  });

  it("goes on over bodies that hold nothing: X may show only later what it loaded before them", async () => {
    fallback.judge({ ...read, missing: { author: 2 } });
    fallback.judge({ ...read, posts: 0 });
    await settle();
    show(1, 2);
    await settle();
    expect(found).toEqual([idAt(1), idAt(2)]);
  });

  it("does not give what a body gave", async () => {
    show(1, 2);
    fallback.known([makePost({ id: idAt(1) })]);
    fallback.readOnce();
    await settle();
    expect(found).toEqual([idAt(2)]);
  });

  it("falls silent when the script's life ends", async () => {
    fallback.judge({ ...read, outcome: "unknown-shape" });
    lifetime.end();
    show(1);
    await settle();
    expect(found).toEqual([]);
  });
});
