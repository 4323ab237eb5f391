import { batch } from "@preact/signals";
import { onBroadcast } from "../extension/platform/broadcast.ts";
import { request } from "../extension/platform/request.ts";
import type { Chat } from "../src/domain/chat.ts";
import { ownHandleOf } from "../src/domain/heard-last.ts";
import { protectorOf } from "../src/domain/mutes/protection.ts";
import type { Reading } from "../src/domain/reading.ts";
import { clockOffsetOf } from "../src/domain/reading-sentence.ts";
import { done } from "../src/messages/reply.ts";
import { readChats } from "../src/storage/chats.ts";
import { type Connection, makeConnection } from "../src/storage/connection.ts";
import { readMuteBatch, readMutes } from "../src/storage/mutes.ts";
import { readProtected } from "../src/storage/protected.ts";
import { readPosts } from "../src/storage/read-posts.ts";
import type { Database } from "../src/storage/schema.ts";
import { readSettings } from "../src/storage/settings.ts";
import type { MuteBook } from "../src/ui/mutes/mute-book.ts";
import type { ChatPosts, MutesPageModel } from "../src/ui/mutes/page/page-model.ts";

/** Of each chat the newest posts are looked through for what the mutes caught. */
const mostPosts = 5000;
const tick = 15_000;

/** Fills the page from the store and keeps it up with the broadcasts. */
export function followMutesPage(model: MutesPageModel, book: MuteBook, signal: AbortSignal): void {
  const connection = makeConnection();
  let shown: string | undefined;
  const guarded = (work: () => Promise<void>) => void reportTrouble(model, work);
  const readAll = () => guarded(() => load(model, book, connection));
  onBroadcast(
    {
      "mutes-changed": ({ batchId, rows }) => {
        if (rows) book.take(rows);
        else if (!book.has(batchId))
          guarded(async () => book.take(await readMuteBatch(await connection.get(), batchId)));
      },
      "import-progress": ({ doing, done, total }) => {
        if (model.progress.peek()) model.progress.value = { doing, done, total };
      },
      trouble: ({ message }) => {
        model.trouble.value = message;
      },
      "chats-changed": readAll,
      "settings-changed": ({ settings }) => {
        model.appearance.value = settings.appearance;
        guarded(() => protect(model, connection));
      },
      "reading-changed": ({ reading }) => {
        const own = ownHandleOf(reading);
        // X's tabs tell of each response, and everybody who is protected is read anew.
        if (own === shown) return;
        shown = own;
        guarded(() => protect(model, connection, reading));
      },
      wiped: ({ what }) => {
        if (what === "everything") book.clear();
        readAll();
      },
    },
    signal,
  );
  readAll();
  guarded(() => followClock(model, signal));
}

async function load(model: MutesPageModel, book: MuteBook, connection: Connection): Promise<void> {
  const database = await connection.get();
  const [settings, chats, rows] = await Promise.all([
    readSettings(database),
    readChats(database),
    readMutes(database),
    protect(model, connection),
  ]);
  batch(() => {
    model.appearance.value = settings.appearance;
    model.chats.value = chats;
    book.load(rows);
    model.phase.value = "ready";
  });
  model.posts.value = await readKeptPosts(database, chats);
}

/** Who must not be muted by accident: another, when another account is the person's. */
async function protect(model: MutesPageModel, connection: Connection, heard?: Reading): Promise<void> {
  const reply = heard ? done(heard) : await request("get-reading", null);
  const guarded = await readProtected(await connection.get(), reply.ok ? reply.value : { tabs: [] });
  model.protect.value = protectorOf(guarded);
}

function readKeptPosts(database: Database, chats: readonly Chat[]): Promise<readonly ChatPosts[]> {
  return Promise.all(
    chats.map(async (chat) => ({ chat, posts: await readPosts(database, chat.id, { limit: mostPosts }) })),
  );
}

/** The page goes by X's clock, as the panel does. */
async function followClock(model: MutesPageModel, signal: AbortSignal): Promise<void> {
  const reply = await request("get-reading", null);
  const offset = reply.ok ? clockOffsetOf(reply.value) : 0;
  const turn = () => {
    model.now.value = Date.now() + offset;
  };
  turn();
  const timer = setInterval(turn, tick);
  signal.addEventListener("abort", () => clearInterval(timer));
}

async function reportTrouble(model: MutesPageModel, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error("Chatside mutes: the store cannot be read.", error);
    model.phase.value = "storage-trouble";
  }
}
