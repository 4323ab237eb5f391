import { afterEach, beforeEach, vi } from "vitest";
import { mutesInForce } from "../../../../../src/domain/mutes/ledger.ts";
import type { MuteRule } from "../../../../../src/domain/mutes/rule.ts";
import { readLists } from "../../../../../src/storage/lists.ts";
import { readMutes } from "../../../../../src/storage/mutes.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { type FakeBrowser, fromPanel, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";
import { evening } from "../../../../support/make-post.ts";
import { subscribeTo } from "../../../../support/subscribe-to.ts";

export const url = "https://lists.example/mutes.txt";

export let browser: FakeBrowser;
/** What the list's host has now. */
let text: string;
let batches = 0;

/** A background that begins anew in each test, and a host that has one list. */
export function withAListWorker(fetchList: typeof fetch = async () => responseOf(text)): void {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: evening });
    forgetDatabases();
    browser = stubBrowser();
    vi.stubGlobal("fetch", fetchList);
    vi.resetModules();
    vi.stubGlobal("self", { addEventListener: () => undefined });
    await import("../../../../../extension/background/main.ts");
  });
}

export function responseOf(body: string | null, init?: ResponseInit): Response {
  return Object.defineProperty(new Response(body, init), "url", { value: url });
}

export function publish(next: string): void {
  text = next;
}

export async function ask(name: string, more: object = {}): Promise<unknown> {
  const payload = { url, batchId: `batch-${batches++}`, ...more };
  return browser.ask({ kind: "request", name, payload }, fromPanel);
}

export const subscribe = () => subscribeTo(browser, url, `batch-${batches++}`);
export const lists = async () => readLists(await openDatabase());

/** What the list's rules and others mute now: handles and words. */
export async function muted(): Promise<readonly string[]> {
  return mutesInForce(await readMutes(await openDatabase()), evening, undefined)
    .map(nameOf)
    .sort();
}

function nameOf({ target }: MuteRule): string {
  if (target.kind === "account") return target.handle ?? target.id ?? "";
  return target.kind === "phrase" ? target.phrase : "";
}
