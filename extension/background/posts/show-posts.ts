import type { ChatDelivery } from "../../../src/storage/posts/keep-posts.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { inBackground } from "../report-error.ts";
import { type ChatKept, coverageNow } from "../storage/keep-posts.ts";

/** A hidden or busy page delays the write by at most this, ms. */
const patienceMs = 100;

interface UnderWay {
  deliveries: number;
  readonly postIds: string[];
}

const underWay = new Map<string, UnderWay>();

export async function showPosts(deliveries: readonly ChatDelivery[]): Promise<void> {
  const shown = deliveries.filter(({ posts }) => posts.length > 0).map(showInPages);
  if (shown.length === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([Promise.allSettled(shown), patience]);
  clearTimeout(timer);
}

/** Posts that pages are not shown before they are stored: `sendKept` announces them, and pages read them there. */
export function expectKept({ chatId, posts }: ChatDelivery): void {
  const pending = underWay.get(chatId) ?? { deliveries: 0, postIds: [] };
  pending.deliveries++;
  pending.postIds.push(...posts.map(({ id }) => id));
  underWay.set(chatId, pending);
}

function showInPages(delivery: ChatDelivery): Promise<unknown> {
  expectKept(delivery);
  const { chatId, posts } = delivery;
  const shown = broadcast("posts-came", { chatId, posts });
  inBackground("posts-came", shown);
  return shown;
}

/**
 * Call it once for each `showPosts` and `expectKept`, when its posts are stored or failed. The last of several
 * deliveries announces all: a coverage without some of them would show a false gap.
 */
export function sendKept(deliveries: readonly ChatDelivery[], kept: readonly ChatKept[]): void {
  for (const { chatId, posts } of deliveries) {
    const pending = underWay.get(chatId);
    if (pending && posts.length > 0) pending.deliveries--;
    if (pending && pending.deliveries > 0) continue;
    underWay.delete(chatId);
    const isChanged = kept.some((one) => one.chatId === chatId && one.coverageChanged);
    if (pending || isChanged) sendToPages(chatId, pending?.postIds ?? []);
  }
}

function sendToPages(chatId: string, postIds: readonly string[]): void {
  const coverage = coverageNow(chatId);
  const payload = { chatId, postIds, ...(coverage ? { coverage } : {}) };
  inBackground("posts-kept", broadcast("posts-kept", payload));
}
