// @ts-check
// npm run fuzz: 100,000 mutated bodies of X through the reader, or as many as asked for: npm run fuzz -- 5000. A
// second number is the seed of a run to repeat.
import path from "node:path";
import { PlainError, runTool } from "./setup/plain-error.mjs";
import { projectRoot } from "./setup/project-root.mjs";
import { runCommand } from "./setup/run-command.mjs";
import { setUp } from "./setup/set-up.mjs";

await runTool(async () => {
  const asked = process.argv.slice(2);
  const wrong = asked.find((each) => !/^\d{1,10}$/.test(each));
  if (wrong !== undefined) throw new PlainError(`"${wrong}" is not a whole number.`);
  await setUp([]);
  const file = path.join(projectRoot, "test/fuzz/run.ts");
  const { code } = await runCommand(process.execPath, ["--import", "tsx", file, ...asked], { show: true });
  return code;
});
