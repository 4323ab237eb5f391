// @ts-check
// npm run check: everything of npm test that needs no browser.
import { runTool } from "./setup/plain-error.mjs";
import { setUp } from "./setup/set-up.mjs";

await runTool(async () => {
  await setUp([]);
  const { quickSteps, runSteps } = await import("./checks/steps.mjs");
  return runSteps(quickSteps);
});
