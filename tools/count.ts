/**
 * Counts drafts: `npm run --silent count`. Reads JSON strings from stdin, one a line, and prints one JSON object a
 * line: both counts, whether each is allowed, and the links, hashtags and mentions. A line that is no JSON string
 * gives an object with `error`, and the rest goes on.
 */
import { reportOf } from "../src/domain/counting/report.ts";

/** The answer to one line of input. */
function answerTo(line: string): object {
  const draft = parsed(line);
  if (typeof draft !== "string") return { error: "not a JSON string" };
  const report = reportOf(draft);
  if (!("refused" in report)) return report;
  return {
    error: report.refused === "too-long" ? "too long to be counted" : "too many combining marks in a row",
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Lines end with a line feed only: a draft may have every other line end in it, written plainly. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has seen enough, as with `| head`.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

for await (const line of linesOf(process.stdin.setEncoding("utf8")))
  process.stdout.write(`${JSON.stringify(answerTo(line))}\n`);
