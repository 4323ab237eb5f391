/**
 * How long after something changed the panel's header says so: `npm run bench -- reading`. Each from the moment that X's
 * page has the answer, or that a person would see the change, in a real browser. Prints; no time is right or wrong here.
 */
import type { Page } from "puppeteer-core";
import { runInWindow } from "../../tools/browsers/panel-view.ts";
import { type Beside, openBeside, openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { builtExtension, printLoad, roundsOr, stillEvening } from "./bench-place.ts";
import { median, ms, printTable } from "./figures.ts";
import { requestSearch } from "./timeline-request.ts";

const rounds = roundsOr(10);
const patienceMs = 20_000;
const pauseSeconds = 600;
const reads = /^Reading X · answered/;

/** Does something to X's page, and gives when it was done, in ms since 1970. */
type Change = (x: Page) => Promise<number>;

interface Case {
  readonly name: string;
  readonly change: Change;
  readonly wanted: RegExp;
  /** The tab is gone afterwards, or its page. */
  readonly ends?: true;
}

const beside = await openBeside({
  browser: "chromium",
  extension: builtExtension,
  headless: true,
  site: stillEvening(),
});
const { chatside, panel, site } = beside;
const query = "#copchat";
const answer: Change = async (x) => (await requestSearch(x, query)).received;
const now = async () => Date.now();

const cases: readonly Case[] = [
  { name: "X's tab is hidden", change: behindAnother, wanted: /paused/ },
  { name: "  and shown again", change: (x) => x.bringToFront().then(now), wanted: reads },
  { name: "X answers with a limit", change: limited, wanted: /load more until/ },
  { name: "  and answers again", change: afterPause, wanted: reads },
  { name: "X answers with an error", change: failing, wanted: /X's last answer/ },
  { name: "  and answers again", change: answer, wanted: reads },
  { name: "X says that nobody is signed in", change: signedOut, wanted: /not signed in/ },
  { name: "  and answers again", change: answer, wanted: reads },
  { name: "X's page goes to a profile", change: elsewhere, wanted: /not at the chat's search/ },
  { name: "  and back to the search", change: (x) => x.goBack().then(now), wanted: reads },
  { name: "X's tab is closed", change: closed, wanted: /X is not open/, ends: true },
  { name: "X's page crashes", change: crashed, wanted: /cannot read your X tab/, ends: true },
];

try {
  await openHome(beside);
  await chatside.firstPage.goto("about:blank");
  await measure(beside);
} finally {
  await beside.close();
}

async function measure({ panel: { page } }: Beside): Promise<void> {
  if (!page) throw new Error("this browser's panel cannot be measured");
  const taken = new Map<string, number[]>();
  let x = await openSearch();
  for (let round = 0; round < rounds; round++) {
    for (const [at, { name, change, wanted, ends }] of cases.entries()) {
      const shownAt = sentenceIn(page, wanted);
      const changed = await change(x);
      const label = name.startsWith("  ") ? `${cases[at - 1]?.name},${name.slice(1)}` : name;
      taken.set(label, [...(taken.get(label) ?? []), Math.max(0, (await shownAt) - changed)]);
      if (!ends) continue;
      if (!x.isClosed()) await x.close();
      x = await openSearch();
    }
  }
  printLoad();
  const rows = [...taken].map(([name, values]) => [name, ms(median(values)), ms(Math.max(...values))]);
  printTable(["from the change to the sentence, ms", "median", "longest"], rows);
}

async function openSearch(): Promise<Page> {
  const x = await openChatOnX(beside);
  await panelShowsAll(site, panel);
  if (panel.page) await sentenceIn(panel.page, reads);
  return x;
}

/** When the header's sentence first matches, in ms since 1970; it may be another sentence now. */
function sentenceIn(page: Page, words: RegExp): Promise<number> {
  return runInWindow(
    page,
    "window",
    (view, source: string, patience: number) => {
      const wanted = new RegExp(source, "i");
      const { document, MutationObserver } = view as Window & typeof globalThis;
      return new Promise<number>((resolve, reject) => {
        const look = (): boolean => {
          const sentence = document.querySelector(".reading-line p")?.textContent ?? "";
          if (!wanted.test(sentence)) return false;
          observer.disconnect();
          resolve(Date.now());
          return true;
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        view.setTimeout(
          () =>
            reject(
              new Error(`never said ${source}: ${document.querySelector(".reading-line")?.textContent}`),
            ),
          patience,
        );
        look();
      });
    },
    [words.source, patienceMs] as const,
  );
}

async function behindAnother(): Promise<number> {
  const other = await chatside.newTab();
  await other.bringToFront();
  return now();
}

async function closed(x: Page): Promise<number> {
  await x.close();
  return now();
}

async function limited(x: Page): Promise<number> {
  site.control.limit(pauseSeconds);
  return answer(x);
}

async function afterPause(x: Page): Promise<number> {
  site.clock.advanceBy(pauseSeconds * 1000);
  return answer(x);
}

async function failing(x: Page): Promise<number> {
  site.control.failNext("deadline");
  return answer(x);
}

async function signedOut(x: Page): Promise<number> {
  site.control.failNext("signed-out");
  return answer(x);
}

async function elsewhere(x: Page): Promise<number> {
  await x.goto("https://x.com/t_reyne");
  return now();
}

async function crashed(x: Page): Promise<number> {
  const begun = Date.now();
  // The browser ends the page's process; the navigation itself never comes to an end.
  x.goto("chrome://crash").catch(() => undefined);
  return begun;
}
