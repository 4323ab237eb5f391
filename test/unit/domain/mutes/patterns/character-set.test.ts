import { describe, expect, it } from "vitest";
import { bitOf } from "../../../../../src/domain/mutes/patterns/character-set.ts";
import { openingOf } from "../../../../../src/domain/mutes/patterns/pattern-tree.ts";
import { readPattern } from "../../../../../src/domain/mutes/patterns/read-pattern.ts";
import { fc } from "../../../../support/properties.ts";

/** Signs whose other case, or whose being a space, is surprising. */
const signs = [
  ..."aAsSkKzZ09_- .$\t\n\u00a0\u3000\u2028ſKåÅéÉßẞıİςΣ日🚨\u200b",
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
];
const members = fc.constantFrom(
  ..."akszKS019_$ſKéß日🚨",
  ..."\\d \\D \\w \\W \\s \\S a-f S-T 0-9 !-~ ſ-ƀ é-ÿ \\x41 \\u0073 \\u{17f} \\uD83D\\uDEA8 \\n \\- \\] \\b \\cA \\p{L} \\P{L}".split(
    " ",
  ),
);
const classes = fc
  .tuple(fc.constantFrom("", "^"), fc.array(members, { minLength: 1, maxLength: 3 }))
  .map(([negation, list]) => `[${negation}${list.join("")}]`);

describe("sets of characters", () => {
  it("hold every character that the browser takes", () => {
    fc.assert(
      fc.property(
        fc.oneof(classes, fc.constantFrom(..."asSkKſKé日", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", ".")),
        (source) => {
          const expression = new RegExp(`^${source}$`, "iu");
          const reading = readPattern(source);
          if (!reading.ok) throw new Error(source);
          const { set } = openingOf(reading.tree);
          const missed = signs.filter((sign) => expression.test(sign) && (bitOf(sign) & set) === 0n);
          expect(missed).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
