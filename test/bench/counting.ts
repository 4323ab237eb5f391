/**
 * What counting a draft costs, beside twitter-text and beside one bare pass with NFC:
 * `npm run bench -- counting`. Says so when a bound is not held: a typical draft of 280 characters at most 6 µs
 * (median), 16,000 hostile characters at most 10 ms. It does not fail for it, since a busy machine is slow; it fails
 * when one of the 200,000 random drafts that follow is counted otherwise than by twitter-text.
 */
import { countPrepared, prepareText } from "../../src/domain/counting/count.ts";
import { classic140, x280 } from "../../src/domain/counting/rules.ts";
import { twitterText } from "../unit/domain/counting/reference.ts";

const longestDraft = 6;
const longestHostile = 10_000;
const hostileLength = 16_000;

const sentence =
  "A3 Talk to the shop owners first: trust starts with a name, not a form. We did it at 9:30 every week… and " +
  "people came back 🙂👮🏽‍♀️ @t_marlow_demo “why not?” https://example.com/talks/2014?week=3#notes – café open. ";
const tail = " More soon at example.org (part 2). #copchat";

const hostile: Readonly<Record<string, string>> = {
  "a.": "a.",
  "www.": "www.",
  "é.": "é.",
  "@": "@",
  "#": "#",
  "a.co/(": "a.co/(",
  "a.com。": "a.com。",
  "emoji families": "👨‍👩‍👧‍👦",
  "letters with marks": "e\u0301\u0323",
};

/** Microseconds per call, the median of many rounds. */
function medianCost(action: (text: string) => unknown, text: string, budget: number): number {
  const rounds: number[] = [];
  const perRound = Math.max(1, Math.floor(20_000 / text.length));
  const start = performance.now();
  while (rounds.length < 5 || performance.now() - start < budget) {
    const before = performance.now();
    for (let call = 0; call < perRound; call++) action(text);
    rounds.push(((performance.now() - before) * 1000) / perRound);
    if (performance.now() - start > 4 * budget) break;
  }
  rounds.sort((a, b) => a - b);
  return rounds[Math.floor(rounds.length / 2)] ?? 0;
}

function countBoth(text: string): number {
  const prepared = prepareText(text);
  return countPrepared(prepared, classic140).length + countPrepared(prepared, x280).length;
}

function countForX(text: string): number {
  return countPrepared(prepareText(text), x280).length;
}

function barePass(text: string): number {
  const composed = text.normalize("NFC");
  let sum = 0;
  for (let index = 0; index < composed.length; index++) sum += composed.charCodeAt(index);
  return sum;
}

function rowFor(text: string) {
  return {
    "x-280": medianCost(countForX, text, 300),
    both: medianCost(countBoth, text, 300),
    "twitter-text": medianCost((draft) => twitterText.parseTweet(draft).weightedLength, text, 300),
    "bare NFC pass": medianCost(barePass, text, 300),
  };
}

function rounded(row: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cost]) => [name, cost.toFixed(cost < 100 ? 1 : 0)]),
  );
}

const rows: Record<string, Record<string, string>> = {};
const broken: string[] = [];

for (const length of [140, 280, 4000]) {
  const row = rowFor(
    sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - tail.length) + tail,
  );
  rows[`typical ${length}`] = rounded(row);
  if (length === 280 && row["x-280"] > longestDraft)
    broken.push(`typical 280: ${row["x-280"].toFixed(1)} µs`);
}
const cjk = `${"漢".repeat(hostileLength / 2)}.${"字".repeat(hostileLength / 2)}`;
for (const [name, piece] of [...Object.entries(hostile), ["CJK with one dot", cjk] as const]) {
  const text = piece.repeat(Math.ceil(hostileLength / piece.length)).slice(0, hostileLength);
  const row = rowFor(text);
  rows[`${hostileLength} of ${name}`] = rounded(row);
  if (row.both > longestHostile) broken.push(`${name}: ${row.both.toFixed(0)} µs`);
}

console.log("Counting a draft, µs per call (median):");
console.table(rows);
for (const bound of broken) console.log(`Over its bound: ${bound}. Is the machine busy?`);
if (broken.length === 0)
  console.log("Every bound is held: 6 µs for a typical 280, 10 ms for a hostile 16,000.");
await import("./counting.random.ts");
