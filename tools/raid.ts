// npm run --silent raid -- --organic FILE… --floods FILE… [--attackers 5,10,20,all] [--reposts] [--json]: plays flood
// hours into hours of honest chats, and prints who was called what. docs/raids.md says how to read it.
import "temporal-polyfill/global";
import { parseArgs } from "node:util";
import { costOf } from "./raid/cost.ts";
import { evaluated } from "./raid/evaluate.ts";
import { readFloods, readOrganic } from "./raid/read-files.ts";
import { linesOf, reportOf } from "./raid/report.ts";
import { scenesOf } from "./raid/scenes.ts";

const usage =
  "usage: npm run --silent raid -- --organic FILE… --floods FILE… [--attackers 5,10,20,all] [--reposts] [--json]";

interface Asked {
  readonly organic: readonly string[];
  readonly floods: readonly string[];
  readonly attackers: readonly string[];
  readonly reposts: boolean;
  readonly json: boolean;
}

/** `--organic a.csv b.csv` is read like `--organic a.csv --organic b.csv`. */
function asked(args: readonly string[]): Asked | undefined {
  let option = "";
  const spread = args.flatMap((arg) => {
    if (arg.startsWith("--")) option = arg.split("=")[0] ?? arg;
    const isMore = !arg.startsWith("--") && (option === "--organic" || option === "--floods");
    if (isMore) return [`${option}=${arg}`];
    return arg === "--organic" || arg === "--floods" ? [] : [arg];
  });
  const { values } = parseArgs({
    args: spread,
    options: {
      organic: { type: "string", multiple: true },
      floods: { type: "string", multiple: true },
      attackers: { type: "string", default: "5,10,20,all" },
      reposts: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const attackers = values.attackers.split(",");
  if (!values.organic || !values.floods) return undefined;
  if (!attackers.every((number) => /^(?:[1-9]\d*|all)$/.test(number))) return undefined;
  return { ...values, organic: values.organic, floods: values.floods, attackers };
}

function main(args: readonly string[]): number {
  const options = asked(args);
  if (!options) {
    console.error(usage);
    return 2;
  }
  const scenes = options.organic.flatMap((file) => scenesOf(readOrganic(file), options.reposts));
  const floods = options.floods.flatMap(readFloods);
  const scene = scenes.find(({ isWarm }) => isWarm) ?? scenes[0];
  if (!scene) {
    console.error("no hour of the organic files has ten posts");
    return 1;
  }
  const tally = evaluated({ scenes, floods, attackers: options.attackers, reposts: options.reposts });
  const names = floods.map(({ name }) => name);
  const report = reportOf(tally, options.attackers, names, costOf(scene, floods));
  console.log(options.json ? JSON.stringify(report) : linesOf(report));
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
