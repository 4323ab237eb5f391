import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "../setup/browser-places.mjs";
import type { PanelView } from "./panel-view.ts";

export type { BrowserName };

/** A started browser with the extension in it. */
export interface ChatsideBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The origin of the extension's pages, with a slash at its end. */
  readonly extensionOrigin: string;
  /** The tab that was there from the start. */
  readonly firstPage: Page;
  /** A new tab in the same window, in front. */
  newTab(): Promise<Page>;
  /** A new window with one tab. */
  newWindow(): Promise<Page>;
  /** Opens one of the extension's own pages, such as "options.html", in a new tab. */
  openExtensionPage(file: string): Promise<Page>;
  /** Loads one of the extension's own pages in a tab. */
  goToExtensionPage(page: Page, file: string): Promise<void>;
  /** Opens the real side panel (Firefox: the sidebar) of a tab's window, by the popup's own button. */
  openPanel(beside: Page): Promise<PanelView>;
  /** Installs the extension once more, as an update does: its pages and its panel close, X's tabs stay. */
  updateExtension(): Promise<void>;
  /** What the extension's scripts have said on their consoles, wherever they run. Quiet is right. */
  readonly consoleLines: readonly string[];
  /**
   * Addresses outside X's that anything in the browser asked for, in vain. Absent where the browser does not tell:
   * Chromium's names lead nowhere, and nobody hears of it.
   */
  readonly refused?: readonly string[];
  /** Ends when the person closes the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Ends the browser at once, as a crash or the power does (kill -9); a profile that was given stays. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** The built extension. */
  readonly extension: string;
  /** The port on loopback that stands for X. */
  readonly port: number;
  /** Base64 SHA-256 of the stand-in's public key: Chromium trusts this one key. */
  readonly spki: string;
  readonly headless: boolean;
  /** A profile to go on with, which stays; otherwise a fresh one, which goes when the browser does. */
  readonly profile?: string | undefined;
  /** Leaves the page open that welcomes who has just installed Chatside; only Chromium opens it here. */
  readonly welcome?: boolean;
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** The person has allowed the extension in private windows. */
  readonly inPrivateWindows?: boolean;
  /** Further preferences of Firefox; Chromium has none. */
  readonly preferences?: Readonly<Record<string, unknown>> | undefined;
}
