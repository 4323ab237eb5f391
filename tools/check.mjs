// @ts-check
// npm run check: everything of npm test but the end-to-end tests. Some unit tests draw the panel in Chromium.
import { runTool } from "./setup/plain-error.mjs";
import { setUp } from "./setup/set-up.mjs";

await runTool(async () => {
  await setUp(["chromium"]);
  const { quickSteps, runSteps } = await import("./checks/steps.mjs");
  return runSteps(quickSteps);
});
