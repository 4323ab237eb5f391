import { describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { readSeenHandle } from "../../../../../src/storage/x-facts.ts";
import { fromTab, stubBrowser } from "../../../../support/fake-browser.ts";
import { ask, browser, report, withAWorker } from "../background-worker.ts";

withAWorker();

/** Another worker with the same store, as on the next evening: no X tab is open. */
async function nextEvening() {
  vi.resetModules();
  const next = stubBrowser();
  await import("../../../../../extension/background/main.ts");
  return {
    ask: (name: string, payload: unknown) => next.ask({ kind: "request", name, payload }),
    /** What the search that is opened first asks X for. */
    openChat: async () => {
      await next.ask({ kind: "request", name: "open-chat", payload: { chatId: "copchat" } });
      const [, how] = next.done.find(([what]) => what === "tabs.create") ?? [];
      return new URL((how as { readonly url: string }).url).searchParams.get("q");
    },
  };
}

const seen = async (ownHandle: string, tab = 7, loadedAt = 0) => {
  await ask("report-page", { report: { ...report, ownHandle, loadedAt } }, fromTab(tab));
};

const isKept = (handle: string) =>
  vi.waitFor(async () => expect(await readSeenHandle(await openDatabase())).toBe(handle));

describe("the account that X's page showed last", () => {
  it("is asked for in the first search of the next evening, when no X tab is open", async () => {
    await seen("jo_lindqvist_x");
    await isKept("jo_lindqvist_x");
    const evening = await nextEvening();
    expect(await evening.openChat()).toContain("@jo_lindqvist_x");
    expect(await evening.ask("get-reading", null)).toMatchObject({ value: { lastHandle: "jo_lindqvist_x" } });
  });

  it("is another one after the account was switched", async () => {
    await seen("jo_lindqvist_x");
    await seen("jo_at_home_x", 7, 60_000);
    await isKept("jo_at_home_x");
    const evening = await nextEvening();
    const query = await evening.openChat();
    expect(query).toContain("@jo_at_home_x");
    expect(query).not.toContain("@jo_lindqvist_x");
  });

  it("goes after a handle that the person set by hand", async () => {
    await seen("jo_lindqvist_x");
    await isKept("jo_lindqvist_x");
    await ask("change-settings", { changes: { ownHandle: "set_by_hand_x" } });
    const evening = await nextEvening();
    const query = await evening.openChat();
    expect(query).toContain("@set_by_hand_x");
    expect(query).not.toContain("@jo_lindqvist_x");
  });

  it("is forgotten when everything is wiped, also by the worker that knew it", async () => {
    await seen("jo_lindqvist_x");
    await isKept("jo_lindqvist_x");
    browser.fire("tabs.onRemoved", 7);
    await ask("wipe", { what: "everything" });
    await ask("open-chat", { chatId: "copchat" });
    expect(JSON.stringify(browser.done)).not.toContain("jo_lindqvist_x");
    const evening = await nextEvening();
    expect(await evening.openChat()).not.toContain("@jo_lindqvist_x");
  });

  it("is kept where only posts are wiped", async () => {
    await seen("jo_lindqvist_x");
    await isKept("jo_lindqvist_x");
    await ask("wipe", { what: "posts" });
    const evening = await nextEvening();
    expect(await evening.openChat()).toContain("@jo_lindqvist_x");
  });
});
