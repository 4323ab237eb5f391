import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { farthestMove, painted, readAt, topOf } from "../../support/panel-harness/watch-place.ts";

/** Positions are compared to a hundredth of a pixel: what is read does not move at all. */
const still = 0.01;

const harness = inHarness();
let page: Page;

describe("the reading place holds while the person reads above", () => {
  it("when posts arrive at the end", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 900);
    const deliver = () => window.harness.deliver(window.harness.talkPosts(40, 9000));
    expect(await farthestMove(page, held, deliver)).toBeLessThan(still);
  });

  it.each([
    ["leaves the newest", 0],
    ["scrolls on", 900],
  ])("when posts arrive in the same moment in which the person %s", async (_, fromEnd) => {
    page = await harness.open("talk");
    if (fromEnd > 0) await readAt(page, fromEnd);
    else await painted(page, 4);
    const left = await page.evaluate(async () => {
      const feed = document.querySelector("section.feed") as HTMLElement;
      feed.scrollTop -= 900;
      const wanted = feed.scrollTop;
      window.harness.deliver(window.harness.talkPosts(40, 9000));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { moved: feed.scrollTop - wanted, following: feed.getAttribute("data-following") };
    });
    expect(left.following).toBe("false");
    expect(Math.abs(left.moved)).toBeLessThan(100);
  });

  it("when posts arrive in the middle, above the view", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 400);
    const deliver = () => window.harness.deliver(window.harness.talkPosts(25, 2001, 1));
    expect(await farthestMove(page, held, deliver)).toBeLessThan(still);
  });

  it("when older posts are loaded on top", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 900);
    const deliver = () => window.harness.deliver(window.harness.talkPosts(500, -4000));
    expect(await farthestMove(page, held, deliver)).toBeLessThan(still);
  });

  it("when older posts are loaded on top and the person is at the very top", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 1e6);
    const deliver = () => window.harness.deliver(window.harness.talkPosts(500, -4000));
    expect(await farthestMove(page, held, deliver)).toBeLessThan(still);
  });

  it("when a row above the view changes its height late, as with a font or a picture", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 900);
    const grow = () => {
      const row = document.querySelector<HTMLElement>(".row[data-kind=post] article");
      if (row) row.style.paddingBottom = "57px";
    };
    expect(await farthestMove(page, held, grow)).toBeLessThan(still);
  });

  it("when a notice or a question appears above the feed", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 900);
    const notice = () => {
      window.harness.model.trouble.value = "The disk is full: posts of last month were let go.";
    };
    expect(await farthestMove(page, held, notice)).toBeLessThan(still);
  });

  it("when a gap is found above the view", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 300);
    const find = () => {
      const from = window.harness.model.feed.value[20]?.post.createdAt ?? 0;
      window.harness.model.gaps.value = [
        { from, to: from + 500, streams: ["hashtag", "moderators", "mentions"] },
      ];
    };
    expect(await farthestMove(page, held, find)).toBeLessThan(still);
  });

  it("when the panel is made narrower and wider", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 900);
    for (const width of [280, 600, 360]) {
      await page.setViewport({ width, height: 700 });
      await painted(page, 4);
      expect(Math.abs(((await topOf(page, held.key)) ?? Number.NaN) - held.top)).toBeLessThan(1);
    }
  });

  it("when another filter is looked at for a while", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 1200);
    await page.click(".filter-moderators");
    await page.waitForFunction(() => document.querySelectorAll(".row[data-kind=post]").length < 9);
    await page.click(".filter-all");
    await painted(page, 4);
    expect(await topOf(page, held.key)).toBe(held.top);
  });

  it("when the pointer wanders over the posts", async () => {
    page = await harness.open("talk");
    const held = await readAt(page, 900);
    for (let y = 180; y < 660; y += 60) await page.mouse.move(180, y);
    await painted(page, 2);
    expect(await topOf(page, held.key)).toBe(held.top);
  });
});

