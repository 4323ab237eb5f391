import type { CDPSession, Page, Protocol } from "puppeteer-core";
import { expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { openHome } from "../../tools/evening/beside.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";

const evening = smallEvening(
  Array.from({ length: 30 }, (_, index) => ({
    by: index % 4 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Q${index}: thought number ${index}. @sgt_okafor #copchat`,
    after: index * 20,
    media: [{ type: "photo" as const, scene: "harbor", alt: "A harbor", width: 600, height: 400 }],
  })),
);

it.each(bothBrowsers)(
  "sends nothing to X that X's page does not send itself, and nothing anywhere else, in %s",
  async (browser) => {
    const beside = await openTestBeside({ browser, evening, over: 0 });
    const { site, panel, chatside } = beside;
    const x = chatside.firstPage;
    await x.evaluateOnNewDocument(countSends);
    const sentRequests = browser === "chromium" ? await listenToRequests(x) : [];
    const byPanel = panel.page ? listenToPage(panel.page) : [];

    await openHome(beside);
    await x.goto("https://x.com/search?q=%23copchat%20OR%20%40sgt_okafor&f=live");
    await playToEnd({ site, panel, x });
    await panelShowsAll(site, panel);
    await readWholeFeed(panel);

    const sent = async () => {
      const count = Number(await x.evaluate("sessionStorage.sentByPage"));
      return count === site.requests.length ? count : undefined;
    };
    const count = await waitUntil(sent, "the stand-in was asked by another than X's page");
    expect(count).toBeGreaterThan(5);
    expect(sentRequests.filter(({ initiator }) => !isSentByPage(initiator))).toEqual([]);
    await x.goto("about:blank");
    expect(hostsOf(byPanel).filter((host) => !/^(?:pbs|abs)\.twimg\.com$/.test(host))).toEqual([]);
    expect(chatside.refused?.filter((asked) => !isBrowsersOwn.test(asked)) ?? []).toEqual([]);
    expect(chatside.consoleLines).toEqual([]);
  },
);

/** Firefox asks its makers for settings and updates, whatever add-ons it has. */
const isBrowsersOwn = /(?:^|[./])(?:mozilla\.(?:com|org|net)|firefox\.com|mozaws\.net)(?::\d+)?(?:\/|$)/;

/** Runs in X's own world before its scripts: the extension's world has an XMLHttpRequest of its own. */
function countSends(): void {
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function count(body) {
    sessionStorage.sentByPage = Number(sessionStorage.sentByPage ?? 0) + 1;
    send.call(this, body);
  };
}

function hostsOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map((address) => new URL(address).host))];
}

type Sent = Protocol.Network.RequestWillBeSentEvent;

/** The requests of X's API that a page sends, as the browser itself saw them. */
async function listenToRequests(x: Page): Promise<readonly Sent[]> {
  const session: CDPSession = await x.createCDPSession();
  const sentRequests: Sent[] = [];
  session.on("Network.requestWillBeSent", (sent) => {
    if (/^https:\/\/x\.com\/i\/api\//.test(sent.request.url)) sentRequests.push(sent);
  });
  await session.send("Network.enable");
  return sentRequests;
}

/** The page's own script stands at the bottom of the calls that led to the request. */
function isSentByPage({ stack }: Protocol.Network.Initiator): boolean {
  const first = stack?.callFrames.at(-1);
  return first?.url === "https://x.com/client-web/main.js";
}

function listenToPage(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  return asked;
}
