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

let browser: FakeBrowser;
let text: string;
afterEach(() => {
  vi.restoreAllMocks();
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
});

let batches = 0;
async function ask(name: string, more: object = {}): Promise<unknown> {
  const payload = { url, batchId: `batch-${batches++}`, ...more };
  return browser.ask({ kind: "request", name, payload }, fromPanel);
}
const subscribe = () => subscribeTo(browser, url, `batch-${batches++}`);

/** Whom the list's rules and others mute now. */
async function muted(): Promise<readonly (string | undefined)[]> {
  const rules = mutesInForce(await readMutes(await openDatabase()), evening, undefined);
  return rules.map(({ target }) => ("handle" in target ? target.handle : undefined)).sort();
}
const lists = async () => readLists(await openDatabase());

describe("a list", () => {
  it.each([
    ["that has other columns than yesterday", "Label,City\nBob,Graz\nAlice,Bern"],
    ["whose ids a spreadsheet rounded", "user_id\n1.39947E+18\n1.28879E+18"],
  ])("%s keeps what it said, and says so", async (_, next) => {
    text = "username,note\nspam_one_x,a\nspam_two_x,b";
    await subscribe();
    text = next;
    await ask("refresh-list");
    expect(await muted()).toEqual(["spam_one_x", "spam_two_x"]);
    expect(await lists()).toMatchObject([{ problem: expect.any(String), entries: 2 }]);
  });

  it("may change its columns where they can be read", async () => {
    text = "username,note\nspam_one_x,a\nspam_two_x,b";
    await subscribe();
    text = "Nr;Name;Benutzername\n1;Bob;spam_two_x\n2;Al;spam_one_x";
    expect(await ask("refresh-list")).toMatchObject({ value: { list: { entries: 2 } } });
    expect(await muted()).toEqual(["spam_one_x", "spam_two_x"]);
  });
});
