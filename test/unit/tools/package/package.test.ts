import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipFolder } from "../../../../tools/package/archive.mjs";
import { thirdPartyNotices } from "../../../../tools/package/notices.mjs";

function folderWith(files: Record<string, string>, modified: Date): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "chatside-package-"));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), text);
    utimesSync(path.join(folder, name), modified, modified);
  }
  return folder;
}

describe("the package", () => {
  it("has the same bytes whenever and in whatever order its files were written", () => {
    const first = zipFolder(folderWith({ "a.js": "1", "b.js": "2" }, new Date(2020, 1, 1)));
    const second = zipFolder(folderWith({ "b.js": "2", "a.js": "1" }, new Date(2026, 5, 5)));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect(strFromU8(unzipSync(first)["b.js"] ?? new Uint8Array())).toBe("2");
  });

  it("holds the licence of every library in the build, once, and of copied data", () => {
    const notices = thirdPartyNotices([
      "src/ui/panel/panel.tsx",
      "node_modules/@preact/signals/dist/signals.mjs",
      "node_modules/preact/dist/preact.mjs",
      "node_modules/preact/hooks/dist/hooks.mjs",
    ]);
    const titles = notices.match(/^\S+ \d\S* \(.+\)$/gm)?.map((title) => title.split(" ")[0]);
    expect(titles).toEqual(["@preact/signals", "cuss", "gemoji", "preact", "tlds"]);
    expect(notices).toContain("Permission is hereby granted");
  });

  it("is not built with a library whose licence is unknown", () => {
    expect(() => thirdPartyNotices(["node_modules/axe-core/axe.js"])).not.toThrow();
    expect(() => thirdPartyNotices(["node_modules/no-such-library/index.js"])).toThrow();
  });
});
