// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readXPage } from "../../../../extension/content/read-x-page.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { done, failed } from "../../../../src/messages/reply.ts";
import type { ContentRequests } from "../../../../src/messages/requests.ts";
import { tapAsk, tapHello, tapResponse } from "../../../../src/messages/tap-event.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";
import { FullStorageEvent } from "../tap/tapped-page.ts";

type Delivered = ContentRequests["deliver-posts"]["request"];

let delivered: Delivered[];
let reported: ContentRequests["report-page"]["request"][];
let bridge: Element;
let asking: AbortController;

beforeEach(() => {
  delivered = [];
  reported = [];
  document.body.innerHTML = "";
  vi.stubGlobal("StorageEvent", FullStorageEvent);
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));
  const port = () => {
    const answers: ((message: unknown) => void)[] = [];
    return {
      onMessage: { addListener: (listener: (message: unknown) => void) => answers.push(listener) },
      onDisconnect: { addListener: () => undefined },
      disconnect: () => undefined,
      postMessage: ({ payload, number }: { payload: Delivered; number: number }) => {
        delivered.push(payload);
        for (const answer of answers) answer({ number, reply: done({ kept: 1 }) });
      },
    };
  };
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      connect: port,
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
      sendMessage: async ({ name, payload }: { name: string; payload: never }) => {
        if (name === "report-page") reported.push(payload);
        return name.startsWith("get-") ? failed("broken", "nothing known") : done(null);
      },
    },
  });
  bridge = document.createElement("div");
  asking = new AbortController();
  const greet = () => document.dispatchEvent(new MouseEvent(tapHello, { relatedTarget: bridge }));
  document.addEventListener(tapAsk, greet, { signal: asking.signal });
  readXPage();
});
afterEach(() => {
  // The end of the extension is what ends a script in the page.
  Object.assign(chrome.runtime, { id: undefined });
  respond("");
  asking.abort();
});

const bodyOf = (wanted: string) => fixtureCases().find(({ name }) => name === wanted)?.input ?? "";
const url = "https://x.com/i/api/graphql/q/SearchTimeline";

function respond(body: string, aheadMs?: number): void {
  const date = aheadMs === undefined ? {} : { date: new Date(Date.now() + aheadMs).toUTCString() };
  const head = { operation: "SearchTimeline", method: "GET", status: 200, ...date };
  bridge.dispatchEvent(
    new StorageEvent(tapResponse, { key: JSON.stringify(head), newValue: body, url, cancelable: true }),
  );
}

const ids = (one: Delivered | undefined) => one?.posts.map((post) => (post as { id: string }).id);

it("posts that came before the page said whose it is are delivered again once it does", async () => {
  respond(bodyOf("xweb-search"));
  expect(ids(delivered[0])?.length).toBeGreaterThan(0);
  expect(delivered[0]?.report?.ownHandle).toBeUndefined();
  document.body.innerHTML = '<a data-testid="AppTabBar_Profile_Link" href="/sgt_okafor"></a>';
  await vi.waitFor(() => expect(delivered.length).toBe(2), { timeout: 5000 });
  expect(ids(delivered[1])).toEqual(ids(delivered[0]));
  expect(delivered[1]?.report?.ownHandle).toBe("sgt_okafor");
});

it("an ad is counted and not delivered", () => {
  respond(bodyOf("promoted"));
  const [first] = delivered;
  expect(first?.health?.promoted).toBeGreaterThan(0);
  expect(first?.posts.length).toBe((first?.health?.posts ?? 0) - (first?.health?.promoted ?? 0));
});

it("posts that passed by unread are claimed by no answer", () => {
  respond(bodyOf("search-user-shape-c"));
  expect(delivered[0]?.page?.ids.length).toBeGreaterThan(0);
  respond(bodyOf("drift-missing-fields"));
  expect(delivered[1]?.health?.missing).not.toEqual({});
  expect(delivered[1]?.page).toBeUndefined();
});

const hourMs = 60 * 60_000;
const farMs = Date.parse("9999-12-31T23:59:59Z") - Date.now();
const claimed = () => (delivered.at(-1)?.page as { receivedAt: number } | undefined)?.receivedAt;

it.each([47, 1, 0.4])("one answer of %s hours ahead claims nothing that has not been", (hours) => {
  respond(bodyOf("search-user-shape-c"), hours * hourMs);
  expect(claimed()).toBeLessThanOrEqual(Date.now());
  expect(delivered.at(-1)?.page).toMatchObject({ clockIsOurs: true });
});

it("a clock that is known lets no later answer claim what has not been", () => {
  for (const ahead of [0, 0, farMs, 0.4 * hourMs]) {
    respond(bodyOf("search-user-shape-c"), ahead);
    expect(claimed(), `${ahead} ms ahead`).toBeLessThanOrEqual(Date.now() + 6000);
  }
});

it("a clock hours off is believed once two answers agree, and no post of theirs is newer", () => {
  respond(bodyOf("search-user-shape-c"), -5 * hourMs);
  respond(bodyOf("search-user-shape-c"), -5 * hourMs);
  expect(delivered.at(-1)?.report?.clockOffset).toBeLessThan(-4.9 * hourMs);
  expect(claimed()).toBeLessThan(Date.now() - 4.9 * hourMs);
});

it("a clock behind the posts that came with it is not believed", () => {
  const old = Date.parse("2001-01-01T00:00:00Z") - Date.now();
  respond(bodyOf("search-user-shape-c"), old);
  respond(bodyOf("search-user-shape-c"), old);
  expect(delivered.at(-1)?.report?.clockOffset).toBeUndefined();
});

it("a post of the day after tomorrow is counted, and not delivered", () => {
  const body = bodyOf("search-user-shape-c");
  respond(body, 0);
  const first = ids(delivered[0])?.[0] ?? "";
  const later = firstIdAt(Date.now() + 30 * hourMs);
  respond(body.replaceAll(first, later), 0);
  expect(ids(delivered[1])).not.toContain(later);
  expect(ids(delivered[1])).toHaveLength((ids(delivered[0])?.length ?? 0) - 1);
  expect(delivered[1]?.report?.totals.misdated).toBe(1);
});

it("what looks forged is said at once, without a post to come with", async () => {
  bridge.dispatchEvent(new StorageEvent(tapResponse, { key: "{}", newValue: "", url, cancelable: true }));
  await vi.waitFor(() => expect(reported.at(-1)?.report.totals.refused).toBe(1), { timeout: 5000 });
  expect(delivered).toEqual([]);
});
