import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { chooseFile } from "../support/panel-harness/mutes-poses.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat! Who is here tonight?", after: 0 },
  { by: "nkessler_pd", text: "First of the two. #copchat", after: 20 },
  { by: "nora_marlow", text: "Somebody else. #copchat", after: 30 },
  { by: "rb_citizen", text: "Second of the two. #copchat", after: 40 },
  { by: "nora_marlow", text: "Somebody else again. #copchat", after: 50 },
]);

describe.each(bothBrowsers)("a numbered table in %s", (browser) => {
  it("sets aside the posts of the two people that it names, and of nobody else", async () => {
    const { chatside, panel } = await openTestEvening({ browser, evening });
    const page = await chatside.openExtensionPage("mutes.html");
    await page.waitForSelector(".page-tools button");
    await page.evaluate(
      `[...document.querySelectorAll("button")].find((one) => one.textContent === "Import…").click()`,
    );
    await page.waitForSelector(".import input[type=file]");
    await chooseFile(page, "1,@nkessler_pd\n2,@rb_citizen\n", "numbered.csv");
    await page.waitForSelector(".preview li");
    const shown = await page.$$eval(".preview li", (items) => items.map((one) => one.textContent ?? ""));
    expect(shown.map((words) => words.split(/\s/)[0])).toEqual(["@nkessler_pd", "@rb_citizen"]);
    const ready = ".import .primary:not([disabled])";
    await page.waitForSelector(ready);
    await page.click(ready);
    const texts = async () =>
      (await readWholeFeed(panel)).map(({ id }) => evening.posts.find((one) => one.id === id)?.text);
    const left = [
      "Welcome to #copchat! Who is here tonight?",
      "Somebody else. #copchat",
      "Somebody else again. #copchat",
    ];
    await waitUntil(
      async () => ((await texts()).length === left.length ? true : undefined),
      "the posts were not set aside",
    );
    expect((await texts()).sort()).toEqual(left.sort());
  });
});
