/**
 * Painting 20 more posts in a panel of 2,000 with all of an evening switched on (its hour, moderators' questions with their
 * answers, the topic, links, mentions, a dozen highlights), beside the same panel without, and beside the
 * bare text in an empty page, by turns: `npm run bench -- evening-on`. Processor time of the page's main thread, so that
 * other work on the machine counts little. Prints; no time is right or wrong here.
 */
import type { CDPSession, Page } from "puppeteer-core";
import type {} from "../support/panel-harness/harness.tsx";
import { type OpenHarness, openHarness } from "../support/panel-harness/open-harness.ts";
import { painted } from "../support/panel-harness/watch-place.ts";
import { printLoad, roundsOr } from "./bench-place.ts";
import { median, ms, printTable, quantile } from "./figures.ts";
import { record } from "./record.ts";

const rounds = roundsOr(40);
const warmUp = 5;
const stored = 2000;
const batch = 20;

interface Painter {
  readonly page: Page;
  readonly session: CDPSession;
  readonly add: (texts: readonly string[], from: number) => Promise<void>;
  readonly costs: number[];
}

const harness = await openHarness();
try {
  const on = await panelWith(harness, true);
  const asking = await panelWith(harness, true);
  await openQuestions(asking.page);
  const off = await panelWith(harness, false);
  const bare = await barePage(harness);
  printLoad();
  for (let round = 0; round < warmUp + rounds; round++)
    for (const painter of [on, asking, off, bare]) await paint(painter, stored + round * batch);
  const row = (name: string, { costs }: Painter) => {
    const counted = costs.slice(warmUp);
    return [name, ms(median(counted)), ms(quantile(counted, 0.95))];
  };
  const head = [`${batch} posts among ${stored}, processor ms`, "p50", "p95"];
  printTable(head, [
    row("all on", on),
    row("all on, the view of questions", asking),
    row("off", off),
    row("bare text", bare),
  ]);
  const of = ({ costs }: Painter) => median(costs.slice(warmUp));
  record("evening-on", { onBesideOff: of(on) / of(off), onBesideBare: of(on) / of(bare), onMs: of(on) });
} finally {
  await harness.close();
}

async function panelWith({ open }: OpenHarness, isOn: boolean): Promise<Painter> {
  const page = await open("full");
  await page.waitForSelector("article");
  await page.evaluate((everything) => {
    const { model } = window.harness;
    const [chat] = model.chats.peek();
    if (!chat) throw new Error("the harness has no chat");
    const { schedule, moderatorList: _, ...plain } = chat;
    const colours = ["orange", "blue", "green", "red", "purple", "sky"] as const;
    const highlights = Array.from({ length: 12 }, (_, at) => ({
      colour: colours[at % colours.length] ?? "sky",
      text: at % 2 === 0 ? `@guest_${at}` : `thought ${at}`,
    }));
    model.chats.value = everything
      ? [{ ...plain, ...(schedule && { schedule }), highlights }]
      : [{ ...plain, moderators: [], guests: [] }];
    if (!everything) model.ownHandle.value = undefined;
  }, isOn);
  const add = (texts: readonly string[], from: number) =>
    page.evaluate(
      (written, first) => {
        const { deliver, post } = window.harness;
        deliver(
          written.map((text, at) =>
            post(text.startsWith("Q") ? "t_marlow_mod" : `guest_${(first + at) % 60}`, text, {
              seconds: (first + at) / 2,
            }),
          ),
        );
      },
      texts,
      from,
    );
  await add(textsFrom(0, stored), 0);
  await page.waitForFunction(
    (least) => Number(document.querySelector<HTMLElement>(".panel")?.dataset.posts) >= least,
    {},
    stored,
  );
  return painterOf(page, add);
}

async function openQuestions(page: Page): Promise<void> {
  await page.click(".pinned .quiet");
  await page.waitForSelector(".question-line[aria-expanded=true]");
}

async function barePage({ open }: OpenHarness): Promise<Painter> {
  const page = await open("full");
  await page.evaluate(() => document.body.replaceChildren());
  return painterOf(page, (texts) =>
    page.evaluate((written) => {
      const lines = written.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
      document.body.replaceChildren(...lines);
    }, texts),
  );
}

async function painterOf(page: Page, add: Painter["add"]): Promise<Painter> {
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, session, add, costs: [] };
}

async function paint({ page, session, add, costs }: Painter, from: number): Promise<void> {
  await page.bringToFront();
  await painted(page, 3);
  const before = await busy(session);
  await add(textsFrom(from, batch), from);
  await painted(page, 3);
  costs.push((await busy(session)) - before);
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** A question in 150, answers to it, talk, links and what is to the person. */
function textsFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, step) => {
    const at = first + step;
    const number = Math.floor(at / 150) + 1;
    if (at % 150 === 0) return `Q${number}: And what would you change about number ${at}? #copchat`;
    const thought = `thought ${at % 40} of ${at}: walk the street before you need it, and say hello.`;
    if (at % 3 === 0) return `A${number} ${thought} #copchat`;
    if (at % 50 === 1) return `${thought} https://t.co/a${at} #copchat`;
    return `I think so too, ${thought} #copchat`;
  });
}
