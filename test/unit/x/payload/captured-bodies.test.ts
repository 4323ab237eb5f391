import { describe, expect, it } from "vitest";
import { postSchema } from "../../../../src/messages/post-schema.ts";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { healthLine } from "../../../../tools/health-line.ts";
import { rowOf } from "../../../../tools/post-row.ts";
import { captured, haveCaptures, readCaptured } from "../captures.ts";
import { noKeys } from "../no-keys.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };

function rowsOf(file: string): unknown[] {
  const lines = readCaptured(file).split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

const bodies = captured(".posts.jsonl");

describe.skipIf(!haveCaptures)("captured bodies", () => {
  it.each(bodies)("%s: no difference", (file) => {
    const { entries, health } = readBody(readCaptured(file.replace(".posts.jsonl", ".json")), request);
    expect(entries.map(rowOf)).toEqual(rowsOf(file));
    expect(health).toMatchObject({
      outcome: "read",
      withheld: 0,
      missing: noKeys,
      unknown: noKeys,
      errors: [],
    });
    for (const { post } of entries) expect(postSchema.safeParse(post).error?.issues).toBeUndefined();
  });

  it("are all there", () => {
    expect(bodies).toHaveLength(15);
  });

  it.each([
    [
      "error-deadline-exceeded.2026-10.json",
      "X answered with an error; transient: DeadlineExceeded: Unspecified",
    ],
    [
      "error-empty-query.2026-06.json",
      "X answered with an error; bad-query 214: BadRequest: SearchQueryParsingException(ERROR_EMPTY_QUERY)",
    ],
    [
      "error-query-too-long.2026-08.json",
      "X answered with an error; bad-query 214: BadRequest: Raw query length 2268 exceeds max allowed 512",
    ],
    ["error-user-suspended.2026-10.json", "X answered with an error; unavailable: User is suspended"],
    ["page-timeline.2026-03.html", "not JSON: an error page, a cut answer or nothing"],
    ["page-status.2026-03.html", "not JSON: an error page, a cut answer or nothing"],
    ["page-quote.2025-10.html", "not JSON: an error page, a cut answer or nothing"],
  ])("%s: a clear health line", (file, line) => {
    const { entries, health, page } = readBody(readCaptured(file), request);
    expect(healthLine(health)).toBe(line);
    expect(entries).toEqual([]);
    expect(page).toBeUndefined();
  });

  it.each(bodies)("%s: cut anywhere, it is counted and nothing is thrown", (file) => {
    const text = readCaptured(file.replace(".posts.jsonl", ".json"));
    for (const part of [0.1, 0.5, 0.999]) {
      const { health, entries } = readBody(text.slice(0, Math.floor(text.length * part)), request);
      expect(health.outcome).toBe("not-json");
      expect(entries).toEqual([]);
    }
  });
});
