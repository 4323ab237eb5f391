import type { PageRequests } from "../../src/messages/requests.ts";
import { jotReadMark } from "../../src/storage/jotted-marks.ts";
import type { LoadOutcome, PanelActions, PanelModel } from "../../src/ui/panel/panel-model.ts";
import { openMutes, openOptions } from "../platform/open-options.ts";
import { request } from "../platform/request.ts";
import { tellReadMark } from "./left-off.ts";

/** What the panel asks of the background; a failure is shown in the panel, never swallowed. */
export function createPanelActions(model: PanelModel, loadOlder: () => void): PanelActions {
  const chatId = () => model.settings.peek().chatId;
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
    jotRead: (postId) => jotReadMark(chatId(), postId),
    markRead: async (postId) => {
      const reply = await tellReadMark(chatId(), postId);
      if (!reply.ok) model.trouble.value = reply.failure.message;
    },
    chooseFilter: (filter) => {
      model.settings.value = { ...model.settings.peek(), filter };
      tell("change-settings", { changes: { filter } });
    },
    chooseChat: (id) => tell("change-settings", { changes: { chatId: id } }),
    saveChat: async (fields, id) => {
      const reply = await request("save-chat", { input: fields, ...(id === undefined ? {} : { id }) });
      if (reply.ok && id === undefined) tell("change-settings", { changes: { chatId: reply.value.id } });
      return reply;
    },
    removeChat: (id) => ask("remove-chat", { id }),
    openOptions: () => void openOptions(),
    openMutes: () => void openMutes(),
    dimAside: (id, dimmed) => {
      const others = model.settings.peek().dimmedChats.filter((other) => other !== id);
      const dimmedChats = dimmed ? [...others, id] : others;
      model.settings.value = { ...model.settings.peek(), dimmedChats };
      tell("change-settings", { changes: { dimmedChats } });
    },
    openPage: (address) => window.open(address, "_blank", "noopener,noreferrer"),
    reload: () => location.reload(),
  };
}
