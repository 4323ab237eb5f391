import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenHarness, openHarness } from "../../../support/panel-harness/open-harness.ts";
import { mutesPoses, poses } from "../../../support/panel-harness/poses.ts";
import { states } from "../../../support/panel-harness/state-names.ts";
import { painted } from "../../../support/panel-harness/watch-place.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const panelSize = { width: 340, height: 760 };
let harness: OpenHarness;
beforeAll(async () => {
  harness = await openHarness();
}, 60_000);
afterAll(() => harness.close());

/** Off in axe by default: who speaks to the computer says what stands on the button. */
const alsoChecked = { rules: { "label-content-name-mismatch": { enabled: true } } };

describe.each(["light", "dark"])("in %s, axe finds nothing wrong", { timeout: 90_000 }, (scheme) => {
  it.each(states)("with the panel %s", async (state) => {
    expect(await violationsOf(await harness.open(state, panelSize, scheme))).toEqual([]);
  });

  it.each(Object.keys(poses))("after %s", async (pose) => {
    const page = await harness.open("full", { ...panelSize, width: 280 }, scheme);
    await painted(page, 3);
    await poses[pose]?.(page);
    expect(await violationsOf(page)).toEqual([]);
  });

  it.each(["popup", "options", "mutes"])("on the page %s", async (name) => {
    expect(await violationsOf(await harness.openPage(name, { width: 640, height: 900 }, scheme))).toEqual([]);
  });
});

describe.each(["light", "dark"])(
  "in %s, axe finds nothing wrong on the page of mutes",
  { timeout: 90_000 },
  (scheme) => {
    it.each(Object.keys(mutesPoses))("%s", async (pose) => {
      const page = await harness.openPage("mutes", { width: 640, height: 900 }, scheme);
      await mutesPoses[pose]?.(page);
      expect(await violationsOf(page)).toEqual([]);
    });
  },
);

/** What axe finds, in one line each, once nothing moves any more; closes the page. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await painted(page, 3);
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished))`);
  await page.evaluate(`${axe};undefined`);
  const options = JSON.stringify({ resultTypes: ["violations"], ...alsoChecked });
  const found = await page.evaluate(`axe.run(document, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + " " + node.target + ": " + node.failureSummary)))`);
  await page.close();
  return found as string[];
}
