import { shownChat } from "../../src/domain/chat/shown-chat.ts";
import { othersNamed, type SeenAccount } from "../../src/domain/feed/person.ts";
import { changedNotes } from "../../src/domain/notes/chat-notes.ts";
import type { Post } from "../../src/domain/post/post.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { jotRead } from "../../src/storage/jotted/jotted-marks.ts";
import type { LoadOutcome, PanelActions, PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { chatFormPorts } from "../follow/chat-form-ports.ts";
import { openMutes, openOptions, openRecap } from "../platform/open-options.ts";
import { isOwnWindow, openPanelWindow } from "../platform/panel-window.ts";
import { request } from "../platform/request.ts";
import { copyReport } from "./copy-report.ts";
import { tellRead } from "./left-off.ts";

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
  const tell: (...asked: Parameters<typeof ask>) => void = (name, payload) => void ask(name, payload);
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
    openChat: () => tell("open-chat", { chatId: chatId() }),
    openSearch: (query, instead) =>
      tell("open-search", { chatId: chatId(), query, ...(instead ? { instead } : {}) }),
    openList: () => tell("open-list", { chatId: chatId() }),
    openStretch: ({ from, to }) => tell("open-stretch", { chatId: chatId(), from, to }),
    bringForward: (tabId) => tell("bring-forward", { tabId }),
    moveToWindow: (tabId) => tell("move-to-window", { tabId }),
    loadNew: (anyway) => load("load-new", { chatId: chatId(), by: "press", ...yes(anyway) }),
    reloadTab: (tabId, anyway) => load("reload-tab", { tabId, ...yes(anyway) }),
    choosePace: (pace) => {
      const { refreshEvery: _before, ...others } = model.settings.peek();
      model.settings.value = pace === undefined ? others : { ...others, refreshEvery: pace };
      const changes = pace === undefined ? {} : { refreshEvery: pace };
      tell("change-settings", { changes, ...(pace === undefined ? { forget: ["refreshEvery"] } : {}) });
    },
    loadOlder,
    jotRead: (read) => jotRead(chatId(), read),
    markRead: async (read) => {
      const reply = await tellRead(chatId(), read);
      if (!reply.ok) model.trouble.value = reply.failure.message;
    },
    chooseFilter: (filter) => {
      model.settings.value = { ...model.settings.peek(), filter };
      tell("change-settings", { changes: { filter } });
    },
    changeLook: (changes) => {
      model.settings.value = { ...model.settings.peek(), ...changes };
      tell("change-settings", { changes });
    },
    chooseChat: (id) => tell("change-settings", { changes: { chatId: id } }),
    saveChat: async (fields, id) => {
      const reply = await request("save-chat", { input: fields, ...(id === undefined ? {} : { id }) });
      if (reply.ok && id === undefined) tell("change-settings", { changes: { chatId: reply.value.id } });
      return reply;
    },
    removeChat: (id) => ask("remove-chat", { id }),
    note: (change) => {
      model.notes.value = changedNotes(model.notes.peek(), change);
      tell("note-chat", { chatId: chatId(), change });
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
      tell("change-settings", { changes: { dimmedChats } });
    },
    openOnX: (address) => tell("open-on-x", { address }),
    othersNamed: async (author) => othersNamed(await people(chatId()), author),
    postsBetween: (from, to) => postsBetween(chatId(), from, to),
    reload: () => location.reload(),
    copyReport: () => copyReport(model),
  };
}
