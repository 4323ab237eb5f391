import { describe, expect, it } from "vitest";
import { importsOf, isUnder, planted, product, type Sources } from "./source-tree.ts";

/** The rooms of a folder in their order: each imports itself and those before it. A file among them is a room. */
const orders: Readonly<Record<string, readonly string[]>> = {
  "src/domain": [
    "words",
    "time",
    "text",
    "post",
    "counting",
    "house-rules",
    "chat",
    "evening",
    "profiles",
    "questions",
    "notes",
    "feed",
    "search",
    "coverage",
    "x-status",
    "drafts",
    "mutes",
    "highlights",
    "raids",
    "notices",
    "recap",
    "settings.ts",
    "news.ts",
  ],
  "src/ui": ["parts", "chat-form", "mutes", "mutes-page", "options", "welcome", "popup", "recap", "panel"],
  "src/ui/panel": [
    "state",
    "parts",
    "broken",
    "searches",
    "post",
    "aside",
    "conversation",
    "cards",
    "links",
    "catch-up",
    "raids",
    "questions",
    "composer",
    "feed",
    "header",
    "empty",
    "help",
    "chat-form",
    "announcer.tsx",
    "notice.tsx",
    "starting-place.tsx",
    "use-breaks.ts",
    "use-keys.ts",
    "use-links-to-x.ts",
    "use-look.ts",
    "use-read-marks.ts",
    "use-width.ts",
    "columns",
    "list.tsx",
    "panel.tsx",
  ],
  "extension/background": [
    "report-error.ts",
    "serial.ts",
    "storage",
    "x",
    "mutes",
    "lists",
    "chats",
    "drafts.ts",
    "notices",
    "posts",
    "stored.ts",
    "main.ts",
  ],
};

const mostFiles = 24;

describe("the order of rooms", () => {
  it.each(Object.keys(orders))("in %s", (folder) => expect(againstOrder(product, folder)).toEqual([]));

  it("refuses a planted arrow up, and a room without a place", () => {
    const sources = planted({
      "src/domain/text/up.ts": 'import type { Feed } from "../feed/feed.ts";',
      "src/domain/odds/ends.ts": "",
    });
    expect(againstOrder(sources, "src/domain")).toEqual([
      "src/domain/text/up.ts imports src/domain/feed/feed.ts",
      "src/domain/odds/ends.ts has no place in the order",
    ]);
  });
});

describe("the size of rooms", () => {
  it(`is ${mostFiles} files of code at most`, () => expect(crowded(product)).toEqual([]));

  it("is found too large, in a planted folder", () => {
    const names = Array.from({ length: mostFiles + 1 }, (_, at) => `src/domain/odds/${at}.ts`);
    expect(crowded(planted(Object.fromEntries(names.map((name) => [name, ""]))))).toEqual([
      `src/domain/odds: ${mostFiles + 1}`,
    ]);
  });
});

function againstOrder(sources: Sources, folder: string): readonly string[] {
  const order = orders[folder] ?? [];
  const floorOf = (file: string) => order.indexOf(file.slice(folder.length + 1).split("/")[0] ?? "");
  return [...sources.keys()]
    .filter((file) => isUnder(file, folder))
    .flatMap((file) => {
      if (floorOf(file) < 0) return [`${file} has no place in the order`];
      const up = importsOf(sources, file).filter(
        (name) => isUnder(name, folder) && floorOf(name) > floorOf(file),
      );
      return up.map((name) => `${file} imports ${name}`);
    });
}

function crowded(sources: Sources): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of sources.keys()) {
    const folder = file.slice(0, file.lastIndexOf("/"));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > mostFiles).map(([folder, count]) => `${folder}: ${count}`);
}
