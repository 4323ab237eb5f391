/**
 * Random drafts through our counting and through twitter-text: `npx tsx test/bench/counting.random.ts [drafts] [seed]`,
 * 200,000 unless said otherwise. Prints how many were the same and every difference, and fails when there is one
 * outside what is newer than the reference: emoji, top-level domains that came, and those that were given up.
 */

import { randomDraft, randomFrom } from "../unit/domain/counting/random-drafts.ts";
import { compareWithReference, type Difference, noComparisons } from "../unit/domain/counting/reference.ts";

const [drafts = 200_000, seed = Date.now() % 100_000] = process.argv.slice(2).map(Number);
const random = randomFrom(seed);
const counts = { ...noComparisons(), different: 0 };
const shown: Difference[] = [];

for (let index = 0; index < drafts; index++) {
  const comparison = compareWithReference(randomDraft(random));
  if (typeof comparison === "string") counts[comparison]++;
  else {
    counts.different++;
    if (shown.length < 20) shown.push(comparison);
  }
}

console.log(`${drafts} random drafts, seed ${seed}, beside twitter-text:`);
console.table(counts);
for (const difference of shown) console.log(JSON.stringify(difference, undefined, 1));
if (counts.different > 0) process.exitCode = 1;
