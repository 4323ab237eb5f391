// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./plain-error.mjs";
import { projectRoot } from "./project-root.mjs";
import { runCommand } from "./run-command.mjs";

/** @typedef {import("./browser-places.mjs").BrowserName} BrowserName */

/**
 * Refuses a browser that would not take the extension, in a sentence with what to do. One that does not say its version
 * (on Windows none does) is let through: it says what it lacks when it loads the extension.
 * @param {BrowserName} name @param {string} program @param {string} variable names another program
 */
export async function checkBrowserVersion(name, program, variable) {
  if (process.platform === "win32") return;
  const { output } = await runCommand(program, ["--version"]);
  const problem = versionProblem(output, await oldestVersion(name), variable);
  if (problem !== undefined) throw new PlainError(problem);
}

/**
 * What is wrong with a browser that says this of its version, in a sentence; undefined when nothing is.
 * @param {string} reported "Chromium 131.0.6778.85 built on Debian" @param {number} oldest @param {string} variable
 */
export function versionProblem(reported, oldest, variable) {
  const [, name, version] = /^(.*?)\s+(\d+)\.\d/m.exec(reported) ?? [];
  if (version === undefined || Number(version) >= oldest) return undefined;
  return `${name} ${version} is too old, Chatside needs ${oldest} or newer: update it, or set ${variable} to a newer one.`;
}

/**
 * The oldest version that the extension's own manifest takes.
 * @param {BrowserName} name
 */
export async function oldestVersion(name) {
  const chrome = JSON.parse(readFileSync(path.join(projectRoot, "manifest.json"), "utf8"));
  if (name === "chromium") return Number.parseInt(chrome.minimum_chrome_version, 10);
  const { deriveManifest } = await import("../../build.mjs");
  const { gecko } = deriveManifest(chrome, "firefox").browser_specific_settings;
  return Number.parseInt(gecko.strict_min_version, 10);
}
