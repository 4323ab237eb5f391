// @ts-check
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./plain-error.mjs";
import { projectRoot } from "./project-root.mjs";
import { runCommand } from "./run-command.mjs";

const oldestNode = 20;

/** Refuses a Node that is too old, in one sentence. */
export function checkNodeVersion() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= oldestNode) return;
  throw new PlainError(
    `Chatside needs Node ${oldestNode} or newer and this is ${process.versions.node}: see https://nodejs.org.`,
  );
}

/** Installs the dependencies when they are missing or are not those of the lock file. */
export async function installDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log("Installing the dependencies (npm ci) …");
  // npm --silent, which calls us in .ci/run, would silence this one's errors too.
  const env = { ...process.env, npm_config_loglevel: "error" };
  const { code } = await runCommand("npm", ["ci", "--no-audit", "--no-fund"], { show: true, env });
  if (code !== 0) throw new PlainError("npm ci failed; see its words above.");
}

function dependenciesAreCurrent() {
  const installed = lockedPackages(path.join(projectRoot, "node_modules/.package-lock.json"));
  const wanted = lockedPackages(path.join(projectRoot, "package-lock.json"));
  if (!installed || !wanted) return false;
  // Packages for other systems are optional and rightly missing.
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === "" || optional === true || installed[name]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}
