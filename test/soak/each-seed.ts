import { parseArgs } from "node:util";

/** What a played seed gives: everything that is wrong, and what was done, in the order of time. */
export interface Played {
  readonly wrongs: readonly string[];
  readonly story: readonly string[];
}

export interface Asked {
  readonly seed: number;
  readonly minutes: number;
  readonly speed: number;
  readonly extension: string;
}

/** Plays each seed that the command line asks for, one after the other. The exit code is 1 when anything is wrong. */
export async function eachSeed<Result extends Played>(
  usualMinutes: number,
  play: (asked: Asked) => Promise<Result>,
  lineOf: (result: Result) => string,
): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "10" },
      seed: { type: "string" },
      minutes: { type: "string", default: String(usualMinutes) },
      speed: { type: "string", default: "60" },
      verbose: { type: "boolean", default: false },
      extension: { type: "string", default: "" },
    },
  });
  const seeds =
    values.seed === undefined
      ? Array.from({ length: Number(values.seeds) }, (_, at) => at + 1)
      : [Number(values.seed)];
  let failed = 0;
  for (const seed of seeds) {
    const { minutes, speed, extension } = values;
    const result = await play({ seed, minutes: Number(minutes), speed: Number(speed), extension });
    if (result.wrongs.length > 0) failed++;
    if (result.wrongs.length > 0 || values.verbose) console.log(result.story.join("\n"));
    const wrongs = result.wrongs.slice(0, 30).map((wrong) => `  ${wrong}`);
    console.log([`seed ${seed}: ${lineOf(result)}; ${result.wrongs.length} wrong`, ...wrongs].join("\n"));
  }
  console.log(`${seeds.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
