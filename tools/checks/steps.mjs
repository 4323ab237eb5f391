// @ts-check
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { runCommand } from "../setup/run-command.mjs";
import { lintAddon } from "./addon-lint.mjs";

/**
 * What a step or a run of tests came to. `output` is shown when something failed; `skipped` names the groups of
 * tests that were left out, for want of the private captures beside the project, say.
 * @typedef {{ passed: number, failed: number, skipped?: string[], slowest?: string[], output: string }} Outcome
 */

const require = createRequire(import.meta.url);

/**
 * The program of an installed package, to be run with node: npx would take half a second to find it.
 * @param {string} name @param {string} [program]
 */
export function programOf(name, program = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === "string" ? bin : bin[program]);
}

/** @param {readonly string[]} args @returns {Promise<Outcome>} */
async function onePass(args) {
  const { code, output } = await runCommand(process.execPath, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** The types of one project, such as "src/domain". @param {string} project */
const checkTypes = (project) => onePass([programOf("typescript", "tsc"), "-p", project]);

const checkLint = () =>
  onePass([
    programOf("@biomejs/biome", "biome"),
    "check",
    "--error-on-warnings",
    "--max-diagnostics=50",
    ".",
  ]);

/** What runs without a browser, by name. Those of one group may run at the same time. */
export const quickSteps = [
  { "build for Chrome and Firefox": () => onePass(["build.mjs"]) },
  {
    "types of the domain": () => checkTypes("src/domain"),
    "types of the payload readers": () => checkTypes("src/x/payload"),
    "types of the schemas": () => checkTypes("src/schemas"),
    "types of the messages": () => checkTypes("src/messages"),
    "types of everything": () => checkTypes("."),
  },
  { "lint and format": checkLint, "Firefox add-on linter": () => lintAddon(programOf("addons-linter")) },
  { "unit and architecture tests": () => runVitest([]) },
];

export const browserSteps = [
  { "panel in Chromium": () => runVitest(["--config", "test/panel/vitest.config.ts"]) },
  { "end to end": () => runVitest(["--config", "test/e2e/vitest.config.ts"]) },
];

/**
 * Runs vitest and counts its tests. A run that fails without a failed test (a file that cannot be loaded, a
 * rejection nobody waited for) counts as one failure.
 * @param {readonly string[]} args @returns {Promise<Outcome>}
 */
async function runVitest(args) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "chatside-report-"));
  const report = path.join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [programOf("vitest"), "run", ...reporters, ...args];
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const { code, output } = await runCommand(process.execPath, command, { env });
  const counts = await readReport(report);
  await rm(folder, { recursive: true, force: true });
  return { ...counts, failed: Math.max(counts.failed, code === 0 ? 0 : 1), output: failuresIn(output) };
}

/** What vitest says of failures comes after all that passed. @param {string} output */
function failuresIn(output) {
  const start = output.search(/Failed (?:Tests|Suites)|Unhandled (?:Errors|Rejection)/);
  return start < 0 ? output : output.slice(start);
}

/**
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {FileReport[]} testResults
 */

/**
 * @typedef {object} FileReport
 * @property {string} name
 * @property {number} startTime In ms.
 * @property {number} endTime
 * @property {{ status: string, ancestorTitles: string[] }[]} assertionResults
 */

/** Files that take longer are named: they are the first to look at when a run takes too long. */
const slowSeconds = 60;

/** @param {string} file */
async function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: [], slowest: [] };
  /** @type {Report} */
  const report = JSON.parse(await readFile(file, "utf8"));
  const left = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== "passed" && status !== "failed");
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: [...new Set(left.map(({ ancestorTitles }) => ancestorTitles[0] ?? "a test"))],
    slowest: slowestOf(report.testResults),
  };
}

/** @param {readonly FileReport[]} files */
function slowestOf(files) {
  return files
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .filter(({ seconds }) => seconds >= slowSeconds)
    .sort((a, b) => b.seconds - a.seconds)
    .map(({ name, seconds }) => `${path.basename(name)} ${seconds.toFixed(0)} s`);
}

/**
 * Runs the steps, group by group, with a line for each; what a failed one printed follows its line. Ends with a
 * line alone that adds up every step and test. Gives the exit code.
 * @param {readonly Record<string, () => Promise<Outcome>>[]} groups
 */
export async function runSteps(groups) {
  const total = { passed: 0, failed: 0 };
  for (const group of groups) {
    await Promise.all(
      Object.entries(group).map(async ([name, step]) => {
        const start = performance.now();
        const outcome = await step();
        total.passed += outcome.passed;
        total.failed += outcome.failed;
        console.log(lineOf(name, outcome, (performance.now() - start) / 1000));
        if (outcome.slowest?.length) console.log(`  slowest: ${outcome.slowest.join(", ")}`);
        if (outcome.failed > 0) console.log(outcome.output);
      }),
    );
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** @param {string} name @param {Outcome} outcome @param {number} seconds */
function lineOf(name, { passed, failed, skipped = [] }, seconds) {
  const left = skipped.length > 0 ? `; left out: ${skipped.join(", ")}` : "";
  return `${name}: ${passed} passed, ${failed} failed${left} (${seconds.toFixed(1)} s)`;
}
