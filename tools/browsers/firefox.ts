import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { foundBrowser } from "../setup/browsers.mjs";
import type { ChatsideBrowser, LaunchOptions } from "./chatside-browser.ts";
import { startConnectProxy } from "./connect-proxy.ts";
import { gatherConsole, killBrowser, processOf } from "./console-lines.ts";
import { goToExtensionAddress, runInBrowserWindow } from "./firefox-session.ts";
import { openPanelButton, type PanelView, runInWindow, waitUntil } from "./panel-view.ts";
import { pressAndClose } from "./press-and-close.ts";
import { openProfile } from "./profile-folder.ts";

const addonId = "chatside@chatside.invalid";
/** Firefox gives every add-on a random origin; a fixed one makes its pages' addresses known. */
const uuid = "11111111-2222-4333-8444-555555555555";
const extensionOrigin = `moz-extension://${uuid}/`;

/** Starts Firefox with the add-on; the only way out is a proxy that leads X's names to the stand-in. */
export async function launchFirefox(options: LaunchOptions): Promise<ChatsideBrowser> {
  const profile = await openProfile("firefox", options.profile);
  const proxy = await startConnectProxy(options.port);
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: foundBrowser("firefox"),
    headless: options.headless,
    // A busy machine takes more than the usual half minute to start one.
    timeout: 120_000,
    // Ctrl+C at a window that is a person's is answered by who opened it: that closes the stand-in too.
    handleSIGINT: options.headless,
    acceptInsecureCerts: true,
    userDataDir: profile.folder,
    defaultViewport: null,
    args: ["--remote-allow-system-access", `--width=${width}`, `--height=${height}`],
    env: { ...process.env, HOME: profile.folder, MOZ_DISABLE_AUTO_SAFE_MODE: "1" },
    extraPrefsFirefox: { ...firefoxPreferences(proxy.port), ...options.preferences },
  });
  const consoleLines = gatherConsole(processOf(browser), (line) => line.includes(extensionOrigin));
  await browser.installExtension(options.extension);
  const firstPage = (await browser.pages())[0] ?? (await browser.newPage());
  if (options.inPrivateWindows) await runInBrowserWindow(firstPage, allowInPrivateWindows);
  const tidy = async () => {
    proxy.close();
    await profile.remove();
  };
  const close = async () => {
    if (browser.connected) await browser.close();
    await tidy();
  };
  const kill = async () => {
    await killBrowser(browser);
    await tidy();
  };
  const updateExtension = async () => void (await browser.installExtension(options.extension));
  const { refused } = proxy;
  return { ...firefoxWith(browser, firstPage), updateExtension, consoleLines, refused, close, kill };
}

function firefoxPreferences(proxyPort: number): Record<string, unknown> {
  return {
    // What is said on any console, and uncaught, is printed too.
    "browser.dom.window.dump.enabled": true,
    "devtools.console.stdout.content": true,
    "devtools.console.stdout.chrome": true,
    "network.proxy.type": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.no_proxies_on": "",
    "network.trr.mode": 5,
    "extensions.webextensions.uuids": JSON.stringify({ [addonId]: uuid }),
    // An add-on that was installed for one run keeps its data for the next, as one that is installed for good does.
    "extensions.webextensions.keepStorageOnUninstall": true,
    // A page's process that ends interrupts its scripts wherever they are, and this version of Firefox prints that as a
    // warning of a slow script. A truly slow one is still stopped, and printed.
    "dom.abort_script_on_child_shutdown": false,
    "app.update.enabled": false,
    "app.normandy.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "extensions.getAddons.cache.enabled": false,
    "browser.newtabpage.activity-stream.feeds.topsites": false,
    "browser.shell.checkDefaultBrowser": false,
  };
}

function firefoxWith(
  browser: Browser,
  firstPage: Page,
): Omit<ChatsideBrowser, "updateExtension" | "close" | "kill" | "consoleLines"> {
  const goToExtensionPage = (page: Page, file: string) => goToExtensionAddress(page, extensionOrigin + file);
  const openExtensionPage = async (file: string) => {
    const page = await browser.newPage();
    await goToExtensionPage(page, file);
    return page;
  };
  return {
    name: "firefox",
    browser,
    extensionOrigin,
    firstPage,
    newTab: () => browser.newPage(),
    newWindow: () => browser.newPage({ type: "window" }),
    goToExtensionPage,
    openExtensionPage,
    openPanel: (beside) => openSidebar(beside, openExtensionPage),
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
  };
}

/** What the switch on the add-on's page does. */
const allowInPrivateWindows = `(async () => {
  const modules = "resource://gre/modules/";
  const { ExtensionPermissions } = ChromeUtils.importESModule(modules + "ExtensionPermissions.sys.mjs");
  const { AddonManager } = ChromeUtils.importESModule(modules + "AddonManager.sys.mjs");
  const addon = await AddonManager.getAddonByID("${addonId}");
  const { extension } = WebExtensionPolicy.getByID("${addonId}");
  const permissions = ["internal:privateBrowsingAllowed"];
  await ExtensionPermissions.add("${addonId}", { permissions, origins: [] }, extension);
  await addon.reload();
})()`;

const sidebarWindow = `browser.extension.getViews({ type: "sidebar" })[0]`;

/**
 * Opens the sidebar by the button of the popup's page. The sidebar is no document that WebDriver knows: it is
 * reached from another page of the extension, which stays open in a tab behind.
 */
async function openSidebar(
  beside: Page,
  openExtensionPage: (file: string) => Promise<Page>,
): Promise<PanelView> {
  const driver = await openExtensionPage("options.html");
  const popup = await openExtensionPage("popup.html");
  await pressAndClose(popup, openPanelButton);
  const isOpen = `Boolean(${sidebarWindow}?.document.body)`;
  await waitUntil(
    async () => ((await driver.evaluate(isOpen)) ? true : undefined),
    "the sidebar did not open",
  );
  if (!popup.isClosed()) await popup.close();
  await beside.bringToFront();
  return {
    page: undefined,
    run: (task, ...args) => runInWindow(driver, sidebarWindow, task, args),
    screenshot: async () => Buffer.from(String(await runInBrowserWindow(driver, drawSidebar)), "base64"),
    close: async () => {
      await runInBrowserWindow(driver, "SidebarController.hide()");
      await driver.close();
    },
  };
}

/** WebDriver takes no picture of the sidebar; the browser's own window can draw it. */
const drawSidebar = `(async () => {
  const inner = document.getElementById("sidebar").contentDocument.getElementById("webext-panels-browser");
  const bitmap = await inner.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, "white");
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  return canvas.toDataURL("image/png").split(",")[1];
})()`;
