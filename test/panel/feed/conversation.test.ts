import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted, readAt, topOf } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

/** A question, an answer to it, a reply to that, and one that answers a post which is not there. */
const bring = () =>
  page.evaluate(() => {
    const { deliver, talkPosts, post } = window.harness;
    const asks = post("nkessler_pd", "What would you cut first? #copchat", { seconds: 9100 });
    const answers = post("rb_citizen_", "The appendix, all of it. #copchat", {
      seconds: 9110,
      replyTo: { id: asks.id, handle: "nkessler_pd" },
    });
    const agrees = post("policy_prof", "Seconded, and the glossary. #copchat", {
      seconds: 9130,
      replyTo: { id: answers.id, handle: "rb_citizen_" },
    });
    const lost = post("dispatch_dee", "Not with our union. #copchat", {
      seconds: 9140,
      replyTo: { id: "77", handle: "gone_account" },
    });
    deliver([asks, answers, agrees, lost, ...talkPosts(60, 9150)]);
    return { asks: asks.id, answers: answers.id, agrees: agrees.id, lost: lost.id };
  });
const shown = () =>
  page.$$eval(".row", (rows) =>
    rows.map((row) => row.getAttribute("data-key")).filter((key) => key !== null),
  );
const goTo = async (id: string) => {
  await painted(page, 6);
  for (let step = 0; step < 80; step++) {
    const isThere = await page.evaluate((wanted) => {
      const feed = document.querySelector<HTMLElement>("section.feed");
      const row = document.querySelector(`.row[data-key="${wanted}"]`);
      if (!feed) return false;
      const by = row ? row.getBoundingClientRect().top - feed.getBoundingClientRect().top - 150 : -300;
      feed.scrollTop += by;
      return row !== null && Math.abs(by) < 2;
    }, id);
    await painted(page, 4);
    if (isThere) return;
  }
  throw new Error("the post is nowhere in the feed");
};
const lineOf = (id: string) =>
  page.$eval(`.row[data-key="${id}"] .replying`, (line) =>
    (line.textContent ?? "").replace(/\s+/g, " ").trim(),
  );

