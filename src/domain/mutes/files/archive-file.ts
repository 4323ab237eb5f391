import type { EntryReading } from "./entry-shape.ts";
import { readEntry } from "./entry-shape.ts";
import { brokenJson, fieldsOf, parseJson, readJsonEntries } from "./json-file.ts";
import type { InSteps, MuteFileReading } from "./mute-file.ts";

/** Every file of X's archive is a script that puts a list away under a name. */
const beginning = /^\s*window\.YTD\.(\w+)\.part\d+\s*=\s*/;

/** Is this a file of X's archive, whatever is in it? */
export function isArchiveFile(text: string): boolean {
  return beginning.test(text.slice(0, 200)) || /^\s*\[\s*\{\s*"(?:muting|blocking)"/.test(text.slice(0, 200));
}

/**
 * Reads mute.js or block.js of X's archive: `window.YTD.mute.part0 = [{"muting": {"accountId": "…"}}]`, and
 * `block` with `blocking`. The list alone, its beginning cut off by hand, is read, too.
 */
export function* readArchiveFile(text: string, name: string): InSteps<MuteFileReading> {
  const [head = "", part] = beginning.exec(text) ?? [];
  if (part !== undefined && part !== "mute" && part !== "block")
    return {
      ok: false,
      why: `“${name}” is X's archive file of “${part}”. Mutes are in mute.js, blocks in block.js.`,
    };
  const json = text.slice(head.length).replace(/;\s*$/, "");
  const values = parseJson(json);
  if (values === undefined) return { ok: false, why: brokenJson(json, name) };
  if (!Array.isArray(values)) return { ok: false, why: `“${name}” has no list in it.` };
  const isBlocks = part === "block" || (part === undefined && /^\s*\[\s*\{\s*"blocking"/.test(json));
  const list: readonly unknown[] = values;
  const blanks = text.slice(0, head.length).replace(/[^\n]/g, " ");
  return yield* readJsonEntries(blanks + json, isBlocks ? "x-blocks" : "x-mutes", list, (value) =>
    readAccountOf(value, isBlocks ? "blocking" : "muting"),
  );
}

function readAccountOf(value: unknown, field: "muting" | "blocking"): EntryReading {
  const accountId = fieldsOf(fieldsOf(value)?.[field])?.accountId;
  if (accountId === undefined) return { ok: false, why: `It has no ${field}.accountId.` };
  if (typeof accountId === "string") return readEntry({ kind: "account", value: accountId }, 0);
  return { ok: false, why: "The id is written without quotation marks: its last digits may be lost." };
}
