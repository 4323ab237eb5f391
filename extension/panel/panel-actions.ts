import { shownChat } from "../../src/domain/chat/shown-chat.ts";
import { othersNamed, type SeenAccount } from "../../src/domain/feed/person.ts";
import { changedNotes } from "../../src/domain/notes/changed-notes.ts";
import type { Post } from "../../src/domain/post/post.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { saveLocalRead } from "../../src/storage/local/local-marks.ts";
import type { LoadOutcome, PanelActions, PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { chatFormPorts } from "../follow/chat-form-ports.ts";
import { openMutes, openOptions, openRecap } from "../platform/open-options.ts";
import { isOwnWindow, openPanelWindow } from "../platform/panel-window.ts";
import { request } from "../platform/request.ts";
import { copyReport } from "./copy-report.ts";
import { sendRead } from "./left-off.ts";

export function createPanelActions(
  model: PanelModel,
  loadOlder: () => void,
  people: (chatId: string) => Promise<readonly SeenAccount[]>,
  postsBetween: (chatId: string, from: number, to: number) => Promise<readonly Post[]>,
): PanelActions {
  const chatId = () => shownChat(model.chats.peek(), model.settings.peek().chatId).id;
  const ask = async <Name extends keyof PageRequests>(name: Name, payload: PageRequests[Name]["request"]) => {
    const reply = await request(name, payload);
    if (!reply.ok) model.trouble.value = reply.failure.message;
    return reply;
  };
  const send: (...asked: Parameters<typeof ask>) => void = (name, payload) => void ask(name, payload);
  const load = async <Name extends "load-new" | "reload-tab">(
    name: Name,
    payload: PageRequests[Name]["request"],
  ): Promise<LoadOutcome> => {
    const reply = await request(name, payload);
    if (reply.ok) {
      model.askedAt.value = reply.value.at;
      return { ok: true, at: reply.value.at };
    }
    if (reply.failure.code === "needs-yes") return { ok: false, sure: reply.failure.message };
    model.trouble.value = reply.failure.message;
    return { ok: false };
  };
  const yes = (anyway: boolean) => (anyway ? ({ anyway } as const) : {});
  return {
    openChat: () => send("open-chat", { chatId: chatId() }),
    openSearch: (query, instead) =>
      send("open-search", { chatId: chatId(), query, ...(instead ? { instead } : {}) }),
    openList: () => send("open-list", { chatId: chatId() }),
    openStretch: ({ from, to }) => send("open-stretch", { chatId: chatId(), from, to }),
    bringForward: (tabId) => send("bring-forward", { tabId }),
    moveToWindow: (tabId) => send("move-to-window", { tabId }),
    loadNew: (anyway) => load("load-new", { chatId: chatId(), by: "press", ...yes(anyway) }),
    reloadTab: (tabId, anyway) => load("reload-tab", { tabId, ...yes(anyway) }),
    choosePace: (pace) => {
      const { refreshEvery: _before, ...others } = model.settings.peek();
      model.settings.value = pace === undefined ? others : { ...others, refreshEvery: pace };
      const changes = pace === undefined ? {} : { refreshEvery: pace };
      send("change-settings", { changes, ...(pace === undefined ? { forget: ["refreshEvery"] } : {}) });
    },
    loadOlder,
    saveLocalRead: (read) => saveLocalRead(chatId(), read),
    markRead: async (read) => {
      const reply = await sendRead(chatId(), read);
      if (!reply.ok) model.trouble.value = reply.failure.message;
    },
    chooseFilter: (filter) => {
      model.settings.value = { ...model.settings.peek(), filter };
      send("change-settings", { changes: { filter } });
    },
    changeLook: (changes) => {
      model.settings.value = { ...model.settings.peek(), ...changes };
      send("change-settings", { changes });
    },
    seeNews: () => {
      const { newsOf, ...others } = model.settings.peek();
      if (newsOf === undefined) return;
      model.settings.value = others;
      send("change-settings", { changes: {}, forget: ["newsOf"] });
    },
    chooseChat: (id) => send("change-settings", { changes: { chatId: id } }),
    saveChat: async (fields, id) => {
      const reply = await request("save-chat", { input: fields, ...(id === undefined ? {} : { id }) });
      if (reply.ok && id === undefined) send("change-settings", { changes: { chatId: reply.value.id } });
      return reply;
    },
    removeChat: (id) => ask("remove-chat", { id }),
    note: (change) => {
      model.notes.value = changedNotes(model.notes.peek(), change);
      send("note-chat", { chatId: chatId(), change });
    },
    chatFormPorts,
    ...(isOwnWindow() ? {} : { openWindow: () => void openPanelWindow(model.settings.peek().panelWindow) }),
    openOptions: () => void openOptions(),
    openMutes: () => void openMutes(),
    openRecap: () => void openRecap(chatId()),
    searchEvenings: (typed) => void openRecap(chatId(), typed),
    dimAside: (id, dimmed) => {
      const others = model.settings.peek().dimmedChats.filter((other) => other !== id);
      const dimmedChats = dimmed ? [...others, id] : others;
      model.settings.value = { ...model.settings.peek(), dimmedChats };
      send("change-settings", { changes: { dimmedChats } });
    },
    openOnX: (address) => send("open-on-x", { address }),
    othersNamed: async (author) => othersNamed(await people(chatId()), author),
    postsBetween: (from, to) => postsBetween(chatId(), from, to),
    reload: () => location.reload(),
    copyReport: () => copyReport(model),
  };
}
