// npm run new-case -- NAME FILE [--operation SearchTimeline]: makes a case of test/fixtures/x from a captured body or page.
// Real names, handles, texts, ids, addresses and times are replaced; what Chatside reads in it is written beside it
// for you to check by hand; NAME --again reads a case that is there once more, after the reader was mended.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { endpointOf, knownOperations } from "../src/x/payload/endpoints.ts";
import { valueAt } from "../src/x/payload/json.ts";
import { casesFolder, fixtureCases, readingOf } from "./fixture-case.ts";
import { redactBody } from "./redact-body.ts";
import { redactPage } from "./redact-page.ts";
import { makeRedactor } from "./redact-words.ts";

const usage = "usage: npm run new-case -- NAME FILE [--operation SearchTimeline], or NAME --again";

interface Wish {
  readonly name: string;
  readonly file: string;
  readonly operation: string | undefined;
}

interface WishAgain {
  readonly name: string;
  readonly again: true;
}

/** The wish on the command line, or the reason why it cannot be met. */
function readWish(args: readonly string[]): Wish | WishAgain | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { operation: { type: "string" }, again: { type: "boolean" } },
  });
  const [name, file] = positionals;
  if (values.again === true && name !== undefined && file === undefined) return { name, again: true };
  const operation = typeof values.operation === "string" ? values.operation : undefined;
  if (name === undefined || file === undefined || positionals.length > 2) return usage;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    return `${name}: a case is named in small letters with hyphens`;
  if (existsSync(path.join(casesFolder, name))) return `${name}: there is a case of this name already`;
  if (!existsSync(file)) return `${file}: there is no such file`;
  if (operation !== undefined && !knownOperations.includes(operation))
    return `${operation}: no such operation`;
  return { name, file, operation };
}

/** The operation whose place in the table holds something in this body. */
function operationIn(body: unknown): string | undefined {
  return knownOperations.find((operation) => {
    const { instructions = [], posts = [] } = endpointOf(operation);
    return [...instructions, ...posts].some((place) => valueAt(body, place) !== undefined);
  });
}

async function makeCase({ name, file, operation }: Wish): Promise<string | undefined> {
  const text = readFileSync(file, "utf8");
  const redactor = makeRedactor(randomBytes(32).toString("hex"));
  if (/^\s*</.test(text)) {
    write(name, "input.html", `${await redactPage(text, redactor)}\n`);
    await writeExpected(name, "input.html", undefined);
    return undefined;
  }
  const body = parse(text);
  if (body === undefined) return `${file}: neither JSON nor HTML`;
  const found = operation ?? operationIn(body) ?? "SearchTimeline";
  const request = { operation: found, receivedAt: Date.UTC(2026, 8, 2, 2) };
  write(name, "input.json", json(redactBody(body, redactor)));
  write(name, "request.json", json(request));
  await writeExpected(name, "input.json", request);
  return undefined;
}

async function readAgain(name: string): Promise<string | undefined> {
  const found = fixtureCases().find((each) => each.name === name);
  if (!found) return `${name}: there is no case of this name`;
  write(name, "expected.json", json(await readingOf(found)));
  console.log(
    `test/fixtures/x/${name}/expected.json is what Chatside reads today. Check it by hand: git diff shows it.`,
  );
  return undefined;
}

async function writeExpected(
  name: string,
  inputFile: string,
  request: { operation: string; receivedAt: number } | undefined,
): Promise<void> {
  const input = readFileSync(path.join(casesFolder, name, inputFile), "utf8");
  write(name, "expected.json", json(await readingOf(request ? { input, request } : { input })));
  console.log(`test/fixtures/x/${name} is there. Read input and expected.json by hand: nothing real may be left in
them, and expected.json must say what the input shows, also where Chatside reads it wrongly today.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function write(name: string, file: string, text: string): void {
  mkdirSync(path.join(casesFolder, name), { recursive: true });
  writeFileSync(path.join(casesFolder, name, file), text);
}

const wish = readWish(process.argv.slice(2));
const reason =
  typeof wish === "string" ? wish : await ("again" in wish ? readAgain(wish.name) : makeCase(wish));
if (reason !== undefined) {
  console.error(reason);
  process.exitCode = 2;
}
