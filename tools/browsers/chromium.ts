import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { foundBrowser } from "../setup/browsers.mjs";
import type { ChatsideBrowser, LaunchOptions } from "./chatside-browser.ts";
import { gatherConsole, killBrowser, processOf } from "./console-lines.ts";
import { openPanelButton, type PanelView, runInWindow, waitUntil } from "./panel-view.ts";
import { pressAndClose } from "./press-and-close.ts";
import { openProfile } from "./profile-folder.ts";

/**
 * Starts Chromium with the extension, X's names mapped to the stand-in and every other name unknown.
 * The extension comes over the debugging pipe: branded Chrome ignores --load-extension since 137.
 */
export async function launchChromium(options: LaunchOptions): Promise<ChatsideBrowser> {
  const profile = await openProfile("chromium", options.profile);
  const browser = await puppeteer.launch({
    executablePath: foundBrowser("chromium"),
    headless: options.headless,
    // A busy machine takes more than the usual half minute to start one.
    timeout: 120_000,
    // Ctrl+C at a window that is a person's is answered by who opened it: that closes the stand-in too.
    handleSIGINT: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // Without these three a hidden tab is throttled as it is for a person.
    ignoreDefaultArgs: [
      "--disable-background-timer-throttling",
      "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
      // A line over X's page that says a program drives it; a person's window needs the room.
      ...(options.headless ? [] : ["--enable-automation"]),
    ],
    args: [...chromiumArguments(options), `--user-data-dir=${profile.folder}`],
  });
  const consoleLines = gatherConsole(processOf(browser), isOurs);
  // Before the extension opens a page of its own: the driver may wait for ever for one that is on its way.
  const firstPage = (await browser.pages())[0] ?? (await browser.newPage());
  const id = await browser.installExtension(options.extension, {
    enabledInIncognito: options.inPrivateWindows === true,
  });
  if (!options.welcome) await closeWelcome(browser, id);
  return chromiumWith({
    browser,
    id,
    firstPage,
    removeProfile: profile.remove,
    consoleLines,
    extension: options.extension,
  });
}

/** It opens in front of the first page, and would hide what a test looks at. */
async function closeWelcome(browser: Browser, id: string): Promise<void> {
  const address = `chrome-extension://${id}/welcome.html`;
  await browser.waitForTarget((one) => one.url() === address);
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  for (const { targetId, url } of targetInfos)
    if (url === address) await session.send("Target.closeTarget", { targetId });
  await session.detach();
  const isGone = () => !browser.targets().some((one) => one.url() === address) || undefined;
  await waitUntil(isGone, "the page after installing does not close");
}

function chromiumArguments({ port, spki, windowSize }: LaunchOptions): string[] {
  const { width, height } = windowSize ?? { width: 1280, height: 900 };
  const xHosts = ["x.com", "*.x.com", "twitter.com", "*.twitter.com", "*.twimg.com"];
  const ledHosts = [...xHosts, "lists.example"];
  const rules = [
    ...ledHosts.map((host) => `MAP ${host} 127.0.0.1:${port}`),
    "MAP * ~NOTFOUND",
    "EXCLUDE 127.0.0.1",
    "EXCLUDE localhost",
  ];
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    `--host-resolver-rules=${rules.join(", ")}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    "--no-proxy-server",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-field-trial-config",
    "--no-pings",
    "--disable-quic",
    "--no-default-browser-check",
    "--enable-logging=stderr",
    "--log-level=0",
    `--window-size=${width},${height}`,
  ];
}

function isOurs(line: string): boolean {
  if (!line.includes("CONSOLE") || !line.includes("source: chrome-extension://")) return false;
  // Chromium's own note that rows were measured once more in the next frame, as a list of measured rows does.
  return !line.includes("ResizeObserver loop completed with undelivered notifications");
}

interface Started {
  readonly consoleLines: readonly string[];
  readonly browser: Browser;
  readonly id: string;
  readonly firstPage: Page;
  readonly removeProfile: () => Promise<void>;
  readonly extension: string;
}

function chromiumWith(started: Started): ChatsideBrowser {
  const { browser, id, firstPage, removeProfile, extension, consoleLines } = started;
  const extensionOrigin = `chrome-extension://${id}/`;
  const goToExtensionPage = async (page: Page, file: string) => {
    await page.goto(extensionOrigin + file);
  };
  const openExtensionPage = async (file: string) => {
    const page = await browser.newPage();
    await goToExtensionPage(page, file);
    return page;
  };
  return {
    name: "chromium",
    browser,
    extensionOrigin,
    firstPage,
    consoleLines,
    newTab: () => browser.newPage(),
    newWindow: () => browser.newPage({ type: "window" }),
    goToExtensionPage,
    openExtensionPage,
    // Not runtime.reload(): it leaves an unpacked extension switched off where developer mode is.
    updateExtension: async () => void (await browser.installExtension(extension)),
    openPanel: (beside) => openSidePanel(browser, id, beside),
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
    close: async () => {
      if (browser.connected) await browser.close();
      await removeProfile();
    },
    kill: async () => {
      await killBrowser(browser);
      await removeProfile();
    },
  };
}

/** Opens the popup of the toolbar's button and presses the button in it, as a person does. */
async function openSidePanel(browser: Browser, id: string, page: Page): Promise<PanelView> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error("the extension is not installed");
  await page.bringToFront();
  await extension.triggerAction(page);
  const popup = await pageOf(browser, "/popup.html");
  await pressAndClose(popup, openPanelButton);
  const panel = await pageOf(browser, "/panel.html");
  // The panel slides in: it has no width at first.
  await panel.waitForFunction("innerWidth > 0");
  return {
    page: panel,
    run: (task, ...args) => runInWindow(panel, "window", task, args),
    screenshot: async () => Buffer.from(await panel.screenshot()),
    close: async () => {
      await panel.evaluate("window.close()");
      await waitUntil(() => panel.isClosed() || undefined, "the side panel did not close");
    },
  };
}

async function pageOf(browser: Browser, file: string): Promise<Page> {
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith(file));
  return target.asPage();
}
