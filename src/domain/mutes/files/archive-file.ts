import { type Wording, wording } from "../../words/wording.ts";
import type { EntryReading } from "./entry-shape.ts";
import { readEntry } from "./entry-shape.ts";
import { brokenJson, fieldsOf, parseJson, readJsonEntries } from "./json-file.ts";
import type { InSteps, MuteEntry, MuteFileReading, TakenColumns, UnreadableLine } from "./mute-file.ts";

/** Each file of X's archive assigns a list to a name; large ones come in parts, that people put together. */
const assignment = /(?:^|(?<=[\]}]))[^\S\n]*;?[^\S\n]*(?:window\.)?YTD\.(\w+)\.part\d+\s*=\s*/gm;
const beginning = /^\s*(?:window\.)?YTD\.\w+\.part\d+\s*=/;
const bareList = /^\s*\[\s*\{\s*"(muting|blocking)"/;

interface Part {
  /** As X calls it: `mute`, `block`, `following` … */
  readonly of: string;
  readonly json: string;
  readonly firstLine: number;
}

export function isArchiveFile(text: string): boolean {
  const head = text.slice(0, 200);
  return beginning.test(head) || bareList.test(head);
}

/**
 * mute.js or block.js of X's archive: `window.YTD.mute.part0 = [{"muting": {"accountId": "…"}}]`, or `block`
 * with `blocking`; also the list alone, and several parts in one file.
 */
export function* readArchiveFile(text: string, name: string): InSteps<MuteFileReading> {
  const parts = partsOf(text);
  const others = parts.filter(({ of }) => !isOfMutes(of));
  const read = parts.filter(({ of }) => isOfMutes(of));
  if (read.length === 0) return { ok: false, why: otherPart(name, others[0]?.of ?? "") };
  const entries: MuteEntry[] = [];
  const unreadable: UnreadableLine[] = others.map(({ of, firstLine }) => ({
    line: firstLine,
    why: otherPart(name, of),
  }));
  for (const { of, json, firstLine } of read) {
    const values = parseJson(json);
    if (values === undefined) return { ok: false, why: brokenJson(json, name) };
    if (!Array.isArray(values)) return { ok: false, why: wording("fileNoList", { file: name }) };
    const list: readonly unknown[] = values;
    const reading = yield* readJsonEntries(json, formatOf(of), list, (value) => readAccountOf(value, of));
    if (!reading.ok) return reading;
    const moved = <Each extends { readonly line: number }>(each: Each): Each => ({
      ...each,
      line: each.line + firstLine - 1,
    });
    for (const entry of reading.entries) entries.push(moved(entry));
    for (const line of reading.unreadable) unreadable.push(moved(line));
  }
  const format = formatOf(read[0]?.of ?? "mute");
  const columns = parts.length > 1 ? read.map(takenPart) : [];
  return { ok: true, format, entries, unreadable, partly: [], columns };
}

/** Which of several parts was taken. */
function takenPart({ of, firstLine }: Part): TakenColumns {
  return { line: firstLine, columns: [{ place: 1, title: of, as: "id", sample: [] }] };
}

function partsOf(text: string): readonly Part[] {
  const found = [...text.matchAll(assignment)];
  if (found.length === 0) {
    const field = bareList.exec(text.slice(0, 200))?.[1];
    return [{ of: field === "blocking" ? "block" : "mute", json: text, firstLine: 1 }];
  }
  let line = 1;
  let counted = 0;
  return found.map(({ 0: head, 1: of = "", index }, at) => {
    const start = index + head.length;
    for (let end = text.indexOf("\n", counted); end >= 0 && end < start; end = text.indexOf("\n", end + 1)) {
      line++;
      counted = end + 1;
    }
    const json = text.slice(start, found[at + 1]?.index).replace(/;?\s*$/, "");
    return { of, json, firstLine: line };
  });
}

function isOfMutes(part: string): boolean {
  return part === "mute" || part === "block";
}

function formatOf(part: string): "x-mutes" | "x-blocks" {
  return part === "block" ? "x-blocks" : "x-mutes";
}

function otherPart(file: string, part: string): Wording {
  return wording("fileArchiveOther", { file, part });
}

function readAccountOf(value: unknown, part: string): EntryReading {
  const fields = fieldsOf(value);
  const account = fieldsOf(fields?.muting) ?? fieldsOf(fields?.blocking);
  const accountId = account?.accountId;
  const field = part === "block" ? "blocking.accountId" : "muting.accountId";
  if (accountId === undefined) return { ok: false, why: wording("fileNoField", { field }) };
  if (typeof accountId === "string") return readEntry({ kind: "account", value: accountId }, 0);
  return { ok: false, why: wording("fileIdUnquoted") };
}
