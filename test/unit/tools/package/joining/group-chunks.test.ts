import { describe, expect, it } from "vitest";
import { groupChunks } from "../../../../../tools/package/joining/group-chunks.mjs";

type Chunk = Parameters<typeof groupChunks>[0][number];

const chunk = (name: string, loadedAt: readonly string[], more: Partial<Chunk> = {}): Chunk => ({
  ...{ name, loadedAt, bytes: 1000, imports: [], importsLater: false, begins: false },
  ...more,
});
const moments = { background: "background", weights: {} };

describe("which chunks become one file", () => {
  it("joins what is always loaded together", () => {
    const chunks = [
      chunk("b", ["panel", "popup"], { bytes: 90_000 }),
      chunk("a", ["popup", "panel"]),
      chunk("c", ["recap"]),
    ];
    expect(groupChunks(chunks, moments)).toEqual([["a", "b"], ["c"]]);
  });

  it("joins small ones that most moments share, and leaves large ones to those that need them", () => {
    const chunks = [
      chunk("small", ["panel", "popup"]),
      chunk("too", ["panel", "popup", "recap"]),
      chunk("large", ["panel", "recap"], { bytes: 80_000 }),
    ];
    expect(groupChunks(chunks, moments)).toEqual([["large"], ["small", "too"]]);
  });

  it("keeps a page's own script to its page", () => {
    const begins = { begins: true, bytes: 10 };
    const chunks = [
      chunk("panel.js", ["panel"], { ...begins, imports: ["common"] }),
      chunk("popup.js", ["popup"], { ...begins, imports: ["common"] }),
      chunk("common", ["panel", "popup"]),
    ];
    expect(groupChunks(chunks, moments)).toEqual([["common"], ["panel.js"], ["popup.js"]]);
  });

  it("gives the background nothing that imports later", () => {
    const chunks = [
      chunk("later", ["panel", "popup"], { importsLater: true }),
      chunk("stored", ["panel", "popup", "background"]),
    ];
    expect(groupChunks(chunks, moments)).toEqual([["later"], ["stored"]]);
    const loadedByPages = chunks.map((one) => ({ ...one, loadedAt: ["panel", "popup"] }));
    expect(groupChunks(loadedByPages, moments)).toEqual([["later", "stored"]]);
  });

  it("makes no circle: a third that is imported from above and imports what is below", () => {
    const chunks = [
      chunk("above", ["panel"], { imports: ["between"] }),
      chunk("between", ["panel", "recap"], { bytes: 500_000, imports: ["below"] }),
      chunk("below", ["panel", "recap", "popup"]),
    ];
    for (const group of groupChunks(chunks, { ...moments, weights: { popup: 0 } }))
      expect(group).not.toEqual(["above", "below"]);
  });

  it("counts what a joined file imports as loaded by whoever loads it", () => {
    const chunks = [
      chunk("one", ["panel", "popup"], { imports: ["heavy"] }),
      chunk("two", ["panel", "popup", "recap"]),
      chunk("heavy", ["panel", "popup", "options"], { bytes: 300_000 }),
    ];
    expect(groupChunks(chunks, moments)).toContainEqual(["two"]);
  });
});
