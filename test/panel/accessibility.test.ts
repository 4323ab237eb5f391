import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe-findings.ts";
import { mutesPoses } from "../support/panel-harness/mutes-poses.ts";
import { type OpenHarness, openHarness } from "../support/panel-harness/open-harness.ts";
import { poses } from "../support/panel-harness/poses.ts";
import { raidPoses } from "../support/panel-harness/raid-poses.ts";
import { states } from "../support/panel-harness/state-names.ts";
import { painted } from "../support/panel-harness/watch-place.ts";

const panelSize = { width: 340, height: 760 };
const pageSize = { width: 640, height: 900 };
let harness: OpenHarness;
beforeAll(async () => {
  harness = await openHarness({ onePage: true });
});
afterAll(() => harness.close());

describe("in light and in dark, axe finds nothing wrong", () => {
  it.each(states)("with the panel %s", async (state) => {
    await expectNoFindings(await harness.open(state, panelSize));
  });

  it.each(Object.keys(poses))("after %s", async (pose) => {
    const page = await harness.open("full", { ...panelSize, width: 280 });
    await painted(page, 3);
    await poses[pose]?.(page);
    await expectNoFindings(page);
  });

  it.each(Object.keys(raidPoses))("in a raid, with its %s", async (pose) => {
    const page = await harness.open("raid", { ...panelSize, width: 240 });
    await raidPoses[pose]?.(page);
    await expectNoFindings(page);
  });

  it.each(["popup", "options", "mutes"])("on the page %s", async (name) => {
    await expectNoFindings(await harness.openPage(name, pageSize));
  });

  it.each(Object.keys(mutesPoses))("on the page of mutes, %s", async (pose) => {
    const page = await harness.openPage("mutes", pageSize);
    await mutesPoses[pose]?.(page);
    await expectNoFindings(page);
  });
});

async function expectNoFindings(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}
