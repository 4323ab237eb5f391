import "temporal-polyfill/global";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { typedProfile } from "../../src/domain/chat/profile-input.ts";
import type { Schedule } from "../../src/domain/chat/schedule.ts";
import { pageAt } from "../../tools/browsers/page-at.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { ask, press, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll, playStops } from "../../tools/evening/play.ts";
import { composerOnX, postOnX } from "../support/composing.ts";
import { savedJson } from "../support/recap-pages.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import type { Evening } from "../x-site/evening.ts";
import { answeredLater, askedBefore, eventTag } from "../x-site/scenarios/event.ts";
import { makeEvening } from "../x-site/scenarios.ts";

const minute = 60_000;
const planned = [
  ["Who reads a complaint first, and is that person an officer?", "2"],
  ["How many stolen bikes are given back in a year?", "12"],
  ["What will you do differently after tonight?", ""],
] as const;

/** Near the clock of this computer: one far away from it is not believed. */
function startSoon(): { readonly startsAt: number; readonly schedule: Schedule } {
  const startsAt = Math.ceil(Date.now() / minute + 45) * minute;
  const start = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO("Europe/London");
  const date = start.toPlainDate().toString();
  const { dayOfWeek: weekday, hour, minute: minutes } = start;
  return {
    startsAt,
    schedule: {
      weekday,
      hour,
      minute: minutes,
      timeZone: "Europe/London",
      minutes: 60,
      recurrence: { kind: "once", date },
    },
  };
}

describe.each(bothBrowsers)("an hour of questions, in %s", (browser) => {
  it("goes from what was asked in advance to the host's last tick", async () => {
    const { startsAt, schedule } = startSoon();
    const evening = makeEvening("event", { startsAt });
    const beside = await openTestBeside({ browser, evening, over: -30 * minute });
    const { chatside, panel, site } = beside;
    const input = {
      hashtags: `#${eventTag}`,
      moderators: evening.moderators.map((handle) => `@${handle}`).join(" "),
      limit: "280",
      profile: typedProfile({ schedule }, "Europe/London"),
    };
    const chatId = eventTag.toLowerCase();
    await ask(panel, "save-chat", { input });
    await ask(panel, "change-settings", { changes: { chatId } });
    const isShown = `.panel[data-phase=ready][data-chat=${chatId}]`;
    await waitUntil(async () => textOf(panel, isShown), "the panel does not show the event");
    await openHome(beside);
    const x = await openChatOnX(beside);
    await panelShowsAll(site, panel);

    await press(panel, "button.chat-name");
    await press(panel, "#chat-menu button", "Asked in advance");
    const advance = await waitUntil(async () => nonEmpty(await advanceLines(panel)), "no question is listed");
    const people = askedBefore.map((posts) => posts.length).sort((a, b) => b - a);
    expect(advance.map(({ count }) => count)).toEqual(people);
    expect(advance.every(({ note }) => note === "open")).toBe(true);
    await press(panel, "dialog.advance ol > li:nth-child(3) [aria-pressed]", "Left out");
    await press(panel, "dialog.advance > .primary");

    await press(panel, "button.chat-name");
    await press(panel, "#chat-menu button", "Host's desk");
    for (const [text, after] of planned) await plan(panel, text, after);
    expect(await states(panel)).toEqual(["waiting", "waiting", "waiting"]);
    await press(panel, "dialog.desk > .primary");
    expect(await textOf(panel, ".desk-line")).toBeUndefined();

    for (const [at, [text, after]] of planned.entries()) {
      const due = startsAt + (after === "" ? 20 : Number(after)) * minute;
      await playStops({ site, panel, x }, [due + 5000]);
      const offer = `Question ${at + 1} is next`;
      await waitUntil(
        async () => ((await textOf(panel, ".desk-line"))?.includes(offer) ? true : undefined),
        `question ${at + 1} is not offered`,
      );
      await press(panel, "[data-action=post-planned]");
      const composer = await composerOnX(chatside);
      expect(composer.text).toBe(`Q${at + 1}: ${text} #${eventTag}`);
      await postOnX(composer);
      await waitUntil(
        async () => ((await statesAfterOpening(panel))[at] === "posted" ? true : undefined),
        `question ${at + 1} is not ticked`,
      );
      await waitUntil(
        async () => ((await pageAt(chatside.browser, isComposer)) ? undefined : true),
        "X's composer stays open",
      );
      await x.bringToFront();
    }
    await playStops({ site, panel, x }, [startsAt + 58 * minute + 5000]);
    await panelShowsAll(site, panel);
    expect(await statesAfterOpening(panel)).toEqual(["posted", "posted", "posted"]);
    expect((await readTotals(panel)).questions).toBe(3);

    await press(panel, "button.chat-name");
    await press(panel, "#chat-menu button", "Host's desk");
    const part = async (name: string) => (await textOf(panel, `.desk [data-part=${name}]`)) ?? "";
    expect(await part("welcome")).toContain("@leilani_on_foot");
    expect(await part("welcome")).toContain("@cadet_wk11");
    expect(await part("answer")).toContain("@rb_citizen");
    expect(await part("answer")).toContain("may students ask too?");
    await press(panel, "dialog.desk > .primary");

    await press(panel, "button.chat-name");
    await press(panel, "#chat-menu button", "Asked in advance");
    await waitUntil(async () => nonEmpty(await advanceLines(panel)), "no question is listed");
    const became = (await advanceLines(panel)).map(({ note }) => note);
    expect(became.toSorted()).toEqual(["answered", "answered", "left-out", "open", "open", "open", "open"]);
    const recap = await chatside.openExtensionPage(`recap.html?chat=${chatId}`);
    const truth = askedTruth(evening);
    await expect.poll(() => askedInRecap(recap)).toEqual(truth);
    const saved: SavedEvening = JSON.parse(await savedJson(recap));
    const savedIds = saved.advance.map(({ post, again }) => [post, ...again].map(({ id }) => id));
    expect(savedIds).toEqual(truth.map(({ ids }) => ids));
    const ofEvening = ".recap .post:not(.repeats .post, .asked .post)";
    expect(saved.posts).toHaveLength(await recap.$$eval(ofEvening, (all) => all.length));
    const written = site.requests.filter(({ operation }) => operation === "CreateTweet");
    expect(written, "only X's own button posts").toHaveLength(planned.length);
    expect(chatside.consoleLines).toEqual([]);
  });
});

