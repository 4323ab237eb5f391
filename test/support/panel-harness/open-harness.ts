import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { foundBrowser } from "../../../tools/setup/browsers.mjs";
import { buildHarness } from "./build-harness.ts";
import type { StateName } from "./state-names.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The harness in a real Chromium, for tests. What a page throws ends the test that waits for it at `close`. */
export interface OpenHarness {
  /** A fresh page (or the one page, loaded anew) with the panel in a state, of a size in pixels. */
  readonly open: (state: StateName, size?: Size, scheme?: string) => Promise<Page>;
  /** The popup, the options page or the page of mutes by its name, or as "mutes.html?rules=50000". */
  readonly openPage: (name: string, size: Size, scheme?: string) => Promise<Page>;
  /** What the pages threw since the last call. */
  readonly takeErrors: () => readonly string[];
  readonly close: () => Promise<void>;
}

const usual: Size = { width: 360, height: 700 };

/** `onePage`: every page opens in the same tab, in the place of the last, which takes half the time. */
export async function openHarness({ onePage = false } = {}): Promise<OpenHarness> {
  const folder = await mkdtemp(path.join(tmpdir(), "chatside-harness-"));
  const address = await buildHarness(folder);
  const browser = await launch();
  let errors: string[] = [];
  const newPage = async () => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    return page;
  };
  const thePage = onePage ? await newPage() : undefined;
  const show = async (file: string, ready: string, size: Size, scheme: string) => {
    const page = thePage ?? (await newPage());
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(`${address}/${file}`);
    await page.bringToFront();
    await page.waitForSelector(ready);
    return page;
  };
  return {
    open: (state, size = usual, scheme = "light") =>
      show(`panel.html?state=${state}`, ".panel", size, scheme),
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

function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: foundBrowser("chromium"),
    headless: true,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}
