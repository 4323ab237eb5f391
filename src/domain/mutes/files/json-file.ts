import type { MuteRule } from "../rule.ts";
import { type EntryReading, type RawEntry, readEntry } from "./entry-shape.ts";
import { endsInside, linesOfEntries } from "./json-lines.ts";
import { writeMoment, writeUntil } from "./moment.ts";
import {
  type InSteps,
  linesPerStep,
  type MuteEntry,
  type MuteFileReading,
  type UnreadableLine,
} from "./mute-file.ts";

const formatName = "chatside-mutes";
const version = 1;

type Fields = Readonly<Record<string, unknown>>;

/** Mutes as our JSON, one rule a line. `now` (ms) is written down as the time of the export. */
export function writeJsonFile(rules: Iterable<MuteRule>, now: number): string {
  const lines = Array.from(rules, (rule) => `    ${JSON.stringify(plainRule(rule))}`);
  const head = `{\n  "format": "${formatName}",\n  "version": ${version},\n  "exportedAt": "${writeMoment(now)}",`;
  return `${head}\n  "rules": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** Reads our JSON. */
export function* readJsonFile(text: string, name: string): InSteps<MuteFileReading> {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, why: brokenJson(text, name) };
  const file = fieldsOf(value);
  if (file?.format !== formatName) return { ok: false, why: `“${name}” is JSON, but no list of mutes.` };
  const problem = problemOfVersion(file.version, name);
  if (problem !== undefined) return { ok: false, why: problem };
  const { rules } = file;
  if (!Array.isArray(rules)) return { ok: false, why: `“${name}” has no rules in it.` };
  return yield* readJsonEntries(text, "chatside-json", rules, (rule) => readEntry(rawRule(rule), 0, true));
}

/** Reads the entries of a JSON list one by one; where one cannot be read, its line is looked up. */
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
  return { ok: true, format, entries, unreadable };
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a text that should be JSON. */
export function brokenJson(text: string, name: string): string {
  return endsInside(text)
    ? `“${name}” ends in the middle: it was cut off. Download or export it again.`
    : `“${name}” is damaged: it is no valid JSON. Download or export it again.`;
}

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function problemOfVersion(found: unknown, name: string): string | undefined {
  if (found === version) return undefined;
  if (typeof found === "number" && found > version)
    return `“${name}” was written by a newer Chatside (format ${found}; this one reads ${version}). Update Chatside first.`;
  return `“${name}” does not say which version of our format it has.`;
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
