import type { Post } from "../../../src/domain/post/post.ts";
import { firstIdAt, padId } from "../../../src/domain/post/snowflake.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { benchPosts } from "../keeping/bench-posts.ts";

const chatId = "copchat";
const newest = "2026-11-18T21:00[America/Toronto]";

/**
 * Stores `evenings` of the chat, a week apart, as rows, the newest first. The rarest word stands once in the oldest, the
 * other once in the newest, in the oldest, and in every tenth between.
 */
async function seed(evenings: number, posts: number, rarest: string, rare: string): Promise<void> {
  const database = await openDatabase();
  for (let week = 0; week < evenings; week++) {
    const start = Temporal.ZonedDateTime.from(newest).subtract({ weeks: week }).epochMilliseconds;
    const isLast = week === evenings - 1;
    const transaction = database.transaction("posts", "readwrite", { durability: "relaxed" });
    for (const [at, post] of benchPosts(week * posts, posts).entries()) {
      const moved = inEvening(post, start + at * Math.floor(3_600_000 / posts), week * posts + at);
      const words = [
        ...(isLast && at === 5 ? [rarest] : []),
        ...((isLast || week % 10 === 0) && at === 7 ? [rare] : []),
      ];
      const text = [moved.text, ...words].join(" ");
      void transaction.store.put({ post: { ...moved, text }, keptAt: start }, [chatId, padId(moved.id)]);
    }
    await transaction.done;
  }
  database.close();
}

function inEvening(post: Post, createdAt: number, number: number): Post {
  const words = Array.from({ length: 18 }, (_, at) => wordOf(number * 18 + at)).join(" ");
  return {
    ...post,
    id: firstIdAt(createdAt),
    createdAt,
    text: `${post.text.slice(0, 3)}${words} ${number}. #copchat`,
    replyTo: { id: firstIdAt(createdAt - 60_000), handle: post.replyTo?.handle ?? "" },
  };
}

/** One of 5,000 invented words, some far more often than others. */
function wordOf(at: number): string {
  const chance = Math.abs(Math.sin(at * 12.9898) * 43_758.5453) % 1;
  const number = Math.floor(chance ** 3 * 5000);
  return number.toString(26).replace(/\d/g, (digit) => "aeiouystrn"[Number(digit)] ?? "a");
}

async function counts(): Promise<{ readonly rows: number; readonly evenings: number }> {
  const database = await openDatabase();
  const found = { rows: await database.count("posts"), evenings: await database.count("evenings") };
  database.close();
  return found;
}

/** The floor: what is searched of everything that is packed, read and not looked at, ms. */
async function bareRead(store: "eveningTexts" | "eveningWords"): Promise<number> {
  const database = await openDatabase();
  const started = performance.now();
  await database.getAll(store);
  const took = performance.now() - started;
  database.close();
  return took;
}

Object.assign(globalThis, { yearBench: { seed, counts, bareRead } });
