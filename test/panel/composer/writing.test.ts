import { describe, expect, it } from "vitest";
import {
  asked,
  box,
  ctrlEnter,
  inAFreshPanel,
  isThere,
  marked,
  page,
  press,
  put,
  textOf,
  write,
  writtenText,
} from "./composer-page.ts";

inAFreshPanel();

/** In the page: from now on, how many letters are set anew in what is shown already. */
function countSetLetters(): void {
  const count = (letters: number) => {
    document.body.dataset.lettersSet = String(Number(document.body.dataset.lettersSet ?? 0) + letters);
  };
  const { replaceData } = CharacterData.prototype;
  CharacterData.prototype.replaceData = function (offset, length, data) {
    count(data.length);
    replaceData.call(this, offset, length, data);
  };
  const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, "data");
  Object.defineProperty(CharacterData.prototype, "data", {
    ...data,
    set(this: CharacterData, text: string) {
      count(String(text).length);
      data?.set?.call(this, text);
    },
  });
}

describe("counting", () => {
  it("counts the hashtag that is put in, and shows both counts in the frame of the keystroke", async () => {
    await page.keyboard.press("n");
    const shown = await page.evaluate(async () => {
      const area = document.querySelector(".box textarea") as HTMLTextAreaElement;
      area.focus();
      document.execCommand("insertText", false, "日本");
      await new Promise(requestAnimationFrame);
      return document.querySelector(".counts")?.textContent;
    });
    expect(shown).toBe("11 of 140X 13");
  });

  it("at 4,000 characters a keystroke changes its own letters, and not the text", async () => {
    await page.keyboard.press("n");
    const text = "A word and 日本 é @someone_x https://example.org ".repeat(85).slice(0, 4000).trimEnd();
    await put(text);
    await page.$eval(box, (one) => (one as HTMLTextAreaElement).setSelectionRange(2000, 2000));
    await page.evaluate(countSetLetters);
    await write("x");
    const typed = `${text.slice(0, 2000)}x${text.slice(2000)}`;
    expect(await writtenText()).toBe(typed);
    expect(await textOf(".counts")).toMatch(/^[\d,]+ over 140X [\d,]+ over$/);
    // The letter itself and the counts, in all their places, and a sentence for screen readers a moment later.
    const changed = await page.evaluate(() => Number(document.body.dataset.lettersSet));
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(text.length / 4);
  });

  it("marks exactly what is too much, also behind decomposed letters", async () => {
    await page.keyboard.press("n");
    await put(`${"e\u0301".repeat(131)}xyz`);
    expect(await marked()).toBe("hat");
    await put(`${"e\u0301".repeat(138)}xyz`);
    expect(await marked()).toBe("z #copchat");
    expect(await textOf(".counts")).toBe("10 over 140X 150");
  });

  it("says in words why X does not take it, and hands nothing over", async () => {
    await page.keyboard.press("n");
    await ctrlEnter();
    expect(await textOf(".composer-line")).toBe("There is nothing to post yet.");
    await put("x".repeat(290));
    expect(await textOf(".composer .problem")).toBe("19 characters too many for X.");
    expect(await page.$eval(".composer .primary", (one) => one.ariaDisabled)).toBe("true");
    await press("Post on X");
    await put("half \ud83d a character");
    expect(await textOf(".composer .problem")).toMatch(/half a character/);
    await ctrlEnter();
    expect((await asked()).filter((one) => one.startsWith("hand-over"))).toEqual([]);
  });

  it("the house's limit only advises", async () => {
    await page.keyboard.press("n");
    await put("x".repeat(200));
    await page.waitForSelector(".advice li");
    expect(await textOf(".advice li span")).toBe("Posts in this chat have at most 140 characters.");
    await ctrlEnter();
    expect((await asked()).at(-1)).toContain("hand-over");
  });
});

describe("the hashtag", () => {
  it("stands softly at the end until the person writes it, in whatever case", async () => {
    await page.keyboard.press("n");
    await write("Good evening");
    expect(await textOf(".mirror .put-in")).toBe("#copchat");
    await write(" #CopChat");
    expect(await textOf(".mirror .put-in")).toBe("");
    expect(await textOf(".counts strong")).toBe("21");
  });

  it("goes behind the label, outside the chat, and back", async () => {
    await page.click(".pinned .answer");
    await write("Pictures");
    await page.click(".hashtag-chip");
    await press("After A3");
    expect(await textOf(".mirror .front")).toBe("A3 #copchat ");
    await press("Post outside the chatLeaves out #copchat, for posts that are not about the chat.");
    await page.keyboard.press("Escape");
    expect(await textOf(".hashtag-chip")).toBe("outside the chat");
    expect(await textOf(".mirror .put-in")).toBe("A3  | ");
    await page.waitForFunction(() => document.querySelector(".counts strong")?.textContent === "11");
    await page.click(".hashtag-chip");
    await press("At the end");
    await page.focus(".box textarea");
    await ctrlEnter();
    expect((await asked()).at(-1)).toBe('hand-over "A3 Pictures #copchat"');
  });
});

describe("names", () => {
  it("are chosen with the keys, said as a list, and taken back by the browser's own undo", async () => {
    await page.keyboard.press("n");
    await write("Thanks @");
    const options = await page.$$eval("[role=option]", (all) => all.map((one) => one.id));
    expect(options.length).toBe(5);
    await page.keyboard.press("ArrowDown");
    expect(await page.$eval(box, (one) => one.getAttribute("aria-activedescendant"))).toBe(options[1]);
    const chosen = await textOf("[role=option][aria-selected=true] .handle");
    await page.keyboard.press("Enter");
    expect(await writtenText()).toBe(`Thanks ${chosen} `);
    expect(await isThere("[role=listbox]")).toBe(false);
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    expect(await writtenText()).toBe("Thanks @");
  });

  it("Escape closes the list and not the box, until another name is begun", async () => {
    await page.keyboard.press("n");
    await write("@n");
    await page.keyboard.press("Escape");
    expect(await isThere("[role=listbox]")).toBe(false);
    expect(await isThere(box)).toBe(true);
    await write("k");
    expect(await isThere("[role=listbox]")).toBe(false);
    await write(" @n");
    expect(await isThere("[role=listbox]")).toBe(true);
  });
});

it("an empty quote says what the house asks for", async () => {
  await page.keyboard.press("j");
  await page.keyboard.press("q");
  await page.waitForSelector(".advice li");
  expect(await textOf(".advice li span")).toBe("When you repeat someone's post, add your own words.");
  await write("Because it is short");
  await page.waitForFunction(() => document.querySelector(".advice li") === null);
});

/** Pastes as the browser does; is it refused? */
const paste = (text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(".box textarea")?.dispatchEvent(event);
    return event.defaultPrevented;
  }, text);

describe("pasting", () => {
  it("far too much is refused in words, and nothing is lost", async () => {
    await page.keyboard.press("n");
    await write("Mine");
    expect(await paste("x".repeat(100_000))).toBe(true);
    expect(await textOf(".composer-line p")).toMatch(/100,000 characters/);
    expect(await writtenText()).toBe("Mine");
  });

  it("over a selection counts what is left, not what it replaces", async () => {
    await page.keyboard.press("n");
    await put("y".repeat(9_000));
    expect(await paste("x".repeat(9_000))).toBe(true);
    await page.$eval(box, (one) => (one as HTMLTextAreaElement).select());
    expect(await paste("x".repeat(9_000))).toBe(false);
  });
});
