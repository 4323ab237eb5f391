import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { storedIds } from "../soak/what-is-kept.ts";
import { howOften } from "../support/how-often.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening, type TestEvening } from "../support/test-evening.ts";

const times = howOften(3, 30);
const evening = smallEvening(
  Array.from({ length: times + 3 }, (_, index) => ({
    by: index % 3 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Thought number ${index} of this evening. #copchat`,
    after: index * 30,
  })),
);
const site = { confirmsReceived: true };

/** Where a person goes: to nowhere that loads slowly, to another page of X, and to X anew. */
const ways = ["location.href = 'about:blank'", "location.href = '/nora_marlow'", "location.reload()"];

describe.each(bothBrowsers)("X's page that is left, in %s", (browser) => {
  it("hands over what it had the moment before", async () => {
    const beside = await openTestEvening({ browser, evening, over: 0, site });
    const { x } = beside;
    const search = x.url();
    for (let time = 1; time <= times; time++) {
      const newest = evening.posts[time]?.id ?? "";
      await leaveWith(x, newest, ways[time % ways.length] ?? "");
      beside.site.clock.advanceTo(evening.posts[time]?.createdAt ?? 0);
      await waitUntil(() => isReceived(beside, newest), "X's page does not load the newest post");
      await waitUntil(() => isKept(beside, newest), `post ${time} was lost when the page was left`);
      await x.goto(search, { waitUntil: "domcontentloaded" });
    }
    expect(await storedIds(beside.panel, "copchat")).toHaveLength(times + 1);
  });

  it("is read on when it comes back, from the browser's page cache where it has one, and after X's own steps", async () => {
    const beside = await openTestEvening({ browser, evening, over: 0, site });
    const { x } = beside;
    await x.evaluate("globalThis.isTheSamePage = true");
    await x.goto("about:blank");
    await x.goBack({ waitUntil: "domcontentloaded" });
    console.info(`${browser}: from the page cache: ${await x.evaluate("globalThis.isTheSamePage === true")}`);
    await bringsPost(beside, 1);

    await x.evaluate(`document.querySelector('a[data-testid="AppTabBar_Home_Link"]').click()`);
    await waitUntil(
      () => beside.site.requests.some(({ operation }) => operation === "HomeTimeline") || undefined,
      "X does not go home",
    );
    await x.evaluate("history.back()");
    await waitUntil(async () => x.url().includes("/search") || undefined, "X does not go back to the search");
    await bringsPost(beside, 2);
    const kept = await storedIds(beside.panel, "copchat");
    expect([...kept].sort()).toEqual(evening.posts.slice(0, 3).map(({ id }) => id));
  });
});

/** Waits until the post with this number is written, loaded by X's page, and kept. */
async function bringsPost(beside: TestEvening, number: number): Promise<void> {
  const { id = "", createdAt = 0 } = evening.posts[number] ?? {};
  beside.site.clock.advanceTo(createdAt);
  await waitUntil(() => isReceived(beside, id), `X's page does not load post ${number}`);
  await waitUntil(() => isKept(beside, id), `post ${number} was lost`);
}

function isReceived({ site: { requests } }: TestEvening, id: string): true | undefined {
  return requests.some(({ received, ids }) => received && ids.includes(id)) || undefined;
}

async function isKept({ panel }: TestEvening, id: string): Promise<true | undefined> {
  return (await storedIds(panel, "copchat")).includes(id) || undefined;
}

/** Leaves X's page in the very turn in which it has the answer with this post. */
async function leaveWith(x: Page, id: string, way: string): Promise<void> {
  await x.evaluate(`{
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (...given) {
      this.addEventListener("load", () => {
        if (this.responseText.includes("tweet-${id}")) ${way};
      });
      return send.apply(this, given);
    };
  }`);
}
