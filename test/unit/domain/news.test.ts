import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isOlder, news, newsAfter } from "../../../src/domain/news.ts";
import { wordsOf } from "../../../src/words/words.ts";
import { projectRoot } from "../../../tools/setup/project-root.mjs";

const read = (file: string) => readFileSync(path.join(projectRoot, file), "utf8");
const { version } = JSON.parse(read("package.json")) as { readonly version: string };

/** By its title: what the changelog says of each version, one entry a line, without marks. */
const sections = new Map(
  read("CHANGELOG.md")
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      const entries = lines.filter((line) => line.startsWith("- "));
      return [title.trim().split(" ")[0], entries.map((line) => line.slice(2).replace(/[*`]/g, ""))];
    }),
);

describe("the news of a version", () => {
  it("are those of the version that is built, or of the one in the making", () => {
    expect(isOlder(news.version, version), `${version} has no words in src/domain/news.ts`).toBe(false);
    if (isOlder(version, news.version)) expect(sections.has("Unreleased")).toBe(true);
  });

  it("are sentences of the changelog", () => {
    const section = sections.get(news.version) ?? sections.get("Unreleased") ?? [];
    expect(news.lines.length).toBeGreaterThan(0);
    for (const line of news.lines.map(wordsOf))
      expect(
        section.some((entry) => entry.startsWith(line)),
        line,
      ).toBe(true);
  });
});

describe("a version that was updated", () => {
  it("has news that are newer than the one before", () => {
    expect(newsAfter("0.1.0", "0.2.0")).toBe(news.version);
    expect(newsAfter("0.1.9", "0.2.1")).toBe(news.version);
  });

  it("has none that were there before, also where it is loaded anew, or an older one is installed again", () => {
    expect(newsAfter("0.2.0", "0.2.0")).toBeUndefined();
    expect(newsAfter("0.2.0", "0.2.1")).toBeUndefined();
    expect(newsAfter("0.3.0", "0.2.0")).toBeUndefined();
  });

  it("has none that are still to come", () => {
    expect(newsAfter("0.1.0", "0.1.5")).toBeUndefined();
  });

  it("is compared by numbers", () => {
    expect(isOlder("0.9.0", "0.10.0")).toBe(true);
    expect(isOlder("0.10", "0.10.0")).toBe(false);
    expect(isOlder("1.0.0", "0.10.0")).toBe(false);
  });
});
