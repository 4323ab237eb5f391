import { describe, expect, it } from "vitest";
import { painted } from "../../support/panel-harness/watch-place.ts";
import { asideCount, asked, inTheHarness, mute, open, page, rowsOf, textOf } from "./muting-page.ts";

inTheHarness();

describe("beside a muted account", () => {
  const offers = () => page.$$eval(".also button", (buttons) => buttons.map((button) => button.textContent));
  const deliverSellers = async (calm: number, sellers: number) => {
    await page.evaluate(
      (others, count) => {
        const { deliver, post } = window.harness;
        const own = Array.from({ length: others }, (_, at) =>
          post("jo_lindqvist_", `Thought ${at} of mine on ${at} things #copchat`, { seconds: 5000 + at }),
        );
        const sold = Array.from({ length: count }, (_, at) =>
          post(`seller_${at}`, `${at} Get ten thousand fresh followers tonight #copchat`, {
            seconds: 5100 + at,
          }),
        );
        deliver([...own, ...sold]);
      },
      calm,
      sellers,
    );
    await painted(page, 3);
    await page.keyboard.press("End");
    await painted(page, 3);
  };

  it("the words that others share with the post are offered, with what they set aside; undo brings those back", async () => {
    await open("talk");
    await deliverSellers(40, 3);
    const before = await asideCount();
    await mute("@seller_2");
    await page.waitForSelector(".also button");
    expect(await offers()).toEqual(["Also mute “Get ten thousand fresh followers tonight” (3 posts)"]);
    expect(await asideCount()).toBe(before + 1);
    await page.click(".also button");
    await painted(page, 2);
    expect(await asideCount()).toBe(before + 3);
    expect(await textOf(".mute-bar [role=status]")).toContain("“Get ten thousand fresh followers tonight”");
    await page.click(".mute-bar .undo");
    await painted(page, 2);
    expect(await asideCount()).toBe(before + 1);
  });

  it("the domain of the post's link is offered: one press sets aside who else links there, undo brings them back", async () => {
    await open("talk");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      const calm = Array.from({ length: 60 }, (_, at) =>
        post("jo_lindqvist_", `Thought ${at} of mine #copchat`, { seconds: 5000 + at }),
      );
      const sold = ["cheap", "now", "today"].map((word, at) =>
        post(`seller_${at}`, `Followers ${word} https://t.co/sold${at} #copchat`, { seconds: 5100 + at }),
      );
      deliver([...calm, ...sold]);
    });
    await painted(page, 3);
    await page.keyboard.press("End");
    await painted(page, 3);
    const before = await asideCount();
    await mute("@seller_2");
    await page.waitForSelector(".also button");
    expect(await offers()).toEqual([
      expect.stringMatching(/^Also mute links to example\.org \(\d+ posts\)$/),
    ]);
    await page.click(".also button");
    await painted(page, 2);
    expect(await rowsOf("@seller_")).toBe(0);
    expect(await asideCount()).toBeGreaterThanOrEqual(before + 3);
    expect(await asked()).toContainEqual(
      expect.stringContaining('"target":{"kind":"domain","domain":"example.org"}'),
    );
    await page.click(".mute-bar .undo");
    await painted(page, 2);
    expect(await asideCount()).toBe(before + 1);
    expect(await rowsOf("@seller_0")).toBe(1);
  });

  it("words that set aside more than a tenth take a second yes", async () => {
    await open("talk");
    await deliverSellers(0, 30);
    await mute("@seller_29");
    await page.waitForSelector(".also button");
    const before = await asideCount();
    await page.click(".also button");
    await page.waitForSelector("dialog.doubt");
    expect(await asideCount()).toBe(before);
    await page.click("dialog.doubt .danger");
    await painted(page, 2);
    expect(await asideCount()).toBe(before + 29);
  });
});
