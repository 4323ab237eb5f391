import { expect, it } from "vitest";
import { writeCsvFile } from "../../../src/domain/mutes/files/csv-file.ts";
import { atOnce, type MuteEntry } from "../../../src/domain/mutes/files/mute-file.ts";
import { readMuteFile } from "../../../src/domain/mutes/files/read-mute-file.ts";
import { requestSchemas } from "../../../src/messages/request-schemas.ts";
import { fc } from "../../support/properties.ts";
import { ruleLists } from "../domain/mutes/make-rule.ts";

/** A mute of a file as a page would ask for it: the schema of that request is the measure of what may be kept. */
function asRequest({ target, scope = "every-chat", until = "always", reason, posts }: MuteEntry): unknown {
  const rule = { id: "a", target, scope, until, ...(reason ? { reason } : {}), ...(posts ? { posts } : {}) };
  return { batchId: "a", rules: [rule] };
}

function expectKeepable(text: string): void {
  const reading = atOnce(readMuteFile(text, "mutes"));
  for (const entry of reading.ok ? reading.entries : []) {
    const request = asRequest(entry);
    expect(requestSchemas.mute.safeParse(request)).toEqual({ success: true, data: request });
  }
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    true,
    "",
    " ",
    "007",
    "12a",
    "@",
    "@jo",
    "jo lindqvist",
    "*",
    "always",
    "2027-03-01",
    "+275760-09-13T00:00:00Z",
    "9999-99-99",
    "9".repeat(25),
    "x".repeat(3000),
    [],
    ["1", 2],
    { id: "1" },
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.nat(),
);
const kinds = fc.constantFrom("account", "reposts-of", "reposts-by", "phrase", "pattern", "domain", "other");
const targets = fc.record(
  { kind: fc.oneof(kinds, odd), id: odd, handle: odd, phrase: odd, pattern: odd, domain: odd },
  { requiredKeys: ["kind"] },
);
const rules = fc.record(
  {
    id: odd,
    target: fc.oneof({ weight: 5, arbitrary: targets }, odd),
    scope: fc.oneof(odd, fc.record({ chatId: odd })),
    until: odd,
    at: odd,
    reason: fc.oneof(odd, fc.record({ preset: odd, note: odd }, { requiredKeys: [] })),
    source: fc.oneof(odd, fc.record({ from: odd, url: odd, name: odd }, { requiredKeys: [] })),
    posts: fc.oneof(odd, fc.array(odd, { maxLength: 3 })),
    evenHosts: odd,
  },
  { requiredKeys: ["target"] },
);

it("whatever stands in a JSON file, what is read of it is a mute that a page could have asked for", () => {
  fc.assert(
    fc.property(fc.array(rules, { maxLength: 4 }), (all) => {
      expectKeepable(JSON.stringify({ format: "chatside-mutes", version: 1, rules: all }));
    }),
    { numRuns: 3000 },
  );
});

it("and of a CSV file, with cells that were changed by hand", () => {
  fc.assert(
    fc.property(ruleLists, fc.nat(400), fc.string({ maxLength: 4 }), (all, at, typed) => {
      const text = writeCsvFile(all);
      const place = text.indexOf("\n") + 1 + at;
      expectKeepable(text.slice(0, place) + typed + text.slice(place + typed.length));
    }),
    { numRuns: 500 },
  );
});
