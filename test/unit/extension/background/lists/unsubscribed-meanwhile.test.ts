import { beforeEach, describe, expect, it, vi } from "vitest";
import { mutesInForce } from "../../../../../src/domain/mutes/ledger.ts";
import { readLists } from "../../../../../src/storage/lists.ts";
import { readMutes } from "../../../../../src/storage/mutes.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { type FakeBrowser, fromPanel, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";
import { evening } from "../../../../support/make-post.ts";
import { subscribeTo } from "../../../../support/subscribe-to.ts";

const url = "https://lists.example/mutes.txt";
/** What happens just before this step of a refresh. */
const before = { taking: async () => {}, writing: async () => {} };
function interceptSteps(): void {
  vi.doMock("../../../../../extension/background/lists/list-version.ts", async (original) => {
    const actual =
      await original<typeof import("../../../../../extension/background/lists/list-version.ts")>();
    const applyChange: typeof actual.applyChange = async (...given) => {
      await before.taking();
      return actual.applyChange(...given);
    };
    return { ...actual, applyChange };
  });
  vi.doMock("../../../../../src/storage/lists.ts", async (original) => {
    const actual = await original<typeof import("../../../../../src/storage/lists.ts")>();
    const writeList: typeof actual.writeList = async (...given) => {
      await before.writing();
      return actual.writeList(...given);
    };
    return { ...actual, writeList };
  });
}

let browser: FakeBrowser;
let text: string;
let batches = 0;
beforeEach(async () => {
  Object.assign(before, { taking: async () => {}, writing: async () => {} });
  forgetDatabases();
  browser = stubBrowser();
  vi.stubGlobal("fetch", async () => Object.defineProperty(new Response(text), "url", { value: url }));
  vi.resetModules();
  interceptSteps();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  await import("../../../../../extension/background/main.ts");
  text = "@spam_one_x";
  await subscribeTo(browser, url, `batch-${batches++}`);
});

const ask = (name: string, more: object = {}): Promise<unknown> =>
  browser.ask({ kind: "request", name, payload: { url, batchId: `batch-${batches++}`, ...more } }, fromPanel);
const lists = async () => readLists(await openDatabase());
const muted = async () => mutesInForce(await readMutes(await openDatabase()), evening, undefined).length;

describe("a list that is unsubscribed while it is refreshed", () => {
  it.each(["taking", "writing"] as const)("stays so, with its mutes, just before %s", async (step) => {
    let left: unknown;
    before[step] = async () => {
      before[step] = async () => {};
      left = await ask("unsubscribe-list", { takeMutes: true });
    };
    text = "@spam_one_x\n@spam_two_x";
    expect(await ask("refresh-list")).toMatchObject({ failure: { code: "not-found" } });
    expect(left).toMatchObject({ ok: true });
    expect([await lists(), await muted()]).toEqual([[], 0]);
  });
});
