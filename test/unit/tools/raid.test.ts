import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod/mini";
import { evaluated } from "../../../tools/raid/evaluate.ts";
import { readFloods, readOrganic } from "../../../tools/raid/read-files.ts";
import { reportOf } from "../../../tools/raid/report.ts";
import { scenesOf } from "../../../tools/raid/scenes.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const scratch = mkdtempSync(path.join(tmpdir(), "chatside-raid-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const byNumber = z.record(z.string(), z.number());
const both = z.strictObject({ likely: byNumber, possible: byNumber });
const share = z.strictObject({ likely: z.number(), of: z.number() });
const reportShape = z.strictObject({
  recall: both,
  halfKnown: z.strictObject({ likely: z.number(), possible: z.number() }),
  newcomers: share,
  everybody: share,
  coldRoom: share,
  postsUntilFlagged: z.strictObject({ median: z.number(), p90: z.number() }),
  microseconds: z.strictObject({ mean: z.number(), p99: z.number(), max: z.number() }),
  memoryMb: z.number(),
  perFlood: z.record(z.string(), both),
});

/** Five hours of thirty people, who each say something of their own. */
const chat = path.join(scratch, "chat.csv");
const hours = Array.from({ length: 5 }, (_, hour) =>
  Array.from({ length: 30 }, (_, who) => ({
    status_id: 1_000 * (hour + 1) + who,
    created_at: `2018-07-1${hour} 20:${String(who).padStart(2, "0")}:00`,
    screen_name: `person_${who}`,
    text: `Thought ${hour}x${who} about lamp${who} and boat${hour}${who} #roundtable`,
    is_retweet: 0,
    followers_count: 300,
  })),
).flat();
writeFileSync(chat, stringify(hours, { header: true }));

/** Two floods of twelve: one repeats itself, one is a game of words. */
const floods = path.join(scratch, "floods.csv");
const flood = (tag: string, text: (who: number) => string) =>
  Array.from({ length: 12 }, (_, who) => ({
    flood_hashtag: tag,
    flood_hour: "2016-03-22 18",
    author_id: `${tag}_${who}`,
    content: `${text(who)} #${tag}`,
    publish_date: `2016-03-22 18:${10 + who}:00`,
    followers: 50,
    retweet: 0,
  }));
const flooding = [
  ...flood("slogan", () => "They all lie to you about the harbour and the bridge, wake up"),
  ...flood("wits", (who) => `Joke${who}a of word${who}b with turn${who}c in end${who}d`),
];
writeFileSync(floods, stringify(flooding, { header: true }));

function raid(...args: readonly string[]) {
  return spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", "tools/raid.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
}

describe("npm run raid", () => {
  it("has the agreed keys, by the numbers asked for", () => {
    const attackers = ["5", "all"];
    const played = readFloods(floods);
    const tally = evaluated({
      scenes: scenesOf(readOrganic(chat), false),
      floods: played,
      attackers,
      reposts: false,
    });
    const cost = { microseconds: { mean: 1, p99: 2, max: 3 }, memoryMb: 4 };
    const names = played.map(({ name }) => name);
    const report = z.parse(reportShape, reportOf(tally, attackers, names, cost));
    expect(Object.keys(report.recall.likely)).toEqual(attackers);
    expect(Object.keys(report.perFlood)).toEqual(["slogan 2016-03-22 18", "wits 2016-03-22 18"]);
    expect(report.perFlood["slogan 2016-03-22 18"]?.likely.all).toBeGreaterThan(0.85);
    expect(report.perFlood["wits 2016-03-22 18"]?.possible.all).toBe(0);
    expect(report.recall.likely.all).toBeCloseTo(
      (report.perFlood["slogan 2016-03-22 18"]?.likely.all ?? 0) / 2,
      2,
    );
    expect(report.everybody).toEqual({ likely: 0, of: 30 });
    expect(report.coldRoom).toEqual({ likely: 0, of: 30 });
  });

  it("says what is missing, and fails", () => {
    expect(raid("--organic", chat)).toMatchObject({ status: 2, stderr: expect.stringContaining("usage") });
    expect(raid("--organic", chat, "--floods", chat)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("flood_hashtag"),
    });
  }, 60_000);
});
