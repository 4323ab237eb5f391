import type { Page } from "puppeteer-core";
import type { ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { pageAt } from "../../tools/browsers/page-at.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { pressAndClose } from "../../tools/browsers/press-and-close.ts";
import { press } from "../../tools/evening/in-the-panel.ts";
import { pressOnPost } from "./press-on-post.ts";

/** Opens the panel's text box for a new post. */
export async function startWriting(panel: PanelView): Promise<void> {
  await press(panel, ".composer button.write");
  await waitUntil(async () => readBox(panel), "the text box did not open");
}

/** Opens the panel's text box for a post of the feed, by the button that is named so. */
export async function turnToPost(panel: PanelView, id: string, action: string): Promise<void> {
  await pressOnPost(panel, id, action);
  await waitUntil(
    () => panel.run((view) => view.document.querySelector(".composer .target")?.textContent ?? undefined),
    "the post is not pinned above the text",
  );
}

/** Puts a text into the box, as one stroke of a key does. */
export async function writeText(panel: PanelView, text: string): Promise<void> {
  await panel.run((view, written) => {
    const box = view.document.querySelector<HTMLTextAreaElement>(".composer textarea");
    if (!box) throw new Error("the text box is not open");
    box.value = written;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

/** What is in the box; undefined while it is folded away. */
export async function readBox(panel: PanelView): Promise<string | undefined> {
  return panel.run((view) => view.document.querySelector<HTMLTextAreaElement>(".composer textarea")?.value);
}

/** How many drafts the panel's drawer says it has. */
export async function draftsInDrawer(panel: PanelView): Promise<number> {
  return panel.run((view) =>
    Number(view.document.querySelector<HTMLElement>(".drawer-button")?.dataset.drafts ?? 0),
  );
}

/** Both of X's clients. */
const box = "[data-testid=tweetTextarea_0], [data-open] [contenteditable=true]";
const postButton = "[data-testid=tweetButton], [data-open] [data-slot=button]";
const sentWords = "[data-testid=toast], [data-slot=toast]";

/** X's composer as the person sees it in the small window. */
export interface XComposer {
  readonly page: Page;
  readonly text: string;
  readonly replyTo: string | undefined;
}

/** Hands the draft in the box over, and gives X's composer when its window shows it. */
export async function handToX(chatside: ChatsideBrowser, panel: PanelView): Promise<XComposer> {
  await press(panel, '.composer [aria-label="Post on X"]');
  return composerOnX(chatside);
}

/** X's composer, when its window shows what was handed over. */
export async function composerOnX({ browser }: ChatsideBrowser): Promise<XComposer> {
  const page = await waitUntil(
    () => pageAt(browser, (url) => url.includes("/intent/post")),
    "X's composer did not open",
  );
  await page.waitForSelector(box);
  return {
    page,
    text: String(await page.evaluate(`document.querySelector("${box}").textContent`)),
    replyTo: replyToOf(await page.evaluate("document.querySelector('[data-reply-to]')?.dataset.replyTo")),
  };
}

/** Presses X's own button, and waits until X has taken the post: Chatside may close the window before X says so. */
export async function postOnX({ page }: XComposer): Promise<void> {
  await pressAndClose(page, postButton);
  const isShown = () =>
    page.$(sentWords).then(
      (words) => words !== null,
      () => page.isClosed(),
    );
  await waitUntil(async () => (await isShown()) || undefined, "X did not take the post");
}

function replyToOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
