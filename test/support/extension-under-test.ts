import path from "node:path";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";

const folder = "CHATSIDE_UNDER_TEST";

/** Each run has a build of its own, so that two at once do not pull it from under each other. */
export function chooseFolder(): string {
  const chosen = path.resolve(import.meta.dirname, "../../out/e2e", String(process.pid));
  process.env[folder] = chosen;
  return chosen;
}

/** Where the build that the end-to-end tests install is. */
export function extensionUnderTest(browser: BrowserName): string {
  const chosen = process.env[folder];
  if (!chosen)
    throw new Error("The extension under test was not built: run the end-to-end tests by their config.");
  return path.join(chosen, browser === "chromium" ? "chrome" : "firefox");
}
