/**
 * What folding costs X's page: `npx tsx test/bench/folding.ts`. In Chromium, posts of the stand-in's size come in
 * twenty at a time, every fourth by one of 50,000 muted accounts, and other parts of the page change meanwhile. Prints
 * the time spent in our observer beside that of the insertion itself; and what one more mute costs until every tab
 * knows it. Says what is above 100 µs a post or 5 µs another change.
 */
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import { foundBrowser } from "../../tools/setup/browsers.mjs";
import { printSending } from "./fold-sending.ts";

const accounts = 50_000;
const rounds = 50;
const bounds = { perPost: 100, perChange: 5 };

/** Runs in the page, behind the bundle of the folding. */
const measure = `(async () => {
  const { foldPosts, makeKnownAccounts, readWordsFrom, startLifetime } = Folding;
  readWordsFrom(() => "en");
  const names = Array.from({ length: ${accounts} }, (_, at) => (2_000_000_000 + at) + "@flood_" + at).join(" ");
  const lifetime = startLifetime();
  const slices = [];
  const later = (work) => setTimeout(() => {
    const from = performance.now();
    work();
    slices.push(performance.now() - from);
  });
  const folding = foldPosts(makeKnownAccounts(), { ...lifetime, later });
  const started = performance.now();
  folding.take({ version: 1, at: 1, chats: [], groups: [{ kind: "account", accounts: names }] });
  slices.push(performance.now() - started);
  while (!folding.known()) await new Promise((resolve) => setTimeout(resolve));
  const taking = slices.reduce((sum, slice) => sum + slice, 0);
  const names2 = names.split(" ");
  const plainFrom = performance.now();
  const plain = new Set(names2);
  const floor = performance.now() - plainFrom;
  const one = { put: [{ kind: "account", accounts: "1@one_more" }], drop: [], chats: [] };
  const changeFrom = performance.now();
  for (let round = 1; round <= 100; round++) folding.change({ ...one, from: round, version: round + 1, at: round });
  const perClick = (performance.now() - changeFrom) / 100;

  const row = (at) => {
    const cell = document.createElement("div");
    const handle = at % 4 === 0 ? "flood_" + at : "jo_lindqvist_" + (at % 97);
    const deep = "<div>".repeat(8) + "<span>Words</span>" + "</div>".repeat(8);
    cell.innerHTML = '<article data-testid="tweet"><div><div><div data-testid="UserAvatar-Container-' + handle +
      '"></div></div><div>' + deep + '<div data-testid="User-Name"><a href="/' + handle + '">Name</a><a href="/' + handle +
      '/status/' + (1900000000000000000n + BigInt(at)) + '"><time datetime="2026-11-19T02:00:00.000Z">1m</time></a></div>' +
      deep + '<div data-testid="tweetText">' + '<span>Words </span>'.repeat(6) +
      '<a href="/hashtag/roundtable">#roundtable</a></div>' + deep + deep + '</div></div></article>';
    return cell;
  };
  const list = document.body.appendChild(document.createElement("div"));
  const other = document.body.appendChild(document.createElement("div"));
  let at = 0;
  let inserting = 0;
  let folded = 0;
  const posts = ${rounds} * 20;
  for (let round = 0; round < ${rounds}; round++) {
    const cells = Array.from({ length: 20 }, () => row(at++));
    const from = performance.now();
    list.replaceChildren(...cells);
    inserting += performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve));
    folded += list.querySelectorAll("[data-chatside-folded]").length;
  }
  const inPosts = spent.ms;
  spent.ms = 0;
  const changes = 5000;
  for (let change = 0; change < changes; change++) {
    other.replaceChildren(document.createElement("span"));
    if (change % 10 === 0) await undefined;
  }
  await new Promise((resolve) => setTimeout(resolve));
  const inChanges = spent.ms;
  const last = performance.now();
  folding.lookAgain();
  return { taking, floor: floor + plain.size * 0, perClick, longest: Math.max(...slices), posts, folded, inserting, inPosts, changes, inChanges, again: performance.now() - last };
})()`;

/** Adds up what is spent in observers, all of them ours here. */
const watch = `globalThis.spent = { ms: 0 };
globalThis.MutationObserver = class extends MutationObserver {
  constructor(heard) {
    super((...given) => {
      const from = performance.now();
      heard(...given);
      spent.ms += performance.now() - from;
    });
  }
};`;

async function bundle(): Promise<string> {
  const content = "./extension/content";
  const source = ["fold-posts", "known-accounts", "lifetime"].map(
    (name) => `export * from "${content}/${name}.ts";`,
  );
  const { outputFiles } = await build({
    stdin: {
      contents: [...source, `export { readWordsFrom } from "./src/words/words.ts";`].join("\n"),
      resolveDir: process.cwd(),
      loader: "ts",
    },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "Folding",
  });
  return outputFiles[0]?.text ?? "";
}

interface Measured {
  readonly taking: number;
  /** The same names into a plain Set. */
  readonly floor: number;
  /** One more account, the page's posts looked at again. */
  readonly perClick: number;
  readonly longest: number;
  readonly posts: number;
  readonly folded: number;
  readonly inserting: number;
  readonly inPosts: number;
  readonly changes: number;
  readonly inChanges: number;
  readonly again: number;
}

printSending(accounts);
const browser = await puppeteer.launch({
  executablePath: foundBrowser("chromium"),
  headless: true,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  await page.evaluate(`${watch}; ${await bundle()}; globalThis.Folding = Folding;`);
  const measured = (await page.evaluate(measure)) as Measured;
  const perPost = (measured.inPosts * 1000) / measured.posts;
  const perChange = (measured.inChanges * 1000) / measured.changes;
  const inserting = (measured.inserting * 1000) / measured.posts;
  console.log(
    `taking ${accounts} muted accounts: ${measured.taking.toFixed(1)} ms once a page, ${measured.longest.toFixed(1)} ms at a time (into a plain Set: ${measured.floor.toFixed(1)} ms); one more: ${measured.perClick.toFixed(2)} ms`,
  );
  console.log(
    `a post: ${perPost.toFixed(1)} µs (putting it into the page, without layout: ${inserting.toFixed(1)} µs)`,
  );
  console.log(`another change of the page: ${perChange.toFixed(2)} µs`);
  console.log(`looking at the page's 20 posts again: ${(measured.again * 1000).toFixed(0)} µs`);
  if (measured.folded !== measured.posts / 4)
    throw new Error(`${measured.folded} of ${measured.posts} were folded`);
  // Said, not asserted: a busy machine is no fault of the code.
  if (perPost > bounds.perPost || perChange > bounds.perChange) console.error("Over its bound.");
} finally {
  await browser.close();
}
