import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe-findings.ts";
import { type OpenHarness, openHarness } from "../support/panel-harness/open-harness.ts";
import { outOfReach } from "../support/panel-harness/out-of-reach.ts";
import { poses } from "../support/panel-harness/poses.ts";
import { raidPoses } from "../support/panel-harness/raid-poses.ts";
import { painted } from "../support/panel-harness/watch-place.ts";

/** 180 pixels are the 360 of a side panel at 200 % zoom. */
const sizes = [
  [16, 160, 300],
  [16, 180, 380],
  [16, 240, 760],
  [16, 360, 760],
  [16, 600, 400],
  [24, 160, 640],
  [24, 360, 760],
  [32, 160, 300],
  [32, 360, 760],
  [32, 600, 400],
] as const;
const shown = [
  "feed",
  "search",
  "menu",
  "evening",
  "pace",
  "add-chat",
  "help",
  "compose",
  "answer",
  "names",
  "drawer",
  "hashtag",
  "questions",
  "advance",
  "desk",
  "links",
  "catch-up",
  "set-aside",
  "mute-date",
  "mute-moderator",
  "review",
] as const;

describe.each([16, 24, 32])("with ordinary text of %i pixels", (fontSize) => {
  let harness: OpenHarness;
  beforeAll(async () => {
    harness = await openHarness({ onePage: true, fontSize });
  });
  afterAll(() => harness.close());

  it.each(sizes.filter(([size]) => size === fontSize))(
    "(%i) everything can be pressed in %i × %i",
    async (_, width, height) => {
      const faults: Record<string, readonly string[]> = {};
      for (const pose of shown) {
        const page = await harness.open(stateOf(pose), { width, height });
        await painted(page, 3);
        await (poses[pose] ?? raidPoses[pose])?.(page);
        await painted(page, 2);
        const found = await outOfReach(page);
        if (found.length > 0) faults[pose] = found;
      }
      expect(faults).toEqual({});
      expect(harness.takeErrors()).toEqual([]);
    },
  );

  it.each([
    "feed",
    "search",
    "menu",
    "answer",
    "questions",
    "advance",
    "desk",
    "links",
    "catch-up",
    "mute-date",
  ])("axe finds nothing wrong in 160 × 300, after %s", async (pose) => {
    const page = await harness.open(stateOf(pose), { width: 160, height: 300 });
    await painted(page, 3);
    await poses[pose]?.(page);
    expect(await axeFindings(page)).toEqual([]);
  });
});

function stateOf(pose: string) {
  if (pose === "review") return "raid";
  if (pose === "desk") return "hosting";
  return pose.startsWith("mute") ? "full" : "thousands";
}
