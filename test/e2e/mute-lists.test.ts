import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BrowserName, ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { howOften } from "../support/how-often.ts";
import { ask, batchesOnDisk } from "../support/mute-stream.ts";
import { bothBrowsers } from "../support/test-evening.ts";
import { makeCertificate } from "../x-site/tls.ts";

/** What the list's host answers now, and how often it was asked for the list itself. */
interface Host {
  readonly address: string;
  readonly asked: () => number;
  answer: {
    readonly status: number;
    readonly text?: string;
    readonly etag?: string;
    readonly location?: string;
    /** Says nothing at all. */
    readonly silent?: true;
  };
}

/** Of how a host may fail, its own sentence each. The last takes the patience of twenty seconds. */
const troubles: readonly (readonly [Host["answer"], RegExp])[] = [
  [{ status: 302, location: "http://127.0.0.1:9/list" }, /leads on to an address that/],
  [{ status: 404 }, /has no list at this address any more \(404\)/],
  [{ status: 500 }, /has trouble of its own \(500\). Chatside asks again later/],
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
      options.evaluate(() => chrome.permissions.contains({ origins: ["https://127.0.0.1/*"] }));
    const page = await chatside.openExtensionPage("mutes.html");
    await page.locator(".page-tools button::-p-text(Lists)").click();
    await page.type(".subscribe input", host.address);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".subscribe .preview");
    expect(await page.$$eval(".preview-counts div", (all) => all.map((one) => one.textContent))).toEqual([
      "new2",
      "muted already0",
      "protected0",
      "said twice0",
      "cannot be read1",
    ]);
    expect(await mayRead()).toBe(true);
    await page.close();
    await expect.poll(mayRead).toBe(false);
  });
});

/** A list's host on loopback that the browser trusts, and a page of the extension. The host allows everybody to read. */
async function openBesideHost(
  browser: BrowserName,
  preferences?: Readonly<Record<string, unknown>>,
): Promise<{ readonly host: Host; readonly page: Page; readonly chatside: ChatsideBrowser }> {
  const certificate = await makeCertificate();
  let asked = 0;
  const host = { address: "", asked: () => asked, answer: { status: 404 } as Host["answer"] };
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const { status, text = "", etag, location, silent } = host.answer;
    if (silent) return;
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "if-none-match");
    response.setHeader("access-control-expose-headers", "etag");
    if (etag !== undefined) response.setHeader("etag", etag);
    if (location !== undefined) response.setHeader("location", location);
    if (request.method === "GET") asked++;
    const isSame = etag !== undefined && request.headers["if-none-match"] === etag;
    response.writeHead(request.method === "OPTIONS" ? 204 : isSame ? 304 : status).end(isSame ? "" : text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  host.address = `https://127.0.0.1:${port}/mutes.txt`;
  const chatside = await launchBrowser(browser, {
    extension: extensionUnderTest(browser),
    headless: true,
    port,
    spki: certificate.spki,
    preferences,
  });
  onTestFinished(async () => {
    await chatside.close();
    server.closeAllConnections();
    server.close();
  });
  return { host, chatside, page: await chatside.openExtensionPage("options.html") };
}

/** The handles whose mutes were made and not ended. */
async function namesInForce(page: Page): Promise<readonly string[]> {
  const table = await page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("chatside");
    opening.onsuccess = () => {
      const reading = opening.result.transaction("mutes").objectStore("mutes").getAll();
      reading.onsuccess = () => {
        opening.result.close();
        const rows = reading.result.flatMap(({ rows }) => rows);
        const ended = new Set(rows.filter(({ act }) => act === "ended").map(({ ruleId }) => ruleId));
        const made = rows.filter(({ act, rule }) => act === "muted" && !ended.has(rule.id));
        resolve(made.map(({ rule }) => rule.target.handle).sort());
      };
    };
  })`);
  return table as string[];
}
