import type { ChildProcess } from "node:child_process";
import { openLiveChromium } from "../browsers/live-chromium.ts";
import { openLiveFirefox } from "../browsers/live-firefox.ts";
import type { BrowserName } from "../setup/browser-places.mjs";

/** Opens the real X with a profile that stays, until the person closes the browser. Gives the exit code. */
export async function startLive(browser: BrowserName, extension: string): Promise<number> {
  const open = browser === "chromium" ? openLiveChromium : openLiveFirefox;
  const running = await open(extension, "https://x.com/home");
  console.log(
    "The real x.com is open. Sign in if you have not; then press Chatside in the toolbar (under the puzzle piece) and Open the panel.",
  );
  console.log("Close the browser, or press Ctrl+C, to end.");
  await untilClosed(running);
  return 0;
}

function untilClosed(browser: ChildProcess): Promise<void> {
  process.once("SIGINT", () => browser.kill());
  return new Promise((resolve) => browser.once("exit", () => resolve()));
}
