import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { firstIdAt } from "../../src/domain/post/snowflake.ts";
import { projectRoot } from "../../tools/setup/project-root.mjs";

const run = promisify(execFile);
const folder = mkdtempSync(path.join(os.tmpdir(), "chatside-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What npm start prints of a replayed file, without a window. */
async function replay(file: string, hashtag: string, moderators: string): Promise<string> {
  const words = ["--headless", "--replay", file, "--hashtag", hashtag, "--moderators", moderators];
  const { stdout } = await run(process.execPath, ["tools/start.mjs", ...words], { cwd: projectRoot });
  return stdout;
}

/** The numbers of a line: what the panel shows, what X sent, what the file holds. */
function figures(printed: string, name: string): number[] {
  const line = printed.split("\n").find((one) => one.startsWith(name)) ?? "";
  return (line.match(/\d+/g) ?? []).map(Number);
}

function inventedFile(): string {
  const start = Date.parse("2021-03-05T18:00:00Z");
  const row = (minute: number, handle: string, text: string) =>
    `3/5/2021 13:${String(minute).padStart(2, "0")}:00,@${handle},${handle},${text},${firstIdAt(start + minute * 60_000)},12,4/22/2008`;
  const rows = [
    row(0, "rosa_beds", "Welcome to #GardenTalk"),
    row(1, "rosa_beds", "Q1 What do you sow in March? #GardenTalk"),
    row(2, "bo_weeds", "A1 Peas and hope. #gardentalk"),
    row(3, "bo_weeds", "Somewhere else entirely"),
    row(4, "rosa_beds", "Last question: Q2 And in April? #GardenTalk"),
  ];
  const file = path.join(folder, "garden.csv");
  const head = "Date,Screen Name,Full Name,Tweet Text,Tweet ID,Followers,User Since";
  writeFileSync(file, [",Twitter Query: #GardenTalk,,,,,", head, ...rows.reverse()].join("\r\n"));
  return file;
}

describe("a chat from a file, played by npm start", () => {
  it("has the file's counts, its questions, and the newest pinned", async () => {
    const printed = await replay(inventedFile(), "GardenTalk", "rosa_beds");
    expect(figures(printed, "posts")).toEqual([4, 4, 4]);
    expect(figures(printed, "moderators")).toEqual([3, 3, 3]);
    expect(figures(printed, "questions")).toEqual([2]);
    expect(printed).toContain("pinned last: Question 2");
    expect(printed).toContain("Equal: the panel shows everything.");
  });

  const evening = path.join(projectRoot, "../shared/chats/critlib/june032015.csv");
  it.skipIf(!existsSync(evening))(
    "has them of a real evening too (skipped without ../shared/chats)",
    async () => {
      const printed = await replay(evening, "critlib", "Heath_Bears");
      const [inPanel, sent, inFile] = figures(printed, "hashtag");
      expect(inPanel).toBeGreaterThan(400);
      expect([inPanel, sent]).toEqual([inFile, inFile]);
      expect(figures(printed, "questions")).toEqual([6]);
      expect(printed).toContain("pinned last: Question 6");
      expect(printed).toContain("Equal: the panel shows everything.");
    },
  );
});
