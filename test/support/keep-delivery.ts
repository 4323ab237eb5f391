import { addPage } from "../../src/domain/coverage/coverage.ts";
import { readCoverage } from "../../src/storage/coverage.ts";
import { type ChatDelivery, keepPosts } from "../../src/storage/posts/keep-posts.ts";
import { settleJournal } from "../../src/storage/posts/settle.ts";
import type { Database } from "../../src/storage/schema.ts";

/** Keeps what one response brings, with people and coverage, as the background does in the end. Gives what is new. */
export async function keepDelivery(database: Database, deliveries: readonly ChatDelivery[], now: number) {
  const changes = deliveries.map(async ({ chatId, page }) => {
    const before = await readCoverage(database, chatId);
    return page !== undefined && addPage(before, page) !== before;
  });
  const coverageChanged = await Promise.all(changes);
  const { responses } = await keepPosts(database, [deliveries], now);
  await settleJournal(database);
  return (responses[0] ?? []).map((kept, at) => ({ ...kept, coverageChanged: coverageChanged[at] === true }));
}
