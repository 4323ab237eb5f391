import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { foundBrowser } from "../../../tools/setup/browsers.mjs";
import { buildHarness } from "./build-harness.ts";

/** The harness in a real Chromium, for tests. */
export interface OpenHarness {
  /** A fresh page with the panel in a state, of a size in pixels. */
  readonly open: (state: string, size?: { width: number; height: number }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function openHarness(): Promise<OpenHarness> {
  const folder = await mkdtemp(path.join(tmpdir(), "chatside-harness-"));
  const address = await buildHarness(folder);
  const browser = await launch();
  return {
    open: async (state, { width, height } = { width: 360, height: 700 }) => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.goto(`${address}/panel.html?state=${state}`);
      await page.waitForSelector(".panel");
      return page;
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
