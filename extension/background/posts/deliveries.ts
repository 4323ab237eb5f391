import { type Chat, isHostOf } from "../../../src/domain/chat/chat.ts";
import { streamsOf } from "../../../src/domain/feed/stream.ts";
import { foldCase, sameHandle } from "../../../src/domain/post/handle.ts";
import type { Post } from "../../../src/domain/post/post.ts";
import { possiblePosts } from "../../../src/domain/post/snowflake.ts";
import type { TimelineKind, TimelinePage } from "../../../src/domain/post/timeline-page.ts";
import { askedHandles } from "../../../src/domain/search/asked-handles.ts";
import { concernsChat, searchOfPage } from "../../../src/domain/search/searched-streams.ts";
import { latestMoment } from "../../../src/domain/x-status/trusted-clock.ts";
import { readPost } from "../../../src/messages/post-schema.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { ContentRequests } from "../../../src/messages/requests.ts";
import type { ChatDelivery } from "../../../src/storage/posts/keep-posts.ts";
import { words } from "../../../src/words/words.ts";
import type { Asker } from "../../platform/answer-requests.ts";
import { currentProfile } from "../chats/profile.ts";
import { recordPosted } from "../drafts.ts";
import { identifyMuted } from "../mutes/mute-identify.ts";
import { countPosts } from "../notices/open-badge.ts";
import { noticePosts } from "../notices/post-notices.ts";
import { inBackground, reportError } from "../report-error.ts";
import { type ChatKept, keepDeliveries } from "../storage/keep-posts.ts";
import { receiveReport, reportedHandle, visitOf } from "../x/reading.ts";
import { unlessFlooded } from "./flood.ts";
import { sendKept, showPosts } from "./show-posts.ts";

type Delivery = ContentRequests["deliver-posts"];

export async function deliverPosts(
  { posts: wire, page, health, report }: Delivery["request"],
  { tabId }: Asker,
): Promise<Reply<Delivery["reply"]>> {
  if (tabId !== undefined && report) receiveReport(tabId, report);
  // The tab may reload while the posts are stored.
  const visit = visitOf(tabId);
  const { posts, refused } = readEach(wire);
  if (refused > 0)
    reportError("deliver-posts", new Error(`${refused} posts were not of our shape, or of the future`));
  const { chats, ownHandle: setByHand } = await currentProfile();
  const pageHandle = report?.ownHandle ?? reportedHandle(tabId);
  const own = setByHand === undefined ? [pageHandle, reportedHandle()] : [setByHand];
  const deliveries = sortByChat(chats, posts, page, known(own));
  const keep = () => showAndKeep(deliveries);
  const taken = await unlessFlooded(tabId ?? 0, countOf(deliveries), keep, (some) => countOf(some ?? []));
  if (!taken.ok) return taken;
  const kept = taken.value;
  countPosts(deliveries);
  const written = ownPosts(posts, health?.kind, [pageHandle, setByHand]);
  await recordPosted(written, report?.clockOffset);
  inBackground("identify", identifyMuted(posts, visit));
  inBackground(
    "notices",
    noticePosts(ofChats(chats, deliveries), setByHand ?? reportedHandle() ?? pageHandle),
  );
  if (!kept) return failed("storage", words("failurePostsNotSaved"));
  return done({ kept: countOf(kept) });
}

function countOf(kept: readonly { readonly posts: readonly unknown[] }[]): number {
  return kept.reduce((sum, { posts }) => sum + posts.length, 0);
}

function ofChats(chats: readonly Chat[], deliveries: readonly ChatDelivery[]) {
  return deliveries.flatMap(({ chatId, posts }) => {
    const chat = chats.find(({ id }) => id === chatId);
    return chat ? [{ chat, posts }] : [];
  });
}

/** The valid posts; invalid ones are forged or come from a bug of ours. */
export function readEach(wire: readonly unknown[]): {
  readonly posts: readonly Post[];
  readonly refused: number;
} {
  const latest = latestMoment(Date.now());
  const posts = wire
    .map(readPost)
    .filter((post) => post !== undefined)
    .filter(possiblePosts(latest));
  const refused = wire.length - posts.length;
  return { posts, refused };
}

function ownPosts(
  posts: readonly Post[],
  kind: TimelineKind | undefined,
  ownHandles: readonly (string | undefined)[],
): readonly Post[] {
  if (kind === "own-post" && ownHandles.every((own) => own === undefined)) return posts;
  return posts.filter(({ author }) => ownHandles.some((own) => sameHandle(author.handle, own)));
}

/** `own`: the accounts signed in in any tab. The panel decides whose mentions it shows. */
function sortByChat(
  chats: readonly Chat[],
  posts: readonly Post[],
  page: TimelinePage | undefined,
  own: readonly string[],
): readonly ChatDelivery[] {
  return chats
    .map((chat) => deliveryFor(chat, posts, page, own))
    .filter((delivery) => delivery.posts.length > 0 || delivery.page);
}

function deliveryFor(
  chat: Chat,
  posts: readonly Post[],
  page: TimelinePage | undefined,
  own: readonly string[],
): ChatDelivery {
  const query = page && searchOfPage(page);
  const persons = [...new Set([...own, ...askedHandles(query, chat)].map(foldCase))];
  const ofChat = posts.filter((post) => isOfChat(post, chat, persons));
  const covers = query !== undefined && anyOf(persons, (person) => concernsChat(query, chat, person));
  return { chatId: chat.id, posts: ofChat, ...(page && covers ? { page: withHostsOnly(page, chat) } : {}) };
}

function isOfChat(post: Post, chat: Chat, persons: readonly string[]): boolean {
  return anyOf(persons, (person) => streamsOf(post, chat, person).length > 0);
}

function anyOf(persons: readonly string[], holds: (person: string | undefined) => boolean): boolean {
  return persons.length === 0 ? holds(undefined) : persons.some(holds);
}

function known(handles: readonly (string | undefined)[]): readonly string[] {
  return handles.filter((handle) => handle !== undefined);
}

function withHostsOnly(page: TimelinePage, chat: Chat): TimelinePage {
  const { members, ...rest } = page;
  return members ? { ...rest, members: members.filter((handle) => isHostOf(chat, handle)) } : page;
}

/**
 * Shows posts in the open pages before writing them: on few processors the write would delay the frame. An
 * unacknowledged delivery is repeated after a crash; pages ignore repeated posts. Undefined when the disk is
 * full.
 */
async function showAndKeep(deliveries: readonly ChatDelivery[]): Promise<readonly ChatKept[] | undefined> {
  let kept: readonly ChatKept[] | undefined;
  try {
    await showPosts(deliveries);
    if (deliveries.length > 0) kept = await keepDeliveries(deliveries);
    else kept = [];
  } finally {
    sendKept(deliveries, kept ?? []);
  }
  return kept;
}
