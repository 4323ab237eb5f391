// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "../../build.mjs";
import { projectRoot } from "../setup/project-root.mjs";
import { zipFolder } from "./archive.mjs";

/** @typedef {import("esbuild").Metafile["outputs"]} Outputs */

/** What runs in each part of the package. `opening` paints the panel's frame, then imports `panel`. */
export const sources = {
  tap: "extension/tap/main.ts",
  content: "extension/content/main.ts",
  background: "extension/background/main.ts",
  opening: "extension/panel/begin.tsx",
  panel: "extension/panel/main.tsx",
  popup: "popup/main.tsx",
  options: "options/main.tsx",
  mutes: "options/mutes.tsx",
  recap: "extension/recap/main.tsx",
};

/**
 * Builds for Chrome into a folder of its own, and measures. All sizes in bytes.
 * @param {string} outdir
 */
export async function measureSizes(outdir) {
  /** @type {Outputs} */
  let outputs = {};
  await build("chrome", {
    outdir,
    onOutputs: (built) => {
      outputs = built;
    },
  });
  return {
    outputs,
    zip: zipFolder(outdir).length,
    gzip: (/** @type {string} */ source) => gzipOf(outputs, source),
  };
}

/**
 * What a page loads before its script begins: the script with everything that it imports, each file gzipped alone.
 * @param {Outputs} outputs @param {string} source the script's file in the project
 */
function gzipOf(outputs, source) {
  const start = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === source);
  const needed = new Set(start === undefined ? [] : [start]);
  for (const name of needed)
    for (const { path: imported, kind } of outputs[name]?.imports ?? [])
      if (kind === "import-statement") needed.add(imported);
  const sizes = [...needed].map((name) => gzipSync(readFileSync(path.join(projectRoot, name))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}
