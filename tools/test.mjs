// @ts-check
// npm test: types, lint, unit, architecture and end-to-end tests in real Chromium and real Firefox.
import { runTool } from "./setup/plain-error.mjs";
import { setUp } from "./setup/set-up.mjs";

await runTool(async () => {
  await setUp(["chromium", "firefox"]);
  const { browserSteps, quickSteps, runSteps } = await import("./checks/steps.mjs");
  return runSteps([...quickSteps, ...browserSteps]);
}, "0 passed, 1 failed");
