import { type FakeBrowser, fromPanel } from "./fake-browser.ts";

/** Subscribes to a list as the page of mutes does: what was looked at is what is followed. */
export async function subscribeTo(browser: FakeBrowser, url: string, batchId: string): Promise<unknown> {
  const seen = await versionOf(
    browser.ask({ kind: "request", name: "preview-list", payload: { url } }, fromPanel),
  );
  return browser.ask({ kind: "request", name: "subscribe-list", payload: { url, batchId, seen } }, fromPanel);
}

/** The version that a reply shows; another where it shows none. */
export async function versionOf(answer: Promise<unknown>): Promise<string> {
  const { value } = (await answer) as { value?: { version?: string; changed?: { version: string } } };
  return value?.version ?? value?.changed?.version ?? "0".repeat(64);
}
