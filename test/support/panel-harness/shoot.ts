import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { foundBrowser } from "../../../tools/setup/browsers.mjs";
import { buildHarness } from "./build-harness.ts";
import { mutesPoses } from "./mutes-poses.ts";
import { poses } from "./poses.ts";
import { raidPoses } from "./raid-poses.ts";
import { painted } from "./watch-place.ts";

/**
 * Pictures of the panel in every state: tsx test/support/panel-harness/shoot.ts [state…, state+pose…] [--widths 240,360,600]
 * [--schemes light,dark] [--height 860], into out/harness/.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: "string", default: "240,360,600" },
    schemes: { type: "string", default: "light,dark" },
    height: { type: "string", default: "860" },
    outdir: { type: "string", default: "out/harness" },
  },
});
const folder = path.resolve(values.outdir);
const address = await buildHarness(path.join(folder, "page"));
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: foundBrowser("chromium"),
  headless: true,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(`page: ${error}`));
  page.on("console", (line) => line.type() === "error" && console.error(`console: ${line.text()}`));
  for (const state of positionals.length > 0 ? positionals : ["full"]) {
    for (const scheme of values.schemes.split(",")) {
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      for (const width of values.widths.split(",").map(Number)) {
        await page.setViewport({ width, height: Number(values.height), deviceScaleFactor: 2 });
        const [base, pose] = state.split("+");
        const isOther = ["popup", "options", "mutes"].includes(base ?? "");
        await page.goto(isOther ? `${address}/${base}.html` : `${address}/panel.html?state=${base}`);
        await page.waitForSelector(isOther ? "main" : ".panel");
        await painted(page, 4);
        await posesOf(base)[pose ?? ""]?.(page);
        await page.waitForFunction(() =>
          [...document.images].every(
            (image) => (image.complete && image.hasAttribute("src")) || image.loading === "lazy",
          ),
        );
        await painted(page, 4);
        await page.screenshot({ path: path.join(folder, `${state}-${width}-${scheme}.png`) });
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`pictures in ${path.relative(process.cwd(), folder)}`);

function posesOf(base: string | undefined): typeof poses {
  if (base === "mutes") return mutesPoses;
  return base === "raid" ? raidPoses : poses;
}