describe("whom a post answers", () => {
  it("stands above it in one line: the name and the first words; what is not there by its handle", async () => {
    page = await harness.open("talk");
    const ids = await bring();
    await goTo(ids.agrees);
    expect(await lineOf(ids.agrees)).toContain("R. Beaudry");
    expect(await lineOf(ids.agrees)).toContain("The appendix, all of it.");
    expect(await lineOf(ids.lost)).toBe("Replying to @gone_account");
    const heights = await page.$$eval(".replying", (lines) => lines.map((line) => line.clientHeight));
    expect(Math.max(...heights)).toBeLessThan(20);
  });

  it("opens the conversation in place, and one key leads back to the pixel, whatever came", async () => {
    page = await harness.open("talk");
    const ids = await bring();
    await goTo(ids.answers);
    const before = await topOf(page, ids.answers);
    await page.click(`.row[data-key="${ids.answers}"] .replying`);
    await painted(page, 6);
    expect(await shown()).toEqual([ids.asks, ids.answers, ids.agrees, "rest"]);
    expect(await page.$eval(".chosen-post", (post) => post.textContent)).toContain("The appendix");
    await page.evaluate(() => window.harness.deliver(window.harness.talkPosts(30, 9900)));
    await page.keyboard.press("b");
    await painted(page, 6);
    expect(await topOf(page, ids.answers)).toBeCloseTo(before ?? 0, 1);
    expect(await page.$(".chosen-post")).toBeNull();
  });

  it("at the newest goes on there if nothing came, and else stays where it was", async () => {
    page = await harness.open("talk");
    const isFollowing = () => page.$eval(".feed", (feed) => feed.getAttribute("data-following"));
    await painted(page, 4);
    for (const comes of [false, true]) {
      await page.keyboard.press("End");
      await painted(page, 4);
      await page.keyboard.press("c");
      await painted(page, 4);
      const id = await page.$eval(
        ".chosen-post",
        (post) => post.closest<HTMLElement>(".row")?.dataset.key ?? "",
      );
      if (comes) await page.evaluate(() => window.harness.deliver(window.harness.talkPosts(30, 9900)));
      await page.keyboard.press("Escape");
      await painted(page, 6);
      expect([comes, await isFollowing()]).toEqual([comes, String(!comes)]);
      expect(await topOf(page, id)).toBeGreaterThan(0);
    }
  });

  it("says what is not loaded, with the way to it on X", async () => {
    page = await harness.open("talk");
    const ids = await bring();
    await goTo(ids.lost);
    await page.click(`.row[data-key="${ids.lost}"] .replying`);
    await painted(page, 6);
    expect(await shown()).toEqual(["beyond", ids.lost, "rest"]);
    expect(await page.$eval(".beyond", (line) => line.textContent)).toContain("@gone_account");
    await page.click(".beyond a");
    await expect
      .poll(() => page.evaluate(() => window.harness.asked.join(" ")))
      .toContain("https://x.com/i/status/77");
    await page.click("[data-action=close-conversation]");
    await painted(page, 4);
    expect(await page.$(".beyond")).toBeNull();
  });

  it("of a post that was read from X's page says whom it answers, with the way to it on X", async () => {
    page = await harness.open("talk");
    const bringReply = (more: object) =>
      page.evaluate((given) => {
        const { deliver, post } = window.harness;
        const asks = post("nkessler_pd", "What would you cut first? #copchat", { seconds: 9800 });
        const reply = post("rb_citizen_", "The appendix. #copchat", { seconds: 9900, ...given });
        deliver([
          asks,
          "replyTo" in given ? reply : { ...reply, replyTo: { id: asks.id, handle: "nkessler_pd" } },
        ]);
        return reply.id;
      }, more);
    const id = await bringReply({ replyTo: { handle: "nkessler_pd" }, partial: true });
    await page.keyboard.press("End");
    await painted(page, 6);
    const line = () => page.$eval(`.row[data-key="${id}"] .replying`, (button) => button.textContent);
    expect(await line()).toBe("Replying to @nkessler_pd");
    await page.click(`.row[data-key="${id}"] .replying`);
    await painted(page, 6);
    expect(await shown()).toEqual(["beyond", id, "rest"]);
    await page.click(".beyond a");
    expect(await page.evaluate(() => window.harness.asked.join())).toContain(`rb_citizen_/status/${id}`);
    await bringReply({});
    await painted(page, 6);
    expect(await shown()).toHaveLength(3);
    expect(await line()).toContain("What would you cut first?");
    expect(await page.$(".beyond")).toBeNull();
  });

  it("is reached by p, within the conversation and in the feed, and b leads back", async () => {
    page = await harness.open("talk");
    const ids = await bring();
    const { key } = await readAt(page, 2400);
    await goTo(ids.agrees);
    await page.focus(`.row[data-key="${ids.agrees}"] article`);
    await page.keyboard.press("p");
    await painted(page, 6);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key);
    expect(await focused()).toBe(ids.answers);
    expect(key).not.toBe(ids.answers);
  });

  it("a circle and a chain of 200 are shown and end", async () => {
    page = await harness.open("talk");
    const last = await page.evaluate(() => {
      const { deliver, post, talkPosts } = window.harness;
      const chain = Array.from({ length: 200 }, (_, at) =>
        post("rb_citizen_", `Part ${at} #copchat`, { seconds: 9600 + at }),
      );
      const answered = chain.map((one, at) => ({
        ...one,
        replyTo: { id: chain[at === 0 ? 199 : at - 1]?.id ?? "", handle: "rb_citizen_" },
      }));
      deliver([...answered, ...talkPosts(30, 9900)]);
      return answered[199]?.id ?? "";
    });
    await goTo(last);
    await page.click(`.row[data-key="${last}"] .replying`);
    await painted(page, 6);
    expect(await page.$eval(".questions-head h2", (head) => head.textContent)).toBe(
      "Conversation · 200 posts",
    );
    await page.keyboard.press("b");
    await painted(page, 4);
    expect(await page.$(".chosen-post")).toBeNull();
  });
});
