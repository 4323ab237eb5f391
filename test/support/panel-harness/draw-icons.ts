import { readFile } from "node:fs/promises";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { foundBrowser } from "../../../tools/setup/browsers.mjs";

/** Draws the icons of every size anew from chatside.svg: tsx test/support/panel-harness/draw-icons.ts */
const folder = path.resolve(import.meta.dirname, "../../../extension/icons");
const drawing = await readFile(path.join(folder, "chatside.svg"), "utf8");
const browser = await puppeteer.launch({
  executablePath: foundBrowser("chromium"),
  headless: true,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`,
    );
    await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
