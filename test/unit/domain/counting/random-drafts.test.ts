import { describe, expect, it } from "vitest";
import { countText } from "../../../../src/domain/counting/count.ts";
import { classic140, x280 } from "../../../../src/domain/counting/rules.ts";
import { randomDraft, randomFrom } from "./random-drafts.ts";
import { compareWithReference, noComparisons } from "./reference.ts";

// The whole of it, 200,000 drafts: npx tsx test/bench/counting.random.ts
const drafts = 3_000;
const seed = 20_141_112;

describe("random drafts", () => {
  it("are read as the reference reads them, apart from newer emoji and domains", { timeout: 60_000 }, () => {
    const random = randomFrom(seed);
    const counts = noComparisons();
    for (let index = 0; index < drafts; index++) {
      const comparison = compareWithReference(randomDraft(random));
      if (typeof comparison !== "string")
        expect(comparison.ours, JSON.stringify(comparison)).toEqual(comparison.reference);
      else counts[comparison]++;
    }
    console.info(`${drafts} random drafts beside twitter-text, seed ${seed}: ${JSON.stringify(counts)}`);
    expect(counts.same).toBeGreaterThan(0.9 * drafts);
  });

  it("fit up to the limit and not a character further", () => {
    const random = randomFrom(seed + 1);
    for (let index = 0; index < 2_000; index++) {
      // Without full stops: where a text is cut, another address could begin.
      const draft = randomDraft(random).replaceAll(".", "").repeat(4);
      for (const rule of [classic140, x280]) {
        const { fitsTo, length, problem } = countText(draft, rule);
        if (problem === "refused-character") continue;
        expect(fitsTo === draft.length, JSON.stringify(draft)).toBe(length <= rule.limit);
        expect(countText(draft.slice(0, fitsTo), rule).length).toBeLessThanOrEqual(rule.limit);
      }
    }
  });
});
