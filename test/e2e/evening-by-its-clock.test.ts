import "temporal-polyfill/global";
import { describe, expect, it } from "vitest";
import { copchat } from "../../src/domain/chat/chat.ts";
import { typedProfile } from "../../src/domain/chat/profile-input.ts";
import type { Schedule } from "../../src/domain/chat/schedule.ts";
import { pageAt } from "../../tools/browsers/page-at.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { ask, press, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { handToX, postOnX, readBox, turnToPost, writeText } from "../support/composing.ts";
import { truthOfEvening } from "../support/evening-truth.ts";
import { copyThatMayNotify, drawsNotices, shownNotice } from "../support/notice-click.ts";
import { panelInOwnWindow } from "../support/own-window.ts";
import { readRows } from "../support/panel-rows.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import { topics } from "../x-site/scenarios/quiet.ts";
import { makeEvening } from "../x-site/scenarios.ts";

const minute = 60_000;
const zone = "America/Toronto";

/** Every week at that moment: near the clock of this computer, for one far away from it is not believed. */
function weeklyAt(startsAt: number): Schedule {
  const { dayOfWeek, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(zone);
  return { weekday: dayOfWeek, hour, minute, timeZone: zone, minutes: 60 };
}

describe.each(bothBrowsers)("the quiet evening by its clock, in %s", (browser) => {
  it("goes from the reminder to the last mention that was answered", async () => {
    const startsAt = Math.ceil(Date.now() / minute + 17) * minute;
    const evening = makeEvening("quiet", { startsAt });
    const {
      chatside,
      site,
      panel: sidePanel,
    } = await openTestBeside({
      browser,
      evening,
      extension: await copyThatMayNotify(browser),
      preferences: drawsNotices,
      over: -17 * minute,
    });
    const options = await chatside.openExtensionPage("options.html");
    await ask(sidePanel, "save-chat", {
      id: copchat.id,
      input: {
        hashtags: copchat.hashtags.join(" "),
        moderators: evening.moderators.join(" "),
        limit: "140",
        profile: typedProfile({ schedule: weeklyAt(startsAt) }, zone),
      },
    });
    const before = Math.floor((startsAt - Date.now()) / minute);
    await ask(sidePanel, "change-settings", {
      changes: { reminders: [{ chatId: copchat.id, minutes: before }] },
    });
    await sidePanel.close();
    await chatside.firstPage.bringToFront();

    const notice = await shownNotice(chatside, 200);
    if (browser === "firefox") expect(notice.title).toBe(`#copchat starts in ${before} min`);
    await notice.click();
    const isSearch = (url: string) => url.startsWith("https://x.com/search?");
    const x = await waitUntil(() => pageAt(chatside.browser, isSearch), "X's search does not open");
    const panel = await panelInOwnWindow(options);
    await x.bringToFront();
    await waitUntil(
      async () => (await textOf(panel, ".topic-line button"))?.trim() || undefined,
      "no topic is offered",
    );
    expect(await textOf(panel, ".topic-line button")).toBe("saying hard things in plain words");

    await playToEnd({ site, panel, x });
    await panelShowsAll(site, panel);
    expect(await readTotals(panel)).toMatchObject({ questions: topics.length });
    const truth = truthOfEvening(site);

    const questions = await questionsWithAnswers(panel);
    expect(questions.map(({ asked }) => asked)).toEqual(topics.map(({ question }) => `${question} #copchat`));
    expect(questions.map(({ answers }) => answers)).toEqual(topics.map((_, at) => truth.answers.get(at + 1)));

    expect((await linksOfTray(panel)).sort()).toEqual([...truth.links].sort());

    await press(panel, ".filter-mentions");
    const waiting = async () => {
      const rows = await readRows(panel);
      const line = rows.findIndex(({ kind }) => kind === "answered");
      return rows
        .slice(0, line < 0 ? undefined : line)
        .flatMap((row) => (row.kind === "post" ? row.key : []));
    };
    expect(await waiting()).toEqual(truth.unanswered);
    expect(await countAnswered(panel)).toBe(truth.answered.length);
    const last = truth.unanswered.at(-1) ?? "";
    await turnToPost(panel, last, "reply");
    await waitUntil(async () => (await readBox(panel)) ?? undefined, "the box does not open");
    await writeText(panel, `${await readBox(panel)} Gladly, with all the details.`);
    const composer = await handToX(chatside, panel);
    await postOnX(composer);
    await x.bringToFront();
    await waitUntil(
      async () => ((await waiting()).includes(last) ? undefined : true),
      "the answered mention still waits",
    );
    expect(await waiting()).toEqual(truth.unanswered.slice(0, -1));
    expect(await countAnswered(panel)).toBe(truth.answered.length + 1);
    expect(chatside.consoleLines).toEqual([]);
  });
});

interface AskedRow {
  readonly asked: string;
  readonly answers: readonly string[];
}

/** The view of questions, every one unfolded: the post that asks first, then its answers. */
async function questionsWithAnswers(panel: PanelView): Promise<readonly AskedRow[]> {
  await press(panel, ".pinned .quiet");
  await waitUntil(async () => (await textOf(panel, ".question-line")) || undefined, "no question is listed");
  await readRows(panel, ".question-line[aria-expanded=false]");
  const rows = await readRows(panel);
  const heads = rows.flatMap(({ kind }, at) => (kind === "question" ? [at] : []));
  return heads.map((from, at) => {
    const under = rows.slice(from + 1, heads[at + 1]).filter(({ kind }) => kind === "post");
    return { asked: rows[from]?.asked ?? "", answers: under.slice(1).map(({ key }) => key) };
  });
}

async function linksOfTray(panel: PanelView): Promise<string[]> {
  await press(panel, ".chat-name");
  await press(panel, "#chat-menu button", "Links of the evening");
  const links = await waitUntil(async () => {
    const found = await panel.run((view) =>
      [...view.document.querySelectorAll<HTMLAnchorElement>("dialog.links ol > li > a")].map(
        ({ href }) => href,
      ),
    );
    return found.length > 0 ? found : undefined;
  }, "the tray of links is empty");
  await press(panel, "dialog.links > .primary");
  return links;
}

async function countAnswered(panel: PanelView): Promise<number> {
  return Number(/\d+/.exec((await textOf(panel, "[data-action=answered]")) ?? "")?.[0]);
}
