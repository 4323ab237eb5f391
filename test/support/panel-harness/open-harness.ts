import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { foundBrowser } from "../../../tools/setup/browsers.mjs";
import { buildHarness } from "./build-harness.ts";
import type { StateName } from "./state-names.ts";
import { painted } from "./watch-place.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The harness in a real Chromium, for tests. What a page throws ends the test that waits for it at `close`. */
export interface OpenHarness {
  /** A fresh page (or the one page, loaded anew) with the panel in a state, of a size in pixels. */
  readonly open: (state: StateName, size?: Size, scheme?: string) => Promise<Page>;
  /** The panel in a window of its own. */
  readonly openWindow: (state: StateName, size: Size, scheme?: string) => Promise<Page>;
  /** The popup, the options page or the page of mutes by its name, or as "mutes.html?rules=50000". */
  readonly openPage: (name: string, size: Size, scheme?: string) => Promise<Page>;
  /** What the pages threw since the last call. */
  readonly takeErrors: () => readonly string[];
  readonly close: () => Promise<void>;
}

const usual: Size = { width: 360, height: 700 };

/**
 * `onePage`: every page opens in the same tab, in the place of the last, which takes half the time. `fontSize`: what
 * the browser's settings have as the size of ordinary text, in pixels. `longerWords`: every message is two fifths longer.
 */
export async function openHarness({
  onePage = false,
  fontSize = 16,
  longerWords = false,
} = {}): Promise<OpenHarness> {
  const folder = await mkdtemp(path.join(tmpdir(), "chatside-harness-"));
  const address = await buildHarness(folder);
  const browser = await launch(fontSize);
  let errors: string[] = [];
  const newPage = async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(90_000);
    page.on("pageerror", (error) => errors.push(String(error)));
    return page;
  };
  const thePage = onePage ? await newPage() : undefined;
  const show = async (file: string, ready: string, size: Size, scheme: string) => {
    const page = thePage ?? (await newPage());
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(
      `${address}/${file}${longerWords ? `${file.includes("?") ? "&" : "?"}words=longer` : ""}`,
    );
    await page.bringToFront();
    await page.waitForSelector(ready);
    // What listens to the hand, and the rows' heights, are there after the first frames.
    await painted(page, 3);
    return page;
  };
  return {
    open: (state, size = usual, scheme = "light") =>
      show(`panel.html?state=${state}`, ".panel", size, scheme),
    openWindow: (state, size, scheme = "light") =>
      show(`panel.html?state=${state}&window`, ".panel", size, scheme),
    openPage: (name, size, scheme = "light") =>
      show(name.includes("?") ? name : `${name}.html`, "main", size, scheme),
    takeErrors: () => {
      const taken = errors;
      errors = [];
      return taken;
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function launch(fontSize: number): Promise<Browser> {
  return puppeteer.launch({
    executablePath: foundBrowser("chromium"),
    headless: true,
    // A busy machine takes more than the usual half minute to start one.
    timeout: 120_000,
    args: [
      `--blink-settings=defaultFontSize=${fontSize}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}
