import { describe, expect, it } from "vitest";
import { box, inAFreshPanel, page, put, textOf, write, writtenText } from "./composer-page.ts";

inAFreshPanel();

/** Texts of 4,000 letters that break their lines for different reasons. */
const texts: Readonly<Record<string, string>> = {
  words: "A word and 日本 é @someone_x https://example.org/a #safety, “why not?” 🙂 ",
  "one word": "word",
  marks: "e\u0301\u0323x ",
  families: "👨‍👩‍👧‍👦",
  ideographs: "漢字。a.",
  lines: "a line\n",
  "right to left": "\u05e9\u05dc\u05d5\u05dd 12 \u05e2\u05d5\u05dc\u05dd ",
};

const long = (piece: string, length: number) => piece.repeat(Math.floor(length / piece.length));

/** Where the first letter stands that is too much for X, in pixels of the window. */
const placeOfMark = () =>
  page.evaluate(() => {
    const letters = document.querySelector(".mirror mark.over-x")?.firstChild;
    if (!letters) throw new Error("nothing is marked");
    const first = new Range();
    first.setStart(letters, 0);
    first.setEnd(letters, letters.textContent?.charCodeAt(0) === 0xd83d ? 2 : 1);
    const { left, top } = first.getBoundingClientRect();
    return { left, top };
  });

describe("a text that is far too long", () => {
  for (const [name, piece] of Object.entries(texts))
    it(`is marked from the same place as a shorter one: ${name}`, async () => {
      await page.keyboard.press("n");
      await put(long(piece, name === "families" ? 2000 : 800));
      const whole = await placeOfMark();
      expect(await page.$(".beyond")).toBe(null);
      await put(long(piece, 4000));
      expect(await page.$(".beyond")).not.toBe(null);
      const cut = await placeOfMark();
      expect(cut.top).toBe(whole.top);
      expect(cut.left).toBeCloseTo(whole.left, 1);
    });

  it("is marked in every line below, to the last", async () => {
    await page.keyboard.press("n");
    await put(long(texts.words ?? "", 4000));
    const shown = await page.evaluate(() => {
      const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const area = document.querySelector<HTMLElement>(".mirror .area");
      const before = area?.previousElementSibling?.querySelector("mark.over-x");
      const lastOfBefore = [...(before?.getClientRects() ?? [])].at(-1);
      return {
        areaTop: boxOf(".mirror .area")?.top ?? 0,
        lineBottom: lastOfBefore?.bottom ?? 0,
        mirror: boxOf(".mirror")?.height,
        text: boxOf(".box textarea")?.height,
        isWhole: [...document.querySelectorAll("textarea")].every(
          (one) => one.scrollHeight <= one.clientHeight,
        ),
      };
    });
    expect(shown.areaTop).toBeGreaterThanOrEqual(shown.lineBottom);
    expect(shown.areaTop - shown.lineBottom).toBeLessThan(6);
    expect(shown.mirror).toBe(shown.text);
    expect(shown.isWhole).toBe(true);
  });

  it("is never laid out a second time as a whole, and has its hashtag below", async () => {
    await page.keyboard.press("n");
    await put(long(texts.words ?? "", 4000));
    expect((await textOf(".mirror")).length).toBeLessThan(1200);
    expect(await textOf(".mirror .put-in")).toBe("#copchat");
  });

  it("is laid out as a whole where a browser's boxes do not grow by themselves", async () => {
    await page.evaluateOnNewDocument(() => {
      CSS.supports = () => false;
    });
    await page.reload();
    await page.waitForSelector(".panel");
    await page.keyboard.press("n");
    const text = long(texts.words ?? "", 4000).trimEnd();
    await put(text);
    expect(await page.$(".beyond")).toBe(null);
    expect(await textOf(".mirror")).toBe(`${text} #copchat\u200b`);
    const heights = await page.$$eval(".mirror, .box textarea", (both) =>
      both.map((one) => one.clientHeight),
    );
    expect(heights[0]).toBe(heights[1]);
    expect(heights[0]).toBeGreaterThan(1000);
  });

  it("is marked letter by letter again when it was shortened, and takes letters all the while", async () => {
    await page.keyboard.press("n");
    const text = long(texts.words ?? "", 4000).trimEnd();
    await put(text);
    await page.$eval(box, (one) => (one as HTMLTextAreaElement).setSelectionRange(2000, 4000));
    await write("x");
    expect(await writtenText()).toBe(`${text.slice(0, 2000)}x`);
    await page.$eval(box, (one) => (one as HTMLTextAreaElement).setSelectionRange(300, 4000));
    await write("x");
    expect(await page.$(".beyond")).toBe(null);
    expect(await textOf(".mirror")).toBe(`${text.slice(0, 300)}x #copchat\u200b`);
  });
});
