import type { Page } from "puppeteer-core";
import { copchat } from "../../src/domain/chat/chat.ts";
import { startXSite, type XSite, type XSiteOptions } from "../../test/x-site/server.ts";
import type { BrowserName, ChatsideBrowser } from "../browsers/chatside-browser.ts";
import { launchBrowser } from "../browsers/launch.ts";
import { pageAt } from "../browsers/page-at.ts";
import { type PanelView, waitUntil } from "../browsers/panel-view.ts";
import { nameModerators, press, readReading } from "./in-the-panel.ts";

/** The stand-in for X, a browser with the extension, and the panel open in it. */
export interface Beside {
  readonly site: XSite;
  readonly chatside: ChatsideBrowser;
  readonly panel: PanelView;
  close(): Promise<void>;
}

export interface BesideOptions {
  readonly browser: BrowserName;
  readonly extension: string;
  readonly site: XSiteOptions;
  readonly headless: boolean;
  /** See LaunchOptions. */
  readonly profile?: string | undefined;
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** See LaunchOptions. */
  readonly preferences?: Readonly<Record<string, unknown>> | undefined;
}

/** Starts everything and opens the panel by the popup's button; X itself is not open yet. */
export async function openBeside(options: BesideOptions): Promise<Beside> {
  const site = await startXSite(options.site);
  const { extension, headless, profile, windowSize, preferences } = options;
  const chatside = await launchBrowser(options.browser, {
    extension,
    headless,
    profile,
    preferences,
    port: site.port,
    spki: site.spki,
    ...(windowSize ? { windowSize } : {}),
  });
  const panel = await chatside.openPanel(chatside.firstPage);
  const { hashtag, moderators } = options.site.evening;
  if (hashtag === copchat.id) await nameModerators(panel, copchat, moderators);
  const close = async () => {
    await chatside.close();
    await site.close();
  };
  return { site, chatside, panel, close };
}

/** Opens the chat's search on X by the button that the panel offers. Gives X's tab, once it has asked X for posts. */
export async function openChatOnX({ site, chatside, panel }: Omit<Beside, "close">): Promise<Page> {
  const searches = () => searchesOn(site);
  const before = searches();
  await press(panel, "[data-action=open-chat]");
  const x = await waitUntil(() => pageAt(chatside.browser, isSearch), "the search on X did not open");
  await waitUntil(() => searches() > before || undefined, "X's page does not ask for posts");
  return x;
}

/** How many first or later pages of a search X's pages have had: asked for, or inside their document. */
function searchesOn({ requests, pages }: XSite): number {
  const streamed = pages.flatMap((page) => page.streamed ?? []);
  return [...requests, ...streamed].filter(({ operation }) => operation === "SearchTimeline").length;
}

/** Opens X's home in the first tab, and waits until Chatside knows from it who is signed in, or that nobody is. */
export async function openHome({ chatside, panel }: Pick<Beside, "chatside" | "panel">): Promise<void> {
  await chatside.firstPage.goto("https://x.com/home");
  await waitUntil(async () => {
    const { tabs } = await readReading(panel);
    return tabs.some(({ report }) => report?.signedIn !== undefined) || undefined;
  }, "X's page does not show who is signed in");
}

const isSearch = (url: string) => /^https:\/\/x\.com\/search\?/.test(url);

/** Types one more word into X's search: opens the same search with it. */
export async function addToSearch(x: Page, word: string): Promise<void> {
  const address = new URL(x.url());
  address.searchParams.set("q", `${address.searchParams.get("q")} ${word}`);
  await x.goto(address.href);
}
