import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod/mini";

const root = path.resolve(import.meta.dirname, "../../..");
const scratch = mkdtempSync(path.join(tmpdir(), "chatside-spine-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const lineShape = z.object({
  id: z.string(),
  kind: z.string(),
  number: z.nullable(z.string()),
  by: z.nullable(z.string()),
  also: z.optional(z.array(z.string())),
});

function spineOf(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "tools/spine.ts", ...args],
    { cwd: root, encoding: "utf8", maxBuffer: 50_000_000 },
  );
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { lines: lines.map((line) => z.parse(lineShape, JSON.parse(line))), stderr, status };
}

const file = path.join(scratch, "evening.csv");
writeFileSync(
  file,
  [
    "created_at,id,in_reply_to_screen_name,in_reply_to_status_id,text,tweet_url,user_screen_name",
    'Thu Nov 20 02:20:00 +0000 2025,1,ann_x,991326290520080000,"@ann_x so true #roundtable",https://twitter.com/bo_x/status/991326290520081111,bo_x',
    "Thu Nov 20 02:10:00 +0000 2025,1,,,A1/2 Trees #roundtable,https://twitter.com/ann_x/status/991326290520080123,ann_x",
    "Thu Nov 20 02:06:00 +0000 2025,1,,,Q2 & Q3: When and how? #roundtable Tell us all,https://twitter.com/mod_x/status/991326290520080001,mod_x",
    "Thu Nov 20 02:05:00 +0000 2025,1,,,Q1: Why? #roundtable Tell us all,https://twitter.com/mod_x/status/991326290520079999,mod_x",
    "Wed Nov 19 02:05:00 +0000 2025,1,,,Q1: Another day? #roundtable Tell us all,https://twitter.com/mod_x/status/991326290510079999,mod_x",
  ].join("\n"),
);

describe("spine", () => {
  it("prints each post of the day by time, and finds a rounded parent", () => {
    const { lines, status } = spineOf(
      file,
      "--hashtag",
      "#RoundTable",
      "--moderators",
      "@Mod_x",
      "--date",
      "2025-11-19",
    );
    expect(status).toBe(0);
    expect(lines).toEqual([
      { id: "991326290520079999", kind: "question", number: "1", by: "label" },
      { id: "991326290520080001", kind: "question", number: "2", by: "label", also: ["3"] },
      { id: "991326290520080123", kind: "answer", number: "1", by: "label", also: ["2"] },
      { id: "991326290520081111", kind: "meanwhile", number: "1", by: "chain" },
    ]);
  });

  it("takes every row, evening by evening, without a day", () => {
    const { lines } = spineOf(file, "--hashtag", "roundtable", "--moderators", "mod_x");
    expect(lines.map(({ kind }) => kind)).toEqual([
      "question",
      "question",
      "question",
      "answer",
      "meanwhile",
    ]);
  });

  it.each([
    [["--hashtag", "x"], "usage"],
    [[file], "usage"],
    [[file, "--hashtag", "x", "--date", "today"], "no day"],
    [[file, "--hashtag", "x", "--zone", "Mars/Olympus"], "no time zone"],
    [[file, "--hashtag", "x", "--unknown"], "unknown"],
    [[path.join(scratch, "none.csv"), "--hashtag", "x"], "cannot be opened"],
  ])("refuses %o in words", (args, words) => {
    const { status, stderr, lines } = spineOf(...args);
    expect([status, lines]).toEqual([2, []]);
    expect(stderr).toContain(words);
  });
});

/** Real evenings, kept outside the project: their people asked nobody to be in it. */
const chats = path.resolve(root, "../shared/chats");
const there = existsSync(chats);
if (!there) console.log("The real chats are not beside the project: the spine is not tested with them.");

describe.skipIf(!there)("real chats", () => {
  it("have all questions of their table found, and none else", () => {
    const asked: readonly Record<string, string>[] = there
      ? parse(readFileSync(path.join(chats, "critlib/questions.tsv")), {
          columns: true,
          delimiter: "\t",
          quote: false,
        })
      : [];
    const evenings = [...new Set(asked.map(({ source_file }) => source_file ?? ""))];
    expect(evenings).toHaveLength(4);
    for (const name of evenings) {
      const rows = asked.filter((row) => row.source_file === name);
      const { lines } = spineOf(
        path.join(chats, "critlib", name),
        ...[
          "--hashtag",
          "critlib",
          "--moderators",
          rows[0]?.moderator ?? "",
          "--date",
          rows[0]?.chat_date_US ?? "",
        ],
      );
      const found = lines.filter(({ kind }) => kind === "question");
      const expected = new Map(rows.map((row) => [row.tweet_id ?? "", row.q_no ?? ""]));
      for (const [id, number] of expected)
        expect(found).toContainEqual({ id, kind: "question", number, by: "label" });
      // One host put a question in other words right away.
      expect(new Set(found.map(({ number }) => number))).toEqual(new Set(expected.values()));
      expect(found.length - expected.size).toBeLessThanOrEqual(name.startsWith("may") ? 1 : 0);
      const ways = lines.filter(({ kind }) => kind === "answer").map(({ by }) => by);
      const counts = [...new Set(ways)].map((by) => `${by} ${ways.filter((way) => way === by).length}`);
      console.log(`${name}: answers by ${counts.join(", ")}`);
    }
  });

  it("without labels have none found", () => {
    const { lines } = spineOf(
      path.join(chats, "pstweetchat.csv"),
      ...["--hashtag", "PSTweetChat", "--moderators", "JeffHicks"],
    );
    expect(lines.length).toBeGreaterThan(2000);
    expect(lines.filter(({ kind }) => kind === "question" || kind === "answer")).toEqual([]);
  });
});
