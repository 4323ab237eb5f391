import { afterEach, beforeEach, vi } from "vitest";
import type { MuteWish } from "../../../../../src/domain/mutes/commands.ts";
import { mutesInForce } from "../../../../../src/domain/mutes/ledger.ts";
import { noTotals, type PageReport } from "../../../../../src/domain/x-status/reading.ts";
import type { Reply } from "../../../../../src/messages/reply.ts";
import { readMutes } from "../../../../../src/storage/mutes.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { type FakeBrowser, fromPanel, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";
import { evening, idAt } from "../../../../support/make-post.ts";

export const report: PageReport = {
  visible: true,
  signedIn: true,
  ownHandle: "jo_lindqvist_x",
  totals: noTotals,
};

export let browser: FakeBrowser;

/** A worker that begins anew, with nothing but what is on the disk. */
export async function startWorker() {
  vi.resetModules();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  browser = stubBrowser(browser.tabs);
  await import("../../../../../extension/background/main.ts");
}

export async function ask(name: string, payload: unknown, sender: object = fromPanel) {
  return (await browser.ask({ kind: "request", name, payload }, sender)) as Reply<never>;
}

export let batches = 0;
/** A wish whose id the test does not care for. */
export type AnyWish = Omit<MuteWish, "id"> & Partial<Pick<MuteWish, "id">>;
export const spammer: AnyWish = {
  target: { kind: "account", id: "11", handle: "cheap_gifts_x" },
  scope: { chatId: "copchat" },
  until: "tonight",
  reason: { preset: "spam" },
  posts: [idAt(1)],
};
export async function mute(wishes: readonly AnyWish[], batchId = `batch-${batches++}`) {
  const rules = wishes.map((wish, at) => ({ id: `${batchId}-rule-${at}`, ...wish }));
  return { batchId, reply: await ask("mute", { batchId, rules }) };
}
export const history = async () => readMutes(await openDatabase());
export const inForce = async (now = evening) => mutesInForce(await history(), now, "copchat");
export const changesSent = () =>
  browser.broadcasts.filter(({ name }) => name === "mutes-changed").map(({ payload }) => payload);

export function withAWorker(): void {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: evening });
    forgetDatabases();
    browser = stubBrowser();
    await startWorker();
  });
}
