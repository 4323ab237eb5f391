import { describe, expect, it } from "vitest";
import { versionIdOf } from "../../../../src/domain/post/post.ts";
import { postSchema } from "../../../../src/messages/post-schema.ts";
import { type BodyReading, readBody } from "../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";
import { type Branch, mutate, placesIn } from "../../../support/mutate-body.ts";
import { fc } from "../../../support/properties.ts";

const runs = 3000;
const timeout = 60_000;
const request = { operation: "SearchTimeline", receivedAt: 0 };

/** The invented bodies with posts: what is mutated. */
const seeds = fixtureCases()
  .filter(({ request: asked, input }) => asked && readBody(input, asked).entries.length > 1)
  .map(({ name, input }) => ({ name, input }));

const plainSearch = seeds.find(({ name }) => name === "search-user-shape-c")?.input ?? "";

const mutation = fc.tuple(fc.nat(5), fc.nat(1_000_000), fc.nat(1_000_000));

function mustHold({ entries, health, page }: BodyReading): void {
  expect(health.posts).toBe(entries.length);
  for (const { post } of entries) {
    const { error } = postSchema.safeParse(post);
    if (error) expect({ post, issues: error.issues }).toBeUndefined();
  }
  const ids = new Set(entries.map(({ post }) => versionIdOf(post)));
  expect(page?.ids.every((id) => ids.has(id)) ?? true).toBe(true);
}

describe("bodies with a changed structure", () => {
  it(
    `never throw, and give only posts that may be sent on (${runs} bodies)`,
    () => {
      fc.assert(
        fc.property(
          fc.nat(seeds.length - 1),
          fc.array(mutation, { minLength: 1, maxLength: 6 }),
          (seed, changes) => {
            const body: unknown = JSON.parse(seeds[seed]?.input ?? "");
            const places = placesIn(body);
            for (const change of changes) mutate(places, change);
            mustHold(readBody(JSON.stringify(body), request));
          },
        ),
        { numRuns: runs },
      );
    },
    timeout,
  );

  it(
    "keep the healthy posts beside the one that was broken",
    () => {
      fc.assert(
        fc.property(fc.nat(7), fc.array(mutation, { minLength: 1, maxLength: 8 }), (broken, changes) => {
          const { body, entries } = timelineOf(8);
          const healthy = entries.filter((_, index) => index !== broken).map(({ id }) => id);
          const places = placesIn(entries[broken]?.entry);
          for (const change of changes) mutate(places, change);
          const read = readBody(JSON.stringify(body), request).entries.map(({ post }) => post.id);
          expect(read.filter((id) => healthy.includes(id))).toEqual(healthy);
        }),
        { numRuns: runs / 2 },
      );
    },
    timeout,
  );

  it(
    "cut or garbled text never throws",
    () => {
      fc.assert(
        fc.property(fc.nat(seeds.length - 1), fc.nat(), fc.string(), (seed, where, garbage) => {
          const text = seeds[seed]?.input ?? "";
          const position = where % text.length;
          mustHold(readBody(text.slice(0, position) + garbage + text.slice(position + 3), request));
        }),
        { numRuns: 1000 },
      );
    },
    timeout,
  );
});

/** A search page of as many posts, each another copy of one invented post. */
function timelineOf(length: number): { body: unknown; entries: { id: string; entry: Branch }[] } {
  const body = JSON.parse(plainSearch);
  const instruction = body.data.search_by_raw_query.search_timeline.timeline.instructions[0];
  const first = JSON.stringify(instruction.entries[0]);
  const [, id = ""] = /"rest_id":"(\d{19})"/.exec(first) ?? [];
  const entries = Array.from({ length }, (_, index) => {
    const ownId = String(BigInt(id) + BigInt(index));
    return { id: ownId, entry: JSON.parse(first.replaceAll(id, ownId)) };
  });
  instruction.entries = entries.map(({ entry }) => entry);
  return { body, entries };
}
