import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mutesPoses } from "../support/panel-harness/mutes-poses.ts";
import { type OpenHarness, openHarness } from "../support/panel-harness/open-harness.ts";
import { outOfReach } from "../support/panel-harness/out-of-reach.ts";
import { poses } from "../support/panel-harness/poses.ts";
import { raidPoses } from "../support/panel-harness/raid-poses.ts";
import { painted } from "../support/panel-harness/watch-place.ts";

/** Translations of English are up to two fifths longer: French, German, Finnish. */
describe("in a language with words two fifths longer", () => {
  let harness: OpenHarness;
  beforeAll(async () => {
    harness = await openHarness({ onePage: true, longerWords: true });
  });
  afterAll(() => harness.close());

  it.each([
    [240, 760],
    [360, 760],
  ])("everything in the panel can be pressed in %i × %i", async (width, height) => {
    const faults: Record<string, readonly string[]> = {};
    for (const pose of [...Object.keys(poses), "review"]) {
      const page = await harness.open(stateOf(pose), { width, height });
      await painted(page, 3);
      await takePose(page, pose);
      await painted(page, 2);
      const found = await outOfReach(page);
      if (found.length > 0) faults[pose] = found;
    }
    expect(faults).toEqual({});
    expect(harness.takeErrors()).toEqual([]);
  });

  it.each([
    ["popup", 320, 600],
    ["options", 600, 760],
    ["options", 900, 760],
    ["mutes", 600, 760],
    ["mutes", 900, 760],
  ])("everything on the page %s can be pressed in %i × %i", async (name, width, height) => {
    const page = await harness.openPage(name, { width, height });
    await painted(page, 3);
    expect(await outOfReach(page)).toEqual([]);
  });

  it.each(Object.keys(mutesPoses))(
    "everything on the page of mutes can be pressed, after %s",
    async (pose) => {
      const page = await harness.openPage("mutes", { width: 900, height: 1100 });
      await painted(page, 3);
      await mutesPoses[pose]?.(page);
      await painted(page, 2);
      expect(await outOfReach(page)).toEqual([]);
    },
  );
});

function takePose(page: Page, pose: string) {
  return (poses[pose] ?? raidPoses[pose])?.(page);
}

function stateOf(pose: string) {
  if (pose === "review") return "raid";
  return pose.startsWith("mute") ? "full" : "thousands";
}
