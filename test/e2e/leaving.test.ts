import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { storedIds } from "../soak/what-is-kept.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const times = 6;
const evening = smallEvening(
  Array.from({ length: times + 1 }, (_, index) => ({
    by: index % 3 === 0 ? "t_reyne" : "nkessler_pd",
    says: `Thought number ${index} of this evening. #copchat`,
    after: index * 30,
  })),
);

/** Where a person goes: to nowhere that loads slowly, to another page of X, and to X anew. */
const ways = ["location.href = 'about:blank'", "location.href = '/nora_marlow'", "location.reload()"];

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

describe.each(bothBrowsers)("X's page that is left the moment it has an answer, in %s", (browser) => {
  it("hands over what it had", async () => {
    const site = { tellsHeard: true };
    const beside = await openTestEvening({ browser, evening, over: 0, site });
    const { x, panel } = beside;
    const search = x.url();
    for (let time = 1; time <= times; time++) {
      const newest = evening.posts[time]?.id ?? "";
      const isHeard = () =>
        beside.site.requests.some(({ heard, ids }) => heard && ids.includes(newest)) || undefined;
      await leaveWith(x, newest, ways[time % ways.length] ?? "");
      beside.site.clock.advanceTo(evening.posts[time]?.createdAt ?? 0);
      await waitUntil(isHeard, "X's page does not load the newest post");
      const isKept = async () => (await storedIds(panel, "copchat")).includes(newest) || undefined;
      await waitUntil(isKept, `post ${time} was lost when the page was left`);
      await x.goto(search, { waitUntil: "domcontentloaded" });
    }
    expect(await storedIds(panel, "copchat")).toHaveLength(times + 1);
  });
});
