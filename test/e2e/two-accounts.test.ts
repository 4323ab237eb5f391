import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { textOf } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "@sgt_okafor what do you think? #copchat", after: 0 },
  { by: "rb_citizen", text: "@nkessler_pd and what do you think?", after: 20 },
  { by: "nkessler_pd", text: "Thinking. #copchat", after: 40 },
]);
const [toOkafor, toKessler] = evening.posts.map(({ id }) => id);
const search = encodeURIComponent("(#copchat OR from:t_reyne OR @nkessler_pd)");

describe.each(bothBrowsers)("two accounts in two tabs, in %s", (browser) => {
  it("are told apart: mentions are those of the page that was loaded last, and stay so while both pages load", async () => {
    const { chatside, panel, site, x } = await openTestEvening({ browser, evening });
    await waitUntil(async () => same(await mentioned(panel), toOkafor), "the first account has no mention");
    expect(await textOf(panel, ".notice")).toBeUndefined();

    site.control.setAccount("nkessler_pd");
    const other = await chatside.newWindow();
    await other.goto(`https://x.com/search?q=${search}&f=live`);
    await waitUntil(async () => same(await mentioned(panel), toKessler), "the second account has no mention");
    await expect
      .poll(() => textOf(panel, ".notice"))
      .toMatch(/mentions of @nkessler_pd are shown, not those of @sgt_okafor/);
    const since = site.requests.length;
    const seen = await mentionsWhile(panel, () => hasAskedAgain(site.requests.slice(since), 3));
    expect(seen).toEqual(new Set([toKessler]));

    await x.reload();
    const noNotice = async () => ((await textOf(panel, ".notice")) === undefined ? true : undefined);
    await waitUntil(noNotice, "the panel still speaks of two accounts");
    expect(await mentioned(panel)).toBe(toKessler);

    site.control.setAccount("sgt_okafor");
    await x.reload();
    await waitUntil(async () => same(await mentioned(panel), toOkafor), "the switch back was not seen");
  });

  it("are both asked about before they are muted, on a page of mutes that was open before the switch", async () => {
    const { chatside, panel, site } = await openTestEvening({ browser, evening });
    const mutes = await chatside.openExtensionPage("mutes.html");
    site.control.setAccount("nkessler_pd");
    const other = await chatside.newWindow();
    await other.goto(`https://x.com/search?q=${search}&f=live`);
    await waitUntil(async () => same(await mentioned(panel), toKessler), "the second account has no mention");
    // From here on the background refuses the mute, whatever the page knows.
    await mutes.waitForSelector("::-p-text(Add a mute)");
    await mutes.evaluate(writeMute, "@nkessler_pd");
    const asked = () => mutes.evaluate(submitMute) as Promise<string | undefined>;
    expect(await waitUntil(asked, "the page still takes the account before for the person's")).toMatch(
      /you/i,
    );
  });
});

/** Opens the form for a mute and writes an account into it. */
async function writeMute(handle: string): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const buttons = [...document.querySelectorAll("button")];
  buttons.find(({ textContent }) => textContent === "Add a mute")?.click();
  await frame();
  const kind = document.querySelector<HTMLSelectElement>(".add-mute select");
  const value = document.querySelector<HTMLInputElement>(".add-mute [name=value]");
  if (!kind || !value) throw new Error("the form is not open");
  kind.value = "account";
  kind.dispatchEvent(new Event("change", { bubbles: true }));
  await frame();
  value.value = handle;
  value.dispatchEvent(new Event("input", { bubbles: true }));
  await frame();
}

/** Presses the form's button, and gives the question that comes; undefined for none. */
async function submitMute(): Promise<string | undefined> {
  document.querySelector<HTMLButtonElement>(".add-mute [type=submit]")?.click();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return document.querySelector(".add-mute .confirm p")?.textContent ?? undefined;
}

const same = (one: string | undefined, other: string | undefined) => (one === other ? true : undefined);

/** The posts that are marked as said to the person. */
async function mentioned(panel: PanelView): Promise<string> {
  return panel.run((view) =>
    [...view.document.querySelectorAll<HTMLElement>(".row:has(.chip.you)")]
      .map((row) => row.dataset.key)
      .join(),
  );
}

/** Every state of the mentions until something is so. */
async function mentionsWhile(panel: PanelView, isOver: () => boolean): Promise<Set<string>> {
  const seen = new Set<string>();
  await waitUntil(async () => {
    seen.add(await mentioned(panel));
    return isOver() || undefined;
  }, "X's pages do not go on");
  return seen;
}

/** Has each of the two pages asked for posts so many times? */
function hasAskedAgain(
  requests: readonly { readonly page: string | undefined; readonly polling: boolean }[],
  times: number,
): boolean {
  const counts = new Map<string | undefined, number>();
  for (const { page, polling } of requests) if (polling) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= times).length >= 2;
}
