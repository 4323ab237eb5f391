import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type OpenHarness, openHarness } from "../../../support/panel-harness/open-harness.ts";
import { farthestMove, painted, readAt } from "../../../support/panel-harness/watch-place.ts";

let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness();
}, 60_000);
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open("full");
});
afterEach(async () => {
  await page.close();
  expect(harness.takeErrors()).toEqual([]);
});

const box = ".box textarea";
const write = async (text: string) => page.type(box, text);
const textOf = (selector: string) =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent ?? "").join(" | "));
const marked = async () => (await textOf(".mirror .over-house")).replaceAll(" | ", "");
const isThere = async (selector: string) => (await page.$(selector)) !== null;
const writtenText = () => page.$eval(box, (one) => (one as HTMLTextAreaElement).value);
const asked = () => page.evaluate(() => window.harness.asked);
const hasFocus = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
/** Puts a text in at once, as pasting does. */
const put = (text: string) =>
  page.evaluate((whole) => {
    const area = document.querySelector(".box textarea") as HTMLTextAreaElement;
    area.value = whole;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
const press = (words: string) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>(".composer button, .composer label")];
    const button = found.find((one) => one.textContent?.trim() === wanted || one.ariaLabel === wanted);
    if (!button) throw new Error(`no button ${wanted}`);
    button.click();
  }, words);
const ctrlEnter = async () => {
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
};

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
});

describe("the reading place holds while the person reads above", () => {
  it("when the box opens and when it grows", async () => {
    await page.close();
    page = await harness.open("talk");
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
    await page.close();
    page = await harness.open("talk");
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
    expect(await textOf(".mirror")).toBe(`${typed} #copchat\u200b`);
    expect(await textOf(".counts")).toMatch(/^\d+ over 140X \d+ over$/);
    // The letter itself and the counts, in all their places.
    expect(await page.evaluate(() => document.body.dataset.lettersSet)).toMatch(/^\d{1,2}$/);
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
    expect(await textOf(".composer .problem")).toBe("X takes no more: 19 too much.");
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
    expect(await textOf(".advice li span")).toBe("Posts in this chat stay within 140 characters.");
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
    await press("Behind A3");
    expect(await textOf(".mirror .front")).toBe("A3 #copchat ");
    await press("Take it outside the chatWithout #copchat: for what is not the chat's business.");
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

describe("an answer", () => {
  it("keeps its question when another comes; that one is offered, and taken on demand", async () => {
    await page.click(".pinned .answer");
    await write("One page");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([post("ines_aldana_mod", "Q4 Who should sign it? #copchat", { seconds: 1800 })]);
    });
    await page.waitForSelector(".composer-line.question");
    expect(await textOf(".composer h2")).toBe("Answer to Q3");
    expect(await textOf(".mirror .front")).toBe("A3 ");
    expect(await textOf(".composer-line.question")).toBe("Q4 is here.Answer it instead");
    await press("Answer it instead");
    expect(await textOf(".target p")).toContain("Who should sign it?");
    expect(await textOf(".mirror .front")).toBe("A4 ");
    expect(await writtenText()).toBe("One page");
    expect(await isThere(".composer-line.question")).toBe(false);
  });

  it("can be begun at any question of the feed", async () => {
    await page.click(".pinned .go");
    await page.waitForSelector("[data-action=answer-q3]");
    await page.$eval("[data-action=answer-q3]", (one) => (one as HTMLElement).click());
    expect(await textOf(".composer h2")).toBe("Answer to Q3");
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

describe("drafts", () => {
  it("are deleted with a way back", async () => {
    await page.keyboard.press("n");
    await write("Keep me");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.click(".drawer-button");
    await page.click(".draft .icon-button");
    await page.waitForFunction(() => window.harness.composer.drafts.peek().length === 0);
    await press("Undo");
    await page.waitForFunction(() => window.harness.composer.drafts.peek()[0]?.text === "Keep me");
  });

  it("with a link are kept for the end, and offered again when it comes", async () => {
    await page.keyboard.press("n");
    await write("Ours: example.org/poster");
    await page.waitForSelector(".advice .link");
    await press("Keep it");
    expect(await textOf(".composer-line")).toContain("Kept for the end.");
    expect(await page.evaluate(() => window.harness.composer.drafts.peek()[0]?.held)).toBe(true);
    await page.evaluate(() => {
      window.harness.model.now.value += 30 * 60_000;
    });
    await page.waitForSelector(".composer-line.asks");
    await press("Take it");
    expect(await isThere(".advice li"), "the advice was for the middle of the evening").toBe(false);
    expect(await writtenText()).toBe("Ours: example.org/poster");
  });

  it("leave the box when they go to X; after a while the person is asked, and a yes ends it", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await write('a & b # c % d\n"é"');
    await ctrlEnter();
    await page.waitForSelector(".composer-folded");
    expect((await asked()).at(-1)).toBe(`hand-over ${JSON.stringify('a & b # c % d\n"é" #copchat')}`);
    expect(await textOf(".composer-line p")).toContain("press Post there");
    await page.evaluate(() => {
      window.harness.model.now.value += 61_000;
    });
    await page.waitForSelector(".composer-line.asks");
    await press("Yes");
    await page.waitForFunction(() => window.harness.composer.drafts.peek().length === 0);
    expect(await isThere(".composer-line")).toBe(false);
  });

  it("come back to the box when they were not posted", async () => {
    await page.close();
    page = await harness.open("was-it-posted");
    await press("No");
    await page.waitForSelector(box);
    expect(await writtenText()).toBe("Thank you both, the panel cut half of it and was right.");
    expect(await textOf(".composer h2")).toBe("Reply");
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
