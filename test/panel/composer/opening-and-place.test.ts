import { describe, expect, it } from "vitest";
import { farthestMove, painted, readAt } from "../../support/panel-harness/watch-place.ts";
import {
  box,
  hasFocus,
  inAFreshPanel,
  isThere,
  page,
  reopenIn,
  textOf,
  write,
  writtenText,
} from "./composer-page.ts";

inAFreshPanel();

describe("opening and folding", () => {
  it("n opens an empty box with the focus, Escape folds it and the text stays", async () => {
    await page.keyboard.press("n");
    await write("Good evening");
    await page.keyboard.press("Escape");
    expect(await isThere(box)).toBe(false);
    expect(await hasFocus(".write")).toBe(true);
    expect(await textOf(".write")).toBe("Good evening");
    await page.keyboard.press("Enter");
    expect(await writtenText()).toBe("Good evening");
    expect(await hasFocus(box)).toBe(true);
  });

  it.each([
    ["r", "Reply", "reply"],
    ["q", "Quote", "quote"],
  ] as const)("%s opens it with the post that the keyboard is on", async (key, title, kind) => {
    await page.keyboard.press("j");
    const handle = await page.evaluate(
      () => document.activeElement?.querySelector(".who .handle")?.textContent ?? "none",
    );
    await page.keyboard.press(key);
    expect(await textOf(".composer h2")).toBe(title);
    expect(await textOf(`.target.${kind} .handle`)).toBe(handle);
    expect(await hasFocus(box)).toBe(true);
  });

  it("what was begun stays in the drafts when something else is begun", async () => {
    await page.keyboard.press("n");
    await write("First");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await write("Second");
    expect(await textOf(".drawer-button")).toBe("1 draft");
    await page.click(".drawer-button");
    expect(await textOf(".draft .lines-2")).toBe("First");
    await page.click(".take-up");
    expect(await writtenText()).toBe("First");
  });

  it("arrow up in the empty box takes up the last draft, and in a written one moves as ever", async () => {
    await page.keyboard.press("n");
    await write("First");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.press("ArrowUp");
    expect(await writtenText()).toBe("First");
    await page.keyboard.press("n");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await write("Second");
    await page.keyboard.press("ArrowUp");
    expect(await writtenText()).toBe("Second");
  });

  it("arrow up in an empty box without drafts does nothing", async () => {
    await page.keyboard.press("n");
    await page.keyboard.press("ArrowUp");
    expect(await writtenText()).toBe("");
    expect(await hasFocus(box)).toBe(true);
  });
});

describe("the reading place holds while the person reads above", () => {
  it("when the box opens and when it grows", async () => {
    await reopenIn("talk");
    const held = await readAt(page, 900);
    const open = () => document.querySelector<HTMLElement>(".write")?.click();
    expect(await farthestMove(page, held, open)).toBeLessThan(0.01);
    const grow = () => {
      const area = document.querySelector(".box textarea") as HTMLTextAreaElement;
      area.value = "a line\n".repeat(9);
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    expect(await farthestMove(page, held, grow)).toBeLessThan(0.01);
  });

  it("and who is at the newest stays there", async () => {
    await reopenIn("talk");
    await page.waitForSelector("section.feed[data-following=true]");
    await page.keyboard.press("n");
    await painted(page, 4);
    const left = await page.$eval(
      "section.feed",
      (feed) => feed.scrollHeight - feed.clientHeight - feed.scrollTop,
    );
    expect(Math.abs(left)).toBeLessThan(1);
  });
});
