import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { pressOnPost } from "../support/press-on-post.ts";
import { idAt, smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";
import type { Evening } from "../x-site/evening.ts";

const hour = 3_600_000;
const minute = 60_000;
const written = smallEvening([
  { by: "t_reyne", text: "Q1: Who is here? #copchat", after: 0 },
  { by: "nkessler_pd", text: "A1 I am. #copchat", after: 60 },
  { by: "cheap_gifts_x", text: "Gifts! #copchat", after: 120 },
]);

/** The evening at another time, as an X sees it whose clock differs from this computer's by so much. */
function eveningBy(skew: number): Evening {
  const startsAt = Date.now() + skew;
  const moved = startsAt - written.startsAt;
  const posts = written.posts.map((post, at) => {
    const createdAt = post.createdAt + moved;
    return { ...post, id: idAt(createdAt, at), createdAt };
  });
  return { ...written, posts, startsAt, endsAt: written.endsAt + moved };
}

const asideIn = (panel: PanelView) =>
  panel.run((view) => Number(view.document.querySelector<HTMLElement>(".panel")?.dataset.aside));
const hasAside = (panel: PanelView, count: number) =>
  waitUntil(async () => (await asideIn(panel)) === count || undefined, `not ${count} posts are set aside`);

/** Waits until the pinned question is of that age. */
const askedAgo = (panel: PanelView, age: string) =>
  waitUntil(
    async () => ((await textOf(panel, ".pinned"))?.includes(age) ? true : undefined),
    `the question is not of ${age}`,
  );

describe.each(bothBrowsers)("a computer whose clock is wrong, in %s", (browser) => {
  it.each([
    ["five hours behind X's", 5 * hour],
    ["five hours before X's", -5 * hour],
  ])("by %s changes nothing that is shown or muted", async (_, skew) => {
    const evening = eveningBy(skew);
    const { chatside, panel, site, x } = await openTestEvening({ browser, evening, over: 4 * minute });
    await expect.poll(() => readTotals(panel)).toMatchObject({ posts: 3, people: 3, questions: 1, gaps: 0 });
    await askedAgo(panel, "4 minutes ago");
    await expect.poll(() => textOf(panel, ".reading-line")).toMatch(/Reading X.*last post [23] min ago/);
    const covered = await waitUntil(async () => {
      const until = await coveredUntil(panel);
      return until > evening.startsAt ? until : undefined;
    }, "no coverage is written");
    expect(covered).toBeGreaterThan(evening.startsAt + 3 * minute);
    expect(covered).toBeLessThan(evening.startsAt + 5 * minute);

    await pressOnPost(panel, evening.posts.at(-1)?.id ?? "", "mute");
    await hasAside(panel, 1);
    site.clock.advanceBy(5.5 * hour);
    await askedAgo(panel, "5 hours ago");
    expect(await asideIn(panel)).toBe(1);
    site.clock.advanceBy(hour);
    await hasAside(panel, 0);

    await x.close();
    if (x !== chatside.firstPage) await chatside.firstPage.goto("about:blank");
    await waitUntil(async () => textOf(panel, "[data-action=open-chat]"), "the panel does not miss X");
    expect(await textOf(panel, ".pinned"), "also without any tab of X").toContain("6 hours ago");
  });
});

/** The newest moment (ms) that the chat's coverage claims. */
async function coveredUntil(panel: PanelView): Promise<number> {
  const id = await panel.run(async (view) => {
    const opening = view.indexedDB.open("chatside");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const reading = opening.result.transaction("coverage").objectStore("coverage").get("copchat");
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    opening.result.close();
    return String(reading.result?.sources?.[0]?.stretches?.at(-1)?.to ?? "0");
  });
  return Number(BigInt(id) >> 22n) + 1_288_834_974_657;
}
