import { describe, expect, it } from "vitest";
import { importsOf, isUnder, planted, product, type Sources } from "./source-tree.ts";

/** What each folder may import: folders of ours, and packages. The longest matching prefix decides. */
const table: Record<string, readonly string[]> = {
  "src/domain": ["src/domain", "punycode"],
  // Of the catalogue only the types: its keys and placeholders.
  "src/domain/words": ["src/domain/words", "extension/_locales/en/messages.json"],
  "src/words": ["src/words", "src/domain/words"],
  "src/x/payload": ["src/x/payload", "src/domain"],
  "src/x/dom": ["src/x/dom", "src/domain"],
  "src/x/links.ts": ["src/domain"],
  "src/schemas": ["src/schemas", "src/domain", "zod"],
  "src/messages": ["src/messages", "src/schemas", "src/domain", "zod"],
  "src/storage": ["src/storage", "src/schemas", "src/domain", "idb", "zod"],
  "src/ui": ["src/ui", "src/domain", "src/words", "preact", "@preact/signals", "@tanstack/virtual-core"],
  "src/ui/chat-form/calendar": [
    "src/ui/chat-form",
    "src/domain",
    "src/words",
    "ical-generator",
    "timezones-ical-library",
  ],
  "src/ui/recap": [
    "src/ui/recap",
    "src/ui/parts",
    "src/domain",
    "src/words",
    "preact",
    "@preact/signals",
    "d3-array",
    "d3-shape",
  ],
  "src/ui/recap/files": [
    "src/ui/recap",
    "src/ui/parts",
    "src/domain",
    "src/words",
    "preact",
    "preact-render-to-string",
    "csv-stringify",
    "mdast",
    "mdast-util-to-markdown",
  ],
  "extension/platform": [
    "extension/platform",
    "src/domain",
    "src/words",
    "src/messages",
    "webextension-polyfill",
  ],
  "extension/tap": ["extension/tap", "src/x/payload/endpoints.ts", "src/messages/tap-event.ts"],
  "extension/content": [
    "extension/content",
    "src/domain",
    "src/words",
    "src/x",
    "src/messages",
    "extension/platform",
  ],
  "extension/background": [
    "extension/background",
    "src/domain",
    "src/words",
    "src/x/links.ts",
    "src/messages",
    "src/storage",
    "extension/platform",
  ],
  "extension/follow": [
    "extension/follow",
    "src/domain",
    "src/messages",
    "src/storage",
    "src/ui/chat-form/chat-form-ports.ts",
    "src/ui/mutes/mute-book.ts",
    "src/x/links.ts",
    "extension/platform",
    "@preact/signals",
  ],
  "extension/panel": ["extension/panel", ...pageImports()],
  "extension/recap": ["extension/recap", ...pageImports()],
  popup: ["popup", ...pageImports()],
  options: ["options", ...pageImports()],
};

function pageImports(): string[] {
  const own = [
    "src/domain",
    "src/words",
    "src/messages",
    "src/storage",
    "src/ui",
    "src/x/links.ts",
    "extension/platform",
    "extension/follow",
  ];
  return [...own, "preact", "@preact/signals"];
}

function ruleFor(file: string): readonly string[] | undefined {
  const prefixes = Object.keys(table).filter((prefix) => isUnder(file, prefix));
  const longest = prefixes.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : table[longest];
}

function forbiddenImports(sources: Sources, file: string): readonly string[] {
  const rule = ruleFor(file);
  if (!rule) return [`${file} is in no folder of the table`];
  return importsOf(sources, file).filter((name) => !rule.some((allowed) => isUnder(name, allowed)));
}

describe("the direction of imports", () => {
  it.each([...product.keys()])("%s", (file) => {
    expect(forbiddenImports(product, file)).toEqual([]);
  });

  it("finds a planted import against it", () => {
    const file = "src/domain/feed/planted.ts";
    const sources = planted({ [file]: 'import { searchLink } from "../../x/links.ts";' });
    expect(forbiddenImports(sources, file)).toEqual(["src/x/links.ts"]);
  });
});
