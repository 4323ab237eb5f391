import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, textOf } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { handToX, readBox, startWriting, writeText } from "../support/composing.ts";
import { eveningStart, smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const minute = 60_000;
const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nora_marlow", text: "Q1 What did you change this year? #copchat", after: 15 * 60 },
  { by: "nkessler_pd", text: "Still the eight hours. #copchat", after: 40 * 60 },
  { by: "t_reyne", text: "Ten minutes left, bring your links! #copchat", after: 51 * 60 },
]);
const words = "Ours, as a poster: https://example.com/eight-hours";

describe.each(bothBrowsers)("a draft with a link in the middle of the chat, in %s", (browser) => {
  it("is kept on demand, and offered again when the closing minutes come", async () => {
    const { chatside, panel, site } = await openTestEvening({ browser, evening, over: 20 * minute });
    await startWriting(panel);
    await writeText(panel, words);
    await shows(panel, ".advice", /Links get lost now\. Keep it for the end\?/);
    await press(panel, ".advice button", "Keep it");
    await shows(panel, ".composer-line", /Kept for the end/);
    expect(await readBox(panel), "the box is free for what is said now").toBeUndefined();
    await shows(panel, ".drawer-button", /1 draft/);

    site.clock.advanceTo(eveningStart + 41 * minute);
    await panelShowsAll(site, panel);
    expect(await textOf(panel, ".composer-line.asks"), "not before the end").toBeUndefined();

    site.clock.advanceTo(eveningStart + 52 * minute);
    await panelShowsAll(site, panel);
    await shows(panel, ".composer-line.asks", /Closing minutes: you kept 1 draft for now\./);
    await press(panel, ".composer-line.asks button", "Use it");
    await waitUntil(
      async () => ((await readBox(panel)) === words ? true : undefined),
      "it is not in the box",
    );
    expect(await textOf(panel, ".advice .link"), "at the end a link is welcome").toBeUndefined();
    const { text } = await handToX(chatside, panel);
    expect(text).toBe(`${words} #copchat`);
  });
});

/** Waits until what `selector` finds says so. */
async function shows(panel: PanelView, selector: string, sentence: RegExp): Promise<void> {
  const isShown = async () => sentence.test((await textOf(panel, selector)) ?? "") || undefined;
  await waitUntil(isShown, `${selector} does not say ${sentence}`);
}
