import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { writeCsvFile } from "../../../../../src/domain/mutes/files/csv-file.ts";
import { csvRows, writeCsvRow } from "../../../../../src/domain/mutes/files/csv-rows.ts";
import { actsToImport, type ImportManner } from "../../../../../src/domain/mutes/files/import-rules.ts";
import { writeJsonFile } from "../../../../../src/domain/mutes/files/json-file.ts";
import { atOnce } from "../../../../../src/domain/mutes/files/mute-file.ts";
import { previewImport } from "../../../../../src/domain/mutes/files/preview-import.ts";
import { readMuteFile } from "../../../../../src/domain/mutes/files/read-mute-file.ts";
import type { MuteRule } from "../../../../../src/domain/mutes/rule.ts";
import { wordsOf } from "../../../../../src/words/words.ts";
import { evening } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";
import { makeRule, ruleLists } from "../make-rule.ts";

const choice = { scope: "every-chat", until: "always" } as const;
const writing = { now: evening, newId: () => "fresh" };
const ownExport: ImportManner = { source: { from: "file", name: "mutes" }, choice, isOwnExport: true };

/** The rules that come out of a file, as the person's own export. */
function imported(text: string, manner = ownExport): readonly MuteRule[] {
  const reading = atOnce(readMuteFile(text, "mutes"));
  if (!reading.ok) throw new Error(wordsOf(reading.why));
  expect(reading.unreadable).toEqual([]);
  return actsToImport(reading.entries, manner, writing).flatMap((act) =>
    act.act === "muted" ? [act.rule] : [],
  );
}

describe("an export", () => {
  it.each([
    ["JSON", (rules: readonly MuteRule[]) => writeJsonFile(rules, evening)],
    ["CSV", writeCsvFile],
  ])("as %s comes back as it was", (_, write) => {
    fc.assert(
      fc.property(ruleLists, (rules) => {
        expect(imported(`\ufeff${write(rules)}`)).toEqual(rules.map(trimmed));
      }),
      { numRuns: 300 },
    );
  });

  it("is text, also where a reason holds a character that was lost on its way", () => {
    const rule = makeRule({ kind: "phrase", phrase: "gifts" }, { reason: { note: "caf\ufffd" } });
    expect(imported(writeJsonFile([rule], evening))).toEqual([rule]);
    expect(imported(writeCsvFile([rule]))).toEqual([rule]);
  });

  it("changes nothing where everything is there already", () => {
    fc.assert(
      fc.property(ruleLists, (rules) => {
        const preview = atOnce(
          previewImport(writeJsonFile(rules, evening), "mutes.json", rules, () => undefined),
        );
        expect(preview.ok && preview.fresh).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("of somebody else's is a file's rules, without its ids and second yeses", () => {
    const rule = makeRule({ kind: "account", id: "1" }, { id: "theirs", evenHosts: true, posts: ["7"] });
    const manner: ImportManner = { source: { from: "list", url: "https://l.example" }, choice };
    expect(imported(writeJsonFile([rule], 0), manner)).toEqual([
      makeRule({ kind: "account", id: "1" }, { id: "fresh", source: manner.source, posts: ["7"] }),
    ]);
  });

  it("gets a fresh id where its own is taken", () => {
    const rule = makeRule({ kind: "account", id: "1" }, { id: "taken" });
    const [back] = imported(writeJsonFile([rule], 0), { ...ownExport, knownIds: new Set(["taken"]) });
    expect(back).toEqual({ ...rule, id: "fresh" });
  });

  it("cannot be taken for a formula by a spreadsheet", () => {
    const rules = ["=1+1", "+1", "-1", "@x", "'quoted"].map((phrase) =>
      makeRule({ kind: "phrase", phrase }, { id: phrase }),
    );
    const text = writeCsvFile(rules);
    const cells: string[][] = parse(text);
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(imported(text)).toEqual(rules);
  });

  it("survives a spreadsheet that parts columns by semicolons or tabs", () => {
    const rule = makeRule({ kind: "phrase", phrase: "a, b" }, { id: "r", reason: { preset: "spam" } });
    const [head = "", row = ""] = writeCsvFile([rule]).split("\r\n");
    expect(imported(`${head.replaceAll(",", ";")}\n${row.replaceAll(/,(?! )/g, ";")}\n`)).toEqual([rule]);
    expect(imported(`${head.replaceAll(",", "\t")}\n${row.replaceAll(/,(?! )/g, "\t")}`)).toEqual([rule]);
  });
});

/** Phrases are kept without the spaces around them. */
function trimmed(rule: MuteRule): MuteRule {
  const { target } = rule;
  return target.kind === "phrase" ? { ...rule, target: { ...target, phrase: target.phrase.trim() } } : rule;
}

describe("CSV", () => {
  const cells = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", "a", " ", "é"), maxLength: 6 });
  const tables = fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { maxLength: 5 });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom("\n", "\r\n"), (rows, end) => {
        const text = rows.map(writeCsvRow).join(end);
        expect([...csvRows(text)].map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });

  it("is read as a library reads it", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const text = rows.map((row) => writeCsvRow(row)).join("\r\n");
        const theirs: string[][] = parse(text, { relax_column_count: true, record_delimiter: "\r\n" });
        expect([...csvRows(text)].map(({ fields }) => fields)).toEqual(theirs);
      }),
    );
  });

  it("counts the lines of quoted fields", () => {
    const rows = [...csvRows('a,b\r\n"x\ny",1\n\n"z')];
    expect(rows).toEqual([
      { line: 1, fields: ["a", "b"], isCut: false },
      { line: 2, fields: ["x\ny", "1"], isCut: false },
      { line: 5, fields: ["z"], isCut: true },
    ]);
  });
});
