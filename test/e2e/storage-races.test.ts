import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { readTotals } from "../../tools/evening/in-the-panel.ts";
import { storedIds } from "../soak/what-is-kept.ts";
import { holdStore } from "../support/hold-store.ts";
import { namesInForce, openBesideHost } from "../support/list-host.ts";
import { makeDraft } from "../support/make-draft.ts";
import { ask, batchesOnDisk } from "../support/mute-stream.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";

const rounds = 25;
const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 60 },
]);

describe.each(bothBrowsers)("two pages at once, in %s", (browser) => {
  it("that save one draft leave the one that was changed last, in both", async () => {
    const { chatside } = await openTestBeside({ browser, evening });
    const pages = [
      await chatside.openExtensionPage("panel.html"),
      await chatside.openExtensionPage("panel.html"),
    ];
    for (const page of pages) await page.evaluate(recordBroadcasts);
    for (let round = 1; round <= rounds; round++) {
      const saved = pages.map((_, at) =>
        makeDraft({ id: "one", chatId: "copchat", text: `${round} of ${at}`, changedAt: round * 10 + at }),
      );
      // The older one is sent first in every second round.
      const turns = round % 2 === 0 ? [0, 1] : [1, 0];
      await Promise.all(turns.map((at) => ask(pageOf(pages, at), "save-draft", { draft: saved[at] })));
      const kept = (await pageOf(pages, 0).evaluate(draftsOnDisk)) as { readonly text: string }[];
      expect(kept.map(({ text }) => text)).toEqual([`${round} of 1`]);
      for (const page of pages)
        await expect
          .poll(() => page.evaluate("lastTold?.map(({ text }) => text)"))
          .toEqual([`${round} of 1`]);
    }
  });

  it("of which one mutes and the other undoes it have what they were answered", async () => {
    const { chatside } = await openTestBeside({ browser, evening });
    const pages = [
      await chatside.openExtensionPage("panel.html"),
      await chatside.openExtensionPage("options.html"),
    ];
    const [one, other] = [pageOf(pages, 0), pageOf(pages, 1)];
    const wanted: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const handle = `flood_${round}`;
      const rule = {
        id: `rule-${round}`,
        target: { kind: "account", handle },
        scope: "every-chat",
        until: "always",
      };
      const batchId = `batch-${round}`;
      const mute = () => ask(one, "mute", { batchId, rules: [rule] });
      const undo = (from: Page, back: string) =>
        ask(from, "undo-mutes", { batchId: back, undoes: [batchId] });
      const [muted, ...undone] = (await Promise.all([
        mute(),
        undo(other, `${batchId}-a`),
        undo(one, `${batchId}-b`),
      ])) as {
        readonly ok: boolean;
      }[];
      expect(muted?.ok).toBe(true);
      if (!undone.some(({ ok }) => ok)) wanted.push(handle);
    }
    expect(await namesInForce(one)).toEqual(wanted.sort());
  });
});

describe.each(bothBrowsers)("an import while a list is fetched anew, in %s", (browser) => {
  it("keeps both whole, and each can be taken back without the other", async () => {
    const { host, page, chatside } = await openBesideHost(browser);
    const other = await chatside.openExtensionPage("mutes.html");
    host.answer = { status: 200, text: "@in_both_x\n@list_one_x", etag: '"1"' };
    const { value } = (await ask(page, "preview-list", { url: host.address })) as {
      readonly value: { readonly version: string };
    };
    await ask(page, "subscribe-list", { url: host.address, batchId: "first", seen: value.version });
    host.answer = { status: 200, text: "@in_both_x\n@list_two_x\n@also_both_x", etag: '"2"' };
    const names = Array.from({ length: 3000 }, (_, line) => `@file_${line}_x`);
    const text = [...names, "@in_both_x", "@also_both_x"].join("\n");
    const file = { fileName: "names.csv", scope: "every-chat", until: "always", part: 0, parts: 1, text };
    const answers = await Promise.all([
      ask(page, "refresh-list", { url: host.address, batchId: "refreshed" }),
      ask(other, "apply-import", { batchId: "imported", ...file }),
    ]);
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    const inFile = names.map((name) => name.slice(1));
    expect(new Set(await namesInForce(page))).toEqual(
      new Set([...inFile, "in_both_x", "list_two_x", "also_both_x"]),
    );
    const rows = await batchesOnDisk(page);
    const added = (answers[1] as { readonly value: { readonly added: number } }).value.added;
    expect(rows.get("imported")).toBe(added);
    expect(await ask(other, "undo-mutes", { batchId: "back", undoes: ["imported"] })).toMatchObject({
      ok: true,
    });
    const left = await namesInForce(page);
    expect(left.filter((name) => name.startsWith("file_"))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(["in_both_x", "list_two_x"]));
  });
});

describe.each(bothBrowsers)("a background that ends between showing and writing, in %s", (browser) => {
  it("writes what it showed when it is there again, once", async () => {
    const { chatside, panel, site } = await openTestEvening({ browser, evening, over: 30_000 });
    const stop = await backgroundStopper(chatside);
    await panel.run(holdStore, "posts");
    site.clock.advanceTo(evening.endsAt);
    await waitUntil(async () => (await readTotals(panel)).posts === 2 || undefined, "the post is not shown");
    expect(await stop()).toBe(true);
    await panel.run((view) => (view as Window & { releaseStore?: () => Promise<void> }).releaseStore?.());
    const ids = evening.posts.map(({ id }) => id);
    const isKept = async () => (await storedIds(panel, "copchat")).length === ids.length || undefined;
    await waitUntil(isKept, "what was shown was not written");
    expect([...(await storedIds(panel, "copchat"))].sort()).toEqual(ids);
    expect((await readWholeFeed(panel)).map(({ id }) => id)).toEqual(ids);
  });
});

function pageOf(pages: readonly Page[], at: number): Page {
  const page = pages[at];
  if (!page) throw new Error(`there is no page ${at}`);
  return page;
}

/** In a page of ours: the drafts as the background sent them last. */
const recordBroadcasts = `chrome.runtime.onMessage.addListener(({ name, payload }) => {
  if (name === "drafts-changed") globalThis.lastTold = payload.drafts;
})`;

const draftsOnDisk = `new Promise((resolve) => {
  const opening = indexedDB.open("chatside");
  opening.onsuccess = () => {
    const reading = opening.result.transaction("drafts").objectStore("drafts").getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result);
    };
  };
})`;
