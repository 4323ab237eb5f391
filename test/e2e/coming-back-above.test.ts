import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { smallEvening, type WrittenPost } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const before = 18;
const pace = 20;
const posts: WrittenPost[] = Array.from({ length: 170 }, (_, index) => ({
  by: index % 9 === 0 ? "t_reyne" : "nkessler_pd",
  text: `Thought ${index + 1}. ${"We walked the beat with the school and met many neighbours. ".repeat(index % 5)}#copchat`,
  after: index * pace,
}));
const evening = smallEvening(posts);

describe.each(bothBrowsers)("a panel that was closed while the person read above, in %s", (browser) => {
  it("opens at the line, with what came later below it", async () => {
    const { chatside, panel, site, x } = await openTestEvening({
      browser,
      evening,
      over: (before - 1) * pace * 1000,
    });
    await waitUntil(() => panel.run(hasReadAll), "the panel does not say that all is read");
    await panel.run((view) => {
      const feed = view.document.querySelector("section.feed");
      if (feed) feed.scrollTop -= 500;
    });
    await waitUntil(() => panel.run(readsAbove), "the panel follows the newest");
    for (let at = before; at < posts.length; at += 18) {
      site.clock.advanceTo(evening.startsAt + Math.min(at + 18, posts.length) * pace * 1000);
      const due = Math.min(at + 18, posts.length);
      await waitUntil(() => (site.served().size >= due ? true : undefined), `X did not load ${due} posts`);
    }
    await panelShowsAll(site, panel);
    await panel.close();

    const again = await chatside.openPanel(x);
    await panelShowsAll(site, again);
    const line = await waitUntil(() => again.run(lineInView), "the last-read line is not in view");
    expect(line).toBe(evening.posts[before - 1]?.id);
  });
});

function hasReadAll(view: Window): true | undefined {
  const { document } = view;
  return (document.querySelector("section.feed") && !document.querySelector(".filter-all b")) || undefined;
}

function readsAbove(view: Window): true | undefined {
  const feed = view.document.querySelector("section.feed");
  return feed?.getAttribute("data-following") === "false" || undefined;
}

/**
 * The post above the line, where the feed begins with what is below the line. The line itself may lie under a header
 * that grew meanwhile: rows hold their place in the window.
 */
function lineInView(view: Window): string | undefined {
  const { document } = view;
  const feed = document.querySelector("section.feed")?.getBoundingClientRect();
  const rows = [...document.querySelectorAll<HTMLElement>("section.feed .row")];
  const at = rows.findIndex(({ dataset }) => dataset.kind === "left-off");
  const box = rows[at]?.getBoundingClientRect();
  if (!feed || !box || box.bottom < feed.top - 60 || box.bottom > feed.bottom) return undefined;
  return rows.slice(0, at).findLast(({ dataset }) => dataset.kind === "post")?.dataset.key;
}
