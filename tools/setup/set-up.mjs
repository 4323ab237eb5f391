// @ts-check
import { ensureBrowsers } from "./browsers.mjs";
import { checkNodeVersion, installDependencies } from "./dependencies.mjs";

/** @typedef {import("./browser-places.mjs").BrowserName} BrowserName */

/**
 * Everything a fresh machine lacks, in order: Node, the dependencies, the build, the browsers. A line for each
 * thing that has to be done.
 * @param {readonly BrowserName[]} browsers
 */
export async function setUp(browsers) {
  checkNodeVersion();
  await installDependencies();
  const { build } = await import("../../build.mjs");
  const targets = /** @type {const} */ (["chrome", "firefox"]);
  await Promise.all(targets.map((target) => build(target)));
  await ensureBrowsers(browsers);
}
