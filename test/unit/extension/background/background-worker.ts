import { afterEach, beforeEach, vi } from "vitest";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { readPosts } from "../../../../src/storage/read-posts.ts";
import { type FakeBrowser, fromPanel, fromTab, stubBrowser } from "../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../support/fresh-database.ts";
import { entitiesWith } from "../../../support/make-post.ts";

export const report: PageReport = {
  visible: true,
  signedIn: true,
  ownHandle: "jo_lindqvist_x",
  totals: noTotals,
};
export const ofCopchat = { entities: entitiesWith(["CopChat"]) };

export let browser: FakeBrowser;

export function ask(name: string, payload: unknown, sender: object = fromPanel) {
  return browser.ask({ kind: "request", name, payload }, sender);
}

export function deliver(posts: readonly unknown[], more: object = {}, from = fromTab(7)) {
  return ask("deliver-posts", { posts, report, ...more }, from);
}

export const stored = async (chatId = "copchat") => readPosts(await openDatabase(), chatId, { limit: 100 });
export const broadcastsOf = (name: string) =>
  browser.broadcasts.filter((broadcast) => broadcast.name === name);

export function withAWorker(): void {
  afterEach(() => {
    vi.useRealTimers();
  });
  beforeEach(async () => {
    // Only these: the database needs its own.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    forgetDatabases();
    await anotherWorker();
  });
}

/** A worker that begins anew, with nothing but what is on the disk. */
export async function anotherWorker(): Promise<void> {
  vi.resetModules();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  browser = stubBrowser();
  await import("../../../../extension/background/main.ts");
}
