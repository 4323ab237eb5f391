/**
 * A year of a chat: `npm run bench -- year`. 52 evenings of 2,000 posts as rows, which the background packs after the
 * next start; then the recap, the search, the panel and the exports, beside a bare read of the search texts, and beside
 * one evening. Prints; no time is right or wrong here.
 */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../../tools/browsers/chromium.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { projectRoot } from "../../tools/setup/project-root.mjs";
import { startXSite } from "../x-site/server.ts";
import { launchOptionsFor, printLoad, roundsOr, stillEvening } from "./bench-place.ts";
import { median, ms, printTable } from "./figures.ts";
import { record } from "./record.ts";

const evenings = Number(process.env.EVENINGS ?? 52);
const posts = 2000;
/** Once in the oldest evening; in six of them, the newest included. */
const [rarest, rare] = ["xylophone", "zeppelin"];
const rounds = roundsOr(5);
const wake = `chrome.runtime.sendMessage({ kind: "request", name: "get-reading", payload: null })`;

const site = await startXSite(stillEvening());
const { outputFiles } = await build({
  entryPoints: [path.join(projectRoot, "test/bench/year/year-side.ts")],
  bundle: true,
  format: "iife",
  write: false,
});
const side = outputFiles[0]?.text ?? "";
try {
  const one = await measured(1);
  const year = await measured(evenings);
  printLoad();
  const row = (name: string, of: (taken: Measured) => number) => [name, ms(of(one)), ms(of(year))];
  printTable(
    ["median ms", "one evening", `${evenings} evenings`],
    [
      row("the recap's first content", ({ recap }) => recap),
      row("the panel's first post", ({ panel }) => panel),
      row("a word in the oldest evening only: first result", ({ firstHit }) => firstHit),
      row("all searched for it", ({ allSearched }) => allSearched),
      row("a word in six evenings: first result", ({ firstOfSix }) => firstOfSix),
      row("all searched for it", ({ allOfSix }) => allOfSix),
      row("bare read of the search texts", ({ bare }) => bare),
      row("bare read of their words", ({ bareWords }) => bareWords),
      row("export of one as HTML", ({ html }) => html),
      row("export of one as Markdown", ({ markdown }) => markdown),
      row("export of one as CSV", ({ csv }) => csv),
      row("export of one as JSON", ({ json }) => json),
    ],
  );
  console.log(
    `  disk: ${(year.diskBytes / 1_000_000).toFixed(1)} MB, packed in ${(year.packing / 1000).toFixed(1)} s`,
  );
  const { diskBytes, ...times } = year;
  const named = Object.entries(times).map(([name, value]) => [`${name}Ms`, value] as const);
  record("year", {
    ...Object.fromEntries(named),
    diskMb: diskBytes / 1_000_000,
    panelToOne: year.panel / one.panel,
  });
} finally {
  await site.close();
}

type Measured = Awaited<ReturnType<typeof measured>>;

async function measured(count: number) {
  const profile = await makeProfile("chromium");
  const options = { ...launchOptionsFor(site), profile };
  try {
    const seeding = await launchChromium(options);
    const page = await seeding.openExtensionPage("options.html");
    await page.evaluate(side);
    await page.evaluate(`yearBench.seed(${count}, ${posts}, "${rarest}", "${rare}")`);
    await seeding.close();
    const chatside = await launchChromium(options);
    const store = await chatside.openExtensionPage("options.html");
    await store.evaluate(side);
    const started = performance.now();
    // Chromium ends a worker that nobody asks for half a minute; X's pages ask all evening.
    const asking = setInterval(() => void store.evaluate(wake), 5000);
    await waitUntil(
      async () =>
        ((await store.evaluate("yearBench.counts()")) as { rows: number }).rows <= posts || undefined,
      "the evenings are not packed",
      900,
    );
    clearInterval(asking);
    const packing = performance.now() - started;
    const medianOf = async (work: () => Promise<number>) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push(await work());
      return median(times);
    };
    const first = (file: string, what: string) =>
      medianOf(() => firstSeen(chatside.openExtensionPage, file, what));
    const recap = await first("recap.html?chat=copchat", ".recap .post");
    const panel = await first("panel.html", ".post");
    const bareRead = (name: string) =>
      medianOf(() => store.evaluate(`yearBench.bareRead("${name}")`) as Promise<number>);
    const [bare, bareWords] = [await bareRead("eveningTexts"), await bareRead("eveningWords")];
    const recapPage = await chatside.openExtensionPage("recap.html?chat=copchat");
    await recapPage.waitForSelector(".recap .post");
    const searches: { first: number; all: number }[] = [];
    const ofSix: { first: number; all: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      searches.push(await search(recapPage, rarest));
      ofSix.push(await search(recapPage, rare));
    }
    const save = (at: number) => medianOf(() => exported(recapPage, at));
    const [html, markdown, csv, json] = [await save(0), await save(1), await save(2), await save(3)];
    await chatside.close();
    const diskBytes = await sizeOf(profile, "IndexedDB");
    return {
      recap,
      panel,
      bare,
      bareWords,
      firstOfSix: median(ofSix.map((one) => one.first)),
      allOfSix: median(ofSix.map((one) => one.all)),
      firstHit: median(searches.map((one) => one.first)),
      allSearched: median(searches.map((one) => one.all)),
      html,
      markdown,
      csv,
      json,
      packing,
      diskBytes,
    };
  } finally {
    await removeProfile(profile);
  }
}

/** From the page's own start until the first element of that kind was painted, ms. */
async function firstSeen(
  open: (file: string) => Promise<Page>,
  file: string,
  selector: string,
): Promise<number> {
  const page = await open("popup.html");
  await page.evaluateOnNewDocument(`new MutationObserver((_, observer) => {
    if (!document.querySelector(${JSON.stringify(selector)})) return;
    observer.disconnect();
    requestAnimationFrame(() => { globalThis.seenAt = performance.now(); });
  }).observe(document, { childList: true, subtree: true });`);
  await page.goto(new URL(file, page.url()).href);
  const seenAt = await waitUntil(
    async () => (await page.evaluate("globalThis.seenAt")) as number,
    `no ${selector}`,
  );
  await page.close();
  return seenAt;
}

async function search(page: Page, word: string): Promise<{ readonly first: number; readonly all: number }> {
  return (await page.evaluate(`new Promise((resolve) => {
    const input = document.querySelector("input[type=search]");
    const put = (text) => { input.value = text; input.dispatchEvent(new Event("input", { bubbles: true })); };
    const started = performance.now();
    let first;
    const observer = new MutationObserver(() => {
      if (document.querySelector(".found li")) first ??= performance.now() - started;
      const status = document.querySelector(".found [role=status]")?.textContent ?? "";
      if (first === undefined || /…|so far/i.test(status)) return;
      observer.disconnect();
      const all = performance.now() - started;
      put("");
      resolve({ first, all });
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    put("${word}");
  })`)) as { first: number; all: number };
}

async function exported(page: Page, at: number): Promise<number> {
  return (await page.evaluate(`new Promise((resolve) => {
    const make = URL.createObjectURL;
    const started = performance.now();
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = make;
      resolve(performance.now() - started);
      return make.call(URL, new Blob([]));
    };
    document.querySelectorAll(".export-bar button")[${at}].click();
  })`)) as number;
}

async function sizeOf(folder: string, part: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.includes(`${path.sep}${part}${path.sep}`));
  const sizes = await Promise.all(
    files.map(async (name) => {
      const found = await stat(path.join(folder, name));
      return found.isFile() ? found.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
