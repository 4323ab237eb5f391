// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readXPage } from "../../../../../extension/content/read-x-page.ts";
import type { Concerns } from "../../../../../src/domain/feed/concerns.ts";
import { done, type Reply } from "../../../../../src/messages/reply.ts";
import type { ContentRequests, TabRequests } from "../../../../../src/messages/requests.ts";
import { tapAsk, tapHello, tapResponse } from "../../../../../src/messages/tap-event.ts";
import { fixtureCases } from "../../../../../tools/fixture-case.ts";
import { FullStorageEvent } from "../../tap/tapped-page.ts";

type Delivered = ContentRequests["deliver-posts"]["request"];
type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => void;

const written = fixtureCases().find(({ name }) => name === "home-conversations")?.input ?? "";
/** X puts no room between the parts. */
const home = JSON.stringify(JSON.parse(written));
const author = /"screen_name":"(\w+)"/.exec(home)?.[1] ?? "";
const search = fixtureCases().find(({ name }) => name === "search-user-shape-a")?.input ?? "";
const nobody = { version: 1, at: 0, groups: [], chats: [] };

let delivered: Delivered[];
let listeners: Listener[];
let bridge: Element;
let asking: AbortController;
let concerns: Promise<Reply<Concerns>>;

beforeEach(() => {
  delivered = [];
  listeners = [];
  concerns = Promise.resolve(done({ words: ["copchat"], all: false }));
  document.body.innerHTML = '<a data-testid="AppTabBar_Profile_Link" href="/sgt_okafor"></a>';
  vi.stubGlobal("StorageEvent", FullStorageEvent);
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));
  const answers: ((message: unknown) => void)[] = [];
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      connect: () => ({
        onMessage: { addListener: (listener: (message: unknown) => void) => answers.push(listener) },
        onDisconnect: { addListener: () => undefined },
        disconnect: () => undefined,
        postMessage: ({ payload, number }: { payload: Delivered; number: number }) => {
          delivered.push(payload);
          for (const answer of answers) answer({ number, reply: done({ kept: 0 }) });
        },
      }),
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: () => undefined,
      },
      sendMessage: async ({ name }: { name: string }) => {
        if (name === "get-concerns") return concerns;
        return done(name === "get-folds" ? nobody : null);
      },
    },
  });
  bridge = document.createElement("div");
  asking = new AbortController();
  const greet = () => document.dispatchEvent(new MouseEvent(tapHello, { relatedTarget: bridge }));
  document.addEventListener(tapAsk, greet, { signal: asking.signal });
});
afterEach(() => {
  // The end of the extension is what ends a script in the page.
  Object.assign(chrome.runtime, { id: undefined });
  respond("HomeTimeline", "");
  asking.abort();
});

function respond(operation: string, body: string, date?: string): void {
  const head = { operation, method: "GET", status: 200, ...(date === undefined ? {} : { date }) };
  const url = `https://x.com/i/api/graphql/q/${operation}`;
  bridge.dispatchEvent(
    new StorageEvent(tapResponse, { key: JSON.stringify(head), newValue: body, url, cancelable: true }),
  );
}

function sendToTab<Name extends keyof TabRequests>(name: Name, payload: TabRequests[Name]["request"]): void {
  for (const listener of listeners)
    listener({ kind: "request", name, payload }, { id: "chatside" }, () => undefined);
}

/** From here on the first answer of the operation was read, and the next may be passed over. */
async function whenReady(): Promise<void> {
  readXPage();
  await vi.waitFor(() => expect(isPassed(home)).toBe(true), { timeout: 5000 });
}

/** What is read is delivered at once. */
function isPassed(body: string, date?: string): boolean {
  const before = delivered.length;
  respond("HomeTimeline", body, date);
  return delivered.length === before;
}

const answersOf = (one: Delivered | undefined) => one?.report?.totals.responses ?? 0;

const reportsOnly = () => delivered.filter(({ posts }) => posts.length === 0);

it("answers without anything of a chat are counted, told together and not read", async () => {
  await whenReady();
  const before = answersOf(delivered.at(-1));
  for (let at = 0; at < 3; at++) expect(isPassed(home)).toBe(true);
  await vi.waitFor(() => expect(reportsOnly()).toHaveLength(1), { timeout: 5000 });
  expect(answersOf(reportsOnly()[0])).toBeGreaterThanOrEqual(before + 3);
  expect(reportsOnly()[0]?.report?.problem).toBeUndefined();
});

