import { makeDelivery } from "../../../extension/content/delivery.ts";
import { makeRequestLine } from "../../../extension/platform/request-line.ts";
import { noTotals, type PageReport } from "../../../src/domain/x-status/reading.ts";
import type { ContentRequests } from "../../../src/messages/requests.ts";
import { benchPosts } from "./bench-posts.ts";

type Batch = ContentRequests["deliver-posts"]["request"];

const line = makeRequestLine();
const report: PageReport = { visible: true, signedIn: true, totals: noTotals };

/** Gives what delivering takes until the last is acknowledged, ms. */
async function keepingBench(from: number, count: number): Promise<number> {
  const posts = benchPosts(from, count);
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    let left = Math.ceil(count / 20);
    const delivery = makeDelivery<Batch>({
      send: async (batch) => {
        const reply = await line.ask("deliver-posts", batch);
        if (!reply.ok) reject(new Error(reply.failure.message));
        else if (--left === 0) resolve();
        return reply;
      },
      sendLast: () => undefined,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
      dropped: () => reject(new Error("posts were given up")),
      outdated: () => reject(new Error("the extension is gone")),
    });
    for (let at = 0; at < count; at += 20) delivery.add({ posts: posts.slice(at, at + 20), report });
  });
  return performance.now() - started;
}

Object.assign(globalThis, { keepingBench });
