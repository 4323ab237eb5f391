// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { findBrowser, pathVariables } from "./browser-places.mjs";
import { checkBrowserVersion } from "./browser-version.mjs";
import { PlainError } from "./plain-error.mjs";
import { runCommand } from "./run-command.mjs";

/** @typedef {import("./browser-places.mjs").BrowserName} BrowserName */

const debianPackages = { chromium: "chromium", firefox: "firefox-esr" };
const whatToInstall = {
  chromium: "Install Chrome, Chromium or Edge (144 or newer)",
  firefox: "Install Firefox (140 or newer)",
};

/**
 * Finds the browsers, and on Debian as root installs those that are missing. Refuses one that is too old. Gives their
 * programs.
 * @param {readonly BrowserName[]} names
 */
export async function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name) && !process.env[pathVariables[name]]);
  if (missing.length > 0 && isDebianAsRoot()) await installByApt(missing.map((name) => debianPackages[name]));
  for (const name of names) await checkBrowserVersion(name, foundBrowser(name), pathVariables[name]);
  return Object.fromEntries(names.map((name) => [name, foundBrowser(name)]));
}

/** @param {BrowserName} name @returns {string} */
export function foundBrowser(name) {
  const program = findBrowser(name);
  if (program) return program;
  const variable = pathVariables[name];
  const named = process.env[variable];
  throw new PlainError(
    named
      ? `${variable} names ${named}, which does not exist.`
      : `${whatToInstall[name]}, or set ${variable} to where it is.`,
  );
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** @param {readonly string[]} packages */
async function installByApt(packages) {
  console.log(`Installing ${packages.join(" and ")} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-o", "DPkg::Lock::Timeout=600"];
  const installing = ["install", "-y", "--no-install-recommends", ...packages, "fonts-dejavu-core"];
  for (const args of [["update"], installing]) {
    const { code, output } = await runCommand("apt-get", [...wait, ...args], { env });
    if (code !== 0) throw new PlainError(`apt-get ${args[0]} failed: ${lastLines(output)}`);
  }
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split("\n").slice(-3).join(" ");
}
