import { domainToASCII, domainToUnicode } from "node:url";
import { describe, expect, it } from "vitest";
import { decodeName, encodedLength } from "../../../../src/domain/text/punycode.ts";
import { fc } from "../../../support/properties.ts";

// RFC 3492, section 7.1: the samples that are lower case throughout.
const samples: readonly (readonly [string, string])[] = [
  ["ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"],
  ["他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"],
  ["למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"],
  ["почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"],
];

describe("Punycode", () => {
  it.each(samples)("%s is %s, both ways", (name, encoded) => {
    expect(decodeName(encoded)).toBe(name);
    expect(encodedLength(name)).toBe(encoded.length);
  });

  it("is no encoding of plain letters", () => {
    expect(encodedLength("example")).toBeUndefined();
  });

  it("is read and measured as the platform does it", () => {
    const letters = fc.constantFrom(..."abz059-äžщ漢字한글ไทย😀");
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 20 }), (middle) => {
        const encoded = domainToASCII(`a${middle}ä`).replace(/^xn--/, "");
        fc.pre(encoded !== "");
        const name = domainToUnicode(`xn--${encoded}`);
        expect(decodeName(encoded)).toBe(name);
        expect(encodedLength(name)).toBe(encoded.length);
      }),
    );
  });

  it.each(["", "é", "A-", "99999999", "a-b!"])(
    "%j is none, or some other name, and never an error",
    (encoded) => {
      expect(() => decodeName(encoded)).not.toThrow();
    },
  );
});
