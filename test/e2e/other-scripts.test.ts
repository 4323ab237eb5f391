import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 20 },
]);

/**
 * Another extension's script: counts what it receives, and patches `open` and `send` as such scripts do. It runs before
 * Chatside's tap when the browser injects it at the start of a document, after it when the page loads it.
 */
function patchRequests(): void {
  const { open, send } = XMLHttpRequest.prototype;
  const counts = { opened: 0, answered: 0 };
  Object.assign(globalThis, { otherScript: counts });
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    counts.opened++;
    return Reflect.apply(open, this, args);
  } as typeof open;
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, ...args: unknown[]) {
    this.addEventListener("load", () => {
      if (this.responseText.length > 0) counts.answered++;
    });
    return Reflect.apply(send, this, args);
  } as typeof send;
}

describe.each(bothBrowsers)("beside another extension, in %s", (browser) => {
  it.each(["before", "after"])("works with a script that patched XHR %s the tap", async (when) => {
    const { chatside, panel, site } = await openTestBeside({ browser, evening, over: 10_000 });
    const x = chatside.firstPage;
    if (when === "before") await x.evaluateOnNewDocument(patchRequests);
    await x.goto("https://x.com/search?q=%23copchat&f=live");
    if (when === "after") await x.evaluate(patchRequests);
    await panelShowsAll(site, panel);
    site.clock.advanceTo(evening.endsAt);
    await waitUntil(() => (site.served().size === 2 ? true : undefined), "X did not load the second post");
    await panelShowsAll(site, panel);

    expect((await readWholeFeed(panel)).map(({ id }) => id)).toEqual(evening.posts.map(({ id }) => id));
    const hasCounted = "globalThis.otherScript.opened > 0 && globalThis.otherScript.answered > 0";
    await waitUntil(
      async () => (await x.evaluate(hasCounted)) || undefined,
      "the other script hears nothing",
    );
  });
});
