import type { Page } from "puppeteer-core";

/** Points at a post where it stands, scrolling nothing, and presses one of the actions that show then. */
export async function pressAction(page: Page, key: string, action: string): Promise<void> {
  const row = `.row[data-key="${key}"]`;
  // Where an earlier click left the mouse, rows that move come under it, and the browser says that it points at them.
  await page.mouse.move(0, 0);
  await page.$eval(`${row} article`, (article) => {
    article.dispatchEvent(new Event("pointerover", { bubbles: true }));
  });
  const button = await page.waitForSelector(`${row} [data-action="${action}"]`);
  await button?.evaluate((one) => (one as HTMLElement).click());
}

/** Mutes an account by a press on the first of its posts in the page. */
export async function pressMuteOf(page: Page, handle: string): Promise<void> {
  const key = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(".row[data-kind=post]")].find((one) =>
        one.querySelector(".author")?.textContent?.includes(wanted),
      )?.dataset.key,
    handle,
  );
  await pressAction(page, key ?? "", "mute");
}

/** Presses the button with these words in a part of the page. */
export async function pressIn(page: Page, part: string, words: string): Promise<void> {
  const button = await page.waitForSelector(`${part} ::-p-text(${words})`);
  await button?.click();
}
