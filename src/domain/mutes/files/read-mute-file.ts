import { type Wording, wording } from "../../words/wording.ts";
import { isArchiveFile, readArchiveFile } from "./archive-file.ts";
import { readJsonFile } from "./json-file.ts";
import type { ColumnChoice, InSteps, MuteFileReading } from "./mute-file.ts";
import { readTableFile } from "./table/table-file.ts";

/** 50,000 of our rules take about 15 million characters. */
export const longestFile = 40_000_000;
/** UTF-8 takes at most four bytes per character. */
const mostBytes = longestFile * 4;
/** No personal list is longer; more would fill the disk. */
const mostEntries = 250_000;

/** Also one that was read as a code page and saved again. */
const byteOrderMarks = /^(?:\ufeff|ï»¿)+/;
const json = /^\s*(?:\{|\[\s*(?:[[{"\d\]-]|null\b|true\b|false\b|$))/;
/** No text has these; every other kind of file soon does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\0-\x08\x0e-\x19\x1b-\x1f]|\x1a(?!$)/;

/** Detects the format by content. `name`: file or address, for messages. Never throws. */
export function* readMuteFile(
  text: string,
  name: string,
  choice: ColumnChoice = {},
): InSteps<MuteFileReading> {
  const content = text.replace(byteOrderMarks, "");
  const problem = problemOf(content, name);
  if (problem !== undefined) return { ok: false, why: problem };
  const reading = yield* readAs(content, name, choice);
  if (!reading.ok || reading.entries.length <= mostEntries) return reading;
  return {
    ok: false,
    why: wording("fileManyEntries", { file: name, count: reading.entries.length, most: mostEntries }),
  };
}

function readAs(text: string, name: string, choice: ColumnChoice): InSteps<MuteFileReading> {
  if (isArchiveFile(text)) return readArchiveFile(text, name);
  if (json.test(text)) return readJsonFile(text, name, choice);
  return readTableFile(text, name, choice);
}

/** Before reading; undefined if acceptable. */
export function problemOfSize(bytes: number, name: string): Wording | undefined {
  if (bytes <= mostBytes) return undefined;
  return wording("fileTooLarge", {
    file: name,
    size: Math.round(bytes / 1_000_000),
    most: mostBytes / 1_000_000,
  });
}

function problemOf(text: string, file: string): Wording | undefined {
  const head = text.slice(0, 1000);
  if (text.length > longestFile)
    return wording("fileTooLong", {
      file,
      size: Math.round(text.length / 1_000_000),
      most: longestFile / 1_000_000,
    });
  if (/^\s*$/.test(text)) return wording("fileEmpty", { file });
  if (head.startsWith("PK\u0003\u0004")) return wording("fileZip", { file });
  if (/^\s*<(?!https?:)/i.test(head)) return wording("fileWebPage", { file });
  if (control.test(head)) return wording("fileNoText", { file });
  return undefined;
}