it("the end of X's trouble is told at once", async () => {
  await whenReady();
  respond("HomeTimeline", '{"errors":[{"message":"Timeout: Unspecified","code":29}],"data":{}}');
  expect(delivered.at(-1)?.report?.problem).toBeDefined();
  expect(isPassed(home)).toBe(false);
  expect(delivered.at(-1)?.posts).toEqual([]);
  expect(delivered.at(-1)?.report?.problem).toBeUndefined();
});

it("a handle of a chat in it, an escaped one too, a search, and an unknown form are read", async () => {
  await whenReady();
  respond("HomeTimeline", home.replaceAll(author, "CopChat"));
  expect(delivered.at(-1)?.posts.length).toBeGreaterThan(0);
  respond("HomeTimeline", home.replaceAll(author, "copch\\u0041t"));
  expect(delivered.at(-1)?.posts.length).toBeGreaterThan(0);
  respond("SearchTimeline", search);
  expect(delivered.at(-1)?.page?.kind).toBe("search");
  respond("HomeTimeline", home.replaceAll("full_text", "words"));
  expect(delivered.at(-1)?.health?.posts).toBe(0);
  expect(Object.keys(delivered.at(-1)?.health?.missing ?? {})).not.toEqual([]);
});

it("one in twenty is read in full, so that a change of X is noticed", async () => {
  await whenReady();
  const passed = Array.from({ length: 40 }, () => isPassed(home));
  expect(passed.filter((each) => !each)).toHaveLength(2);
});

it("a chat that is added is looked for in the next answer, and in those that were passed over", async () => {
  await whenReady();
  sendToTab("change-concerns", { words: [author.toLowerCase()], all: false });
  respond("HomeTimeline", home);
  expect(delivered.at(-1)?.posts.length).toBeGreaterThan(0);
  const before = delivered.length;
  await vi.waitFor(() => expect(delivered.length).toBeGreaterThan(before), { timeout: 5000 });
  expect(delivered.at(-1)?.posts.length).toBeGreaterThan(0);
  expect(delivered.at(-1)?.health).toBeUndefined();
});

it("one that is passed over moves no clock, for its posts could contradict its date", async () => {
  await whenReady();
  const wrong = new Date(Date.now() - 5 * 3_600_000).toUTCString();
  for (let at = 0; at < 3; at++) expect(isPassed(home, wrong)).toBe(true);
  await vi.waitFor(() => expect(reportsOnly()).toHaveLength(1), { timeout: 5000 });
  expect(reportsOnly()[0]?.report?.clockOffset).toBeUndefined();
});

it("back from the browser's page cache everything is read, until it is told what to look for", async () => {
  await whenReady();
  let answer: (reply: Reply<Concerns>) => void = () => undefined;
  concerns = new Promise((resolve) => {
    answer = resolve;
  });
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  respond("HomeTimeline", home);
  expect(delivered.at(-1)?.posts.length).toBeGreaterThan(0);
  answer(done({ words: ["copchat"], all: false }));
  await vi.waitFor(() => expect(isPassed(home)).toBe(true));
});

it("somebody who is muted is looked for, by handle and by id", async () => {
  await whenReady();
  sendToTab("change-folds", {
    ...nobody,
    version: 2,
    from: 1,
    put: [{ kind: "account", accounts: `@${author.toLowerCase()}` }],
    drop: [],
  });
  respond("HomeTimeline", home);
  expect(delivered.at(-1)?.posts.length).toBeGreaterThan(0);
});

it("all is read while nobody knows what concerns the person, and where everything may", async () => {
  let answer: (reply: Reply<Concerns>) => void = () => undefined;
  concerns = new Promise((resolve) => {
    answer = resolve;
  });
  readXPage();
  for (let at = 0; at < 5; at++) respond("HomeTimeline", home);
  sendToTab("change-concerns", { words: [], all: true });
  // What was sent is newer than what was asked before it.
  answer(done({ words: [], all: false }));
  await vi.waitFor(() => expect(delivered.at(-1)?.report?.ownHandle).toBe("sgt_okafor"), { timeout: 5000 });
  for (let at = 0; at < 5; at++) respond("HomeTimeline", home);
  expect(delivered.filter(({ posts }) => posts.length === 0)).toEqual([]);
});
