import { describe, expect, it } from "vitest";
import { importsOf, planted, product, type Sources } from "./source-tree.ts";

describe("circles between files", () => {
  it("are nowhere", () => expect(circlesOf(product)).toEqual([]));

  it("are found, planted ones, also when they are of types only", () => {
    const sources = planted({
      "src/domain/feed/one.ts": 'import type { Two } from "./two.ts";',
      "src/domain/feed/two.ts": 'import { three } from "../post/three.ts";',
      "src/domain/post/three.ts": 'export { one } from "../feed/one.ts";',
    });
    expect(circlesOf(sources)).toEqual([
      ["src/domain/feed/one.ts", "src/domain/feed/two.ts", "src/domain/post/three.ts"],
    ]);
  });
});

/** Files that import one another by way of each other: Tarjan's strongly connected components of more than one file. */
function circlesOf(sources: Sources): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const at = order.size;
    order.set(file, at);
    open.push(file);
    let low = at;
    for (const next of importsOf(sources, file)) {
      if (!sources.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? at);
    }
    lowest.set(file, low);
    if (low < at) return low;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
    return low;
  };
  for (const file of sources.keys()) if (!order.has(file)) visit(file);
  return circles;
}
