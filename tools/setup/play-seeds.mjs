// @ts-check
import path from "node:path";
import { runTool } from "./plain-error.mjs";
import { projectRoot } from "./project-root.mjs";
import { runCommand } from "./run-command.mjs";
import { setUp } from "./set-up.mjs";

/**
 * Plays evenings by seeds in Chromium: `test/NAME/run.ts` with the extension as it is now.
 * @param {string} name
 */
export async function playSeeds(name) {
  await runTool(async () => {
    await setUp(["chromium"]);
    const { build } = await import("../../build.mjs");
    // Apart from dist/, which `npm run dev` may be writing.
    const extension = path.join(projectRoot, "out", name, String(process.pid));
    await build("chrome", { outdir: extension });
    const file = path.join(projectRoot, "test", name, "run.ts");
    const args = ["--import", "tsx", file, "--extension", extension, ...process.argv.slice(2)];
    const { code } = await runCommand(process.execPath, args, { show: true });
    return code;
  });
}
