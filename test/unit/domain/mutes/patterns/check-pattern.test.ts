import { describe, expect, it } from "vitest";
import { checkPattern } from "../../../../../src/domain/mutes/patterns/check-pattern.ts";
import { stepsOf } from "../../../../../src/domain/mutes/patterns/pattern-cost.ts";
import { sizeOf } from "../../../../../src/domain/mutes/patterns/pattern-tree.ts";
import { readPattern } from "../../../../../src/domain/mutes/patterns/read-pattern.ts";
import { wordsOf } from "../../../../../src/words/words.ts";
import { fc } from "../../../../support/properties.ts";
import { searchByBacktracking } from "./count-steps.ts";

function treeOf(source: string) {
  const reading = readPattern(source);
  if (!reading.ok) throw new Error(`unreadable: ${source}`);
  return reading.tree;
}

/** Patterns over a, b and c, nested as badly as can be, each of which the browser takes. */
const patterns: fc.Arbitrary<string> = fc.letrec<{
  pattern: string;
  sequence: string;
  part: string;
  atom: string;
}>((tie) => ({
  pattern: fc.oneof(
    { weight: 4, arbitrary: tie("sequence") },
    { weight: 1, arbitrary: fc.tuple(tie("sequence"), tie("sequence")).map((options) => options.join("|")) },
  ),
  sequence: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  part: fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(tie("atom"), fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "*?"))
        .map((part) => part.join("")),
    },
    { weight: 1, arbitrary: fc.constantFrom("^", "$") },
    { weight: 1, arbitrary: tie("pattern").map((inner) => `(?=${inner})`) },
  ),
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom("a", "b", "c", ".", "[ab]", "[^a]", "\\w", "[b-c]"),
    tie("pattern").map((inner) => `(?:${inner})`),
    tie("pattern").map((inner) => `(${inner})`),
  ),
})).pattern;
const texts = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 14 });

