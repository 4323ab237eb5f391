import { isSnowflake } from "../../snowflake.ts";
import type { EntryReading } from "./entry-shape.ts";
import { readEntry } from "./entry-shape.ts";
import {
  type InSteps,
  linesPerStep,
  type MuteEntry,
  type MuteFileReading,
  type UnreadableLine,
} from "./mute-file.ts";

/** Names that such files give to their columns. */
const heading =
  /^(?:(?:user|account|twitter)?[ _]?id|(?:screen|user)?[ _]?name|handle|account|user|link|url|userlink)$/i;
const userLink = /(?:twitter|x)\.com\/(?:intent\/user\?user_id=|i\/user\/)(\d+)/i;
const rounded = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/**
 * Reads lines of @handles, of profile addresses or of ids, also `id,handle` (Block Together's and X's own exported
 * CSV are ids, one a line). Empty lines, comments (`# …`) and a heading are skipped.
 */
export function* readLineFile(text: string, name: string): InSteps<MuteFileReading> {
  const lines = text.split(/\r\n|\r|\n/);
  const entries: MuteEntry[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % linesPerStep === 0) yield { done: index, total: lines.length };
    const fields = fieldsOf(line);
    if (fields.length === 0 || fields[0]?.startsWith("#")) continue;
    if (entries.length + unreadable.length === 0 && fields.every((field) => heading.test(field))) continue;
    const reading = readFields(fields, index + 1);
    if (reading.ok) entries.push(reading.entry);
    else unreadable.push({ line: index + 1, why: reading.why });
  }
  if (entries.length > 0) return { ok: true, format: "lines", entries, unreadable };
  if (unreadable.length === 0) return { ok: false, why: `“${name}” has no entry in it.` };
  return { ok: false, why: `No line of “${name}” is an @handle or an id. Is it the right file?` };
}

/** No handle and no id has a separator in it, so quotation marks need no more than to be taken off. */
function fieldsOf(line: string): readonly string[] {
  return line
    .split(/[,;\t]/)
    .map((field) =>
      field
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    )
    .filter((field) => field !== "");
}

function readFields(fields: readonly string[], line: number): EntryReading {
  const [first = ""] = fields;
  const linked = userLink.exec(first)?.[1];
  const id = linked ?? fields.find((field) => /^\d+$/.test(field));
  const broken = fields.find((field) => rounded.test(field));
  if (broken !== undefined)
    return { ok: false, why: `“${broken}” was rounded by a spreadsheet: the id's last digits are lost.` };
  if (id !== undefined && !isSnowflake(id))
    return { ok: false, why: `“${id.slice(0, 30)}” has ${id.length} digits: no id of X is so long.` };
  const names = linked === undefined ? fields.filter((field) => !/^\d+$/.test(field)) : [];
  const handle = id === undefined ? names[0] : names.find((name) => /^@?\w{1,15}$/.test(name));
  return readEntry({ kind: "account", value: id, handle }, line);
}
