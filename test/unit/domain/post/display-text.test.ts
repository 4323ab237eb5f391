import { describe, expect, it } from "vitest";
import { isWebAddress, type Segment, segmentsOf } from "../../../../src/domain/post/display-text.ts";
import { type Entities, type Link, noEntities, type TextRange } from "../../../../src/domain/post/post.ts";
import { answerLabelOf } from "../../../../src/domain/questions/answer-label.ts";
import { calmText, displayName } from "../../../../src/domain/text/calm-text.ts";
import { hostileLinks, hostileNames, hostileStrings } from "../../../support/hostile-strings.ts";
import { fc } from "../../../support/properties.ts";

function rangeOf(text: string, part: string): TextRange {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

function cut(text: string, entities: Partial<Entities>, emphasis?: Parameters<typeof segmentsOf>[1]) {
  return segmentsOf({ text, entities: { ...noEntities, ...entities } }, emphasis);
}

function withLink(link: Partial<Link>): readonly Segment[] {
  const url = "https://t.co/abc123";
  return cut(url, { links: [{ url, range: { start: 0, end: url.length }, ...link }] });
}

describe("a post's text", () => {
  const text = "A3 We asked @nkessler, see https://t.co/abc123 😀 #roundtable";

  it("is cut into words, label, mention, link and hashtag", () => {
    const label = answerLabelOf(text);
    const segments = cut(
      text,
      {
        hashtags: [{ tag: "roundtable", range: rangeOf(text, "#roundtable") }],
        mentions: [{ handle: "NKessler", range: rangeOf(text, "@nkessler") }],
        links: [
          {
            url: "https://t.co/abc123",
            expandedUrl: "https://www.example.com/a/long/way",
            displayUrl: "example.com/a/long/w…",
            range: rangeOf(text, "https://t.co/abc123"),
          },
        ],
      },
      label && { kind: "answer-label", range: label.range },
    );
    expect(segments).toEqual([
      { kind: "answer-label", text: "A3" },
      { kind: "text", text: " We asked " },
      { kind: "mention", text: "@nkessler", handle: "NKessler" },
      { kind: "text", text: ", see " },
      { kind: "link", text: "example.com/a/long/w…", address: "https://www.example.com/a/long/way" },
      { kind: "text", text: " 😀 " },
      { kind: "hashtag", text: "#roundtable", tag: "roundtable" },
    ]);
  });

  it("stays whole when ranges are absent, outside, empty, between, overlapping or of other words", () => {
    const ranges = [
      { start: -1, end: 3 },
      { start: 0, end: text.length + 1 },
      { start: 3, end: 3 },
      { start: 5, end: 2 },
      { start: 0.5, end: 2 },
      { start: Number.NaN, end: 2 },
      rangeOf(text, "see"),
      { start: text.indexOf("😀") + 1, end: text.indexOf("😀") + 3 },
    ];
    for (const range of ranges) {
      const entities = {
        hashtags: [{ tag: "x", range }],
        mentions: [{ handle: "x", range }, { handle: "y" }],
      };
      expect(cut(text, entities)).toEqual([{ kind: "text", text }]);
    }
    const whole = rangeOf(text, "#roundtable");
    const hashtags = [
      { tag: "roundtable", range: whole },
      { tag: "round", range: { start: whole.start, end: whole.end - 5 } },
    ];
    expect(cut(text, { hashtags }).filter(({ kind }) => kind === "hashtag")).toHaveLength(1);
  });

  it("loses and doubles nothing, whatever the ranges", () => {
    const range = fc.record({
      start: fc.integer({ min: -5, max: 70 }),
      end: fc.integer({ min: -5, max: 70 }),
    });
    const entities = fc.record({
      hashtags: fc.array(fc.record({ tag: fc.string(), range })),
      mentions: fc.array(fc.record({ handle: fc.string(), range })),
    });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), entities, range, (any, some, label) => {
        const calm = any.replace(/[@#]/g, "@");
        const segments = cut(calm, some, { kind: "answer-label", range: label });
        expect(segments.map(({ text }) => text).join("")).toBe(calmText(calm));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a link", () => {
  it.each([
    [
      "X's short form",
      { expandedUrl: "https://example.com/a", displayUrl: "example.com/a" },
      "example.com/a",
    ],
    [
      "a form that names another host",
      { expandedUrl: "https://evil.test/a", displayUrl: "example.com/a" },
      "evil.test/a",
    ],
    [
      "a form that goes on after the host",
      { expandedUrl: "https://example.com/", displayUrl: "example.com.bank.test" },
      "example.com",
    ],
    ["no form", { expandedUrl: `https://example.com/${"a".repeat(60)}` }, `example.com/${"a".repeat(23)}…`],
    ["no expanded address", {}, "t.co/abc123"],
    [
      "an expanded address that runs",
      { expandedUrl: "javascript:alert(1)", displayUrl: "example.com" },
      "t.co/abc123",
    ],
  ])("with %s", (_, link, shown) => {
    const [segment] = withLink(link);
    expect(segment?.kind).toBe("link");
    expect(segment?.text).toBe(shown);
    expect(segment?.kind === "link" && segment.address).toMatch(/^https:\/\//);
  });

  it.each([
    ...hostileLinks,
    ...hostileStrings.slice(0, 20),
    "//evil.test",
    "https://",
    "https://a@b.test/",
    "https://a\\@b.test/",
    "",
  ])("never leads to %o", (address) => {
    expect(isWebAddress(address)).toBe(false);
    expect(withLink({ url: address })).toEqual([{ kind: "text", text: "https://t.co/abc123" }]);
  });
});

describe("what is shown of a text", () => {
  it.each([
    ["turns no line", "\u202eecilop\u202c and \u2066x\u2069 \u200f", "ecilop and x "],
    ["hides nothing", "pass\u200bword\u00ad\ufeff", "password"],
    ["has no control signs", "a\u0000b\u0007c\u001b[31m\td\ne", "abc[31m\td\ne"],
    ["does not pile up", `Z${"\u0301".repeat(50)}a`, "Z\u0301\u0301\u0301a"],
    ["keeps families", "👩‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣", "👩‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣"],
    ["keeps scripts with marks", "Việt עִבְרִית ภาษาไทยที่ हिन्दी می‌خواهم", "Việt עִבְרִית ภาษาไทยที่ हिन्दी می‌خواهم"],
  ])("%s", (_, text, shown) => expect(calmText(text)).toBe(shown));

  it("is calm once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(calmText(calmText(text))).toBe(calmText(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a name", () => {
  it.each([
    ["Nadia  Kessler\n", "Nadia Kessler"],
    ["", "nk"],
    [" \u200b\u3164\u2800 ", "nk"],
    ["\u0301\u0301", "nk"],
    ["🚓", "🚓"],
    ["a".repeat(61), `${"a".repeat(59)}…`],
  ])("%o is shown as %s", (name, shown) => expect(displayName({ name, handle: "nk" })).toBe(shown));

  it.each(hostileNames)("of an attacker stays on its line and in its room: %o", (name) => {
    const shown = displayName({ name, handle: "nk" });
    expect(Array.from(shown).length).toBeLessThanOrEqual(60);
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]|\p{Cc}|\p{M}{4}/u);
    expect(displayName({ handle: "nk" })).toBe("nk");
  });
});