describe("regular expressions that are taken", () => {
  it.each([
    ["free gifts?", "Free GIFT", true],
    ["\\bfree\\s+(?:gift|money)\\b", "free   money!", true],
    ["v\\W*i\\W*a\\W*g\\W*r\\W*a", "V.i-a g*r_a VIAGRA", true],
    ["^RT @\\w+", "so RT @x", false],
    ["\\w+@\\w+\\.(?:com|net)", "mail me@there.net", true],
    ["(?:🚨\\s*){3,}", "🚨 🚨🚨", true],
    ["(?:[A-Z]{2,}\\s){5,}", "buy it all now or die ok", true],
    [".*spam.*", "no ham", false],
    ["\\d+-\\d+-\\d+", "call 555-12-1", true],
    ["(?=.*now)buy", "buy it now", true],
    ["(a|b)+!", "abba!", true],
    ["\\u{1F6A8}|\\u0041\\x42", "🚨", true],
    ["[^\\p{L}\\s]{4,}", "wow $$$$", true],
    ["(?<word>spam)", "Spam", true],
    ["(a+)+", "aaa", true],
  ])("%s", (source, text, isFound) => {
    const check = checkPattern(source);
    expect(check.ok && check.expression.test(text)).toBe(isFound);
    expect(check.ok).toBe(true);
  });

  it("find what the pattern as written finds", () => {
    fc.assert(
      fc.property(patterns, texts, (source, text) => {
        const check = checkPattern(source);
        fc.pre(check.ok);
        expect(check.expression.test(text)).toBe(new RegExp(source, "iu").test(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe("regular expressions that are refused", () => {
  it.each([
    ["x(a+)+y", "“(a+)+” repeats something that already repeats"],
    ["x(?:\\w+\\s?)*$", "repeats something that already repeats"],
    ["x(?:.*)*y", "repeats something that already repeats"],
    ["^(?:a?b?)*c", "repeats something that already repeats"],
    ["x(?:[a-z]+)*\\d", "repeats something that already repeats"],
    ["x(a|ab)*y", "“(a|ab)*” repeats alternatives that can begin with the same character"],
    ["x(?:\\w|\\d)*!", "repeats alternatives that can begin"],
    ["x(?:s|ſ)*!", "repeats alternatives that can begin"],
    ["a.*b.*c", "open repeats"],
    ["x(?:a?){30}a{30}", "open repeats"],
    ["(?:x.{0,90}){3}y", "open repeats"],
    ["(?:a{100}){100}", "repeats too much"],
    [`x${"(".repeat(60)}a${"?)".repeat(60)}y`, "too many repeats inside each other"],
    ["(a)\\1", "backreference"],
    ["(?<q>a)\\k<q>", "backreference"],
    ["(?<=a)b", "looks backwards"],
    ["(?<!a)b", "looks backwards"],
    ["(", "is not a regular expression (Unterminated group)."],
    ["a{2,1}", "is not a regular expression"],
    ["a".repeat(301), "too long"],
    [" ", "is empty"],
    ["a*", "matches every post"],
    ["spam|", "matches every post"],
  ])("%s", (source, why) => {
    const check = checkPattern(source);
    expect(check.ok ? "taken" : wordsOf(check.why)).toContain(why);
    expect(check.ok ? "" : wordsOf(check.why)).toMatch(/^[\p{Lu}“].*\.$/u);
  });

  it("never throw, whatever is typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."()[]{}|*+?^$\\.-,:=!<>aA1udpk🚨"), maxLength: 30 }),
    );
    fc.assert(
      fc.property(typed, (source) => {
        expect(typeof checkPattern(source).ok).toBe("boolean");
      }),
      { numRuns: 700 },
    );
  });
});

describe("the bound of steps", () => {
  it("is never passed by an engine without any shortcut", () => {
    fc.assert(
      fc.property(patterns, texts, (source, text) => {
        const tree = treeOf(source);
        const bound = stepsOf(tree, text.length) * (sizeOf(tree) + 1);
        fc.pre(bound < 1_000_000);
        const { steps } = searchByBacktracking(tree, text, 10_000_000);
        expect(steps).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 700 },
    );
  });

  it.each([
    ["^(?:a[bc]*)+c[bc]*c[bc]*d", "a", "c"],
    ["^(?:a[bc]*)+c[bc]*d", "a", "c"],
    ["^a.*b.*c", "a", "b"],
    ["^(?:a+b)+c", "", "ab"],
    ["^(?:a|b)+c", "", "ab"],
  ])("is above the steps of %s on a text that is made for it", (source, begin, unit) => {
    const text = begin + unit.repeat(150);
    const tree = treeOf(source);
    const { steps } = searchByBacktracking(tree, text, 10_000_000);
    expect(steps).toBeLessThanOrEqual(stepsOf(tree, text.length) * (sizeOf(tree) + 1));
  });

  it("is of the pattern that the browser reads", () => {
    fc.assert(
      fc.property(patterns, texts, (source, text) => {
        fc.pre(stepsOf(treeOf(source), text.length) < 1_000_000);
        const { found } = searchByBacktracking(treeOf(source), text, 10_000_000);
        expect(found).toBe(new RegExp(source, "iu").test(text));
      }),
      { numRuns: 700 },
    );
  });

  it.each([
    ["a.*b", "a"],
    ["v\\W*i\\W*a\\W*g\\W*r\\W*a", "v."],
    ["\\s+$", " "],
    ["(?:[A-Z]{2,}\\s){5,}x", "ab "],
    ["(?=.*a)b", "b"],
  ])("takes %s, which even on the worst text takes two million steps at most", (source, unit) => {
    const check = checkPattern(source);
    if (!check.ok) throw new Error(wordsOf(check.why));
    const worst = unit.repeat(1000).slice(0, 1000);
    const { steps, found } = searchByBacktracking(treeOf(source), worst, 10_000_000);
    expect(steps).toBeLessThan(2_000_000);
    expect(check.expression.test(worst)).toBe(found);
  });
});
