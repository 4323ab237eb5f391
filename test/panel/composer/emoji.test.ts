import { expect, it } from "vitest";
import { box, hasFocus, inAFreshPanel, isThere, page, textOf, write, writtenText } from "./composer-page.ts";

inAFreshPanel();

const list = "[role=listbox]";
const options = () => textOf("[role=option]");
const undo = async () => {
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
};

async function begin(text: string): Promise<void> {
  await page.keyboard.press("n");
  await page.waitForSelector(box);
  await write(text);
}

it("a name after a colon offers emoji, chosen with the keys, said as a list, taken back by undo", async () => {
  await begin("Thanks :thumb");
  await page.waitForSelector(list);
  expect(await options()).toBe("👍:thumbsup: | 👎:thumbsdown:");
  expect(await page.$eval(list, (one) => one.getAttribute("aria-label"))).toBe("Emoji");
  const [first, second] = await page.$$eval("[role=option]", (all) => all.map((one) => one.id));
  const active = () => page.$eval(box, (one) => one.getAttribute("aria-activedescendant"));
  expect(await active()).toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(await active()).toBe(second);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  expect(await writtenText()).toBe("Thanks 👍");
  expect(await isThere(list)).toBe(false);
  expect(await hasFocus(box)).toBe(true);
  await undo();
  expect(await writtenText()).toBe("Thanks :thumb");
});

it("Tab and the mouse choose, too, one behind the other, and each is two of X's characters", async () => {
  await begin("ab");
  await page.waitForSelector(".counts span[title]");
  const xCount = () => page.$eval(".counts span[title]", (one) => Number(one.textContent?.match(/\d+/)?.[0]));
  const before = await xCount();
  await write(" :heart");
  await page.waitForSelector(list);
  await page.keyboard.press("Tab");
  expect(await writtenText()).toBe("ab ❤️");
  await write(":wav");
  await page.waitForSelector(list);
  await page.click("[role=option]");
  expect(await writtenText()).toBe("ab ❤️👋");
  expect(await hasFocus(box)).toBe(true);
  await expect.poll(xCount).toBe(before + " ".length + 2 + 2);
});

it("Escape leaves what was typed, and a second colon puts in what is typed out", async () => {
  await begin(":tad");
  await page.waitForSelector(list);
  await page.keyboard.press("Escape");
  expect(await isThere(list)).toBe(false);
  expect(await isThere(box)).toBe(true);
  await write("a: and :no_such_emoji:");
  expect(await writtenText()).toBe("🎉 and :no_such_emoji:");
});

it("is not offered for times, labels, addresses, faces and what nothing is called", async () => {
  await begin(":tada");
  await page.waitForSelector(list);
  await page.keyboard.press("Escape");
  for (const text of [
    " 10:30",
    " A1:yes",
    " https://smile.example",
    " :D",
    " :P",
    " at :10",
    " ::smile",
    " :zzzq",
  ]) {
    await write(text);
    expect(await isThere(list), text).toBe(false);
  }
});
