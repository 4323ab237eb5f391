// @ts-check
// npm run soak: an evening on which everything goes wrong, for ten seeds: npm run soak -- --seeds 3, or --seed 7.
import path from "node:path";
import { runTool } from "./setup/plain-error.mjs";
import { projectRoot } from "./setup/project-root.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { setUp } from "./setup/set-up.mjs";

await runTool(async () => {
  await setUp(["chromium"]);
  const { build } = await import("../build.mjs");
  // Apart from dist/, which `npm run dev` may be writing.
  const extension = path.join(projectRoot, "out/soak", String(process.pid));
  await build("chrome", { outdir: extension });
  const file = path.join(projectRoot, "test/soak/run.ts");
  const args = ["--import", "tsx", file, "--extension", extension, ...process.argv.slice(2)];
  const { code } = await runCommand(process.execPath, args, { show: true });
  return code;
});
