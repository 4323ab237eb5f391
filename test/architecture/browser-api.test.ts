import { describe, expect, it } from "vitest";
import { importsOf, product, type Sources } from "./source-tree.ts";

/** Chrome's side panel has no counterpart in webextension-polyfill. */
const knowsBoth = "extension/platform/side-panel.ts";
const callsChrome = /\bchrome\b(?!-)/;
const polyfill = "webextension-polyfill";

/** What one of these files brings with it, itself included. */
function loadedBy(sources: Sources, file: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (!sources.has(file) || loaded.has(file)) return loaded;
  loaded.add(file);
  for (const name of importsOf(sources, file)) loadedBy(sources, name, loaded);
  return loaded;
}

const inPagesOfX = new Set([
  ...loadedBy(product, "extension/content/main.ts"),
  ...loadedBy(product, "extension/tap/main.ts"),
]);
const code = (file: string) => product.get(file)?.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "") ?? "";

describe("the browser's own API", () => {
  it("is called in extension/platform alone", () => {
    const callers = [...product.keys()].filter((file) => /\b(?:chrome|browser)\.[a-z]+\./.test(code(file)));
    expect(callers.filter((file) => !file.startsWith("extension/platform/"))).toEqual([]);
    expect(callers.length).toBeGreaterThan(10);
  });

  it("is `browser` of webextension-polyfill, but for what runs in pages of X, which would pay for it", () => {
    const files = [...product.keys()];
    const byChrome = files.filter((file) => callsChrome.test(code(file)) && !inPagesOfX.has(file));
    expect(byChrome).toEqual([knowsBoth]);
    expect([...inPagesOfX].filter((file) => importsOf(product, file).includes(polyfill))).toEqual([]);
    expect(files.filter((file) => importsOf(product, file).includes(polyfill)).length).toBeGreaterThan(8);
  });
});
