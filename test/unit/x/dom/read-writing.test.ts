import { describe, expect, it } from "vitest";
import { readWriting } from "../../../../src/x/dom/read-writing.ts";
import { withPage } from "../../../../tools/fixture-case.ts";

const composer = (text: string) =>
  `<div role="textbox" contenteditable="true" data-testid="tweetTextarea_0">${text}</div>`;
const searchField = (text: string) =>
  `<input data-testid="SearchBox_Search_Input" type="text" value="${text}">`;

describe("what a reload would take away", () => {
  it.each([
    ["nothing", "<main><article>Hello</article></main>", false],
    ["a composer with text", composer("Good evening"), true],
    ["an empty composer", composer(" <br>"), false],
    ["a message begun", '<textarea data-testid="dmComposerTextInput">Hi</textarea>', true],
    ["X's composer over the page", `<div role="dialog" aria-modal="true">${composer("")}</div>`, true],
    ["a question of X", '<div role="alertdialog"></div>', true],
    ["a menu, which is none", '<div role="menu"></div>', false],
    ["the search field at rest", searchField("#roundtable"), false],
    ["other words in a search field without the focus", searchField("#pizza"), false],
  ])("%s", async (_, html, writing) => {
    expect(await withPage(html, (page) => readWriting(page, "#roundtable"))).toBe(writing);
  });

  it.each([
    ["an empty composer", composer(""), "[contenteditable]", true],
    ["another field", '<input type="text">', "input", true],
    ["the search field with the search in it", searchField(" #roundtable "), "input", false],
    ["the search field with other words", searchField("#roundtable and"), "input", true],
    ["a box to tick", '<input type="checkbox">', "input", false],
    ["a button", "<button>Post</button>", "button", false],
  ])("with the focus in %s", async (_, html, selector, writing) => {
    const found = await withPage(html, (page) => {
      page.querySelector<HTMLElement>(selector)?.focus();
      return readWriting(page, "#roundtable");
    });
    expect(found).toBe(writing);
  });
});
