import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { EveningSource } from "../../../../../src/domain/recap/evening-source.ts";
import { guarded } from "../../../../../src/domain/text/guarded-cell.ts";
import { recapColumns, recapCsv } from "../../../../../src/ui/recap/files/recap-csv.ts";
import { hostileStrings } from "../../../../support/hostile-strings.ts";
import { evening, idAt, makePost, testChat } from "../../../../support/make-post.ts";

const wishes = {
  postLink: ({ id }: { id: string }) => `https://x.com/i/status/${id}`,
  timeZone: "America/Toronto",
};

function sourceOf(texts: readonly string[]): EveningSource {
  return {
    chat: testChat,
    from: evening,
    to: evening + 3_600_000,
    posts: texts.map((text, at) => ({ post: makePost({ id: idAt(at), text }), kind: "answer", number: "3" })),
  };
}

/** Read back by another library than the one that wrote it. */
function readBack(csv: string): readonly Record<string, string>[] {
  return parse(csv, { bom: true, columns: true });
}

const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  " =1",
  "\u00a0=1",
  "\u200b=1",
];

describe("an evening as CSV", () => {
  it("has a row a post with all of its columns", () => {
    const [row] = readBack(recapCsv(sourceOf(['A3: more, "better"\nlights']), wishes));
    expect(Object.keys(row ?? {})).toEqual([...recapColumns]);
    expect(row).toMatchObject({
      id: idAt(0),
      time_utc: new Date(evening).toISOString(),
      time_chat: "2026-11-18 21:00:00",
      role: "participant",
      kind: "answer",
      question: "3",
      text: 'A3: more, "better"\nlights',
      likes: "",
      url: `https://x.com/i/status/${idAt(0)}`,
      topic: "",
    });
    const [about] = readBack(recapCsv({ ...sourceOf(["A3"]), topic: "=Street lights" }, wishes));
    expect(about?.topic).toBe("'=Street lights");
  });

  it("has the chat's own time, wherever it is written", () => {
    const schedule = { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 };
    const source = { ...sourceOf(["A3"]), chat: { ...testChat, schedule } };
    const [row] = readBack(recapCsv(source, { ...wishes, timeZone: "Asia/Kolkata" }));
    expect(row?.time_chat).toBe("2026-11-18 21:00:00");
  });

  it("gives every text back, hostile ones too", () => {
    const texts = [...hostileStrings, 'a,b;c"d', "line\nbreak", "日本語 🧑🏽‍🚒", ""];
    expect(readBack(recapCsv(sourceOf(texts), wishes)).map(({ text }) => text)).toEqual(texts.map(guarded));
  });

  it.each(formulas)("lets no spreadsheet run %j", (formula) => {
    expect(guarded(formula).startsWith("'")).toBe(true);
    for (const separator of [";", "\t", "\n", "|", "; "])
      expect(guarded(`a${separator}${formula.trim()}`)).toMatch(/^a[;\t\n|\s\u200b]+'/);
    const text = readBack(recapCsv(sourceOf([formula]), wishes))[0]?.text;
    expect(text?.startsWith("'")).toBe(true);
  });

  it("leaves ordinary signs as they are", () => {
    for (const text of ["thanks, @jo", "a = b", "2-3 weeks", "1+1=2", "C# - not C"])
      expect(guarded(text)).toBe(text);
  });

  it("leaves out what was set aside, or marks it", () => {
    const source = { ...sourceOf(["one", "two"]), setAside: new Set([idAt(1)]) };
    expect(readBack(recapCsv(source, wishes)).map(({ text }) => text)).toEqual(["one"]);
    const all = readBack(recapCsv(source, { ...wishes, withSetAside: true }));
    expect(all.map((row) => row.set_aside)).toEqual(["", "yes"]);
  });
});
