// @ts-check
import { existsSync } from "node:fs";
import path from "node:path";

/** @typedef {"chromium" | "firefox"} BrowserName */

/** The variables that name a browser's program, before any place is looked at. */
export const pathVariables = { chromium: "CHROME_PATH", firefox: "FIREFOX_PATH" };

/** @type {Record<BrowserName, Partial<Record<NodeJS.Platform, string[]>>>} */
const places = {
  chromium: {
    linux: [
      // Debian's own /usr/bin/chromium is a wrapper that adds flags; the program itself comes first.
      "/usr/lib/chromium/chromium",
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome-stable",
      "/opt/google/chrome/chrome",
      "/usr/bin/microsoft-edge-stable",
      "/snap/bin/chromium",
    ],
    darwin: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    win32: ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
  },
  firefox: {
    linux: [
      "/usr/lib/firefox-esr/firefox-esr",
      "/usr/lib/firefox/firefox",
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/snap/bin/firefox",
    ],
    darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    win32: ["Mozilla Firefox\\firefox.exe"],
  },
};

/**
 * Where a browser's program is on this machine; undefined when it is in none of the usual places.
 * @param {BrowserName} name
 */
export function findBrowser(name) {
  const named = process.env[pathVariables[name]];
  if (named) return existsSync(named) ? named : undefined;
  return placesHere(name).find((place) => existsSync(place));
}

/** @param {BrowserName} name */
function placesHere(name) {
  const listed = places[name][process.platform] ?? [];
  if (process.platform !== "win32") return listed;
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((key) => process.env[key]);
  return folders.flatMap((folder) => (folder ? listed.map((place) => path.join(folder, place)) : []));
}
