import { batch, computed, signal } from "@preact/signals";
import { render } from "preact";
import { onBroadcast } from "../extension/platform/broadcast.ts";
import { openOptions } from "../extension/platform/open-options.ts";
import { request } from "../extension/platform/request.ts";
import { openPanel } from "../extension/platform/side-panel.ts";
import { type Chat, copchat } from "../src/domain/chat.ts";
import { ownHandleOf } from "../src/domain/heard-last.ts";
import type { Reading } from "../src/domain/reading.ts";
import { describeReading } from "../src/domain/reading-sentence.ts";
import { readChats } from "../src/storage/chats.ts";
import { openDatabase } from "../src/storage/open-database.ts";
import { readPosts } from "../src/storage/read-posts.ts";
import { readSettings } from "../src/storage/settings.ts";
import { PopupView } from "../src/ui/popup/popup-view.tsx";

const chat = signal<Chat>(copchat);
const reading = signal<Reading | undefined>(undefined);
/** When the chat's newest post was written, on X's clock, ms. */
const lastPostAt = signal<number | undefined>(undefined);
/** The person's handle, where it was set by hand. */
const setByHand = signal<string | undefined>(undefined);
const trouble = signal<string | undefined>(undefined);
const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const sentence = computed(
  () =>
    reading.value &&
    describeReading(reading.value, {
      chat: chat.value,
      ownHandle: ownHandleOf(reading.value, setByHand.value),
      now: Date.now(),
      ...(lastPostAt.value === undefined ? {} : { lastPostAt: lastPostAt.value }),
      formatTime: (time) => clock.format(time),
    }),
);

async function findChat(): Promise<void> {
  const database = await openDatabase();
  const [settings, chats] = await Promise.all([readSettings(database), readChats(database)]);
  const shown = chats.find(({ id }) => id === settings.chatId) ?? chats[0] ?? copchat;
  const [newest] = await readPosts(database, shown.id, { limit: 1 });
  database.close();
  document.documentElement.style.colorScheme =
    settings.appearance === "system" ? "light dark" : settings.appearance;
  batch(() => {
    chat.value = shown;
    setByHand.value = settings.ownHandle;
    lastPostAt.value = newest?.createdAt;
  });
}

async function askHowItGoes(): Promise<void> {
  const reply = await request("get-reading", null);
  if (reply.ok) reading.value = reply.value;
  else trouble.value = reply.failure.message;
}

/** The popup goes when its work is done; a failure keeps it, and says why. */
async function thenClose(
  work: Promise<{ ok: true } | { ok: false; failure: { message: string } }>,
): Promise<void> {
  const outcome = await work;
  if (outcome.ok) window.close();
  else trouble.value = outcome.failure.message;
}

async function done(
  work: Promise<void>,
): Promise<{ ok: true } | { ok: false; failure: { message: string } }> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    return { ok: false, failure: { message: error instanceof Error ? error.message : String(error) } };
  }
}

function Popup() {
  return (
    <PopupView
      hashtag={chat.value.hashtags[0] ?? chat.value.id}
      sentence={sentence.value}
      trouble={trouble.value}
      openPanel={() => void thenClose(done(openPanel()))}
      openChat={() => void thenClose(request("open-chat", { chatId: chat.peek().id }))}
      openOptions={() => void thenClose(done(openOptions()))}
    />
  );
}

render(<Popup />, document.body);
onBroadcast(
  {
    "posts-came": ({ chatId, posts }) => {
      if (chatId !== chat.peek().id) return;
      lastPostAt.value = Math.max(lastPostAt.peek() ?? 0, ...posts.map(({ createdAt }) => createdAt));
    },
    "reading-changed": (changed) => {
      reading.value = changed.reading;
    },
  },
  new AbortController().signal,
);
void askHowItGoes();
findChat().catch(() => {
  trouble.value = "The browser does not open Chatside's storage.";
});
