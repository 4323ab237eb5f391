import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { padId } from "../../src/domain/post/snowflake.ts";
import type { StoredPost } from "../../src/storage/schema.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { howOften } from "../support/how-often.ts";
import { entitiesWith } from "../support/make-post.ts";
import { ask, openMutingBrowser } from "../support/mute-stream.ts";
import { eveningStart, idAt } from "../support/small-evening.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { bothBrowsers } from "../support/test-evening.ts";

const kills = howOften(5, 50);
const postsAnEvening = 400;
/** The newest thousand are never packed. */
const postsOfNewest = 1000;
const weekMs = 7 * 86_400_000;

interface Kept {
  /** Ids as often as they are there: as rows, and in packed evenings. */
  readonly rows: readonly string[];
  readonly packed: readonly string[];
}

describe.each(bothBrowsers)("packing that is stopped at any moment, in %s", (browser) => {
  it(`loses nothing and doubles nothing, ${kills} times`, async () => {
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
    onTestFinished(closeSite);
    onTestFinished(() => chatside.close());
    const stop = await backgroundStopper(chatside);
    const pack = () => ask(page, "keep-evenings", { id: "copchat" });
    await waitUntil(async () => ((await pack()) ? true : undefined), "the background does not answer");
    const seeded: string[] = [];
    const seed = async (week: number, count: number) => {
      const records = eveningOf(week, count);
      await page.evaluate(sourceOf(seedPosts, records));
      seeded.push(...records.map(([, { post }]) => post.id));
      seeded.sort();
    };
    const read = async () => (await page.evaluate(sourceOf(readKept))) as Kept;
    const isPacked = async () => ((await read()).rows.length === postsOfNewest ? true : undefined);

    await seed(0, postsOfNewest);
    await seed(1, postsAnEvening);
    const began = performance.now();
    await pack();
    await waitUntil(isPacked, "an evening that is over is not packed");
    const usualMs = performance.now() - began;

    let inTheMiddle = 0;
    for (let killed = 0, week = 2; killed < kills; week++) {
      await seed(week, postsAnEvening);
      const asked = pack();
      // Random on purpose: it is to fall anywhere between the reading of the rows and their going.
      await sleep(Math.random() * usualMs * 1.2);
      const isStopped = await stop();
      await asked;
      const { rows, packed } = await read();
      expect([...rows, ...packed].sort(), `after ${killed} kills`).toEqual(seeded);
      if (!isStopped) continue;
      killed++;
      if (rows.length > postsOfNewest) inTheMiddle++;
    }
    // Chromium ends a background that nobody asks for half a minute; it goes on when it is asked again.
    const packRest = async () => ((await pack()) ? isPacked() : undefined);
    await waitUntil(packRest, "what was left is not packed");
    const { rows, packed } = await read();
    expect([...rows, ...packed].sort()).toEqual(seeded);
    console.info(`${browser}: ${kills} kills, ${inTheMiddle} before it was packed; ${seeded.length} posts`);
  });
});

type Row = readonly [key: readonly [string, string], record: StoredPost];

function eveningOf(week: number, count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) => {
    const createdAt = eveningStart - week * weekMs + at * 3000;
    const id = idAt(createdAt, at);
    const author = { id: String(7_000_000 + (at % 40)), handle: `guest_${at % 40}`, name: "A guest" };
    const text = `Thought ${at} of week ${week}, a few words long. #copchat`;
    const post = { id, createdAt, author, text, entities: entitiesWith(["copchat"]) };
    return [["copchat", padId(id)], { post, keptAt: createdAt }];
  });
}

/** The call of a function whose source travels to a page. */
function sourceOf<Args extends readonly unknown[]>(
  task: (...args: Args) => Promise<unknown>,
  ...args: Args
): string {
  return `(() => { const __name = (it) => it; return (${task})(${args.map((arg) => JSON.stringify(arg)).join(", ")}); })()`;
}

function seedPosts(rows: readonly Row[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("posts", "readwrite");
      for (const [key, record] of rows) transaction.objectStore("posts").put(record, [...key]);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

function readKept(): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(["posts", "eveningPosts"]);
      const rows = transaction.objectStore("posts").getAll();
      const evenings = transaction.objectStore("eveningPosts").getAll();
      const idsOf = (records: readonly { readonly post: { readonly id: string } }[]) =>
        records.map(({ post }) => post.id);
      const unpack = async (bytes: BlobPart) => {
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
        return idsOf(JSON.parse(await new Response(stream).text()));
      };
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        Promise.all(evenings.result.map(unpack)).then(
          (packed) => resolve({ rows: idsOf(rows.result), packed: packed.flat() }),
          reject,
        );
      };
    };
  });
}
