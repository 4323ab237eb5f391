import type { MuteRule, MuteSource } from "../rule.ts";
import { isAccount } from "../target-key.ts";
import { csvRows, writeCsvRow } from "./csv-rows.ts";
import { type EntryReading, readEntry } from "./entry-shape.ts";
import { writeMoment, writeUntil } from "./moment.ts";
import {
  type InSteps,
  linesPerStep,
  type MuteEntry,
  type MuteFileReading,
  type UnreadableLine,
} from "./mute-file.ts";

const columns = [
  "kind",
  "value",
  "handle",
  "chat",
  "until",
  "reason",
  "note",
  "source",
  "origin",
  "at",
  "posts",
  "even_hosts",
  "id",
] as const;

type Cells = Readonly<Record<(typeof columns)[number], string>>;

/** A spreadsheet takes a cell that begins so for a formula; one apostrophe keeps it text, and is taken off again. */
const formula = /^[=+\-@\t\r']/;

/** Mutes as CSV (RFC 4180), one rule a row, for spreadsheets and for other programs. */
export function writeCsvFile(rules: Iterable<MuteRule>): string {
  const rows = Array.from(rules, (rule) => {
    const cells = cellsOf(rule);
    return columns.map((column) => (formula.test(cells[column]) ? `'${cells[column]}` : cells[column]));
  });
  return `${[columns, ...rows].map(writeCsvRow).join("\r\n")}\r\n`;
}

/** Is this our CSV? Spreadsheets of some countries part the columns by semicolons or tabs. */
export function isCsvFile(text: string): boolean {
  const [heading = ""] = text.slice(0, 1000).split(/[\r\n]/);
  const names = heading.split(/[,;\t]/).map((name) => name.replaceAll('"', "").trim());
  return names.includes("kind") && names.includes("value");
}

/** Reads our CSV. Columns may stand in any order, and all but kind and value may be missing. */
export function* readCsvFile(text: string, name: string): InSteps<MuteFileReading> {
  const separator = /[,;\t]/.exec(text)?.[0] ?? ",";
  const total = text.split("\n").length;
  const entries: MuteEntry[] = [];
  const unreadable: UnreadableLine[] = [];
  let heading: readonly string[] | undefined;
  for (const { line, fields, isCut } of csvRows(text, separator)) {
    if (isCut) return { ok: false, why: cutSentence(name, line) };
    if (!heading) heading = fields.map((field) => field.trim());
    else {
      const reading = readRow(heading, fields, line);
      if (reading.ok) entries.push(reading.entry);
      else unreadable.push({ line, why: reading.why });
    }
    if ((entries.length + unreadable.length) % linesPerStep === 0) yield { done: line, total };
  }
  return { ok: true, format: "chatside-csv", entries, unreadable };
}

function readRow(heading: readonly string[], fields: readonly string[], line: number): EntryReading {
  if (fields.length !== heading.length)
    return { ok: false, why: `It has ${fields.length} columns where the heading has ${heading.length}.` };
  const cells: Partial<Record<string, string>> = {};
  heading.forEach((column, index) => {
    const field = (fields[index] ?? "").replace(/^'/, "");
    if (field !== "") cells[column] = field;
  });
  const { kind, value, handle, chat, until, reason, note, source, origin, at, posts, id } = cells;
  const evenHosts = cells.even_hosts === "yes";
  const ids = posts === undefined ? (heading.includes("posts") ? [] : undefined) : posts.split(" ");
  return readEntry(
    {
      id,
      kind,
      value,
      handle,
      scope: chat,
      until,
      preset: reason,
      note,
      from: source,
      origin,
      at,
      posts: ids,
      evenHosts,
    },
    line,
    true,
  );
}

function cellsOf(rule: MuteRule): Cells {
  return {
    kind: rule.target.kind,
    ...namesOf(rule),
    chat: rule.scope === "every-chat" ? "*" : rule.scope.chatId,
    until: writeUntil(rule.until),
    reason: rule.reason.preset ?? "",
    note: rule.reason.note ?? "",
    source: rule.source.from,
    origin: originOf(rule.source),
    at: writeMoment(rule.at),
    posts: rule.posts.join(" "),
    even_hosts: rule.evenHosts ? "yes" : "",
    id: rule.id,
  };
}

function namesOf({ target }: MuteRule): { readonly value: string; readonly handle: string } {
  if (isAccount(target)) return { value: target.id ?? "", handle: target.handle ?? "" };
  if (target.kind === "phrase") return { value: target.phrase, handle: "" };
  return { value: target.kind === "pattern" ? target.pattern : target.domain, handle: "" };
}

function originOf(source: MuteSource): string {
  if (source.from === "list") return source.url;
  return source.from === "file" ? source.name : "";
}

function cutSentence(name: string, line: number): string {
  return `“${name}” ends inside the quotation marks of line ${line}: it was cut off, or a quotation mark is missing.`;
}
