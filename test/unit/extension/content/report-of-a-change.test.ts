import { describe, expect, it } from "vitest";
import { afterResponse, noResponses } from "../../../../extension/content/response-facts.ts";
import { changeReport, hasChanged } from "../../../../src/domain/x-status/change-report.ts";
import type { Reading } from "../../../../src/domain/x-status/reading.ts";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";
import { renameKeys } from "../../../support/rename-keys.ts";
import { renamed } from "../../../x-site/clients/drift.ts";
import { chanceFrom } from "../../../x-site/seeded.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };
const head = { operation: "SearchTimeline", method: "GET", status: 200 };
const cases = fixtureCases().filter(
  (each) => each.request && readBody(each.input, request).entries.length > 0,
);
const inputOf = (wanted: string): unknown =>
  JSON.parse(cases.find(({ name }) => name === wanted)?.input ?? "");

function readingAfter(body: unknown): Reading {
  const { health } = readBody(JSON.stringify(body), request);
  const facts = afterResponse(noResponses, head, health, { now: 1, emptied: 0 });
  return { tabs: [{ tabId: 1, report: { visible: true, ...facts } }] };
}

const reportOf = (reading: Reading) => changeReport(reading, { chatside: "1", browser: "B" }).tabs[0];

/** Handles, names, texts and ids. */
const personal = new Set([
  "screen_name",
  "name",
  "full_text",
  "text",
  "rest_id",
  "id_str",
  "entry_id",
  "entryId",
]);

function personalIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    personal.has(key) && typeof inner === "string" && inner.length >= 5 ? [inner] : personalIn(inner),
  );
}

describe("the report of a change", () => {
  it.each([
    [
      "xweb-search",
      { user_results: "author_ref", screen_name: "handle" },
      { author: 3 },
      ["core.user_results"],
    ],
    ["xweb-search", { full_text: "body", rest_id: "post_key" }, { text: 3 }, ["details.full_text"]],
    ["search-user-shape-c", { full_text: "body", legacy: "x" }, { text: 3 }, ["details", "legacy"]],
    [
      "xweb-search",
      { tweet_results: "beam", full_text: "body" },
      { id: 3 },
      ["content.content.tweet_results"],
    ],
  ] as const)("%s with %o names the fields that were looked for", (name, names, missing, sought) => {
    const reading = readingAfter(renamed(inputOf(name), names));
    expect(hasChanged(reading)).toBe(true);
    const report = reportOf(reading);
    expect(report).toMatchObject({ operation: "SearchTimeline", totals: { missing } });
    expect(report?.sought).toEqual(expect.arrayContaining([...sought]));
    for (const key of Object.values(names)) expect(JSON.stringify(report?.keys)).toContain(key);
  });

  it("names the fields of the first post also where its timeline was renamed before", () => {
    const names = { instructions: "steps", user_results: "author_ref", screen_name: "handle" };
    const report = reportOf(readingAfter(renamed(inputOf("xweb-search"), names)));
    expect(report?.sought).toContain("core.user_results");
  });

  it.each([1, 0.3, 0.05])("holds nothing of anybody, whichever keys are renamed (share %s)", (share) => {
    const chance = chanceFrom(771);
    for (let run = 0; run < 300; run++) {
      const body: unknown = JSON.parse(chance.pick(cases).input);
      const report = JSON.stringify(reportOf(readingAfter(renameKeys(body, chance, share))));
      const leaked = personalIn(body).filter((value) => report.includes(JSON.stringify(value).slice(1, -1)));
      expect(leaked).toEqual([]);
    }
  });
});
