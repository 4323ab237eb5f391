import path from "node:path";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";

/** Where the build that the end-to-end tests install is. */
export function extensionUnderTest(browser: BrowserName): string {
  return path.resolve(import.meta.dirname, "../../out/e2e", browser === "chromium" ? "chrome" : "firefox");
}
