import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { readTotals } from "../../tools/evening/in-the-panel.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { postBy, pressOnPost } from "../support/press-on-post.ts";
import { smallEvening } from "../support/small-evening.ts";
import { openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "rb_citizen", text: "Buy followers here. #copchat", after: 20 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 40 },
]);

/** Newer Chrome has `browser` of its own, and webextension-polyfill steps aside; older Chrome has only `chrome`. */
async function copyWithoutBrowser(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "chatside-without-browser-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(extensionUnderTest("chromium"), folder, { recursive: true });
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((one) => one.endsWith(".js") && one !== "tap.js")) {
    const place = path.join(folder, file);
    await writeFile(place, `delete globalThis.browser;\n${await readFile(place, "utf8")}`);
  }
  return folder;
}

const hasAside = (panel: PanelView) =>
  panel.run((view) => view.document.querySelector<HTMLElement>(".panel")?.dataset.aside === "1" || undefined);

it("reads, mutes and remembers where the browser has `chrome` alone", async () => {
  const { chatside, panel, x } = await openTestEvening({ evening, extension: await copyWithoutBrowser() });
  expect((await readTotals(panel)).posts).toBe(3);
  await pressOnPost(panel, await postBy(panel, "rb_citizen"), "mute");
  await waitUntil(() => hasAside(panel), "the muted post stays");

  const mutes = await chatside.openExtensionPage("mutes.html");
  await mutes.waitForFunction(() => document.querySelector("tbody th b")?.textContent === "@rb_citizen");
  expect(await mutes.evaluate(() => "browser" in globalThis)).toBe(false);
  await panel.close();
  const again = await chatside.openPanel(x);
  await waitUntil(() => hasAside(again), "the mute is forgotten");
  expect(chatside.consoleLines).toEqual([]);
});
