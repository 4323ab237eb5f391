// @ts-check
// npm start: sets up what is missing, then opens the browser with Chatside beside the stand-in for X.
import { runTool } from "./setup/plain-error.mjs";
import { buildExtension, setUp } from "./setup/set-up.mjs";
import { helpText, readOptions } from "./start/options.mjs";

await runTool(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(helpText);
    return 0;
  }
  await setUp([options.browser]);
  await buildExtension();
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("./start/start.ts");
  return start(options);
});
