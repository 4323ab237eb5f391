// npm run --silent read-mutes -- FILE: what an import of FILE would keep, one JSON object a line; on stderr what was
// taken for what, and what was left out, with its line.
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { encodingOf } from "../src/domain/mutes/files/encoding.ts";
import { writeUntil } from "../src/domain/mutes/files/moment.ts";
import {
  atOnce,
  type MuteEntry,
  type TakenColumns,
  type UnreadableLine,
} from "../src/domain/mutes/files/mute-file.ts";
import { type ImportPreview, meaningOf, previewImport } from "../src/domain/mutes/files/preview-import.ts";
import { problemOfSize } from "../src/domain/mutes/files/read-mute-file.ts";
import type { MuteTarget } from "../src/domain/mutes/rule.ts";
import { isAccount } from "../src/domain/mutes/target-key.ts";
import { wordsOf } from "../src/words/words.ts";
import { readEnglishWords } from "../test/support/catalogue-source.ts";

readEnglishWords();
const choice = { scope: "every-chat", until: "always" } as const;

/** The file's text, or the reason why there is none. */
function readText(file: string): { text: string } | { reason: string } {
  try {
    const tooLarge = problemOfSize(statSync(file).size, basename(file));
    if (tooLarge !== undefined) return { reason: wordsOf(tooLarge) };
    const bytes = readFileSync(file);
    return { text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A mute as it would be kept. An account that waits for its id goes by its handle until the id is seen. */
function rowOf(entry: MuteEntry): object {
  const { target, scope, until } = meaningOf(entry, choice);
  const handle = isAccount(target) && target.handle !== undefined ? { handle: target.handle } : {};
  return { kind: target.kind, value: namedBy(target), ...handle, until: writeUntil(until), scope };
}

function namedBy(target: MuteTarget): string {
  if (isAccount(target)) return target.id ?? `@${target.handle}`;
  if (target.kind === "phrase") return target.phrase;
  return target.kind === "pattern" ? target.pattern : target.domain;
}

function columnLines(taken: readonly TakenColumns[]): readonly string[] {
  return taken.map(({ line, columns }) => {
    const parts = columns.map(({ place, title, as }) => `${title ?? `column ${place}`}: ${as}`);
    return `line ${line}: columns taken as ${parts.join(", ")}`;
  });
}

function leftLines(lines: readonly UnreadableLine[]): readonly string[] {
  return lines.map(({ line, why }) => `line ${line}: left out. ${wordsOf(why)}`);
}

function report({
  columns,
  unreadable,
  partly,
  repeated,
  fresh,
}: ImportPreview & { ok: true }): readonly string[] {
  const cut = partly.map(({ line, why }) => `line ${line}: taken in part. ${wordsOf(why)}`);
  return [
    ...columnLines(columns),
    ...leftLines(unreadable),
    ...cut,
    `${fresh.length} kept, ${repeated} said more than once`,
  ];
}

function main(files: readonly string[]): number {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    console.error("usage: npm run --silent read-mutes -- FILE");
    return 2;
  }
  const read = readText(file);
  if ("reason" in read) {
    console.error(read.reason);
    return 2;
  }
  const preview = atOnce(previewImport(read.text, basename(file), [], () => undefined, choice));
  if (!preview.ok) {
    console.error([wordsOf(preview.why), ...leftLines(preview.unreadable ?? [])].join("\n"));
    return 1;
  }
  process.stdout.write(preview.fresh.map((entry) => `${JSON.stringify(rowOf(entry))}\n`).join(""));
  console.error(report(preview).join("\n"));
  return 0;
}

// As in `read-mutes FILE | head -1`: the reader of our lines may go first.
process.stdout.on("error", () => process.exit());
process.exitCode = main(process.argv.slice(2));
