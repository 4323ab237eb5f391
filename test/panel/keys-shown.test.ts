import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { type Command, capOf, capsOf, commandOf, keys } from "../../src/ui/panel/parts/keys.ts";
import { inHarness } from "../support/panel-harness/in-harness.ts";
import { poses } from "../support/panel-harness/poses.ts";
import { painted } from "../support/panel-harness/watch-place.ts";

const harness = inHarness();
const commands = Object.keys(keys) as Command[];

/** No button does these: they move the keyboard, or stand in a tooltip beside another key. */
const moves = new Set<Command>([
  "next",
  "previous",
  "oldest",
  "column",
  "stepQuestion",
  "parent",
  "lastDraft",
]);

const shown = (page: Page) =>
  page.$$eval("[aria-keyshortcuts]", (elements) =>
    elements.map((element) => ({
      key: element.getAttribute("aria-keyshortcuts") ?? "",
      label: `${element.getAttribute("title") ?? ""} ${element.querySelector("kbd")?.textContent ?? ""}`,
    })),
  );

it("each key is in the list of keys, once", async () => {
  const page = await harness.open("full");
  await page.keyboard.press("?");
  await page.waitForSelector(".help[open] kbd");
  const listed = await page.$$eval(".help kbd", (caps) => caps.map(({ textContent }) => textContent ?? ""));
  expect(listed.toSorted()).toEqual(commands.flatMap(capsOf).toSorted());
});

it("each action shows its key where it stands, and shows the right one", async () => {
  const found = new Set<Command>();
  const look = async (page: Page): Promise<void> => {
    await painted(page, 2);
    for (const { key, label } of await shown(page)) {
      const command = commandOf(key.replace("Control", "Ctrl"));
      expect(command, `${key} is no key of the panel`).toBeDefined();
      if (command === undefined) continue;
      found.add(command);
      const pressed: readonly string[] = keys[command];
      const cap = capOf(command, pressed.indexOf(key.replace("Control", "Ctrl")));
      expect(label, `the tooltip of ${key}`).toContain(cap);
    }
  };
  for (const pose of ["keyboard", "menu", "start", "search", "compose", "mute", "unfold"]) {
    const page = await harness.open("full");
    await painted(page, 3);
    await poses[pose]?.(page);
    await look(page);
    if (pose === "keyboard") {
      await page.keyboard.press("c");
      await page.waitForSelector("[data-action=close-conversation]");
      await look(page);
    }
    await page.close();
  }
  const page = await harness.open("talk");
  await painted(page, 3);
  await page.evaluate(() => {
    const feed = document.querySelector<HTMLElement>("section.feed");
    if (feed) feed.scrollTop = 400;
  });
  await look(page);
  // The desk is for hosts.
  await page.evaluate(() => {
    window.harness.model.ownHandle.value = "t_marlow_mod";
  });
  await poses.menu?.(page);
  await look(page);
  expect(commands.filter((command) => !found.has(command) && !moves.has(command))).toEqual([]);
});
