import type { Chat } from "../../src/domain/chat.ts";
import { fold, sameHandle } from "../../src/domain/handle.ts";
import type { Post } from "../../src/domain/post.ts";
import { askedHandles } from "../../src/domain/search/asked-handles.ts";
import { concernsChat, searchOfPage } from "../../src/domain/searched-streams.ts";
import { isHostOf, streamsOf } from "../../src/domain/stream.ts";
import type { TimelinePage } from "../../src/domain/timeline-page.ts";
import { readPost } from "../../src/messages/post-schema.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { ContentRequests } from "../../src/messages/requests.ts";
import { type ChatDelivery, type ChatKept, keepDelivery } from "../../src/storage/keep-delivery.ts";
import type { Asker } from "../platform/answer-requests.ts";
import { notePosted } from "./drafts.ts";
import { identifyMuted } from "./mute-identify.ts";
import { currentProfile } from "./profile.ts";
import { noteReport, reportedHandle } from "./reading.ts";
import { inBackground, reportError } from "./report-error.ts";
import { showPosts, tellKept } from "./show-posts.ts";
import { withSpareRoom } from "./with-room.ts";

type Delivery = ContentRequests["deliver-posts"];

/** Shows the open pages what a page of X delivers, and keeps it. Answers when it is on the disk. */
export async function deliverPosts(
  { posts: wire, page, health, report }: Delivery["request"],
  { tabId }: Asker,
): Promise<Reply<Delivery["reply"]>> {
  if (tabId !== undefined) noteReport(tabId, report);
  const posts = readEach(wire);
  const { chats, ownHandle: setByHand } = await currentProfile();
  const pageHandle = report.ownHandle ?? reportedHandle(tabId);
  const own = setByHand === undefined ? [pageHandle, reportedHandle()] : [setByHand];
  const deliveries = sortByChat(chats, posts, page, known(own));
  const kept = await showAndKeep(deliveries);
  const written = ownPosts(posts, health?.operation, [pageHandle, setByHand]);
  await notePosted(written, report.clockOffset);
  inBackground("identify", identifyMuted(posts));
  if (!kept) return failed("storage", "The disk is full, and nothing could be made room for.");
  return done({ kept: kept.reduce((sum, some) => sum + some.posts.length, 0) });
}

/** Every post that is one; those that are not came from a page that is not X's own, or from a bug of ours. */
function readEach(wire: readonly unknown[]): readonly Post[] {
  const posts = wire.map(readPost).filter((post) => post !== undefined);
  const refused = wire.length - posts.length;
  if (refused > 0) reportError("deliver-posts", new Error(`${refused} posts were not of our shape`));
  return posts;
}

/** The posts of the person whose page it is: whatever X answers to writing one, otherwise by the handle. */
function ownPosts(
  posts: readonly Post[],
  operation: string | undefined,
  ownHandles: readonly (string | undefined)[],
): readonly Post[] {
  if (operation === "CreateTweet" || operation === "CreateNoteTweet") return posts;
  return posts.filter(({ author }) => ownHandles.some((own) => sameHandle(author.handle, own)));
}

/** `own`: whoever is the person in one of the tabs. Whose mentions are shown is the panel's to say. */
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
  const persons = [...new Set([...own, ...askedHandles(query, chat)].map(fold))];
  const ofChat = posts.filter((post) => isOfChat(post, chat, persons));
  const covers = query !== undefined && anyOf(persons, (person) => concernsChat(query, chat, person));
  return { chatId: chat.id, posts: ofChat, ...(page && covers ? { page: withHostsOnly(page, chat) } : {}) };
}

function isOfChat(post: Post, chat: Chat, persons: readonly string[]): boolean {
  return anyOf(persons, (person) => streamsOf(post, chat, person).length > 0);
}

/** Also asked once where nobody is known. */
function anyOf(persons: readonly string[], holds: (person: string | undefined) => boolean): boolean {
  return persons.length === 0 ? holds(undefined) : persons.some(holds);
}

function known(handles: readonly (string | undefined)[]): readonly string[] {
  return handles.filter((handle) => handle !== undefined);
}

/** Of a list's members only the chat's hosts matter; a list may have thousands. */
function withHostsOnly(page: TimelinePage, chat: Chat): TimelinePage {
  const { members, ...rest } = page;
  return members ? { ...rest, members: members.filter((handle) => isHostOf(chat, handle)) } : page;
}

/**
 * Shows the posts in the open pages first, and writes when they are painted: the person waits for the one, nobody for the
 * other, and on few processors the disk's work delays the frame. What a killed worker did not keep was not acknowledged,
 * and is delivered and told again: pages take a post once. Undefined when the disk is full.
 */
async function showAndKeep(deliveries: readonly ChatDelivery[]): Promise<readonly ChatKept[] | undefined> {
  let kept: readonly ChatKept[] | undefined;
  try {
    await showPosts(deliveries);
    kept = await withSpareRoom((opened) => keepDelivery(opened, deliveries, Date.now()));
  } finally {
    tellKept(deliveries, kept ?? []);
  }
  return kept;
}
