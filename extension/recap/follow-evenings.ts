import { signal as createSignal, effect } from "@preact/signals";
import type { Chat } from "../../src/domain/chat/chat.ts";
import type { TimeSpan } from "../../src/domain/coverage/gap.ts";
import type { Author, Post } from "../../src/domain/post/post.ts";
import { versionIdOf } from "../../src/domain/post/post.ts";
import { pastEvenings } from "../../src/domain/recap/past-evenings.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { ownHandleOf } from "../../src/domain/x-status/own-handle.ts";
import { makeConnection } from "../../src/storage/connection.ts";
import { readPostIds } from "../../src/storage/read-evening.ts";
import { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import type { RecapActions, RecapModel } from "../../src/ui/recap/recap-model.ts";
import { postLink, profileLink } from "../../src/x/links.ts";
import { followMutes } from "../follow/follow-mutes.ts";
import { followProfile } from "../follow/follow-profile.ts";
import { followXStatus } from "../follow/follow-x-status.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { request } from "../platform/request.ts";
import { EveningReader } from "./evening-reader.ts";
import { importEvening } from "./import-evening.ts";
import { readNumbers } from "./read-numbers.ts";
import { readTopic } from "./read-source.ts";
import { saveEvening, saveNumbers } from "./save-evening.ts";
import { searchEvenings } from "./search-evenings.ts";
import { followThreadDrafts } from "./thread-drafts.ts";

/** A running evening's recap is reread at most this often, ms. */
const refreshMs = 5000;

const links = {
  postLink: (post: Post) => postLink(versionIdOf(post), post.author.handle),
  profileLink: ({ handle }: Author) => profileLink(handle),
};

/** Fills the recap page from the store and follows changes. `asked` may name a chat, a moment and a search. */
export function followEvenings(model: RecapModel, asked: URLSearchParams, signal: AbortSignal): RecapActions {
  const connection = makeConnection();
  const settings = createSignal(defaultSettings);
  const book = new MuteBook();
  let search = new AbortController();
  let numbering = 0;
  const fail = (error: unknown) => {
    console.error("Chatside recap: the store cannot be read.", error);
    model.phase.value = "storage-trouble";
  };
  const mutesRead = new Promise<void>((resolve, reject) => {
    const failToRead = (error: unknown) => {
      fail(error);
      reject(error);
    };
    followMutes(book, connection, failToRead, signal);
    effect(() => {
      if (book.isRead.value) resolve();
    });
  });
  // Whoever waits for it fails, visibly: without the mutes a recap would show whom the person muted.
  mutesRead.catch(() => undefined);
  const reader = new EveningReader({ model, connection, book, mutesRead });
  const eveningsOf = async (chat: Chat) =>
    pastEvenings((await readPostIds(await connection.get(), chat.id)).all, chat);
  const topicOf = async (chat: Chat, span: TimeSpan) => readTopic(await connection.get(), chat, span);
  const closeSearch = () => {
    search.abort();
    model.found.value = undefined;
  };
  const closeNumbers = () => {
    numbering++;
    model.numbers.value = undefined;
  };
  const showNumbers = async () => {
    const turn = ++numbering;
    const chat = reader.chat();
    const evenings = model.evenings.peek();
    if (!chat) return;
    model.numbers.value = { evenings: [], of: evenings.length };
    for await (const read of readNumbers(await connection.get(), chat, evenings, book)) {
      if (turn !== numbering) return;
      model.numbers.value = { evenings: read, of: evenings.length };
    }
  };
  const choose = (chatId: string, near?: number) => {
    closeNumbers();
    if (near !== undefined) closeSearch();
    // Another chat's evenings must not be listed under this one; its own may until they are reloaded.
    if (chatId !== model.chatId.peek()) {
      model.phase.value = "loading";
      model.chatId.value = chatId;
      model.evenings.value = [];
    }
    model.choice.value = { ...model.choice.peek(), leftOut: [] };
    model.chosen.value = near;
    reader.list().catch(fail);
  };
  const chooseEvening = (from: number) => {
    closeSearch();
    closeNumbers();
    model.choice.value = { ...model.choice.peek(), leftOut: [] };
    model.chosen.value = from;
    reader.read().catch(fail);
  };
  const searchFor = (typed: string) => {
    search.abort();
    search = new AbortController();
    const { signal: current } = search;
    if (typed.trim() === "") model.found.value = undefined;
    else
      connection
        .get()
        .then((database) => searchEvenings(database, model, typed, current))
        .catch(fail);
  };
  const readProfile = followProfile({ chats: model.chats, settings }, connection, signal);
  let isWaiting = false;
  const refresh = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      reader.list().catch(fail);
    }, refreshMs);
  };
  onBroadcast(
    {
      "posts-kept": refresh,
      "mutes-changed": refresh,
      wiped: () => {
        closeNumbers();
        refresh();
      },
    },
    signal,
  );
  followXStatus(
    (status) => {
      const handle = ownHandleOf(status);
      if (handle !== undefined) reader.changeHandle(handle).catch(fail);
    },
    createSignal<string | undefined>(undefined),
    signal,
  );
  effect(() => {
    model.appearance.value = settings.value.appearance;
  });
  readProfile().then(() => {
    const chats = model.chats.peek();
    const first = asked.get("chat") ?? settings.peek().chatId;
    const at = Number(asked.get("at"));
    const chat = chats.find(({ id }) => id === first) ?? chats[0];
    if (chat) choose(chat.id, at > 0 ? at : undefined);
    else model.phase.value = "ready";
    searchFor(asked.get("search") ?? "");
  }, fail);
  return {
    ...links,
    chooseChat: choose,
    chooseEvening,
    search: searchFor,
    openFound: ({ chat, post }) => {
      choose(chat.id, post.createdAt);
    },
    save: (form) => {
      saveEvening(form, model, links).catch(fail);
    },
    keep: (keep) => {
      const id = model.chatId.peek();
      if (id === undefined) return;
      request("keep-evenings", { id, ...(keep ? { keep } : {}) }).then(
        (reply) => reply.ok || fail(new Error(reply.failure.message)),
        fail,
      );
    },
    add: (file) => {
      importEvening(file, model, { eveningsOf, topicOf })
        .then((added) => added && choose(added.chatId, added.from))
        .catch(fail);
    },
    toggleNumbers: () => {
      closeSearch();
      if (model.numbers.peek()) closeNumbers();
      else showNumbers().catch(fail);
    },
    saveNumbers: () => {
      saveNumbers(model).catch(fail);
    },
    print: () => print(),
    thread: followThreadDrafts(model, connection, fail, signal),
  };
}
