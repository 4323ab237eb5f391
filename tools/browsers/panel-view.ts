import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";

/** The popup's button that opens the panel. */
export const openPanelButton = "[data-action=open-panel]";

/** The panel as a test or a tool sees it, whatever document it lives in. */
export interface PanelView {
  /** Runs `task` with the panel's window. The task's source travels: it may use its arguments and nothing else. */
  run<Args extends readonly unknown[], Result>(
    task: (view: Window, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** The panel as a page, where the driver can hold it: in Chromium. */
  readonly page: Page | undefined;
  /** A picture of the panel as a PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Runs `task` in a page with the window that `windowExpression` names there. The source is put together by hand:
 * the loader's own function names (`__name`) do not exist in the page, and Firefox's sidebar is a window that no
 * driver can hold a handle of.
 */
export async function runInWindow<Args extends readonly unknown[], Result>(
  page: Page,
  windowExpression: string,
  task: (view: Window, ...args: Args) => Result,
  args: Args,
): Promise<Awaited<Result>> {
  const values = args.map((value) => JSON.stringify(value) ?? "undefined");
  const call = `(${task})(${[windowExpression, ...values].join(", ")})`;
  return (await page.evaluate(`(() => { const __name = (it) => it; return ${call}; })()`)) as Awaited<Result>;
}

/**
 * Waits until `holds` gives a value that is not undefined, and gives it. Fails after `seconds` with the words of `failure`,
 * also when the browser never answers.
 */
export async function waitUntil<Value>(
  holds: () => Promise<Value | undefined> | Value | undefined,
  failure: string | (() => string),
  seconds = 90,
): Promise<Value> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = await Promise.race([holds(), sleep(end - performance.now(), undefined, { ref: false })]);
    if (value !== undefined) return value;
    if (performance.now() >= end) {
      throw new Error(`waited ${seconds} s: ${typeof failure === "string" ? failure : failure()}`);
    }
    await sleep(25);
  }
}
