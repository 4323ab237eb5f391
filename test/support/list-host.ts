import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { onTestFinished } from "vitest";
import type { BrowserName, ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { makeCertificate } from "../x-site/tls.ts";
import { extensionUnderTest } from "./extension-under-test.ts";

/** What the list's host answers now, and how often it was asked for the list itself. */
export interface ListHost {
  readonly address: string;
  readonly asked: () => number;
  /** What came under another name: the browser is led here for X's names too. */
  readonly elsewhere: readonly string[];
  answer: {
    readonly status: number;
    readonly text?: string;
    readonly etag?: string;
    readonly location?: string;
    /** Says nothing at all. */
    readonly silent?: true;
  };
}

/** A list's host on loopback that the browser trusts, and a page of the extension. The host allows everybody to read. */
export async function openBesideHost(
  browser: BrowserName,
  preferences?: Readonly<Record<string, unknown>>,
): Promise<{ readonly host: ListHost; readonly page: Page; readonly chatside: ChatsideBrowser }> {
  const certificate = await makeCertificate();
  let asked = 0;
  const elsewhere: string[] = [];
  const host = { address: "", asked: () => asked, elsewhere, answer: { status: 404 } as ListHost["answer"] };
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const { status, text = "", etag, location, silent } = host.answer;
    if (request.headers.host !== "lists.example") elsewhere.push(`${request.headers.host}${request.url}`);
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
  host.address = `https://lists.example/mutes.txt`;
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

/** The handles whose mutes were made, and neither ended nor undone. */
export async function namesInForce(page: Page): Promise<readonly string[]> {
  const table = await page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("chatside");
    opening.onsuccess = () => {
      const reading = opening.result.transaction("mutes").objectStore("mutes").getAll();
      reading.onsuccess = () => {
        opening.result.close();
        const rows = reading.result.flatMap(({ rows }) => rows);
        const undone = new Set(rows.filter(({ act }) => act === "undone").map(({ undoes }) => undoes));
        const ended = new Set(rows.filter(({ act }) => act === "ended").map(({ ruleId }) => ruleId));
        const made = rows.filter(
          ({ act, rule, batch }) => act === "muted" && !ended.has(rule.id) && !undone.has(batch),
        );
        resolve(made.map(({ rule }) => rule.target.handle).sort());
      };
    };
  })`);
  return table as string[];
}
