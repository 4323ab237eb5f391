import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { casesFolder } from "../../../tools/fixture-case.ts";
import { healthLine } from "../../../tools/health-line.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const scratch = mkdtempSync(path.join(tmpdir(), "chatside-read-body-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function readBodyOf(file: string): {
  rows: Record<string, unknown>[];
  health: string;
  status: number | null;
} {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "tools/read-body.ts", file],
    { cwd: root, encoding: "utf8" },
  );
  const rows = stdout.split("\n").filter((line) => line !== "");
  return { rows: rows.map((line) => JSON.parse(line)), health: stderr, status };
}

function scratchFile(name: string, text: string): string {
  const file = path.join(scratch, name);
  writeFileSync(file, text);
  return file;
}

const fixture = (name: string): string => path.join(casesFolder, name, "input.json");

describe("read-body", () => {
  it("prints the posts in order, one object a line, and the health line", () => {
    const { rows, health, status } = readBodyOf(fixture("search-user-shape-c"));
    expect(status).toBe(0);
    expect(health).toMatch(/input\.json: 3 posts read\n$/);
    expect(rows.map(({ handle }) => handle)).toEqual(["t_marlow", "ana_verrick", "jonas_pell"]);
    expect(rows[1]).toMatchObject({
      promoted: false,
      author_id: "410022002",
      followers: 0,
      account_created: "Tue Sep 30 21:00:44 +0000 2014",
      text: "@t_marlow @jonas_pell A2 Listen first & speak second, <5 words if you can. #copchat https://t.co/Ab12",
      retweet_of: null,
      quote_of: null,
      reply_to: rows[0]?.id,
      reply_to_handle: "t_marlow",
      hashtags: ["copchat"],
      mentions: ["t_marlow", "jonas_pell"],
      links: ["https://radio.example/discipline?x=1"],
      note: false,
    });
  });

  it.each([
    [
      "an HTML page",
      () => scratchFile("page.html", "<!DOCTYPE html><title>Just a moment…</title>"),
      /not JSON/,
    ],
    ["nothing", () => scratchFile("empty.json", ""), /not JSON/],
    ["half a body", () => scratchFile("half.json", '{"data":{"search'), /not JSON/],
    ["bytes", () => scratchFile("bytes.json", "\u0000\u0001\ufffd\ufffd"), /not JSON/],
    [
      "another shape",
      () => scratchFile("other.json", '{"hello":[1,2]}'),
      /no timeline or post of a known shape/,
    ],
    [
      "an error of X",
      () => fixture("error-query-too-long"),
      /an error; bad-query 214: BadRequest: Raw query length/,
    ],
    ["a missing file", () => path.join(scratch, "nobody.json"), /cannot be opened/],
    ["a folder", () => scratch, /cannot be opened/],
  ])("%s gives one clear line and no stack", (_, file, line) => {
    const { rows, health } = readBodyOf(file());
    expect(rows).toEqual([]);
    expect(health).toMatch(line);
    expect(health.trimEnd().split("\n")).toHaveLength(1);
    expect(health).not.toMatch(/\n\s+at /);
  });
});

describe("the health line", () => {
  it("says everything that could not be read", () => {
    const health = {
      ...({
        operation: "HomeTimeline",
        kind: "home",
        outcome: "read",
        posts: 1,
        promoted: 1,
        withheld: 2,
      } as const),
      ...{ missing: { author: 12 }, unknown: { TimelineHologram: 1 } },
      errors: [{ kind: "transient", message: "Dependency: Unspecified" } as const],
    };
    expect(healthLine(health)).toBe(
      "1 post read; 1 promoted; 2 withheld by X; 12 without author; 1 of the unknown type TimelineHologram; transient: Dependency: Unspecified",
    );
  });
});
