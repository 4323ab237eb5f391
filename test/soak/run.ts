import { parseArgs } from "node:util";
import { type SoakResult, soak } from "./soak.ts";

/** npm run soak: plays the evening for each seed, one after the other. The exit code is 1 when anything is wrong. */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "10" },
    seed: { type: "string" },
    minutes: { type: "string", default: "60" },
    speed: { type: "string", default: "60" },
    verbose: { type: "boolean", default: false },
    extension: { type: "string", default: "" },
  },
});

const seeds =
  values.seed === undefined
    ? Array.from({ length: Number(values.seeds) }, (_, at) => at + 1)
    : [Number(values.seed)];
const minutes = Number(values.minutes);
let failed = 0;
for (const seed of seeds) {
  const rounds = Math.max(1, Math.round(minutes / 10));
  const options = { seed, minutes, rounds, speed: Number(values.speed), extension: values.extension };
  const result = await soak(options);
  if (result.wrongs.length > 0) failed++;
  if (result.wrongs.length > 0 || values.verbose) console.log(result.story.join("\n"));
  console.log(lineOf(result));
}
console.log(`${seeds.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function lineOf({ seed, figures, wrongs }: SoakResult): string {
  const { written, loaded, stored, notLoaded, gaps, requests, failed: broken } = figures;
  const line = `seed ${seed}: ${written} posts; X's page had ${loaded}, the store has ${stored}; ${notLoaded} not loaded, ${gaps} gaps shown; ${requests} requests, ${broken} without posts; ${wrongs.length} wrong`;
  return [line, ...wrongs.slice(0, 30).map((wrong) => `  ${wrong}`)].join("\n");
}