interface SavedEvening {
  readonly posts: readonly object[];
  readonly advance: readonly {
    readonly post: { readonly id: string };
    readonly again: readonly { readonly id: string }[];
  }[];
}

/** By the stand-in's own list: each question's posts, the most asked first, and what became of it in this story. */
function askedTruth({ posts }: Evening) {
  const idOf = (text: string) => posts.find((post) => post.text === `${text} #${eventTag}`)?.id;
  const answered = new Set(answeredLater.map(([, question]) => question));
  const truth = askedBefore
    .map((asked, at) => ({
      ids: asked.map(([, , text]) => idOf(text)),
      state: answered.has(at) ? "Answered" : "",
      count: asked.length,
    }))
    .sort((a, b) => b.count - a.count);
  return truth.map(({ ids, state, count }, at) => ({
    ids,
    state: [at === 2 ? "Left out" : state, count > 1 ? `${count} people ask` : ""]
      .filter(Boolean)
      .join(" · "),
  }));
}

function askedInRecap(page: Page) {
  return page.$$eval(".recap .asked > ol > li", (lines) =>
    lines.map((line) => ({
      ids: [...line.querySelectorAll(".post > a")].map(
        (link) => /\d+$/.exec(link.getAttribute("href") ?? "")?.[0],
      ),
      state: line.querySelector(":scope > .soft")?.textContent ?? "",
    })),
  );
}

const isComposer = (url: string) => url.includes("/intent/post");
const nonEmpty = <Item>(all: readonly Item[]) => (all.length > 0 ? all : undefined);

function advanceLines(panel: PanelView) {
  return panel.run((view) =>
    [...view.document.querySelectorAll<HTMLElement>("dialog.advance ol > li")].map((line) => ({
      note: line.dataset.note,
      count: 1 + line.querySelectorAll("details li").length,
    })),
  );
}

function states(panel: PanelView) {
  return panel.run((view) =>
    [...view.document.querySelectorAll<HTMLElement>(".desk ol > li[data-state]")].map(
      ({ dataset }) => dataset.state,
    ),
  );
}

/** As the desk shows them, which is closed again. */
async function statesAfterOpening(panel: PanelView) {
  await press(panel, "button.chat-name");
  await press(panel, "#chat-menu button", "Host's desk");
  const shown = await waitUntil(async () => nonEmpty(await states(panel)), "the desk is empty");
  await press(panel, "dialog.desk > .primary");
  return shown;
}

async function plan(panel: PanelView, text: string, after: string): Promise<void> {
  const before = (await states(panel)).length;
  await panel.run(
    (view, question, minutes) => {
      const fill = (selector: string, value: string) => {
        const field = view.document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
        if (!field) throw new Error(`the desk has no ${selector}`);
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      };
      fill("[name=desk-text]", question);
      fill("[name=desk-minute]", minutes);
    },
    text,
    after,
  );
  await press(panel, ".desk-form .primary");
  await waitUntil(
    async () => ((await states(panel)).length > before ? true : undefined),
    `"${text}" is not planned`,
  );
}
