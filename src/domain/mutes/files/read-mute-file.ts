import { isArchiveFile, readArchiveFile } from "./archive-file.ts";
import { isCsvFile, readCsvFile } from "./csv-file.ts";
import { readJsonFile } from "./json-file.ts";
import { readLineFile } from "./line-file.ts";
import type { InSteps, MuteFileReading } from "./mute-file.ts";

/** 50,000 of our rules take some 15 million characters. */
export const longestFile = 40_000_000;
/** More than that is no list that a person keeps, and would fill the disk. */
const mostEntries = 250_000;

/**
 * Reads a file or a list of mutes whose format is told by its content. `name` (of the file, or the list's address)
 * is for the sentences. Nothing is thrown, whatever the text is.
 */
export function* readMuteFile(text: string, name: string): InSteps<MuteFileReading> {
  const content = text.replace(/^\ufeff/, "");
  const problem = problemOf(content, name);
  if (problem !== undefined) return { ok: false, why: problem };
  const reading = yield* readAs(content, name);
  if (!reading.ok || reading.entries.length <= mostEntries) return reading;
  return { ok: false, why: `“${name}” has ${reading.entries.length} entries; ${mostEntries} are the most.` };
}

function readAs(text: string, name: string): InSteps<MuteFileReading> {
  if (isArchiveFile(text)) return readArchiveFile(text, name);
  if (/^\s*[{[]/.test(text)) return readJsonFile(text, name);
  return isCsvFile(text) ? readCsvFile(text, name) : readLineFile(text, name);
}

function problemOf(text: string, name: string): string | undefined {
  const head = text.slice(0, 1000);
  if (text.length > longestFile)
    return `“${name}” is too large: ${Math.round(text.length / 1_000_000)} million characters, and ${longestFile / 1_000_000} are the most.`;
  if (/^\s*$/.test(text)) return `“${name}” is empty.`;
  if (head.startsWith("PK\u0003\u0004"))
    return `“${name}” is a zip file. Unpack it, and choose data/mute.js or data/block.js in it.`;
  if (/^\s*</.test(head))
    return `“${name}” is a web page, not a list. Save the list itself, and choose that file.`;
  if (isBinary(head)) return `“${name}” is no text in UTF-8. Is it the right file?`;
  return undefined;
}

/** Somebody's words may hold a character that was lost once; a picture or an archive begins with it, or is full of it. */
function isBinary(head: string): boolean {
  const lost = head.split("\ufffd").length - 1;
  return head.includes("\0") || head.slice(0, 4).includes("\ufffd") || lost > head.length / 4;
}
