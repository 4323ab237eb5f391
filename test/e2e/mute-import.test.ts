import { describe, expect, it, onTestFinished } from "vitest";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { ask, batchesOnDisk, openMutingBrowser } from "../support/mute-stream.ts";
import { bothBrowsers } from "../support/test-evening.ts";

const lines = 50_000;

describe.each(bothBrowsers)(`an import of ${lines} lines, in %s`, (browser) => {
  it("is on the disk, tells how far it is, and is taken back by one undo", async () => {
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
    onTestFinished(async () => {
      await chatside.close();
      await closeSite();
    });
    await page.evaluate(`globalThis.heard = [];
      chrome.runtime.onMessage.addListener(({ name, payload }) => {
        if (name === "import-progress") heard.push([payload.doing, payload.done, payload.total]);
      });`);
    const text = Array.from({ length: lines }, (_, line) => String(5_000_000 + line)).join("\n");
    const head = { batchId: "long-one", fileName: "ids.csv", scope: "every-chat", until: "always" };
    const began = performance.now();
    const reply = await ask(page, "apply-import", { ...head, part: 0, parts: 1, text });
    const took = performance.now() - began;
    expect(reply).toMatchObject({ ok: true, value: { added: lines } });
    expect((await batchesOnDisk(page)).get("long-one")).toBe(lines);
    const heard = (await page.evaluate("heard")) as [doing: string, done: number, total: number][];
    expect(new Set(heard.map(([doing]) => doing))).toEqual(new Set(["reading", "writing"]));
    expect(heard.every(([, done, total]) => done <= total)).toBe(true);
    // Said, not asserted: a busy machine is no fault of the code. It is to be under 5000 ms.
    console.info(`${browser}: ${lines} lines imported in ${took.toFixed(0)} ms`);
    expect(await ask(page, "undo-mutes", { batchId: "back", undoes: ["long-one"] })).toMatchObject({
      ok: true,
    });
  });
});
