import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { howOften } from "../support/how-often.ts";
import {
  batchesOnDisk,
  damageOf,
  newStream,
  openMutingBrowser,
  type Stream,
  streamMutes,
} from "../support/mute-stream.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { bothBrowsers } from "../support/test-evening.ts";

const kills = howOften(2, 20);
const stops = howOften(10, 50);
/** The moment is random on purpose: it is to fall anywhere in a writing. */
const randomMoment = (most: number) => 20 + Math.random() * most;

describe.each(bothBrowsers)("a browser that is killed during a stream of mutes, in %s", (browser) => {
  it(`loses no acknowledged mute and keeps no half import, ${kills} times`, async () => {
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const stream = newStream();
    for (let kill = 0; kill < kills; kill++) {
      const opened = await openMutingBrowser(browser, profile);
      const acknowledged = stream.acknowledged.size;
      try {
        expect(damageOf(stream, await batchesOnDisk(opened.page))).toEqual({ lost: [], torn: [] });
      } finally {
        await streamUntilKilled(opened, stream);
      }
      expect(stream.acknowledged.size, "mutes were acknowledged before the kill").toBeGreaterThan(
        acknowledged,
      );
    }
    const last = await openMutingBrowser(browser, profile);
    try {
      expect(damageOf(stream, await batchesOnDisk(last.page))).toEqual({ lost: [], torn: [] });
      console.info(`${browser}: ${kills} kills, ${stream.acknowledged.size} batches acknowledged, none lost`);
    } finally {
      await last.chatside.close();
      await last.closeSite();
    }
  });
});

describe.each(bothBrowsers)("a background that is stopped during a stream of mutes, in %s", (browser) => {
  it(`loses nothing and doubles nothing, ${stops} times`, async () => {
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
    onTestFinished(async () => {
      await chatside.close();
      await closeSite();
    });
    const stream = newStream();
    let stopped = 0;
    const streaming = streamMutes(page, stream, () => stopped === stops && stream.acknowledged.size > 0);
    const stop = await backgroundStopper(chatside);
    while (stopped < stops) {
      await Promise.race([sleep(randomMoment(400)), streaming]);
      if (await stop()) stopped++;
    }
    await streaming;
    expect(damageOf(stream, await batchesOnDisk(page))).toEqual({ lost: [], torn: [] });
    expect(stream.acknowledged.size).toBeGreaterThan(0);
    console.info(`${browser}: ${stops} stops, ${stream.acknowledged.size} batches acknowledged, none lost`);
  });
});

/** Lets mutes stream, and kills the browser at a random moment after the first was acknowledged. */
async function streamUntilKilled(
  { chatside, page, closeSite }: Awaited<ReturnType<typeof openMutingBrowser>>,
  stream: Stream,
): Promise<void> {
  const before = stream.acknowledged.size;
  let isKilled = false;
  const streaming = streamMutes(page, stream, () => isKilled).catch((error: unknown) => {
    // The page went with its browser; any other failure is one of ours.
    if (!isKilled) throw error;
  });
  try {
    while (stream.acknowledged.size === before) await Promise.race([sleep(5), streaming]);
    await sleep(randomMoment(600));
  } finally {
    isKilled = true;
    await chatside.kill();
    await closeSite();
  }
  await streaming;
}
