import { expect, it } from "vitest";
import { enough, soak } from "../soak/soak.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";

/** npm run soak plays the whole hour, for as many seeds as one likes. */
const short = { seed: 1, minutes: 12, speed: 30, rounds: 1 };

it("has every post that X's page loaded exactly once, and shows a gap for every other, on an evening in chaos", async () => {
  const { wrongs, figures, story } = await soak({ ...short, extension: extensionUnderTest("chromium") });
  expect(wrongs, story.join("\n")).toEqual([]);
  expect(figures.loaded).toBeGreaterThan(enough);
  expect(figures.failed).toBeGreaterThan(5);
  expect(figures.gaps).toBeGreaterThan(0);
});
