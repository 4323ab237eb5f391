import { computed, signal as createSignal, effect } from "@preact/signals";
import { followClock } from "../extension/follow/follow-clock.ts";
import { followMutes } from "../extension/follow/follow-mutes.ts";
import { followProfile } from "../extension/follow/follow-profile.ts";
import { followTrouble } from "../extension/follow/follow-trouble.ts";
import { followXStatus } from "../extension/follow/follow-x-status.ts";
import { onBroadcast } from "../extension/platform/broadcast.ts";
import type { Chat } from "../src/domain/chat/chat.ts";
import { protectorOf } from "../src/domain/mutes/protection.ts";
import { defaultSettings } from "../src/domain/settings.ts";
import { ownHandleOf } from "../src/domain/x-status/own-handle.ts";
import type { Reading } from "../src/domain/x-status/reading.ts";
import { clockOffsetOf } from "../src/domain/x-status/reading-sentence.ts";
import { type Connection, makeConnection } from "../src/storage/connection.ts";
import { readProtected } from "../src/storage/protected.ts";
import { readPosts } from "../src/storage/read-posts.ts";
import type { MuteBook } from "../src/ui/mutes/mute-book.ts";
import type { MutesPageModel } from "../src/ui/mutes-page/page-model.ts";

/** How many of each chat's newest posts are searched for matches. */
const mostPosts = 5000;
const tick = 15_000;

export function followMutesPage(model: MutesPageModel, book: MuteBook, signal: AbortSignal): void {
  const connection = makeConnection();
  const settings = createSignal(defaultSettings);
  const isProfileRead = createSignal(false);
  const reading = createSignal<Reading | undefined>(undefined);
  const fail = (error: unknown) => {
    console.error("Chatside mutes: the store cannot be read.", error);
    model.phase.value = "storage-trouble";
  };
  const readProfile = followProfile({ chats: model.chats, settings }, connection, signal);
  const read = () => {
    readProfile().then(() => {
      isProfileRead.value = true;
    }, fail);
  };
  onBroadcast(
    {
      "import-progress": ({ doing, done, total }) => {
        if (model.progress.peek()) model.progress.value = { doing, done, total };
      },
      wiped: read,
    },
    signal,
  );
  followTrouble(model.trouble, signal);
  followMutes(book, connection, fail, signal);
  followXStatus(
    (received) => {
      reading.value = received;
    },
    model.trouble,
    signal,
  );
  // X's clock, as in the panel.
  const turn = (now: number) => {
    model.now.value = now + clockOffsetOf(reading.peek() ?? { tabs: [] });
  };
  followClock(turn, tick, signal);
  effect(() => {
    if (reading.value) turn(Date.now());
  });
  effect(() => {
    model.appearance.value = settings.value.appearance;
  });
  // X's tabs report each response; the account seldom changes, and it decides who is protected.
  const own = computed(() => ownHandleOf(reading.value ?? { tabs: [] }, settings.value.ownHandle));
  effect(() => {
    own.value;
    model.chats.value;
    if (isProfileRead.value) protect(model, connection, reading.peek()).catch(fail);
  });
  effect(() => {
    const chats = model.chats.value;
    if (isProfileRead.value) readKeptPosts(model, connection, chats).catch(fail);
  });
  effect(() => {
    if (isProfileRead.value && book.isRead.value) model.phase.value = "ready";
  });
  read();
}

async function protect(
  model: MutesPageModel,
  connection: Connection,
  reading: Reading = { tabs: [] },
): Promise<void> {
  model.protect.value = protectorOf(await readProtected(await connection.get(), reading));
}

async function readKeptPosts(
  model: MutesPageModel,
  connection: Connection,
  chats: readonly Chat[],
): Promise<void> {
  const database = await connection.get();
  model.posts.value = await Promise.all(
    chats.map(async (chat) => ({ chat, posts: await readPosts(database, chat.id, { limit: mostPosts }) })),
  );
}
