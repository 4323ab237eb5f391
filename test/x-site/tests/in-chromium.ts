import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type BrowserContext, type Page } from "puppeteer-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { findBrowser } from "../../../tools/setup/browser-places.mjs";
import { manualClock } from "../clock.ts";
import { makeEvening } from "../scenarios.ts";
import { startXSite, type XSite, type XSiteOptions } from "../server.ts";

const executablePath = findBrowser("chromium");
export const hasChromium = executablePath !== undefined;
export const quiet = makeEvening("quiet");
const query = "(#copchat OR from:nora_marlow OR from:t_reyne OR @sgt_okafor)";
export const latest = `https://x.com/search?q=${encodeURIComponent(query)}&src=typed_query&f=live`;

export interface Seen {
  readonly site: XSite;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page, among them every breach of its policy. */
  readonly errors: string[];
}

/** So many minutes into the quiet evening, by a clock that stands. */
export type Open = (minutes: number, options?: Partial<XSiteOptions>) => Promise<Seen>;

/** One browser for all tests of a file; each has a stand-in of its own on the same port, and a context of its own. */
export function openInChromium(): Open {
  let browser: Browser | undefined;
  let port = 0;
  let profile = "";
  let site: XSite | undefined;
  beforeAll(async () => {
    if (executablePath === undefined) return;
    site = await startXSite({ evening: quiet });
    port = site.port;
    profile = mkdtempSync(path.join(os.tmpdir(), "x-site-page-"));
    const hosts = ["x.com", "*.x.com", "twitter.com", "*.twitter.com", "*.twimg.com"];
    const rules = [
      ...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`),
      "MAP * ~NOTFOUND",
      "EXCLUDE 127.0.0.1",
    ];
    browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      defaultViewport: { width: 1000, height: 900 },
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        `--user-data-dir=${profile}`,
        `--host-resolver-rules=${rules.join(", ")}`,
        "--ignore-certificate-errors",
        "--no-proxy-server",
        "--disable-quic",
      ],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (profile !== "") rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  return async (minutes, options = {}) => {
    await site?.close();
    const clock = manualClock(quiet.startsAt + minutes * 60_000);
    site = await startXSite({ evening: quiet, clock, port, pollSeconds: 0.2, ...options });
    const context = await browser?.createBrowserContext();
    if (context === undefined) throw new Error("no browser");
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    return { site, context, page, errors };
  };
}
