import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, readTotals } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening(
  Array.from({ length: 6 }, (_, index) => ({
    by: "t_reyne",
    text: `Thought number ${index + 1} of this evening. #copchat`,
    after: index * 30,
  })),
);

describe.each(bothBrowsers)("the panel in a window of its own in %s", (name) => {
  it("shows the same chat, is there once, and comes back in the size that it was given", async () => {
    const { chatside, panel } = await openTestEvening({ browser: name, evening });
    const { posts } = await readTotals(panel);
    const open = async () => {
      await press(panel, "button.chat-name");
      await press(panel, "[data-action=own-window]");
      return waitUntil(async () => {
        const [window, ...others] = await panel.run(panelWindows);
        expect(others).toEqual([]);
        return window?.posts === posts ? window : undefined;
      }, "no window shows the chat");
    };

    await open();
    await panel.run(pressInWindow, "button.chat-name");
    await waitUntil(() => panel.run(hasInWindow, ".menu"), "its menu does not open");
    expect(await panel.run(hasInWindow, "[data-action=own-window]"), "it offers itself").toBe(undefined);

    await open();
    await panel.run(resizeWindow, 640);
    await waitUntil(
      async () => (await keptWidth(panel)) === 640 || undefined,
      "the window's size is not kept",
    );
    await panel.run(closeWindow);
    await waitUntil(
      async () => (await panel.run(panelWindows)).length === 0 || undefined,
      "the window does not close",
    );
    await open();
    // A headless Chromium gives every new window the size of its first, whatever was asked.
    if (name === "firefox")
      await waitUntil(
        async () => (await panel.run(panelWindows))[0]?.width === 640 || undefined,
        "the window does not come back in its size",
      );
    expect(chatside.consoleLines).toEqual([]);
  });
});

async function keptWidth(panel: PanelView): Promise<number | undefined> {
  return panel.run(
    ({ indexedDB }) =>
      new Promise<number | undefined>((resolve, reject) => {
        const open = indexedDB.open("chatside");
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const row = open.result.transaction("settings").objectStore("settings").get("settings");
          row.onsuccess = () => {
            open.result.close();
            resolve(row.result?.panelWindow?.width);
          };
        };
      }),
  );
}

/** The sidebar of Firefox is no page that a driver knows, and neither is this window: the panel reaches it. */
function panelWindows(view: Window) {
  const { chrome } = view as unknown as { readonly chrome: typeof globalThis.chrome };
  return chrome.extension
    .getViews({ type: "tab" })
    .filter(({ location }) => location.search === "?window")
    .map(({ document, outerWidth }) => ({
      width: outerWidth,
      posts: Number(document.querySelector<HTMLElement>(".panel[data-posts]")?.dataset.posts ?? 0),
    }));
}

function pressInWindow(view: Window, selector: string): void {
  const { chrome } = view as unknown as { readonly chrome: typeof globalThis.chrome };
  const windows = chrome.extension.getViews({ type: "tab" });
  const window = windows.find(({ location }) => location.search === "?window");
  window?.document.querySelector<HTMLElement>(selector)?.click();
}

function hasInWindow(view: Window, selector: string): true | undefined {
  const { chrome } = view as unknown as { readonly chrome: typeof globalThis.chrome };
  const windows = chrome.extension.getViews({ type: "tab" });
  const window = windows.find(({ location }) => location.search === "?window");
  return window?.document.querySelector(selector) ? true : undefined;
}

/** As a person does at its edge. */
async function resizeWindow(view: Window, width: number): Promise<void> {
  const { chrome } = view as unknown as { readonly chrome: typeof globalThis.chrome };
  const [window] = await chrome.windows.getAll({ windowTypes: ["popup"] });
  if (window?.id !== undefined) await chrome.windows.update(window.id, { width, height: 700 });
}

async function closeWindow(view: Window): Promise<void> {
  const { chrome } = view as unknown as { readonly chrome: typeof globalThis.chrome };
  const [window] = await chrome.windows.getAll({ windowTypes: ["popup"] });
  if (window?.id !== undefined) await chrome.windows.remove(window.id);
}
