import type { Page } from "puppeteer-core";
import { pageAt } from "../../tools/browsers/page-at.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import type { Beside } from "../../tools/evening/beside.ts";
import type { StopBackground } from "../support/stop-background.ts";
import type { Act } from "./person.ts";

/** The evening under way. */
export interface Scene extends Omit<Beside, "close"> {
  /** X's tab with the chat's search. */
  readonly x: Page;
  readonly stopBackground: StopBackground;
  /** Hears which page of X crashed, and when, ms of the evening's clock. */
  readonly crashed: (page: string, at: number) => void;
  /** Hears which page of X the person leaves or closes, and when. */
  readonly left: (page: string, at: number) => void;
  /** Hears when the background was stopped. */
  readonly stopped: (at: number) => void;
}

type Play = (scene: Scene) => Promise<void>;

/** Does one act. What cannot be done at that moment, such as pressing a gap where none is, is left out. */
export function play(act: Act, scene: Scene): Promise<void> {
  return acts[act](scene);
}

const acts: Record<Act, Play> = {
  "show-new": async ({ x }) => pressPill(x),
  scroll: async ({ x, site }) => {
    await scrollDown(x);
    await site.clock.reached(site.clock.now() + 10_000);
    await x.evaluate("window.scrollTo(0, 0)");
  },
  reload: async (scene) => {
    await noteLeaving(scene.x, scene);
    await scene.x.reload({ waitUntil: "domcontentloaded" });
  },
  wander: async ({ x, site }) => {
    await x.evaluate(`document.querySelector('a[data-testid="AppTabBar_Home_Link"]')?.click()`);
    await site.clock.reached(site.clock.now() + 40_000);
    await x.evaluate("history.back()");
  },
  "leave-and-back": async (scene) => {
    const { x, site } = scene;
    await noteLeaving(x, scene);
    await x.goto("about:blank");
    await site.clock.reached(site.clock.now() + 60_000);
    await x.goBack({ waitUntil: "domcontentloaded" });
  },
  "look-away": async ({ x, chatside, site }) => {
    const other = await chatside.newTab();
    await site.clock.reached(site.clock.now() + 240_000);
    await other.close();
    await x.bringToFront();
  },
  "load-gap": loadGap,
  crash: async ({ x, site, crashed }) => {
    const name = await nameOfPage(x);
    const address = await addressOf(x);
    const session = await x.createCDPSession();
    const isGone = new Promise((resolve) => x.once("error", resolve));
    if (name !== undefined) crashed(name, site.clock.now());
    // A page that crashes answers nothing any more.
    session.send("Page.crash").catch(() => undefined);
    await isGone;
    await x.goto(address, { waitUntil: "domcontentloaded" });
  },
  "background-ends": async ({ stopBackground, stopped, site }) => {
    if (await stopBackground()) stopped(site.clock.now());
  },
  "switch-account": async (scene) => {
    const { x, site } = scene;
    const before = site.evening.account ?? "";
    const other = site.evening.people.find(
      ({ handle }) => handle !== before && !site.evening.moderators.includes(handle),
    );
    site.control.setAccount(other?.handle);
    const address = await addressOf(x);
    await noteLeaving(x, scene);
    // A person who reads on asks for what is said to the other account.
    await x.goto(address.replace(before, other?.handle ?? before), { waitUntil: "domcontentloaded" });
  },
};

/** The driver does not always hear of X's own steps. */
async function addressOf(x: Page): Promise<string> {
  return String(await x.evaluate("location.href"));
}

/** The name under which this loading of the page asks; none before its first words are there. */
async function nameOfPage(x: Page): Promise<string | undefined> {
  return (await x.evaluate(`JSON.parse(document.getElementById("page-config")?.textContent ?? "{}").id`)) as
    | string
    | undefined;
}

async function noteLeaving(x: Page, { left, site }: Scene): Promise<void> {
  const name = await nameOfPage(x);
  if (name !== undefined) left(name, site.clock.now());
}

export async function pressPill(x: Page): Promise<void> {
  await x.evaluate(`document.querySelector("[data-testid=pillLabel]")?.closest("button")?.click()`);
}

export async function scrollDown(x: Page): Promise<void> {
  await x.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
}

/** Presses the newest gap of the panel, and scrolls through a part of what X shows of it in a tab of its own. */
async function loadGap(scene: Scene): Promise<void> {
  const { panel, chatside, site, x } = scene;
  if (!(await pressGap(panel))) return;
  const stretch = await waitUntil(
    () => pageAt(chatside.browser, (url) => url.includes("since_time")),
    "no stretch was opened",
  );
  for (let page = 0; page < 4; page++) {
    await site.clock.reached(site.clock.now() + 8000);
    await scrollDown(stretch);
  }
  await noteLeaving(stretch, scene);
  await stretch.close();
  await x.bringToFront();
}

/** Scrolls up until a gap is in the page, as a person does, and presses its button; false when there is none. */
export async function pressGap(panel: PanelView): Promise<boolean> {
  return panel.run(async (view) => {
    const painted = () =>
      new Promise<void>((resolve) =>
        view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve())),
      );
    const scroller = view.document.querySelector("section.feed");
    for (let step = 0; scroller && step < 60; step++) {
      const button = view.document.querySelector<HTMLElement>(".row[data-kind=gap] button");
      button?.click();
      if (button) return true;
      scroller.scrollTop -= scroller.clientHeight / 2;
      await painted();
    }
    return false;
  });
}
