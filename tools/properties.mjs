// @ts-check
// npm run properties: looks for counterexamples with other seeds than those of `npm test`, ten of them or as many as
// asked for: npm run properties -- 50
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { programOf } from "./checks/steps.mjs";
import { PlainError, runTool } from "./setup/plain-error.mjs";
import { projectRoot } from "./setup/project-root.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { setUp } from "./setup/set-up.mjs";

async function filesWithProperties() {
  const unit = path.join(projectRoot, "test/unit");
  const files = (await readdir(unit, { recursive: true })).filter((name) => /\.test\.tsx?$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(path.join(unit, name), "utf8")));
  return files
    .filter((_, at) => texts[at]?.includes("support/properties.ts"))
    .map((name) => `test/unit/${name}`);
}

await runTool(async () => {
  const [asked = "10"] = process.argv.slice(2);
  const times = Number(asked);
  if (!Number.isInteger(times) || times < 1) throw new PlainError(`"${asked}" is not a number of seeds.`);
  await setUp([]);
  const files = await filesWithProperties();
  let failed = 0;
  for (let run = 1; run <= times; run++) {
    const seed = String(Math.trunc(Math.random() * 2 ** 31));
    const args = [programOf("vitest"), "run", ...files];
    const env = { ...process.env, PROPERTY_SEED: seed };
    const { code, output } = await runCommand(process.execPath, args, { env });
    if (code !== 0) failed++;
    console.log(
      `${run} of ${times}: seed ${seed}, ${code === 0 ? "no counterexample" : `failed\n${output}`}`,
    );
  }
  console.log(`${times - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
