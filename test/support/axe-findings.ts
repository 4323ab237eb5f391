import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { painted } from "./panel-harness/watch-place.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const schemes = ["light", "dark"] as const;

/** Off in axe by default: who speaks to the computer says what stands on the button. */
const options = {
  resultTypes: ["violations"],
  rules: { "label-content-name-mismatch": { enabled: true } },
};

/**
 * What axe finds wrong in a page as it stands, in light and then in dark: a line each. The page is the same in both
 * but for its colours, so it is opened once.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe};undefined`);
  const findings: string[] = [];
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await standsStill(page);
    findings.push(...(await findingsNow(page)).map((line) => `${scheme}: ${line}`));
  }
  return findings;
}

/** Nothing moves any more: colours on their way are no colours. What a page that goes on cancels has ended, too. */
async function standsStill(page: Page): Promise<void> {
  await painted(page, 3);
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished.catch(() => {}))).then(() => {})`);
}

async function findingsNow(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + " " + node.target + ": " + node.failureSummary)))`);
  return found as string[];
}
