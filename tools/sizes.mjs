// @ts-check
// npm run sizes: what is in the package and what each page loads, the heaviest first.
import path from "node:path";
import { runTool } from "./setup/plain-error.mjs";
import { projectRoot } from "./setup/project-root.mjs";
import { setUp } from "./setup/set-up.mjs";

const mostInputs = 6;

await runTool(async () => {
  await setUp([]);
  const { measureSizes, sources } = await import("./package/sizes.mjs");
  const { outputs, zip, gzip } = await measureSizes(path.join(projectRoot, "out/sizes"));
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`package, zipped: ${kB(zip)}`);
  for (const [name, source] of Object.entries(sources))
    console.log(`${name}: ${kB(gzip(source))} gzip with all that it imports`);
  for (const [name, { bytes, inputs }] of Object.entries(outputs).sort(([, a], [, b]) => b.bytes - a.bytes)) {
    console.log(`\n${path.relative("out/sizes", name)}: ${kB(bytes)}`);
    const heaviest = Object.entries(groupsOf(inputs)).sort(([, a], [, b]) => b - a);
    for (const [group, size] of heaviest.slice(0, mostInputs))
      console.log(`  ${kB(size).padStart(9)}  ${group}`);
  }
  return 0;
});

/**
 * By package, or by folder of our own.
 * @param {Readonly<Record<string, { bytesInOutput: number }>>} inputs
 */
function groupsOf(inputs) {
  /** @type {Record<string, number>} */
  const groups = {};
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    const group = name ?? path.dirname(file);
    groups[group] = (groups[group] ?? 0) + bytesInOutput;
  }
  return groups;
}
