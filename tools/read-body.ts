// npm run --silent read-body -- FILE.json: the posts that Chatside reads in a captured body, one JSON object a line,
// and on stderr what could not be read.
import { readFileSync } from "node:fs";
import { readBody } from "../src/x/payload/read-body.ts";
import { healthLine } from "./health-line.ts";
import { rowOf } from "./post-row.ts";

/** The file's text, or the reason why there is none. */
function readText(file: string): { text: string } | { reason: string } {
  try {
    return { text: readFileSync(file, "utf8").replace(/^\uFEFF/, "") };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function main(files: readonly string[]): number {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    console.error("usage: npm run --silent read-body -- FILE.json");
    return 2;
  }
  const read = readText(file);
  if ("reason" in read) {
    console.error(`${file}: cannot be opened (${read.reason})`);
    return 2;
  }
  const { entries, health } = readBody(read.text, { operation: "read-body", receivedAt: 0 });
  process.stdout.write(entries.map((entry) => `${JSON.stringify(rowOf(entry))}\n`).join(""));
  console.error(`${file}: ${healthLine(health)}`);
  return 0;
}

// As in `read-body FILE | head -1`: the reader of our lines may go first.
process.stdout.on("error", () => process.exit());
process.exitCode = main(process.argv.slice(2));
