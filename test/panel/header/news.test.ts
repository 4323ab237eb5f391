import { expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";

const harness = inHarness();
const line = ".menu [data-action=news]";

it("after an update one line of the menu says what is new, until it was opened once", async () => {
  const page = await harness.open("full");
  await page.click(".chat-name");
  await page.waitForSelector(".menu");
  expect(await page.$(line), "nothing is new after a first install").toBeNull();
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    const { model } = window.harness;
    model.settings.value = { ...model.settings.peek(), newsOf: "0.2.0" };
  });
  expect(await page.$(".menu"), "nothing pops up").toBeNull();
  await page.click(".chat-name");
  await page.waitForSelector(line);
  expect(await page.$$(".news li")).toHaveLength(0);
  await page.focus(line);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".news li");
  expect(await page.$eval(line, (one) => [one.textContent, one.ariaExpanded])).toEqual([
    "What is new in 0.2.0",
    "true",
  ]);
  expect((await page.$$(".news li")).length).toBeGreaterThan(2);
  expect(
    await page.evaluate(() => window.harness.asked.filter((one) => one.startsWith("see-news"))),
  ).toHaveLength(1);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".menu", { hidden: true });
  await page.click(".chat-name");
  await page.waitForSelector(".menu");
  expect(await page.$(line)).toBeNull();
});
