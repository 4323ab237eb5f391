import { describe, expect, it } from "vitest";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";
import { passesForEmpty } from "../../../fuzz/try-body.ts";
import { renameKeys } from "../../../support/rename-keys.ts";
import { chanceFrom } from "../../../x-site/seeded.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };
const runs = 1000;

const seeds = fixtureCases().filter(
  ({ request: asked, input }) => asked && readBody(input, asked).entries.length > 0,
);

describe("a body of posts whose keys have other names", () => {
  it.each([1, 0.5, 0.1, 0.02])(`never passes for an empty one (share %s, ${runs} bodies)`, (share) => {
    const chance = chanceFrom(42);
    for (let run = 0; run < runs; run++) {
      const seed = chance.pick(seeds);
      const text = JSON.stringify(renameKeys(JSON.parse(seed.input), chance, share));
      if (passesForEmpty(readBody(text, request))) expect(`${seed.name}: ${text}`).toBe("not empty");
    }
  });
});
