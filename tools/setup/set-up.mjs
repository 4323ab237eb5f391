// @ts-check
import { ensureBrowsers } from "./browsers.mjs";
import { checkNodeVersion, installDependencies } from "./dependencies.mjs";

/** @typedef {import("./browser-places.mjs").BrowserName} BrowserName */

/**
 * What a fresh machine lacks, in order: Node, the dependencies, the browsers. A line for each thing that has to
 * be done.
 * @param {readonly BrowserName[]} browsers
 */
export async function setUp(browsers) {
  checkNodeVersion();
  await installDependencies();
  await ensureBrowsers(browsers);
}

/** Builds the extension for both browsers into dist/. */
export async function buildExtension() {
  const { build } = await import("../../build.mjs");
  await Promise.all([build("chrome"), build("firefox")]);
}