describe("the count of what is unread", () => {
  it("stays when the newest was seen in another filter", async () => {
    page = await harness.open("talk");
    await readAt(page, 1200);
    await page.evaluate(() => {
      const { deliver, talkPosts, post } = window.harness;
      deliver([
        ...talkPosts(100, 9000).filter(({ author }) => !author.handle.includes("_mod")),
        post("t_marlow_mod", "@sgt_okafor_ well said, do tell us more. #copchat", { seconds: 9900 }),
      ]);
    });
    const count = () => document.querySelector(".filter-all b")?.textContent;
    await page.waitForFunction(() => document.querySelector(".filter-all b"));
    const before = Number(await page.evaluate(count));
    expect(before).toBeGreaterThan(50);
    await page.click(".filter-mentions");
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
    await page.click(".filter-all");
    await page.waitForFunction(() => document.querySelectorAll(".row[data-kind=post]").length > 12);
    await painted(page, 12);
    expect(Number(await page.evaluate(count))).toBeGreaterThanOrEqual(before - 1);
  });
});

describe("scrolling step by step", () => {
  it("is never put back, also while the panel still looks at what was in view before", async () => {
    page = await harness.open("talk");
    await painted(page, 4);
    const places = await page.evaluate(async () => {
      const scroller = document.querySelector("section.feed");
      if (!scroller) throw new Error("there is no feed");
      const next = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      scroller.scrollTop = 0;
      await next();
      const gone: number[] = [];
      for (let step = 0; step < 12; step++) {
        const before = scroller.scrollTop;
        scroller.scrollTop += 250;
        await next();
        gone.push(scroller.scrollTop - before);
      }
      return gone;
    });
    expect(Math.min(...places)).toBeGreaterThan(100);
  });
});

describe("scrolling up through posts never seen before", () => {
  it("moves them by what the wheel turned, never by more", async () => {
    page = await harness.open("talk");
    await readAt(page, 300);
    await page.mouse.move(180, 400);
    for (let turn = 0; turn < 12; turn++) {
      const before = await page.evaluate(placesInView);
      await page.mouse.wheel({ deltaY: -150 });
      await page.waitForFunction(
        (key, top) => {
          const now = document.querySelector(`.row[data-key="${key}"]`)?.getBoundingClientRect().top ?? top;
          return Math.abs(now - top) > 140;
        },
        {},
        before.key,
        before.top,
      );
      await painted(page, 3);
      const moved = ((await topOf(page, before.key)) ?? Number.NaN) - before.top;
      expect(Math.abs(moved - 150)).toBeLessThan(1);
    }
  });
});

describe("at the newest", () => {
  it("goes on with it", async () => {
    page = await harness.open("talk");
    await page.evaluate(() => window.harness.deliver(window.harness.talkPosts(30, 9000)));
    await painted(page, 4);
    expect(await page.evaluate(distanceFromEnd)).toBeLessThan(1);
  });

  it("is left by the wheel, found again by End, and the bar counts by kind meanwhile", async () => {
    page = await harness.open("talk");
    await readAt(page, 900);
    await page.evaluate(() => {
      const { deliver, talkPosts, post } = window.harness;
      deliver([
        ...talkPosts(20, 9000),
        post("t_marlow_mod", "@sgt_okafor_ would you tell us more? #copchat", { seconds: 9100 }),
        post("t_marlow_mod", "Thank you all. #copchat", { seconds: 9110 }),
        post("t_marlow_mod", "Q4 And who pays for the printing? #copchat", { seconds: 9120 }),
      ]);
    });
    const bar = await page.waitForSelector(".new-bar:not(.none) .to-unread");
    expect(await bar?.evaluate((element) => element.textContent)).toBe(
      "23 new · 1 for you1 you · 1 question1 Q · 1 from a moderator1 mod",
    );
    await page.keyboard.press("End");
    await page.waitForSelector("section.feed[data-following=true]");
    await page.waitForFunction(() =>
      document.querySelector(".feed")?.textContent?.includes("pays for the printing"),
    );
    expect(await page.evaluate(distanceFromEnd)).toBeLessThan(1);
  });
});

function distanceFromEnd(): number {
  const feed = document.querySelector("section.feed") as HTMLElement;
  return feed.scrollHeight - feed.clientHeight - feed.scrollTop;
}

function placesInView(): { key: string; top: number } {
  const view = (document.querySelector("section.feed") as HTMLElement).getBoundingClientRect();
  const rows = [...document.querySelectorAll<HTMLElement>(".row[data-kind=post]")];
  const row = rows.find((one) => one.getBoundingClientRect().top > view.top + 20);
  return { key: row?.dataset.key ?? "", top: row?.getBoundingClientRect().top ?? Number.NaN };
}
