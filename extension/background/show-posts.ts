import type { ChatDelivery, ChatKept } from "../../src/storage/keep-delivery.ts";
import { broadcast } from "../platform/broadcast.ts";
import { inBackground } from "./report-error.ts";

/** A page that is hidden, busy or just closed keeps the disk waiting no longer than this, ms. */
const patienceMs = 100;

interface UnderWay {
  deliveries: number;
  readonly postIds: string[];
}

/** By chat: what was told and is not in the store yet. */
const underWay = new Map<string, UnderWay>();

/** Shows the posts in every open page of ours. Over when they are painted, or soon; at once where no page is open. */
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

function showInPages({ chatId, posts }: ChatDelivery): Promise<unknown> {
  const told = underWay.get(chatId) ?? { deliveries: 0, postIds: [] };
  told.deliveries++;
  told.postIds.push(...posts.map(({ id }) => id));
  underWay.set(chatId, told);
  const shown = broadcast("posts-came", { chatId, posts });
  inBackground("posts-came", shown);
  return shown;
}

/**
 * To be called once for each `showPosts`, when its posts are in the store or will not get there. While others of the chat
 * are under way, the last of them tells of all: with a coverage that knows only of some, the rest would stand behind a gap.
 */
export function tellKept(deliveries: readonly ChatDelivery[], kept: readonly ChatKept[]): void {
  for (const { chatId, posts } of deliveries) {
    const told = underWay.get(chatId);
    if (told && posts.length > 0) told.deliveries--;
    if (told && told.deliveries > 0) continue;
    underWay.delete(chatId);
    const isChanged = kept.some((one) => one.chatId === chatId && one.coverageChanged);
    if (told || isChanged)
      inBackground("posts-kept", broadcast("posts-kept", { chatId, postIds: told?.postIds ?? [] }));
  }
}
