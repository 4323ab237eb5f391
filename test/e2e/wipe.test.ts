import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { startWriting, writeText } from "../support/composing.ts";
import { readEverythingStored } from "../support/everything-stored.ts";
import { loseEveryWord } from "../support/lose-every-word.ts";
import { ask } from "../support/mute-stream.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat! Who is here tonight?", after: 0 },
  { by: "nkessler_pd", text: "Nadia, school officer. #copchat", after: 20 },
  { by: "rb_citizen", text: "@sgt_okafor are you coming tonight?", after: 30 },
  { by: "deals_daily", text: "Badges, cheap! #copchat", after: 40 },
]);
const listAddress = "https://lists.example/mutes.txt";
const besideX = ({ hostname }: URL) =>
  hostname === "lists.example"
    ? { status: 200, body: "@spam_one_x\n@spam_two_x", headers: { "access-control-allow-origin": "*" } }
    : undefined;
/** Without a window nobody can answer Firefox's question: so it is not asked. Chromium's cannot be left out. */
const preferences = { "extensions.webextOptionalPermissionPrompts": false };

describe.each(bothBrowsers)("deleting everything, in %s", (browser) => {
  it("leaves nothing of an evening in any place where a browser keeps something", async () => {
    const { chatside, panel, x } = await openTestEvening({
      browser,
      evening,
      site: { besideX },
      preferences,
    });
    const options = await chatside.openExtensionPage("options.html");
    const asInstalled = (await readEverythingStored(options)).origins.filter(
      (one) => !one.includes("lists."),
    );
    await makeOfEverything(options);
    await followList(chatside, options);
    await x.bringToFront();
    await startWriting(panel);
    await writeText(panel, "Half of what");
    await waitUntil(async () => {
      const { stores } = await readEverythingStored(options);
      return stores.drafts;
    }, "the draft was not kept");
    await panel.run(loseEveryWord);
    await writeText(panel, "Half of what I wanted to say");
    // Only a page that closes leaves what it could not send.
    await panel.close();

    const before = await keptAtLast(options);
    expect(before.databases).toEqual(["chatside"]);
    expect(Object.keys(before.stores)).toEqual(
      expect.arrayContaining([
        ...["chats", "coverage", "drafts", "listEntries", "lists", "mutes", "people", "posts", "settings"],
      ]),
    );
    if (browser === "firefox") expect(before.origins).toContain("https://lists.example/*");
    // An open page of X would report its account and its posts again.
    await x.goto("about:blank");

    await options.bringToFront();
    await options.locator(".danger::-p-text(Delete everything)").click();
    await options.locator(".confirm .danger::-p-text(Delete)").click();
    await options.waitForSelector("::-p-text(Everything was deleted)");
    const gone = {
      databases: ["chatside"],
      stores: { chats: ["copchat"] },
      ...{ pageStore: [], extensionStores: [], files: [], caches: [], origins: asInstalled },
    };
    await expect.poll(() => readEverythingStored(options)).toEqual(gone);
    // The next pages of ours bring nothing back.
    const again = await chatside.openPanel(x);
    await waitUntil(
      () => again.run((view) => view.document.querySelector('.panel[data-posts="0"]') !== null || undefined),
      "the panel has posts",
    );
    await again.close();
    await chatside.goToExtensionPage(options, "options.html");
    await options.waitForSelector("main h2");
    expect(await readEverythingStored(options)).toEqual(gone);
  });
});

async function makeOfEverything(page: Page): Promise<void> {
  const target = { kind: "phrase", phrase: "badges, cheap" };
  const rule = { id: "3f0c5b0e-0000-4000-8000-000000000002", target, scope: "every-chat", until: "always" };
  const batchId = "3f0c5b0e-0000-4000-8000-000000000001";
  const input = { hashtags: "roundtable", moderators: "t_reyne", limit: "140" };
  for (const [name, payload] of [
    ["mute", { batchId, chatId: "copchat", rules: [rule] }],
    ["change-settings", { changes: { appearance: "dark" } }],
    ["save-chat", { input }],
  ] as const)
    expect(await ask(page, name, payload), name).toMatchObject({ ok: true });
}

/** As a person does it where the browser's question can be answered, which gives the host's permission. */
async function followList(chatside: ChatsideBrowser, options: Page): Promise<void> {
  if (chatside.name === "chromium") {
    const looked = await ask(options, "preview-list", { url: listAddress });
    const { value } = looked as { readonly value: { readonly version: string } };
    const asked = { url: listAddress, batchId: "list", seen: value.version };
    expect(await ask(options, "subscribe-list", asked)).toMatchObject({ ok: true });
    return;
  }
  const page = await chatside.openExtensionPage("mutes.html");
  await page.locator(".page-tools button::-p-text(Lists)").click();
  await page.waitForSelector(".subscribe input");
  await page.type(".subscribe input", listAddress);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".subscribe .preview");
  await page.locator(".subscribe .preview button.primary").click();
  await page.waitForSelector(".list-table .news");
  await page.close();
}

/** Marks and the reserve come a little later than what they belong to. */
async function keptAtLast(options: Page): ReturnType<typeof readEverythingStored> {
  let missing: readonly string[] = [];
  return waitUntil(
    async () => {
      const stored = await readEverythingStored(options);
      const { drafts = [], settings = [] } = stored.stores;
      missing = [
        ...(stored.pageStore.length > 0 ? [] : ["a local draft"]),
        ...(stored.files.length > 0 ? [] : ["the reserve"]),
        ...(drafts.length > 0 ? [] : ["a draft"]),
        ...(settings.includes("read-mark:copchat") ? [] : ["a read mark"]),
      ];
      return missing.length === 0 ? stored : undefined;
    },
    () => `not kept: ${missing.join(", ")}`,
  );
}
