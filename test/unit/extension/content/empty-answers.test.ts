import { describe, expect, it } from "vitest";
import { makeEmptyAnswers } from "../../../../extension/content/empty-answers.ts";
import { readResponse } from "../../../../extension/content/read-response.ts";
import { afterResponse, noResponses } from "../../../../extension/content/response-facts.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";

const url = "https://api.x.com/graphql/q/SearchTimeline";
const asked = (cursor?: string) =>
  JSON.stringify({ variables: { rawQuery: "#copchat", product: "Latest", ...(cursor ? { cursor } : {}) } });
const inputOf = (wanted: string) => fixtureCases().find(({ name }) => name === wanted)?.input ?? "";

function receive(body: string, { status = 200, cursor }: { status?: number; cursor?: string } = {}) {
  const head = { operation: "SearchTimeline", method: "POST", status, requestBody: asked(cursor) };
  return { head, ...readResponse({ head, body, url }, 1) };
}

describe("empty answers in a row", () => {
  const full = receive(inputOf("xweb-search"));
  const empty = receive(inputOf("search-empty"));

  it("are counted where the same question had brought posts, until it brings some again", () => {
    const { count } = makeEmptyAnswers();
    expect([empty, full, empty, empty, empty, full].map(count)).toEqual([0, 0, 1, 2, 3, 0]);
  });

  it("follow an answer that was passed over, and end with one", () => {
    const { count, countPassed } = makeEmptyAnswers();
    const { page } = full;
    if (page === undefined) throw new Error("the fixture has a timeline");
    const counts = [() => countPassed(() => page), () => count(empty), () => count(empty)];
    expect([...counts, ...counts].map((count) => count())).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it("of what is newer or older than a cursor say nothing", () => {
    const { count } = makeEmptyAnswers();
    const newer = receive(inputOf("search-empty"), { cursor: "DAADTop" });
    expect([full, newer, newer, newer].map(count)).toEqual([0, 0, 0, 0]);
  });
});

describe("an empty 404", () => {
  it("ends no trouble and is none, and no search was loaded by it", () => {
    const missing = receive("", { status: 404 });
    const limited = receive('{"errors":[{"message":"Rate limit exceeded","code":88}]}', { status: 429 });
    const facts = [limited, missing, missing].reduce(
      (before, { head, health }, at) => afterResponse(before, head, health, { now: at, emptied: 0 }),
      noResponses,
    );
    expect(facts).toMatchObject({ problem: { kind: "rate-limited" }, lastSearchAt: 0, notFound: 2 });
    expect(facts.totals.unread).toBe(0);
    const { head, health } = receive(inputOf("xweb-search"));
    const after = afterResponse(facts, head, health, { now: 9, emptied: 0 });
    expect(after).not.toHaveProperty("notFound");
    expect(after).toMatchObject({ lastSearchAt: 9 });
  });
});

describe("what a response gives", () => {
  it.each(["promoted", "xweb-promoted"])("no ads (%s)", (name) => {
    const { posts, health } = receive(inputOf(name));
    expect([health.posts, health.promoted, posts.length]).toEqual([5, 4, 1]);
  });

  it.each(["constructor", "toString", "__proto__", "valueOf"])(
    "a count for a thing that is named %s",
    (name) => {
      const { head, health } = receive(inputOf("xweb-search"));
      const unknown = Object.fromEntries([[name, 1]]);
      const facts = afterResponse(noResponses, head, { ...health, unknown }, { now: 1, emptied: 0 });
      expect(Object.entries(facts.totals.unknown ?? {})).toEqual([[name, 1]]);
    },
  );
});
