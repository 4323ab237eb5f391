// npm run --silent try-phrase -- "PHRASE": would a mute of the phrase set posts aside? Reads the posts' texts as JSON
// strings, one a line, on stdin, and prints true (set aside) or false for each.
import { createInterface } from "node:readline";
import { buildMuteIndex, type MuteIndex } from "../src/domain/mutes/matching/mute-index.ts";
import { expressionIn, readTarget } from "../src/domain/mutes/typed-target.ts";
import { noEntities } from "../src/domain/post/post.ts";
import { wordsOf } from "../src/words/words.ts";
import { readEnglishWords } from "../test/support/catalogue-source.ts";

readEnglishWords();
const source = { from: "me" } as const;

function indexOf(phrase: string): MuteIndex | { readonly why: string } {
  const reading = readTarget("phrase", phrase);
  if (!reading.ok) return { why: wordsOf(reading.why) };
  const rule = {
    id: "typed",
    target: reading.target,
    scope: "every-chat",
    until: "always",
    reason: {},
    source,
  } as const;
  return buildMuteIndex([{ ...rule, at: 0, posts: [] }], 0);
}

/** The answer to one line of input. */
function answerTo(line: string, index: MuteIndex): string {
  const text = parsed(line);
  if (typeof text !== "string") return JSON.stringify({ error: "not a JSON string" });
  const post = { id: "1", createdAt: 0, author: { handle: "somebody" }, text, entities: noEntities };
  return String(index.decide(post, 0) !== undefined);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const [phrase, ...more] = process.argv.slice(2);
const index = phrase === undefined || more.length > 0 ? undefined : indexOf(phrase);
if (!index || "why" in index) {
  console.error(index ? index.why : 'usage: npm run --silent try-phrase -- "PHRASE" < TEXTS');
  process.exitCode = 2;
} else {
  if (phrase !== undefined && expressionIn(phrase) !== undefined)
    console.error("The slashes are part of the phrase. An expression is a mute of its own kind.");
  // As with `| head -1`: the reader of our lines may go first.
  process.stdout.on("error", () => process.exit());
  for await (const line of createInterface({ input: process.stdin }))
    process.stdout.write(`${answerTo(line, index)}\n`);
}
