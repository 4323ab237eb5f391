import { expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { readAt } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();

it("a post dated ahead of X's clock takes no later post with it when it is read", async () => {
  const page = await harness.open("talk");
  const forged = await page.evaluate(() => {
    const { deliver, model, post, talkPosts } = window.harness;
    // X's clock is known, and has come to where the evening is.
    model.reading.value = { ...model.reading.value, tabs: [], clockOffset: 0 };
    model.now.value = talkPosts(1, 2400)[0]?.createdAt ?? 0;
    const one = post("jo_lindqvist_", "Tomorrow's post today #copchat", { seconds: 9000 });
    deliver([one]);
    return one.id;
  });
  await page.waitForSelector(`[data-key="${forged}"]`);
  // Seen at the newest, it is read itself.
  await page.waitForFunction(() => !document.querySelector(".filter-all b"));
  await readAt(page, 900);
  await page.evaluate(() => window.harness.deliver(window.harness.talkPosts(10, 2400)));
  await page.waitForFunction(() => document.querySelector(".filter-all b")?.textContent === "10");
  const marks = await page.evaluate(() => window.harness.model.read.peek().marks);
  expect(Object.values(marks)).not.toContain(forged);

  // Its time has come.
  await page.evaluate(() => {
    const { deliver, model, talkPosts } = window.harness;
    const [last] = talkPosts(1, 9100);
    model.now.value = last?.createdAt ?? 0;
    deliver(last ? [last] : []);
  });
  await page.keyboard.press("End");
  await page.waitForFunction(
    (id) => BigInt(window.harness.model.read.peek().marks.all ?? 0) > BigInt(id),
    {},
    forged,
  );
  await page.waitForFunction(() => !document.querySelector(".filter-all b"));
});
