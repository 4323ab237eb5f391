import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { readReading, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { hostileEvening } from "../support/hostile-evening.ts";
import { hostileStrings } from "../support/hostile-strings.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";
import { tracesIn } from "../support/traces-in.ts";

const calm = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 60 },
]);

describe.each(bothBrowsers)("hostile posts in %s", (browser) => {
  it("stand in the panel as text, and nothing of them runs", async () => {
    const evening = hostileEvening();
    const { panel, site, chatside, x } = await openTestEvening({ browser, evening, over: 0 });
    const dialogs = watchDialogs(panel);
    await playToEnd({ site, panel, x });
    await panelShowsAll(site, panel);
    const shown = await readWholeFeed(panel);
    expect(shown).toHaveLength(hostileStrings.length + 1);
    // An address in a text is shown without its scheme.
    const asShown = hostileStrings.map((text) => text.trim().replaceAll("https://", ""));
    for (const [index, text] of asShown.entries()) expect(shown[index]?.text).toContain(text.slice(0, 40));
    expect(await tracesIn(panel)).toEqual({
      ran: undefined,
      title: expect.not.stringContaining("hostileRan"),
      made: [],
    });
    const addresses = shown.flatMap((post) => post.addresses);
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(chatside.consoleLines).toEqual([]);
  });
});

describe.each(bothBrowsers)("a hostile page in %s", (browser) => {
  it("cannot speak as the tap does without being counted", async () => {
    const { panel, site, x } = await openTestEvening({ browser, evening: calm, over: 30_000 });
    await x.evaluate(forge);
    const refused = async () => {
      const { tabs } = await readReading(panel);
      const [count = 0] = tabs.map(({ report }) => report?.totals.refused ?? 0);
      return count >= 6 || undefined;
    };
    await waitUntil(refused, "the forged messages are not counted");
    const isShown = async () => /looked forged/.test((await textOf(panel, ".notice")) ?? "") || undefined;
    await waitUntil(isShown, "the panel does not say it");
    await stillReads(panel, site);
  });

  it("cannot stop anything with a body of 50 MB, one that is cut, or none", async () => {
    const { panel, site, x, chatside } = await openTestEvening({ browser, evening: calm, over: 30_000 });
    await x.evaluate(watchLongest);
    for (const body of [
      "x".repeat(50_000_000),
      '{"data":{"search_by_raw_query":{',
      "",
      "[]",
      "null",
      "<html>",
    ]) {
      const unread = await unreadCount(panel);
      site.control.answerNext("SearchTimeline", body);
      await waitUntil(
        async () => (await unreadCount(panel)) > unread || undefined,
        `not counted: ${body.slice(0, 20)}`,
      );
    }
    // What is beyond measure costs X's page nothing but its length: it is not handed on, nor read.
    const longest = Number(await x.evaluate(() => document.body.dataset.longest));
    expect(longest, "something was handed on").toBeGreaterThan(0);
    expect(longest).toBeLessThan(1_000_000);
    await stillReads(panel, site);
    expect(chatside.consoleLines).toEqual([]);
  });
});

/** What comes after the attack is read as what came before. */
async function stillReads(
  panel: PanelView,
  site: { clock: { advanceTo(time: number): void } },
): Promise<void> {
  site.clock.advanceTo(calm.endsAt);
  await waitUntil(async () => (await readTotals(panel)).posts === 2 || undefined, "the panel reads no more");
}

async function unreadCount(panel: PanelView): Promise<number> {
  const { tabs } = await readReading(panel);
  return tabs[0]?.report?.totals.unread ?? 0;
}

/** Firefox's sidebar tells of no dialog; one that stood there would keep the panel from answering. */
function watchDialogs(panel: PanelView): string[] {
  const dialogs: string[] = [];
  panel.page?.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return dialogs;
}

/** Takes the bridge from the tap as a page can, and says nonsense on it and beside it. */
function forge(): void {
  let bridge: EventTarget | undefined;
  document.addEventListener("chatside:hello", (event) => {
    bridge ??= (event as MouseEvent).relatedTarget ?? undefined;
  });
  document.dispatchEvent(new Event("chatside:ask"));
  const head = JSON.stringify({ operation: "SearchTimeline", method: "POST", status: 200 });
  const send = (key: string | null, newValue: string | null, url = location.href) =>
    bridge?.dispatchEvent(new StorageEvent("chatside:response", { key, newValue, url, cancelable: true }));
  send(null, "{}");
  send("not json", "{}");
  send(JSON.stringify({ operation: "<script>", method: "POST", status: 200 }), "{}");
  send(JSON.stringify({ operation: "SearchTimeline", method: "POST", status: "200" }), "{}");
  send(head, "x".repeat(17_000_000));
  send("h".repeat(100_000), "{}");
  bridge?.dispatchEvent(new CustomEvent("chatside:response", { detail: { head, body: "{}" } }));
  postMessage({ kind: "request", name: "wipe", payload: { what: "everything" } }, "*");
  document.dispatchEvent(new MouseEvent("chatside:hello", { relatedTarget: document.body }));
}

/** In the page: keeps how long the longest body was that the tap handed on. */
function watchLongest(): void {
  document.body.dataset.longest = "-1";
  document.addEventListener("chatside:hello", (event) => {
    (event as MouseEvent).relatedTarget?.addEventListener("chatside:response", (message) => {
      const { length } = (message as StorageEvent).newValue ?? "";
      document.body.dataset.longest = String(Math.max(Number(document.body.dataset.longest), length));
    });
  });
  document.dispatchEvent(new Event("chatside:ask"));
}
