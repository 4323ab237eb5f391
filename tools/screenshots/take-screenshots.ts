import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { manualClock } from "../../test/x-site/clock.ts";
import { makeEvening } from "../../test/x-site/scenarios.ts";
import { waitUntil } from "../browsers/panel-view.ts";
import { type Beside, openBeside, openChatOnX, openHome } from "../evening/beside.ts";
import { playUntil } from "../evening/play.ts";
import { projectRoot } from "../setup/project-root.mjs";

const folder = path.join(projectRoot, "docs/screenshots");
const widths = [240, 360, 600] as const;
const themes = ["light", "dark"] as const;
const height = 720;
/** A moderator has just said something to the person … */
const readingMinute = 31.95;
/** … and now the fourth question is asked, and somebody else has written to them. */
const momentMinute = 35;

/** Plays the quiet evening to its middle and takes the panel at three widths, and beside X, in light and dark. */
export async function takeScreenshots(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const evening = makeEvening("quiet");
  const beside = await openBeside({
    browser: "chromium",
    extension: path.join(projectRoot, "dist/chrome"),
    headless: true,
    site: { evening, clock: manualClock(evening.startsAt), pollSeconds: 0.1, rateLimit: generous },
  });
  try {
    await openHome(beside);
    const x = await openChatOnX(beside);
    await beside.chatside.firstPage.close();
    await playToMoment(beside, x);
    await takeAll(beside, x);
  } finally {
    await beside.close();
  }
}

const generous = { limit: 1_000_000, windowSeconds: 900 };

/** The person has scrolled up a little to read on, and new posts come in meanwhile. */
async function playToMoment(beside: Beside, x: Page): Promise<void> {
  const { site, panel } = beside;
  const minute = (number: number) => site.evening.startsAt + number * 60_000;
  await playUntil({ site, panel, x }, minute(readingMinute));
  await panel.run((view) => view.document.querySelector("section.feed")?.scrollBy(0, -30));
  await playUntil({ site, panel, x }, minute(momentMinute));
  // X's clock is believed when two answers agree.
  const started = () => panel.run((view) => view.document.querySelector(".clock-line")?.textContent ?? "");
  await waitUntil(
    async () => (await started()).includes(`${momentMinute} min`) || undefined,
    "the panel's clock does not follow X's",
  );
}

async function takeAll({ panel, chatside }: Beside, x: Page): Promise<void> {
  if (!panel.page) throw new Error("the panel is no page of its own here");
  const together = new Map<string, readonly string[]>();
  for (const theme of themes) {
    await use(panel.page, theme);
    for (const width of widths) await take(panel.page, width, `panel-${width}-${theme}`);
    await use(x, theme);
    together.set(`beside-x-${theme}`, [await picture(x, 800), await picture(panel.page, 360)]);
  }
  // Last, for a tab in front of X's would be seen in the panel: X is paused.
  const page = await chatside.newTab();
  for (const [name, pictures] of together) await takeTogether(page, pictures, name);
}

async function use(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
}

async function take(page: Page, width: number, name: string): Promise<void> {
  await resize(page, width);
  await writeFile(path.join(folder, `${name}.webp`), await page.screenshot({ type: "webp", quality: 80 }));
}

async function picture(page: Page, width: number): Promise<string> {
  await resize(page, width);
  return page.screenshot({ encoding: "base64" });
}

/** Two frames later everything stands at its new width; the pictures of posts that came into view come after it. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  await page.waitForFunction(() => !document.querySelector(".panel .avatar img:not(.shown, .failed)"));
}

/** X and the panel side by side, as a browser's window has them. */
async function takeTogether(page: Page, pictures: readonly string[], name: string): Promise<void> {
  const images = pictures.map((data) => `<img src="data:image/png;base64,${data}" height="${height}">`);
  await page.setContent(`<body style="margin:0;display:flex;gap:1px;background:#888">${images.join("")}`);
  await take(page, 800 + 1 + 360, name);
}
