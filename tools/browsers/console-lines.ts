import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Browser } from "puppeteer-core";

/**
 * What the extension's own scripts said on any console (pages, content scripts, background), gathered from what the
 * browser prints of itself: a driver that attaches to a page has missed its first words.
 */
export function gatherConsole(browser: ChildProcess, isOurs: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const stream of [browser.stdout, browser.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (isOurs(line)) lines.push(line);
    });
  }
  return lines;
}

/** Kills a browser that was launched here, and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const running = processOf(browser);
  const gone = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGKILL");
  await gone;
}

/** The program behind a browser that was launched here. */
export function processOf(browser: Browser): ChildProcess {
  const running = browser.process();
  if (!running) throw new Error("the browser is not of ours");
  return running;
}
