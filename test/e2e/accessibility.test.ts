import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { press } from "../../tools/evening/in-the-panel.ts";
import { playStops, stopsOf } from "../../tools/evening/play.ts";
import { openTestBeside, openTestEvening } from "../support/test-evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const themes = ["light", "dark"] as const;

describe.each(themes)("in %s", (theme) => {
  it("the panel with an evening, its menu, form and help has no violation", async () => {
    const { panel, site, x } = await openTestEvening({ evening: makeEvening("raid"), over: 25 * 60_000 });
    site.clock.advanceBy(60_000);
    await playStops({ site, panel, x }, stopsOf(site).slice(0, 3));
    const page = panelPage(panel);
    await choose(page, theme);
    expect(await violations(page), "the feed").toEqual([]);
    await press(panel, "button.chat-name");
    expect(await violations(page), "the menu").toEqual([]);
    await press(panel, "#chat-menu button", "Add a chat");
    await press(panel, ".chat-form button[type=submit]");
    expect(await violations(page), "the form, with what is wrong in it").toEqual([]);
    await press(panel, ".chat-form button.link", "Cancel");
    await page.keyboard.press("?");
    expect(await violations(page), "the help").toEqual([]);
  });

  it("the empty panel, the popup and the options have no violation", async () => {
    const { panel, chatside } = await openTestBeside({ evening: makeEvening("quiet"), over: 0 });
    const page = panelPage(panel);
    await choose(page, theme);
    expect(await violations(page), "the empty panel").toEqual([]);
    for (const file of ["popup.html", "options.html"]) {
      const other = await chatside.openExtensionPage(file);
      await choose(other, theme);
      await other.waitForSelector("button");
      expect(await violations(other), file).toEqual([]);
      await other.close();
    }
  });
});

function panelPage({ page }: { page: Page | undefined }): Page {
  if (!page) throw new Error("the panel is no page of its own here");
  return page;
}

async function choose(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
}

/** What axe finds wrong in a page, a line each. Animations end: colours on their way are no colours. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate("for (const animation of document.getAnimations()) animation.cancel()");
  await page.evaluate(`${axe};undefined`);
  const results = (await page.evaluate("axe.run()")) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
