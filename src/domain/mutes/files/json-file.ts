import { type Wording, wording } from "../../words/wording.ts";
import type { MuteRule } from "../rule.ts";
import { type EntryReading, type RawEntry, readEntry } from "./entry-shape.ts";
import { readForeignJson } from "./foreign-json.ts";
import { endsInside, linesOfEntries } from "./json-lines.ts";
import { writeMoment, writeUntil } from "./moment.ts";
import {
  type ColumnChoice,
  type InSteps,
  linesPerStep,
  type MuteEntry,
  type MuteFileReading,
  type UnreadableLine,
} from "./mute-file.ts";

const formatName = "chatside-mutes";
const version = 1;

type Fields = Readonly<Record<string, unknown>>;

/** One rule per line. `now` (ms) becomes the time of export. */
export function writeJsonFile(rules: Iterable<MuteRule>, now: number): string {
  const lines = Array.from(rules, (rule) => `    ${JSON.stringify(plainRule(rule))}`);
  const head = `{\n  "format": "${formatName}",\n  "version": ${version},\n  "exportedAt": "${writeMoment(now)}",`;
  return `${head}\n  "rules": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

export function* readJsonFile(text: string, name: string, choice: ColumnChoice): InSteps<MuteFileReading> {
  const value = parseJson(text);
  const lines = value === undefined ? parseJsonLines(text) : undefined;
  if (lines) return yield* readForeignJson(text, name, lines.values, choice, lines.places);
  if (value === undefined) return { ok: false, why: brokenJson(text, name) };
  const file = fieldsOf(value);
  if (file?.format !== formatName) return yield* readForeignJson(text, name, value, choice);
  const problem = problemOfVersion(file.version, name);
  if (problem !== undefined) return { ok: false, why: problem };
  const { rules } = file;
  if (!Array.isArray(rules)) return { ok: false, why: wording("fileNoRules", { file: name }) };
  return yield* readJsonEntries(text, "chatside-json", rules, (rule) => readEntry(rawRule(rule), 0, true));
}

export function* readJsonEntries(
  text: string,
  format: "chatside-json" | "x-mutes" | "x-blocks",
  values: readonly unknown[],
  read: (value: unknown) => EntryReading,
): InSteps<MuteFileReading> {
  const entries: MuteEntry[] = [];
  const unreadable: UnreadableLine[] = [];
  const lines = linesOfEntries(text);
  for (const [index, value] of values.entries()) {
    if (index % linesPerStep === 0) yield { done: index, total: values.length };
    const reading = read(value);
    const line = lines.next().value ?? index + 1;
    if (reading.ok) entries.push({ ...reading.entry, line });
    else unreadable.push({ line, why: reading.why });
  }
  return { ok: true, format, entries, unreadable, partly: [], columns: [] };
}

/** More digits than a double holds; skips strings. */
const longNumber = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])\d{16,}(?![\d.eE])/g;

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(longNumber, (found) => (found.startsWith('"') ? found : `"${found}"`)));
  } catch {
    return undefined;
  }
}

/** One value per line; any other line stays text and is reported. */
function parseJsonLines(
  text: string,
): { readonly values: readonly unknown[]; readonly places: readonly number[] } | undefined {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: line.trim(), place: index + 1 }));
  const filled = lines.filter(({ line }) => line !== "");
  const isWhole = ({ line }: { readonly line: string }) => typeof parseJson(line) === "object";
  if (filled.length < 2 || !filled.slice(0, 2).some(isWhole)) return undefined;
  const values = filled.map(({ line }) => parseJson(line) ?? line);
  return { values, places: filled.map(({ place }) => place) };
}

export function brokenJson(text: string, name: string): Wording {
  return wording(endsInside(text) ? "fileCut" : "fileDamaged", { file: name });
}

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function problemOfVersion(found: unknown, name: string): Wording | undefined {
  if (found === version) return undefined;
  if (typeof found === "number" && found > version)
    return wording("fileNewer", { file: name, found, version });
  return wording("fileNoVersion", { file: name });
}

function plainRule({ id, target, scope, until, reason, source, at, posts, evenHosts }: MuteRule): Fields {
  const when = { until: writeUntil(until), at: writeMoment(at) };
  return { id, target, scope, ...when, reason, source, posts, ...(evenHosts ? { evenHosts } : {}) };
}

function rawRule(value: unknown): RawEntry {
  const { id, target, scope, until, reason, source, at, posts, evenHosts } = fieldsOf(value) ?? {};
  const { kind, ...names } = fieldsOf(target) ?? {};
  const { preset, note } = fieldsOf(reason) ?? {};
  const { from, url, name } = fieldsOf(source) ?? {};
  const chat = scope === "every-chat" ? "*" : (fieldsOf(scope)?.chatId ?? scope);
  const parts = {
    id,
    kind,
    handle: names.handle,
    value: names.id ?? names.phrase ?? names.pattern ?? names.domain,
  };
  return { ...parts, scope: chat, until, preset, note, from, origin: url ?? name, at, posts, evenHosts };
}
