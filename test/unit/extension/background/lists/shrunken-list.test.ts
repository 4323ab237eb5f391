import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mutesInForce } from "../../../../../src/domain/mutes/ledger.ts";
import { readLists } from "../../../../../src/storage/lists.ts";
import { readMutes } from "../../../../../src/storage/mutes.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { type FakeBrowser, fromPanel, stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";
import { evening } from "../../../../support/make-post.ts";
import { subscribeTo } from "../../../../support/subscribe-to.ts";

const url = "https://lists.example/mutes.txt";
const named = (count: number) => Array.from({ length: count }, (_, at) => `spam_number_${at}`);
const hour = 3_600_000;

let browser: FakeBrowser;
/** What the list's host has now. */
let text: string;
let batches = 0;
afterEach(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: evening });
  forgetDatabases();
  browser = stubBrowser();
  vi.stubGlobal("fetch", async () => Object.defineProperty(new Response(text), "url", { value: url }));
  vi.resetModules();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  await import("../../../../../extension/background/main.ts");
  text = named(20).join("\n");
  await subscribeTo(browser, url, `batch-${batches++}`);
});

/** The person presses “Check now”. */
const check = async (next: string) => {
  text = next;
  const payload = { url, batchId: `batch-${batches++}` };
  return browser.ask({ kind: "request", name: "refresh-list", payload }, fromPanel);
};
const checkByItself = async (next: string) => {
  text = next;
  vi.setSystemTime(Date.now() + 25 * hour);
  const { refreshDueLists } = await import("../../../../../extension/background/lists/mute-lists.ts");
  await refreshDueLists();
};
const list = async () => (await readLists(await openDatabase()))[0];
const muted = async () =>
  mutesInForce(await readMutes(await openDatabase()), evening, undefined)
    .map(({ target }) => ("handle" in target ? target.handle : undefined))
    .sort();

describe("a list that lost most of its entries since yesterday", () => {
  it("keeps what it said, mutes nobody new and says so, however often it is asked by itself", async () => {
    await checkByItself("@maintenance");
    await checkByItself("@maintenance");
    expect(await muted()).toEqual(named(20).sort());
    expect(await list()).toMatchObject({
      entries: 20,
      problem: "20 of its 20 entries are gone. If that is meant, press “Check now” to take it as it is.",
    });
  });

  it("is taken once the person checks it and it says what they were told of", async () => {
    await checkByItself(named(4).join("\n"));
    expect(await check("@maintenance")).toMatchObject({ value: { list: { entries: 20 } } });
    expect(await check("@maintenance")).toMatchObject({ value: { list: { entries: 1 } } });
    expect(await muted()).toEqual(["maintenance"]);
    expect(await list()).not.toHaveProperty("problem");
  });

  it("is trusted again when its entries are back", async () => {
    await checkByItself("@maintenance");
    await checkByItself([...named(20), "spam_two_x"].join("\n"));
    expect(await muted()).toHaveLength(21);
    expect(await list()).not.toHaveProperty("problem");
    await checkByItself("@maintenance");
    expect(await muted()).toHaveLength(21);
  });

  it("is any list of ten entries or more; half of them may go", async () => {
    await checkByItself(named(10).join("\n"));
    expect(await muted()).toEqual(named(10));
    await checkByItself(named(4).join("\n"));
    expect(await muted()).toEqual(named(10));
    await checkByItself(named(9).join("\n"));
    await checkByItself(named(1).join("\n"));
    expect(await muted()).toEqual(named(1));
  });
});
