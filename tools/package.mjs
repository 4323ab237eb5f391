// @ts-check
// npm run package: what the stores take, in out/package. The same commit gives the same bytes.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runTool } from "./setup/plain-error.mjs";
import { projectRoot } from "./setup/project-root.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { buildExtension, setUp } from "./setup/set-up.mjs";

await runTool(async () => {
  await setUp([]);
  await buildExtension();
  const { zipFiles, zipFolder } = await import("./package/archive.mjs");
  const { version } = JSON.parse(await readFile(path.join(projectRoot, "package.json"), "utf8"));
  const target = path.join(projectRoot, "out/package");
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const archives = {
    [`chatside-${version}-chrome.zip`]: zipFolder(path.join(projectRoot, "dist/chrome")),
    [`chatside-${version}-firefox.xpi`]: zipFolder(path.join(projectRoot, "dist/firefox")),
    // addons.mozilla.org asks for the source of bundled code, with the commands that build it.
    [`chatside-${version}-source.zip`]: zipFiles(projectRoot, await trackedFiles()),
  };
  for (const [name, bytes] of Object.entries(archives)) {
    await writeFile(path.join(target, name), bytes);
    console.log(`out/package/${name}: ${Math.ceil(bytes.length / 1000)} kB`);
  }
  return 0;
});

async function trackedFiles() {
  const { code, output } = await runCommand("git", ["ls-files", "-z"]);
  if (code !== 0) throw new Error(`git ls-files failed: ${output}`);
  return output.split("\0").filter((name) => name !== "");
}
