/**
 * From the last byte of a response in X's page to its posts painted in the real side panel, everything on, headless:
 * `npm run bench -- painted`. Bodies of 250 kB with 20 new posts each, by XHR. Beside it, in the same run, the least that
 * this machine takes for such a way. Prints; no time is right or wrong here.
 */
import { setTimeout as rest } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { firstIdAt } from "../../src/domain/post/snowflake.ts";
import { type Beside, openBeside, openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import type { SitePost } from "../x-site/evening.ts";
import { builtExtension, printLoad, roundsOr, stillEvening, untouchedAddress } from "./bench-place.ts";
import { bodyOf, filledUp, unlikeText, usual } from "./bodies.ts";
import { ms, printTable, quantile } from "./figures.ts";
import { awaitPaint, type BarePanel, type PanelMoments, paintBareText, paintMoments } from "./paint-watch.ts";
import { type ReceivedTimeline, receivedTimeline, sendSearch } from "./timeline-request.ts";

const warmUp = 10;
const rounds = roundsOr(150);
/**
 * The posts are painted by then, what X's tab reports of itself is over, and the mark's beat that it starts in the panel:
 * while that moves, a frame waits for its time. Nothing is asked before: the driver would take part in what it measures.
 * Uneven, so as not to keep time with the frames itself.
 */
const pauseMs = () => 900 + Math.random() * 50;
let publishedAt = performance.now();
/** After bare text nothing moves. */
const shortPauseMs = () => 300 + Math.random() * 50;

interface Sample {
  readonly timeline: ReceivedTimeline;
  readonly panel: PanelMoments;
  readonly bare: BarePanel;
}

const options = stillEvening();
const beside = await openBeside({
  browser: "chromium",
  extension: builtExtension,
  headless: true,
  site: options,
});
try {
  await openHome(beside);
  const x = await openChatOnX(beside);
  await panelShowsAll(beside.site, beside.panel);
  const untouched = await beside.chatside.newTab();
  await untouched.goto(untouchedAddress(beside.site));
  await x.bringToFront();
  await measure(beside, x, untouched);
} finally {
  await beside.close();
}

async function measure({ site, panel }: Beside, x: Page, untouched: Page): Promise<void> {
  if (!panel.page) throw new Error("this browser's panel cannot be measured");
  const query = new URL(x.url()).searchParams.get("q") ?? "";
  const samples: Sample[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const posts = publish(site, round);
    site.control.answerNext("SearchTimeline", filledUp(await bodyOf(untouched, query)));
    await rest(shortPauseMs());
    await awaitPaint(panel.page, posts.at(-1)?.id ?? "");
    await sendSearch(x, query);
    await rest(pauseMs());
    const timeline = await receivedTimeline(x);
    const moments = await paintMoments(panel.page);
    const bare = await paintBareText(panel.page, posts.map(({ text }) => text).join("\n"));
    samples.push({ timeline, panel: moments, bare });
  }
  print(samples.slice(warmUp));
}

/**
 * Twenty more posts of the chat since the last ones. X's clock goes as fast as the panel's: posts of a time that has not come
 * are read one by one, which would be measured too.
 */
function publish({ clock, evening, control }: Beside["site"], round: number): SitePost[] {
  const first = clock.now();
  const passed = Math.round(performance.now() - publishedAt);
  publishedAt += passed;
  clock.advanceBy(passed);
  const posts = Array.from({ length: usual.posts }, (_, at): SitePost => {
    const createdAt = first + Math.floor(((at + 0.5) * passed) / usual.posts);
    const author = evening.people[(round * usual.posts + at) % evening.people.length];
    return {
      id: firstIdAt(createdAt),
      createdAt,
      authorId: author?.id ?? "",
      text: `A${(at % 6) + 1} ${unlikeText(round * usual.posts + at)} #copchat`,
      lang: "en",
    };
  });
  control.addPosts(posts);
  return posts;
}

function print(samples: readonly Sample[]): void {
  const length = samples.at(-1)?.timeline.length ?? 0;
  console.log(
    `\n  ${samples.length} responses of ${Math.round(length / 1000)} kB, ${usual.posts} new posts each, ms`,
  );
  printLoad();
  const third = Math.floor(samples.length / 3);
  printTable(
    ["", "p50", "p95"],
    [
      rowOf("response end to painted in the panel", samples, whole),
      rowOf("  the first third (a short evening)", samples.slice(0, third), whole),
      rowOf("  the last third (a long evening)", samples.slice(-third), whole),
      rowOf(
        "  response end to X's own handler",
        samples,
        ({ timeline }) => timeline.received - timeline.responseEnd,
      ),
      rowOf(
        "  to the background's message",
        samples,
        ({ timeline, panel }) => panel.received - timeline.received,
      ),
      rowOf("  to drawn", samples, ({ panel }) => panel.drawn - panel.received),
      rowOf("  to painted", samples, ({ panel }) => panel.painted - panel.drawn),
      rowOf("the floor: handler, bare message, bare text painted", samples, floor),
      rowOf("  bare message there and back", samples, ({ bare }) => bare.message),
      rowOf("  bare text painted", samples, ({ bare }) => bare.paint),
    ],
  );
}

function whole({ timeline, panel }: Sample): number {
  return panel.painted - timeline.responseEnd;
}

function floor({ timeline, bare }: Sample): number {
  return timeline.received - timeline.responseEnd + bare.message + bare.paint;
}

function rowOf(name: string, samples: readonly Sample[], of: (sample: Sample) => number): string[] {
  const values = samples.map(of);
  return [name, ms(quantile(values, 0.5)), ms(quantile(values, 0.95))];
}
