import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { type Beside, openBeside, openChatOnX } from "../../tools/evening/beside.ts";
import { ask as askBackground, readReading } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll, playStops, stopsOf } from "../../tools/evening/play.ts";
import type { Asked, Played } from "../soak/each-seed.ts";
import { listenToErrors } from "../soak/page-errors.ts";
import { hostileStrings } from "../support/hostile-strings.ts";
import { makeDraft } from "../support/make-draft.ts";
import { tracesIn } from "../support/traces-in.ts";
import { manualClock } from "../x-site/clock.ts";
import type { Reply } from "../x-site/reply.ts";
import { makeEvening } from "../x-site/scenarios.ts";
import { type Chance, chanceFrom } from "../x-site/seeded.ts";
import { search } from "../x-site/tests/ask.ts";
import { attacks, type ForeignRecord } from "./attacks.ts";
import { differencesOf, type Kept, missingRecords, readKept } from "./kept.ts";

export interface HostileResult extends Played {
  readonly figures: Readonly<Record<"posts" | "attacks" | "forged" | "refused", number>>;
}

interface Run {
  readonly kept: Kept;
  readonly wrongs: readonly string[];
  readonly story: readonly string[];
  readonly left: readonly ForeignRecord[];
  readonly attacks: number;
  readonly refused: number;
}

const minuteMs = 60_000;
/** The evening's talk is under way. */
const fromMinute = 12;

/**
 * Plays minutes of an evening twice in real Chromium, once among attacks. After one true answer all must be as in the quiet
 * run but for the forged posts themselves; meanwhile the panel is never blank, and nothing of what is forged runs.
 */
export async function hostile({ seed, minutes, extension }: Asked): Promise<HostileResult> {
  const quiet = await playMinutes(seed, minutes, extension, undefined);
  const attacked = await playMinutes(seed, minutes, extension, chanceFrom(seed * 7919 + 3));
  const wrongs = [
    ...quiet.wrongs.map((wrong) => `without any attack: ${wrong}`),
    ...(quiet.kept.readUpTo === undefined ? ["without any attack: nothing counts as read"] : []),
    ...attacked.wrongs,
    ...differencesOf(quiet.kept, attacked.kept),
    ...missingRecords(attacked.kept, attacked.left),
  ];
  const { attacks, refused, story, kept } = attacked;
  return { wrongs, story, figures: { posts: kept.posts.size, attacks, forged: kept.others, refused } };
}

async function playMinutes(
  seed: number,
  minutes: number,
  extension: string,
  chance: Chance | undefined,
): Promise<Run> {
  const evening = makeEvening("quiet", { seed });
  const startsAt = evening.startsAt + fromMinute * minuteMs;
  const rateLimit = { limit: 1_000_000, windowSeconds: 900 };
  const site = { evening, clock: manualClock(startsAt), pollSeconds: 0.1, rateLimit, besideX: hostileHost };
  const beside = await openBeside({ browser: "chromium", extension, headless: true, site });
  try {
    return await playAmong(beside, startsAt + minutes * minuteMs, chance);
  } finally {
    await beside.close();
  }
}

