import type { Page } from "puppeteer-core";
import { runInWindow } from "../../tools/browsers/panel-view.ts";

/** When the panel had what: ms since 1970, by the browser's clock. */
export interface PanelMoments {
  /** The background's message with the posts was there. */
  readonly received: number;
  /** The post was in the document. */
  readonly drawn: number;
  /** The frame with it was handed over: the first task after the next animation frame. */
  readonly painted: number;
}

/** What the machine takes for the least there is to do, in ms. */
export interface BarePanel {
  /** A message to the background and its answer: as many hops as from X's page to the panel. */
  readonly message: number;
  /** Text appended, and painted. */
  readonly paint: number;
}

interface Watching {
  benchMoments?: Promise<PanelMoments>;
}

/** Begins to wait for a post in the panel; `paintMoments` gives what came of it. */
export async function awaitPaint(panel: Page, postId: string): Promise<void> {
  await runInWindow(
    panel,
    "window",
    (view, id) => {
      const { performance, chrome, MutationObserver, MessageChannel } = view as Window & typeof globalThis;
      const now = () => performance.timeOrigin + performance.now();
      (view as Window & Watching).benchMoments = new Promise((resolve) => {
        let received = Number.NaN;
        const listener = (message: { name?: string }) => {
          if (message.name === "posts-came") received = now();
        };
        chrome.runtime.onMessage.addListener(listener);
        // Only the rows are looked through: looking for it in the whole page would be a part of what is measured.
        const rows = () => [...(view.document.querySelector(".feed-rows")?.children ?? [])];
        const observer = new MutationObserver(() => {
          if (!rows().some((row) => row.getAttribute("data-key") === id)) return;
          const drawn = now();
          observer.disconnect();
          chrome.runtime.onMessage.removeListener(listener);
          view.requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve({ received, drawn, painted: now() });
            port2.postMessage(null);
          });
        });
        observer.observe(view.document.body, { childList: true, subtree: true });
      });
    },
    [postId],
  );
}

export async function paintMoments(panel: Page): Promise<PanelMoments> {
  return (await panel.evaluate("window.benchMoments")) as PanelMoments;
}

/** The floor: one bare message there and back, then bare text in the same panel. */
export function paintBareText(panel: Page, text: string): Promise<BarePanel> {
  return runInWindow(
    panel,
    "window",
    async (view, bare) => {
      const { performance, chrome, MessageChannel } = view as Window & typeof globalThis;
      const start = performance.now();
      await chrome.runtime.sendMessage({ kind: "request", name: "bench", payload: bare });
      const answered = performance.now();
      const box = view.document.createElement("div");
      box.style.cssText = "position: fixed; inset: 50% 0 0; overflow: hidden";
      box.textContent = bare;
      view.document.body.append(box);
      const painted = await new Promise<number>((resolve) => {
        view.requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
      box.remove();
      return { message: answered - start, paint: painted - answered };
    },
    [text],
  );
}
