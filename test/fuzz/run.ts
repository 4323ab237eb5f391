/**
 * Mutated bodies through the reader: `npm run fuzz -- 100000`. Structure-aware, from a seed that is printed, from the
 * invented bodies and, when they are there, from X's own. Ends with 1 when a body makes the reader throw, lose a
 * healthy post, or give one that may not be sent on; what is slow is told, for time is not judged here.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../tools/setup/project-root.mjs";
import { chanceFrom } from "../x-site/seeded.ts";
import { capturedBodies, inventedBodies, piecesOf, type SeedBody } from "./seed-bodies.ts";
import {
  type Trial,
  timesOf,
  tryAnywhere,
  tryBesideHealthy,
  tryFirstPage,
  tryRenamed,
  tryText,
} from "./try-body.ts";

const [asked = "100000", seedAsked] = process.argv.slice(2);
const count = Number(asked);
const seed = seedAsked === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(seedAsked);
/** A whole body of X as often as this; else a piece of one, or an invented one. */
const wholeOf = 200;
const slowMs = 50;
const mostKept = 20;
const chance = chanceFrom(seed);
const kinds = [
  ["changed anywhere", tryAnywhere, 5],
  ["one entry changed beside healthy ones", tryBesideHealthy, 4],
  ["keys renamed", tryRenamed, 1],
  ["text cut or garbled", tryText, 1],
  ["first pages in a document, renamed and cut off", tryFirstPage, 1],
] as const;

const invented = inventedBodies();
const whole = capturedBodies();
const pieces = whole.flatMap(piecesOf);
console.log(
  `  seed ${seed}; ${invented.length} invented bodies, ${whole.length} captured ones in ${pieces.length} pieces`,
);

const tally = new Map<string, number>();
let posts = 0;
let slow = 0;
let slowest: Trial | undefined;
const problems: Trial[] = [];
const started = performance.now();
for (let at = 0; at < count; at++) {
  const [kind, attempt] = chance.pick(kinds.flatMap((each) => Array.from({ length: each[2] }, () => each)));
  const trial = attempt(seedBody(), chance);
  tally.set(kind, (tally.get(kind) ?? 0) + 1);
  posts += trial.posts;
  if (trial.ms > slowMs) slow++;
  if (!slowest || trial.ms > slowest.ms) slowest = trial;
  if (trial.problem !== undefined) problems.push(trial);
}
report();
process.exitCode = problems.length > 0 ? 1 : 0;

function seedBody(): SeedBody {
  if (whole.length === 0) return chance.pick(invented);
  if (chance.between(1, wholeOf) === 1) return chance.pick(whole);
  return chance.pick(chance.next() < 0.6 ? invented : pieces);
}

function report(): void {
  for (const [kind, times] of tally) console.log(`  ${String(times).padStart(7)} ${kind}`);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`  ${count} bodies in ${seconds} s, ${posts} posts read`);
  console.log(`  over ${slowMs} ms: ${slow}`);
  if (slowest) printSlowest(slowest);
  const thrown = problems.filter(({ problem }) => problem?.startsWith("threw")).length;
  console.log(`  threw: ${thrown}; other problems: ${problems.length - thrown}`);
  problems.slice(0, mostKept).forEach(keep);
}

function printSlowest({ body, ms }: Trial): void {
  const kilobytes = Math.round(body.text.length / 1000);
  const { read, parse } = timesOf(body);
  console.log(`  slowest: ${ms.toFixed(1)} ms (the least of 3), ${kilobytes} kB of ${body.name}`);
  console.log(`  the same again, at the end: ${read.toFixed(1)} ms, of which JSON.parse ${parse.toFixed(1)}`);
}

function keep({ body, problem }: Trial, index: number): void {
  const folder = path.join(projectRoot, "out/fuzz");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${seed}-${index}.json`);
  writeFileSync(file, body.text);
  console.log(`  ${path.relative(projectRoot, file)} (${body.name}): ${problem?.slice(0, 1000)}`);
}
