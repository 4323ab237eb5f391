import { eachSeed } from "./each-seed.ts";
import { type SoakResult, soak } from "./soak.ts";

/** npm run soak */
await eachSeed(
  60,
  (asked) => soak({ ...asked, rounds: Math.max(1, Math.round(asked.minutes / 10)) }),
  lineOf,
);

function lineOf({ figures }: SoakResult): string {
  const { written, loaded, stored, notLoaded, gaps, requests, failed: broken } = figures;
  return `${written} posts; X's page had ${loaded}, the store has ${stored}; ${notLoaded} not loaded, ${gaps} gaps shown; ${requests} requests, ${broken} without posts`;
}
