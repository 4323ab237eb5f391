// @ts-check
// npm run screenshots: the pictures of the README, anew, from the quiet evening.
import { runTool } from "./setup/plain-error.mjs";
import { buildExtension, setUp } from "./setup/set-up.mjs";

// The evening is at nine Eastern, and the pictures say so wherever they are taken.
process.env.TZ = "America/New_York";

await runTool(async () => {
  await setUp(["chromium"]);
  await buildExtension();
  const { register } = await import("tsx/esm/api");
  register();
  const { takeScreenshots } = await import("./screenshots/take-screenshots.ts");
  await takeScreenshots();
  return 0;
});
