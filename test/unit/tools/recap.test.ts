import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const chats = path.resolve(root, "../shared/chats");
const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");

function recapOf(file: string, hashtag: string, moderators: string, ...more: string[]) {
  const out = mkdtempSync(path.join(os.tmpdir(), "chatside-recap-"));
  const args = [
    "tools/recap.ts",
    file,
    "--hashtag",
    hashtag,
    "--moderators",
    moderators,
    "--out",
    out,
    ...more,
  ];
  const output = execFileSync(process.execPath, [tsx, ...args], { cwd: root, encoding: "utf8" });
  const read = (name: string) => readFileSync(path.join(out, name), "utf8");
  const rows = parse<Record<string, string>>(read("recap.csv"), { bom: true, columns: true });
  return { totals: JSON.parse(output), read, rows, json: JSON.parse(read("recap.json")) };
}

describe("npm run recap", () => {
  it("writes the busiest day in four forms that agree", () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), "chatside-posts-")), "posts.csv");
    const row = (minute: number, handle: string, text: string) =>
      `2026-11-18 21:${String(minute).padStart(2, "0")}:00,${handle},"${text}",2123234${1000 + minute}00000000`;
    const lines = [
      "Date,Screen Name,Tweet Text,Tweet ID",
      '2026-11-17 12:00:00,@jo_x,"early #roundtable",2122700000000000000',
      row(1, "@t_marlow_test", "Q1: What helps? #roundtable"),
      row(2, "@jo_x", "A1: Daylight #roundtable"),
      row(3, "@ann_x", "RT @jo_x: A1: Daylight #roundtable"),
      row(4, "@ann_x", "=1+1 #roundtable"),
    ];
    writeFileSync(file, lines.join("\n"));
    const { totals, read, rows, json } = recapOf(file, "roundtable", "t_marlow_test");
    expect(totals).toMatchObject({ day: "2026-11-18", questions: 1 });
    expect(json).toMatchObject({ format: "chatside-evening", version: 1 });
    expect(rows.map(({ kind, question }) => [kind, question]).slice(0, 2)).toEqual([
      ["question", "1"],
      ["answer", "1"],
    ]);
    expect(rows.at(-1)?.text).toBe("'=1+1 #roundtable");
    expect(read("recap.md")).toContain("## Question 1");
    expect(read("recap.html")).toContain("A1: Daylight");
  });

  it("lists what was asked in advance of an event, in all four forms, and nothing where nobody did", () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), "chatside-posts-")), "posts.csv");
    const rows = [
      ["2026-11-15 10:00:00", "@vera_x", "How many stolen bikes are given back in a year? #roundtable"],
      ["2026-11-17 12:00:00", "@wes_x", "How many stolen bikes are given back in one year? #roundtable"],
      ["2026-11-18 09:00:00", "@gwen_x", "=SUM(1) Why is the desk shut at weekends? #roundtable"],
      ["2026-11-18 20:00:00", "@jo_x", "Looking forward to it. #roundtable"],
      ["2026-11-18 21:00:00", "@t_marlow_test", "Q1: What helps? #roundtable"],
      ["2026-11-18 21:10:00", "@jo_x", "A1: Daylight #roundtable"],
    ];
    const lines = rows.map(
      ([date, handle, text], at) => `${date},${handle},"${text}",${2_122_000_000_000_000_000n + BigInt(at)}`,
    );
    writeFileSync(file, ["Date,Screen Name,Tweet Text,Tweet ID", ...lines].join("\n"));
    const day = ["--date", "2026-11-18"];
    const event = recapOf(file, "roundtable", "t_marlow_test", ...day, "--event", "21:00");
    expect(event.totals).toEqual({ day: "2026-11-18", posts: 2, people: 2, questions: 1, advance: 2 });
    expect(event.rows.map(({ kind, handle }) => `${kind} ${handle}`)).toEqual([
      "advance vera_x",
      "advance wes_x",
      "advance gwen_x",
      "question t_marlow_test",
      "answer jo_x",
    ]);
    expect(event.json.advance).toMatchObject([
      { post: { author: { handle: "vera_x" } }, again: [{ author: { handle: "wes_x" } }] },
      { post: { author: { handle: "gwen_x" } }, again: [] },
    ]);
    for (const name of ["recap.html", "recap.md"]) expect(event.read(name)).toContain("Asked in advance");

    const evening = recapOf(file, "roundtable", "t_marlow_test", ...day);
    expect(evening.totals).toEqual({ day: "2026-11-18", posts: 4, people: 3, questions: 1 });
    expect(evening.json).not.toHaveProperty("advance");
    for (const name of ["recap.html", "recap.md"])
      expect(evening.read(name)).not.toContain("Asked in advance");
  });

  /** Counted without any reader of the project's. */
  const evenings: readonly RealEvening[] = [
    {
      file: "critlib/june032015.csv",
      hashtag: "critlib",
      moderators: "Heath_Bears",
      questions: 6,
      dayOf: ({ created_at = "" }) =>
        new Date(created_at).toLocaleDateString("en-US", { timeZone: "America/New_York" }),
      isRepost: ({ reweet_id }) => reweet_id !== "",
      handleOf: ({ user_screen_name }) => user_screen_name,
    },
    {
      file: "pstweetchat.csv",
      hashtag: "PSTweetChat",
      moderators: "JeffHicks",
      questions: 0,
      dayOf: ({ Date: written = "" }) => written.split(" ")[0] ?? "",
      isRepost: () => false,
      handleOf: ({ "Screen Name": handle }) => handle?.replace("@", ""),
    },
  ];
  describe.runIf(existsSync(chats))("over real evenings beside the project", () => {
    it.each(evenings)("counts what $file holds on its busiest day, each post as spine says", (real) => {
      const { file, hashtag, moderators, questions } = real;
      const { totals, rows, json } = recapOf(path.join(chats, file), hashtag, moderators);
      const posts = busiest(rowsIn(path.join(chats, file)), real);
      const handles = new Set(posts.map((row) => real.handleOf(row)?.toLowerCase()));
      expect(totals).toMatchObject({ posts: posts.length, people: handles.size, questions });
      const own = rows.filter(({ repost_of }) => repost_of === "");
      expect(own).toHaveLength(posts.length);
      expect(new Set(own.map(({ handle }) => handle?.toLowerCase()))).toEqual(handles);
      expect(json.posts).toHaveLength(rows.length);

      const spine = ["--hashtag", hashtag, "--moderators", moderators, "--date", totals.day];
      const args = [tsx, "tools/spine.ts", path.join(chats, file), ...spine];
      const output = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
      const placed = output
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      const placeOf = new Map(placed.map(({ id, kind, number }) => [id, `${kind} ${number ?? ""}`]));
      expect(own.map(({ id, kind, question }) => [id, `${kind} ${question}`])).toEqual(
        own.map(({ id = "" }) => [id, placeOf.get(id)]),
      );
    });
  });
});

type Row = Readonly<Record<string, string>>;

interface RealEvening {
  readonly file: string;
  readonly hashtag: string;
  readonly moderators: string;
  readonly questions: number;
  readonly dayOf: (row: Row) => string;
  readonly isRepost: (row: Row) => boolean;
  readonly handleOf: (row: Row) => string | undefined;
}

function rowsIn(file: string): readonly Row[] {
  // One of the files begins with a line about its search.
  const text = readFileSync(file, "utf8")
    .replace(/^\ufeff/, "")
    .replace(/^,.*\n/, "");
  return parse(text, { columns: true, skip_empty_lines: true, relax_column_count: true });
}

function busiest(rows: readonly Row[], { dayOf, isRepost }: RealEvening): readonly Row[] {
  const days = new Map<string, Row[]>();
  for (const row of rows) if (!isRepost(row)) days.set(dayOf(row), [...(days.get(dayOf(row)) ?? []), row]);
  return [...days.values()].reduce((most, day) => (day.length > most.length ? day : most), []);
}
