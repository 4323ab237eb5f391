// One case of test/fixtures/x: a folder with what X sent or showed, how it was asked for, and what must be read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Window } from "happy-dom";
import { readPage } from "../src/x/dom/read-page.ts";
import { readOwnHandle, readSignedOut } from "../src/x/dom/read-person.ts";
import { type BodyRequest, readBody } from "../src/x/payload/read-body.ts";

export const casesFolder = path.resolve(import.meta.dirname, "../test/fixtures/x");

export interface FixtureCase {
  readonly name: string;
  readonly input: string;
  /** Absent for a page of X. */
  readonly request?: BodyRequest;
  readonly expected: unknown;
}

/** All cases, by name. */
export function fixtureCases(): readonly FixtureCase[] {
  return readdirSync(casesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(name));
}

function readCase(name: string): FixtureCase {
  const folder = path.join(casesFolder, name);
  const file = ["input.json", "input.txt", "input.html"].find((each) => existsSync(path.join(folder, each)));
  if (file === undefined) throw new Error(`${name} has no input.json, input.txt or input.html`);
  const input = readFileSync(path.join(folder, file), "utf8");
  const expected: unknown = readJson(path.join(folder, "expected.json"));
  if (file === "input.html") return { name, input, expected };
  return { name, input, expected, request: readJson(path.join(folder, "request.json")) as BodyRequest };
}

/** What Chatside reads in a case, in the form of expected.json. */
export async function readingOf(fixture: Pick<FixtureCase, "input" | "request">): Promise<unknown> {
  const reading = fixture.request
    ? bodyReading(fixture.input, fixture.request)
    : await pageReading(fixture.input);
  return JSON.parse(JSON.stringify(reading));
}

function bodyReading(input: string, request: BodyRequest): object {
  const { health, page, entries } = readBody(input, request);
  const posts = entries.map(({ promoted, sent, post }) => ({ promoted, note: sent.note, post }));
  return { health, page, entries: posts };
}

async function pageReading(input: string): Promise<object> {
  return withPage(input, (page) => ({
    ownHandle: readOwnHandle(page),
    signedOut: readSignedOut(page),
    ...readPage(page),
  }));
}

/** Runs `read` on a page of X without running the page's scripts. */
export async function withPage<Result>(html: string, read: (page: Document) => Result): Promise<Result> {
  const window = new Window({
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  try {
    const { document } = window;
    document.documentElement.innerHTML = html;
    return read(document as unknown as Document);
  } finally {
    await window.happyDOM.close();
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
