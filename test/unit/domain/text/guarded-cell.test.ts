import { expect, it } from "vitest";
import { guardedToReturn, unguarded } from "../../../../src/domain/text/guarded-cell.ts";
import { fc } from "../../../support/properties.ts";

const signs = ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"];
const pieces = [...signs, "'", ";", "|", "\n", "\t", " ", "\u00a0", "\u200b", "a", "1"];

it.each(signs)("guards a formula that begins with %s, wherever a spreadsheet may begin a cell", (sign) => {
  for (const before of ["", " ", "\u00a0", "\u200b"]) {
    expect(guardedToReturn(`${before}${sign}1+1`)).toBe(`'${before}${sign}1+1`);
    for (const separator of [";", "|", "\n", "\t"])
      expect(guardedToReturn(`a${separator}${before}${sign}1`)).toBe(`a${separator}${before}'${sign}1`);
  }
});

it("gives back what was guarded", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (some) => {
      const text = some.join("");
      expect(unguarded(guardedToReturn(text))).toBe(text);
    }),
  );
});
