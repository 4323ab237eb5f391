import { readFileSync } from "node:fs";
import path from "node:path";
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../../../tools/setup/project-root.mjs";

const source = readFileSync(
  path.join(projectRoot, "src/ui/panel/state/reading-place/virtual-rows.ts"),
  "utf8",
);
const used = [...new Set([...source.matchAll(/virtualizer\.(\w+)/g)].map(([, name]) => name ?? ""))].sort();

/** What its documentation does not promise; a change of it is to be read before the version moves. */
const undocumented: Readonly<Record<string, string>> = {
  _didMount: "function",
  _willUpdate: "function",
  calculateRange: "function",
  elementsCache: "Map",
  itemSizeCache: "Map",
  measurementsCache: "Array",
};
const documented = [
  "getTotalSize",
  "getVirtualItems",
  "measure",
  "measureElement",
  "resizeItem",
  "scrollOffset",
  "setOptions",
  "shouldAdjustScrollPositionOnItemSizeChange",
];

const makeVirtualizer = () =>
  new Virtualizer<HTMLElement, HTMLElement>({
    count: 3,
    getScrollElement: () => null,
    estimateSize: () => 40,
    getItemKey: (index) => `row ${index}`,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => undefined,
  });

describe("the virtual list that the feed is built on", () => {
  it("is of exactly one version", () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8"));
    expect(dependencies["@tanstack/virtual-core"]).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("is asked for nothing else than what is looked at here", () => {
    expect(used).toEqual([...documented, ...Object.keys(undocumented)].sort());
  });

  it("has the fields that its documentation does not promise", () => {
    const virtualizer: object = makeVirtualizer();
    const kindOf = (value: unknown) =>
      typeof value === "object" && value !== null ? value.constructor.name : typeof value;
    const found = Object.keys(undocumented).map((name) => [name, kindOf(Reflect.get(virtualizer, name))]);
    expect(Object.fromEntries(found)).toEqual(undocumented);
  });

  it("keeps sizes by key in them, and measurements in the order of the rows", () => {
    const virtualizer = makeVirtualizer();
    virtualizer.getVirtualItems();
    virtualizer.resizeItem(1, 100);
    expect([...virtualizer.itemSizeCache]).toEqual([["row 1", 100]]);
    expect(virtualizer.getTotalSize()).toBe(180);
    expect(virtualizer.measurementsCache.map(({ start, size }) => [start, size])).toEqual([
      [0, 40],
      [40, 100],
      [140, 40],
    ]);
    expect(virtualizer.elementsCache.size).toBe(0);
  });
});
