import type { ChildProcess } from "node:child_process";
import { openLiveChromium } from "../browsers/live-chromium.ts";
import { openLiveFirefox } from "../browsers/live-firefox.ts";
import type { BrowserName } from "../setup/browser-places.mjs";

/** A browser that was asked to close and has not by then is killed, ms. */
const patience = 5000;

/** Opens the real X with a profile that stays, until the person closes the browser, or `ended`. Gives the exit code. */
export async function startLive(
  browser: BrowserName,
  extension: string,
  ended: Promise<void>,
): Promise<number> {
  const open = browser === "chromium" ? openLiveChromium : openLiveFirefox;
  const running = await open(extension, "https://x.com/home");
  console.log(
    "The real x.com is open. Sign in if you have not; then press Chatside in the toolbar (under the puzzle piece) and Open the panel.",
  );
  console.log("Close the browser, or press Ctrl+C, to end.");
  await untilClosed(running, ended);
  return 0;
}

function untilClosed(browser: ChildProcess, ended: Promise<void>): Promise<void> {
  void ended.then(() => {
    browser.kill();
    setTimeout(() => browser.kill("SIGKILL"), patience).unref();
  });
  return new Promise((resolve) => browser.once("exit", () => resolve()));
}
