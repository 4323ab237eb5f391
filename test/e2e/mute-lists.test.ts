import { describe, expect, it } from "vitest";
import { howOften } from "../support/how-often.ts";
import { type ListHost, namesInForce, openBesideHost } from "../support/list-host.ts";
import { ask, batchesOnDisk } from "../support/mute-stream.ts";
import { bothBrowsers } from "../support/test-evening.ts";

/** Of how a host may fail, its own sentence each. The last takes the patience of twenty seconds. */
const troubles: readonly (readonly [ListHost["answer"], RegExp])[] = [
  [{ status: 302, location: "https://x.com/i/api/1.1/mutes/users/list.json" }, /Enter the final address/],
  [{ status: 404 }, /no longer has a list at this address \(404\)/],
  [{ status: 500 }, /had a server error \(500\). Chatside will try again later/],
  [{ status: 200, text: "<!doctype html><p>Sign in" }, /web page/],
  ...(howOften(0, 1) > 0
    ? [[{ status: 200, silent: true }, /did not answer within 20 seconds/] as const]
    : []),
];

describe.each(bothBrowsers)("a shared list, in %s", (browser) => {
  it("is fetched by the worker, asked with its ETag, and never followed to http", async () => {
    const { host, page } = await openBesideHost(browser);
    const { address } = host;
    host.answer = { status: 200, text: "@spam_one_x\n@spam_two_x\n@t_burrows", etag: '"1"' };
    const looked = await ask(page, "preview-list", { url: address });
    expect(looked).toMatchObject({ ok: true, value: { fresh: 2, protectedCount: 1 } });
    const { value } = looked as { readonly value: { readonly version: string } };
    await ask(page, "subscribe-list", { url: address, batchId: "first", seen: value.version });
    expect((await batchesOnDisk(page)).get("first")).toBe(2);

    const asked = host.asked();
    expect(await ask(page, "refresh-list", { url: address, batchId: "same" })).toMatchObject({ ok: true });
    expect(host.asked()).toBe(asked + 1);
    expect((await batchesOnDisk(page)).has("same")).toBe(false);

    host.answer = { status: 200, text: "@spam_two_x\n@spam_three_x", etag: '"2"' };
    expect(await ask(page, "refresh-list", { url: address, batchId: "news" })).toMatchObject({
      value: { list: { etag: '"2"', lastChange: { added: 1, ended: 1 } } },
    });

    const before = await batchesOnDisk(page);
    for (const [answer, words] of troubles) {
      host.answer = answer;
      expect(await ask(page, "refresh-list", { url: address, batchId: "trouble" })).toMatchObject({
        value: { list: { problem: expect.stringMatching(words), entries: 2 } },
      });
    }
    expect(new Set(troubles.map(([, words]) => words.source)).size).toBe(troubles.length);
    expect(host.elsewhere, "nothing reaches X").toEqual([]);
    expect(await batchesOnDisk(page)).toEqual(before);
    expect(await namesInForce(page)).toEqual(["spam_three_x", "spam_two_x"]);
  });
});

describe("a list that is looked at in Firefox", () => {
  it("shows what it would do, and leaves no permission behind when the page is closed instead of subscribing", async () => {
    // Without a window nobody can answer Firefox's question: so it is not asked.
    const preferences = { "extensions.webextOptionalPermissionPrompts": false };
    const { host, page: options, chatside } = await openBesideHost("firefox", preferences);
    host.answer = { status: 200, text: "@spam_one_x\n@spam_two_x\nnot a handle" };
    const mayRead = () =>
      options.evaluate(() => chrome.permissions.contains({ origins: ["https://lists.example/*"] }));
    const page = await chatside.openExtensionPage("mutes.html");
    await page.locator(".page-tools button::-p-text(Lists)").click();
    await page.waitForSelector(".subscribe input");
    await page.type(".subscribe input", host.address);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".subscribe .preview");
    expect(await page.$$eval(".preview-counts div", (all) => all.map((one) => one.textContent))).toEqual([
      "new2",
      "already muted0",
      "protected0",
      "listed twice0",
      "could not be read1",
    ]);
    expect(await mayRead()).toBe(true);
    await page.close();
    await expect.poll(mayRead).toBe(false);
  });
});