async function playAmong(beside: Beside, until: number, chance: Chance | undefined): Promise<Run> {
  const { site, panel, chatside } = beside;
  const errors = await listenToErrors(chatside.browser);
  const x = await openChatOnX(beside);
  await panelShowsAll(site, panel);
  await makeOwn(panel);
  const genuine = (await search(site, "#copchat")).text;
  const target = { x, panel, genuine, now: () => site.clock.now() };
  const [wrongs, story, left, codes]: [string[], string[], ForeignRecord[], string[]] = [[], [], [], []];
  let count = 0;
  const attackSome = async (): Promise<void> => {
    for (let more = chance?.between(2, 5) ?? 0; chance && more > 0; more--) {
      const name = chance.pick(chance.next() < 0.4 ? ["forged answers"] : Object.keys(attacks));
      count++;
      const outcome = await attacks[name]?.(target, chance, count);
      left.push(...(outcome?.left ?? []));
      codes.push(...(outcome?.codes ?? []));
      story.push([new Date(site.clock.now()).toISOString(), name, ...(outcome?.codes ?? [])].join(" "));
    }
    wrongs.push(...(await wrongsInSight(panel)).map((wrong) => `after attack ${count}: ${wrong}`));
  };
  const stops = [...stopsOf(site).filter((stop) => stop < until), until];
  await playStops({ site, panel, x }, stops, attackSome);
  await loadTrueAnswer(beside, x);
  const kept = await readKept(panel, new Set(evening(site)));
  wrongs.push(
    ...(await wrongsInSight(panel)),
    ...errors,
    ...chatside.consoleLines.filter((line) => /\b(?:Type|Range|Reference|Syntax)Error\b|Uncaught/.test(line)),
    ...codes.filter((code) => / (?:broken|no answer)$/.test(code)),
    ...site.requests
      .filter(({ page }) => page === undefined)
      .slice(1)
      .map(({ operation }) => `X was asked for ${operation}`),
  );
  return {
    kept,
    wrongs,
    story,
    left,
    attacks: count,
    refused: codes.filter((code) => !code.endsWith(" ok")).length,
  };
}

function evening(site: Beside["site"]): readonly string[] {
  return site.published().map(({ id }) => id);
}

/** What a person has before the attacks. */
async function makeOwn(panel: PanelView): Promise<void> {
  const id = "3f0c5b0e-0000-4000-8000-000000000002";
  const mute = {
    id,
    target: { kind: "phrase", phrase: "buy followers" },
    scope: "every-chat",
    until: "always",
  };
  const batchId = "3f0c5b0e-0000-4000-8000-000000000001";
  await askBackground(panel, "mute", { batchId, chatId: "copchat", rules: [mute] });
  await askBackground(panel, "save-draft", {
    draft: makeDraft({ id: "own-draft", text: "Mine, until I post it" }),
  });
  await askBackground(panel, "change-settings", { changes: { appearance: "dark" } });
}

/** The person loads X's page once more: the answer is X's own. */
async function loadTrueAnswer({ site, panel }: Beside, x: Beside["chatside"]["firstPage"]): Promise<void> {
  await x.reload({ waitUntil: "domcontentloaded" });
  const responses = async () => {
    const { tabs } = await readReading(panel);
    const report = tabs.find(({ report }) => report?.search)?.report;
    return report && report.totals.responses >= 3 ? true : undefined;
  };
  await waitUntil(responses, "X's page has no answer any more");
  await panel.page?.reload();
  await panelShowsAll(site, panel);
}

/** The panel says something, shows its feed, and nothing of what is forged ran in it. */
async function wrongsInSight(panel: PanelView): Promise<readonly string[]> {
  const seen = await panel.run((view) => ({
    words: (view.document.querySelector(".panel")?.textContent ?? "").length,
    rows: view.document.querySelectorAll(".row[data-kind=post]").length,
    broken: [...view.document.querySelectorAll(".broken")].map((part) =>
      (part.textContent ?? "").slice(0, 100),
    ),
  }));
  const { ran, title, made } = await tracesIn(panel);
  return [
    ...(seen.words < 20 || seen.rows === 0
      ? [`the panel is blank: ${seen.words} characters, ${seen.rows} posts`]
      : []),
    ...seen.broken.map((words) => `a part of the panel cannot be drawn: ${words}`),
    ...(ran === undefined && !title.includes("hostileRan") ? [] : ["something ran in the panel"]),
    ...made.map((element) => `the panel holds ${element.slice(0, 100)}`),
  ];
}

/** A list's host that means no good. */
function hostileHost(url: URL): Reply | undefined {
  if (url.hostname !== "lists.example") return undefined;
  const headers = { "access-control-allow-origin": "*", "content-type": "text/html" };
  if (url.pathname === "/to-x") {
    const location = "https://x.com/i/api/2/notifications/all.json";
    return { status: 302, body: "", headers: { ...headers, location } };
  }
  return { status: 200, body: hostileStrings.join("\n"), headers };
}
