import { describe, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press } from "../../tools/evening/in-the-panel.ts";
import { postBy, pressOnPost } from "../support/press-on-post.ts";
import { smallEvening, type WrittenPost } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const posts: WrittenPost[] = Array.from({ length: 12 }, (_, index) => ({
  by: index % 3 === 0 ? "rb_citizen" : "nkessler_pd",
  text: `Thought number ${index + 1} of this evening. #copchat`,
  after: index * 30,
}));
const evening = smallEvening(posts);
const theirs = posts.filter(({ by }) => by === "rb_citizen").length;

const asideIn = (panel: PanelView) =>
  panel.run((view) => Number(view.document.querySelector<HTMLElement>(".panel")?.dataset.aside));
const shownIn = (panel: PanelView) =>
  panel.run((view) =>
    [...view.document.querySelectorAll(".row[data-kind=post] .handle")].map((one) => one.textContent ?? ""),
  );
const click = (panel: PanelView, selector: string) =>
  panel.run((view, wanted) => {
    const found = view.document.querySelector<HTMLElement>(wanted);
    found?.click();
    return found !== null;
  }, selector);
const hasAside = (panel: PanelView, count: number) =>
  waitUntil(async () => (await asideIn(panel)) === count || undefined, `not ${count} posts are set aside`);

describe.each(bothBrowsers)("one press on Mute in the panel, in %s", (browser) => {
  it("sets every post of the account aside, is kept, is on the page of mutes, and comes back", async () => {
    const { chatside, panel, x } = await openTestEvening({ browser, evening });
    await pressOnPost(panel, await postBy(panel, "rb_citizen"), "mute");
    await hasAside(panel, theirs);
    await waitUntil(
      async () => !(await shownIn(panel)).includes("@rb_citizen") || undefined,
      "posts of the muted stand in the feed",
    );
    await panel.close();

    const again = await chatside.openPanel(x);
    await hasAside(again, theirs);
    await press(again, ".filter-aside");
    const page = await chatside.openExtensionPage("mutes.html");
    await page.waitForFunction(() => document.querySelector("tbody th b")?.textContent === "@rb_citizen");
    await page.waitForFunction(
      (count) => document.querySelector("td.caught")?.textContent?.startsWith(String(count)),
      {},
      theirs,
    );

    await page.locator("tbody input").click();
    await page.locator(".bulk ::-p-text(End)").click();
    await page.waitForFunction(
      () => document.querySelector(".announcement span")?.textContent === "1 mute ended.",
    );
    await hasAside(again, 0);
    await page.locator(".announcement .link").click();
    await hasAside(again, theirs);
    await waitUntil(
      async () => (await click(again, "[data-action=bring-person-back]")) || undefined,
      "nothing to bring back",
    );
    await hasAside(again, 0);
  });
});
