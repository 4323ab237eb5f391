import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { textOf } from "../../tools/evening/in-the-panel.ts";
import { readBox, startWriting, turnToPost, writeText } from "../support/composing.ts";
import { loseEveryWord } from "../support/lose-every-word.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nora_marlow", text: "Q1 What would you write down only once? #copchat", after: 30 },
]);
const question = evening.posts[1]?.id ?? "";
const words =
  "Every officer I know would rather talk than write, and still we write it all down twice ".repeat(4);
const second = 1000;

describe.each(bothBrowsers)("a panel that is closed while somebody types, in %s", (browser) => {
  it("loses nothing, though what it says at that moment is lost with it", async () => {
    const { chatside, panel, x } = await openTestEvening({ browser, evening });
    await turnToPost(panel, question, "answer-q1");
    await writeText(panel, "Half of what");
    await panel.run(loseEveryWord);
    await writeText(panel, "Half of what I wanted to say");
    await panel.close();
    const again = await chatside.openPanel(x);
    await draftIsBack(again);
    await startWriting(again);
    expect(await textOf(again, ".composer h2")).toBe("Answer to Q1");
    expect(await readBox(again)).toBe("Half of what I wanted to say");
  });
});

describe.each(bothBrowsers)("a browser that is killed in the middle of typing, in %s", (browser) => {
  it("loses at most the last second, or twice what a slow disk takes, and nothing of what is answered", async () => {
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const first = await openTestEvening({ browser, evening, profile });
    await turnToPost(first.panel, question, "answer-q1");
    const keeping = await timeToKeep(first.panel);
    const strokes = await typeFor(4 * second + keeping, async (text) => writeText(first.panel, text));
    const killedAt = performance.now();
    await first.chatside.kill();

    const safe =
      strokes.findLast(({ at }) => at <= killedAt - Math.max(second, Math.min(2 * keeping, 5 * second)))
        ?.text ?? "";
    const last = strokes.at(-1)?.text ?? "";
    expect(safe.length, "something was typed more than a second before").toBeGreaterThan(0);
    const again = await openTestBeside({ browser, evening, profile });
    await draftIsBack(again.panel);
    await startWriting(again.panel);
    expect(await textOf(again.panel, ".composer h2")).toBe("Answer to Q1");
    expect(await textOf(again.panel, ".composer .target")).toMatch(/@nora_marlow.*write down only once/);
    const kept = (await readBox(again.panel)) ?? "";
    expect(last.startsWith(kept), `"${kept}" was typed`).toBe(true);
    expect(kept.startsWith(safe), `of "${last}" came back "${kept}", though "${safe}" was older`).toBe(true);
  });
});

interface Stroke {
  readonly text: string;
  /** When the box had it. */
  readonly at: number;
}

/** A quick typist's letters are this far apart, ms; a machine's would all be of the last second. */
const betweenLetters = 20;

/** Types letter by letter for so many ms, and gives what stood in the box when. */
async function typeFor(ms: number, write: (text: string) => Promise<void>): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  const end = performance.now() + ms;
  while (performance.now() < end && strokes.length < words.length) {
    const text = words.slice(0, strokes.length + 1);
    await write(text);
    strokes.push({ text, at: performance.now() });
    await sleep(betweenLetters);
  }
  return strokes;
}

async function draftIsBack(panel: PanelView): Promise<void> {
  const isThere = () =>
    panel.run((view) => view.document.querySelector(".composer .write [dir=auto]") !== null || undefined);
  await waitUntil(isThere, "no draft came back");
}

/** How long this machine takes from a letter in the box to the draft on the disk, ms. */
async function timeToKeep(panel: PanelView): Promise<number> {
  const from = performance.now();
  await writeText(panel, "E");
  const isKept = () =>
    panel.run(
      (view) =>
        new Promise<true | undefined>((resolve, reject) => {
          const opening = view.indexedDB.open("chatside");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const count = database.transaction("drafts").objectStore("drafts").count();
            count.onerror = () => reject(count.error);
            count.onsuccess = () => {
              database.close();
              resolve(count.result > 0 ? true : undefined);
            };
          };
        }),
    );
  await waitUntil(isKept, "no draft is kept");
  return performance.now() - from;
}
