import type { BrowserName, ChatsideBrowser, LaunchOptions } from "./chatside-browser.ts";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";

/** Starts one of the two kinds of browser with the extension in it. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<ChatsideBrowser> {
  return name === "chromium" ? launchChromium(options) : launchFirefox(options);
}
