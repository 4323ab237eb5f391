// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { paintInto } from "../../../../../src/ui/panel/composer/paint-into.ts";
import { type PaintedPiece, paintPieces } from "../../../../../src/ui/panel/composer/painted-text.ts";
import { fc } from "../../../../support/properties.ts";

const piece = (text: string, paint?: PaintedPiece["paint"]): PaintedPiece => ({ text, paint });
const shownIn = (host: HTMLElement) =>
  Array.from(host.children, (one) => ({
    text: one.textContent,
    paint: one.className || undefined,
  }));

/** The letters that are set anew while something is painted. */
function lettersSet(host: HTMLElement, paint: () => void): number {
  let letters = 0;
  const watched = Text.prototype.replaceData;
  Text.prototype.replaceData = function (offset, count, data) {
    letters += data.length;
    watched.call(this, offset, count, data);
  };
  paint();
  Text.prototype.replaceData = watched;
  expect(host.isConnected).toBe(false);
  return letters;
}

describe("painting a text piece by piece", () => {
  it("shows whatever pieces come after whatever other", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("a", " ", "漢", "\ud83d\ude42"), maxLength: 900 }),
    );
    const painted = fc.constantFrom("over-house", "over-x", "advised", undefined);
    const pieces = fc.array(fc.record({ text, paint: painted }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (states) => {
        const host = document.createElement("span");
        for (const state of states) {
          paintInto(host, state);
          expect(shownIn(host)).toEqual(state);
        }
      }),
    );
  });

  it("sets one letter anew for one that is typed, wherever it is typed", () => {
    const host = document.createElement("span");
    const before = "the words of a long draft ".repeat(150);
    const marks = { overHouse: 140, overX: 280, advised: [] };
    const paint = (text: string) => () =>
      paintInto(host, paintPieces(text, { from: 0, to: text.length }, marks));
    paint(before)();
    expect(lettersSet(host, paint(`${before}x`))).toBe(1);
    expect(lettersSet(host, paint(`${before.slice(0, 2000)}x${before.slice(2000)}x`))).toBe(1);
    // Here what is behind moves over the limits too: the two short pieces are written anew.
    expect(lettersSet(host, paint(`y${before.slice(0, 2000)}x${before.slice(2000)}x`))).toBeLessThan(290);
  });

  it("parts a long text between words, and never within a character", () => {
    const host = document.createElement("span");
    paintInto(host, [piece("a word 🙂 ".repeat(300), "over-x"), piece("🙂".repeat(600))]);
    const [words, faces] = Array.from(host.children, (one) =>
      Array.from(one.childNodes, (node) => node.textContent ?? ""),
    );
    expect(words?.length).toBeGreaterThan(5);
    for (const node of words ?? []) expect(node.endsWith(" ")).toBe(true);
    expect(faces).toEqual(["🙂".repeat(600)]);
  });
});
