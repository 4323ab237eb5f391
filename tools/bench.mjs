// @ts-check
// npm run bench: what Chatside costs, as tables. npm run bench -- page-time painted runs only those.
import path from "node:path";
import { PlainError, runTool } from "./setup/plain-error.mjs";
import { projectRoot } from "./setup/project-root.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { setUp } from "./setup/set-up.mjs";

/** One after another: they would measure each other. */
const benches = [
  "keeping",
  "year",
  "page-time",
  "painted",
  "evening-on",
  "opening",
  "reading",
  "memory",
  "keystroke",
  "searching",
  "counting",
  "mutes",
  "folding",
  "raid",
];

/** Needs another build to stand beside. */
const onlyAsked = ["beside-build"];

await runTool(async () => {
  const asked = process.argv.slice(2);
  const known = [...benches, ...onlyAsked];
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown) throw new PlainError(`There is no bench "${unknown}": ${known.join(", ")}.`);
  await setUp(["chromium"]);
  const { build } = await import("../build.mjs");
  // Apart from dist/, which `npm run dev` may be writing.
  await build("chrome", { outdir: path.join(projectRoot, "out/bench/chrome") });
  let worst = 0;
  for (const name of asked.length > 0 ? asked : benches) {
    console.log(`\n== ${name}`);
    const file = path.join(projectRoot, "test/bench", `${name}.ts`);
    const { code } = await runCommand(process.execPath, ["--import", "tsx", file], { show: true });
    worst = Math.max(worst, code);
  }
  return worst;
});
