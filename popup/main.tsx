import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import { followClock } from "../extension/follow/follow-clock.ts";
import { followProfile } from "../extension/follow/follow-profile.ts";
import { followXStatus } from "../extension/follow/follow-x-status.ts";
import { onBroadcast } from "../extension/platform/broadcast.ts";
import { openOptions } from "../extension/platform/open-options.ts";
import { readBrowserWords } from "../extension/platform/read-words.ts";
import { request } from "../extension/platform/request.ts";
import { readShortcut } from "../extension/platform/shortcut.ts";
import { openPanel, shortcutChooser } from "../extension/platform/side-panel.ts";
import type { Chat } from "../src/domain/chat/chat.ts";
import { shownChat } from "../src/domain/chat/shown-chat.ts";
import { clockOf, clockWording } from "../src/domain/evening/chat-clock.ts";
import { defaultSettings } from "../src/domain/settings.ts";
import { ownHandleOf } from "../src/domain/x-status/own-handle.ts";
import type { Reading } from "../src/domain/x-status/reading.ts";
import { clockOffsetOf, describeReading } from "../src/domain/x-status/reading-sentence.ts";
import { makeConnection } from "../src/storage/connection.ts";
import { readPosts } from "../src/storage/read-posts.ts";
import { scheduleWords } from "../src/ui/chat-form/schedule-words.ts";
import { setAppearance } from "../src/ui/parts/appearance.ts";
import { type PopupPerson, PopupView } from "../src/ui/popup/popup-view.tsx";
import { words, wordsOf } from "../src/words/words.ts";
import { findPerson, mutePerson, undoMute } from "./mute-person.ts";
import { countNew, mostNew } from "./new-posts.ts";

readBrowserWords();
const { signal: life } = new AbortController();
const chats = signal<readonly Chat[]>([]);
const settings = signal(defaultSettings);
const chat = computed(() => shownChat(chats.value, settings.value.chatId));
const reading = signal<Reading | undefined>(undefined);
/** The time of the chat's newest post, X's clock, ms. */
const lastPostAt = signal<number | undefined>(undefined);
/** By chat. */
const newPosts = signal<ReadonlyMap<string, number>>(new Map());
const trouble = signal<string | undefined>(undefined);
const person = signal<PopupPerson | undefined>(undefined);
const shortcut = signal<string | undefined>(undefined);
const chooser = shortcutChooser();
const now = signal(Date.now());
const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const exactly = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
const ownHandle = computed(() => ownHandleOf(reading.value ?? { tabs: [] }, settings.value.ownHandle));
const sentence = computed(
  () =>
    reading.value &&
    describeReading(reading.value, {
      chat: chat.value,
      ownHandle: ownHandle.value,
      now: Date.now(),
      ...(lastPostAt.value === undefined ? {} : { lastPostAt: lastPostAt.value }),
      formatTime: (time) => clock.format(time),
    }),
);
const connection = makeConnection();
const readProfile = followProfile({ chats, settings }, connection, life);

async function readStore(): Promise<void> {
  await readProfile();
  const shown = computed(() => chat.value.id);
  effect(() => {
    readLastPost(shown.value).catch(showUnreadable);
  });
  effect(() => {
    Promise.all(chats.value.map(({ id }) => readNew(id))).catch(showUnreadable);
  });
}

async function readLastPost(chatId: string): Promise<void> {
  const [newest] = await readPosts(await connection.get(), chatId, { limit: 1 });
  if (chatId === chat.peek().id) lastPostAt.value = newest?.createdAt;
}

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

const xNow = () => now.value + clockOffsetOf(reading.value ?? { tabs: [] });

async function showTrouble(work: Promise<string | undefined>): Promise<void> {
  trouble.value = await work;
}

const clocks = computed(() => {
  const at = xNow();
  return chats.value.flatMap((one) => {
    const state = clockOf(one, at);
    if (!state || !one.schedule) return [];
    const moment = "start" in state ? state.start : state.since;
    const text = wordsOf(clockWording(state, at));
    const count = state.state === "on" ? (newPosts.value.get(one.id) ?? 0) : 0;
    return [
      {
        hashtag: one.hashtags[0] ?? one.id,
        text: count > 0 ? withNew(text, count) : text,
        title: exactly.format(moment),
        schedule: scheduleWords(one.schedule, at),
      },
    ];
  });
});

function withNew(clock: string, count: number): string {
  return count < mostNew
    ? words("popupClockNew", { clock, count })
    : words("popupClockMany", { clock, count });
}

async function readNew(chatId: string): Promise<void> {
  const own = ownHandle.value;
  const count = await countNew(await connection.get(), chatId, own);
  newPosts.value = new Map(newPosts.peek()).set(chatId, count);
}

function Popup() {
  return (
    <PopupView
      hashtag={chat.value.hashtags[0] ?? chat.value.id}
      sentence={sentence.value}
      trouble={trouble.value}
      clocks={clocks.value}
      person={person.value}
      shortcut={shortcut.value}
      chooseShortcut={chooser && (() => void thenClose(done(chooser())))}
      mute={() => void showTrouble(mutePerson(person, chat.peek().id, xNow()))}
      undoMute={() => void showTrouble(undoMute(person))}
      openPanel={() => void thenClose(done(openPanel()))}
      openChat={() => void thenClose(request("open-chat", { chatId: chat.peek().id }))}
      openOptions={() => void thenClose(done(openOptions()))}
    />
  );
}

followClock(
  (time) => {
    now.value = time;
  },
  1000,
  life,
);
render(<Popup />, document.body);
onBroadcast(
  {
    "posts-kept": ({ chatId }) => void readNew(chatId).catch(showUnreadable),
    "posts-came": ({ chatId, posts }) => {
      if (chatId !== chat.peek().id) return;
      lastPostAt.value = Math.max(lastPostAt.peek() ?? 0, ...posts.map(({ createdAt }) => createdAt));
    },
  },
  life,
);
followXStatus(
  (received) => {
    reading.value = received;
  },
  trouble,
  life,
);
effect(() => {
  setAppearance(settings.value.appearance);
});
readStore().catch(showUnreadable);
findPerson(person).catch((error: unknown) => console.error("Chatside popup: no tab in front.", error));
readShortcut().then(
  (keys) => {
    shortcut.value = keys;
  },
  (error: unknown) => console.error("Chatside popup: the shortcut is not told.", error),
);

function showUnreadable(): void {
  trouble.value = words("failureStorageClosed");
}
