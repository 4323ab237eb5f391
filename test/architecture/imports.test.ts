import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** What each folder may import: folders of ours, and packages. The longest matching prefix decides. */
const table: Record<string, readonly string[]> = {
  "src/domain": ["src/domain"],
  "src/x/payload": ["src/x/payload", "src/domain"],
  "src/x/dom": ["src/x/dom", "src/domain"],
  "src/x/links.ts": ["src/domain"],
  "src/messages": ["src/messages", "src/domain", "zod"],
  "src/storage": ["src/storage", "src/domain", "idb", "zod"],
  "src/ui": ["src/ui", "src/domain", "preact", "@preact/signals", "@tanstack/virtual-core"],
  "extension/platform": ["extension/platform", "src/domain", "src/messages", "webextension-polyfill"],
  "extension/page": ["extension/page", "src/x/payload/endpoints.ts", "src/messages/tap-event.ts"],
  "extension/content": ["extension/content", "src/domain", "src/x", "src/messages", "extension/platform"],
  "extension/background": [
    "extension/background",
    "src/domain",
    "src/x/links.ts",
    "src/messages",
    "src/storage",
    "extension/platform",
  ],
  "extension/panel": ["extension/panel", ...pageImports()],
  popup: ["popup", ...pageImports()],
  options: ["options", ...pageImports()],
};

function pageImports(): string[] {
  const own = ["src/domain", "src/messages", "src/storage", "src/ui", "src/x/links.ts", "extension/platform"];
  return [...own, "preact", "@preact/signals"];
}

const root = path.resolve(import.meta.dirname, "../..");

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")));
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith(".") ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
    );
}

function ruleFor(file: string): readonly string[] | undefined {
  const prefixes = Object.keys(table).filter((prefix) => isUnder(file, prefix));
  const longest = prefixes.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : table[longest];
}

function isUnder(name: string, prefix: string): boolean {
  return name === prefix || name.startsWith(`${prefix}/`);
}

describe("the direction of imports", () => {
  for (const file of ["src", "extension", "popup", "options"].flatMap(sourceFiles)) {
    it(file, () => {
      const rule = ruleFor(file);
      expect(rule, `${file} is in no folder of the table`).toBeDefined();
      const forbidden = importsOf(file).filter((name) => !rule?.some((allowed) => isUnder(name, allowed)));
      expect(forbidden).toEqual([]);
    });
  }
});
