import type { Page } from "puppeteer-core";
import { onTestFinished } from "vitest";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { type Beside, openBeside, openChatOnX } from "../../tools/evening/beside.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { manualClock } from "../x-site/clock.ts";
import type { Evening } from "../x-site/evening.ts";
import type { XSiteOptions } from "../x-site/server.ts";
import { extensionUnderTest } from "./extension-under-test.ts";

/** The two kinds of browser that every story of the feed is told in. */
export const bothBrowsers: readonly BrowserName[] = ["chromium", "firefox"];

/** The clock stands unless the test moves it; the page asks often, and X does not mind. */
const pace = { pollSeconds: 0.1, rateLimit: { limit: 1_000_000, windowSeconds: 900 } };

interface TestEveningOptions {
  readonly browser?: BrowserName;
  readonly evening: Evening;
  /** Where the extension lies, if it is another than the one under test. */
  readonly extension?: string;
  /** How much of the evening is over when it opens, in ms; all of it unless said. */
  readonly over?: number;
  readonly site?: Partial<XSiteOptions>;
  /** The browser's profile, which stays when the browser is gone; a fresh one unless given. */
  readonly profile?: string;
  /** Further preferences of Firefox. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** The stand-in, a browser and the open panel, all gone when the test is. X itself is not open yet. */
export async function openTestBeside(options: TestEveningOptions): Promise<Beside> {
  const {
    browser = "chromium",
    extension = extensionUnderTest(browser),
    evening,
    over = evening.endsAt - evening.startsAt,
    site,
    profile,
    preferences,
  } = options;
  const clock = manualClock(evening.startsAt + over);
  const beside = await openBeside({
    browser,
    extension,
    headless: true,
    profile,
    preferences,
    site: { evening, clock, ...pace, ...site },
  });
  onTestFinished(() => beside.close());
  return beside;
}

export interface TestEvening extends Beside {
  readonly x: Page;
}

/** The same with the chat's search open on X, and everything that X sent in the panel. */
export async function openTestEvening(options: TestEveningOptions): Promise<TestEvening> {
  const beside = await openTestBeside(options);
  const x = await openChatOnX(beside);
  await panelShowsAll(beside.site, beside.panel);
  return { ...beside, x };
}
