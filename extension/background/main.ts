import { done } from "../../src/messages/reply.ts";
import { keepReserve } from "../../src/storage/reserve.ts";
import { answerRequests } from "../platform/answer-requests.ts";
import { onExtensionStart } from "../platform/lifecycle.ts";
import { onOpenPanelCommand, openPanel } from "../platform/side-panel.ts";
import { onTabClosed } from "../platform/tabs.ts";
import { changeRules } from "./chat-rules.ts";
import { changeSettingsOf, removeChat, saveChat } from "./chats.ts";
import { decideWithheld } from "./decide-withheld.ts";
import { deliverPosts } from "./deliveries.ts";
import { deleteDraft, handOver, saveDraft, settleDraft } from "./drafts.ts";
import { loadNew, reload } from "./load-new.ts";
import { watchMutes } from "./mute-book.ts";
import { getFolds, rememberFolds, tellFolds } from "./mute-folds.ts";
import { applyImport } from "./mute-import.ts";
import {
  leaveList,
  leaveUnusedHosts,
  previewList,
  refreshDueLists,
  refreshList,
  subscribeList,
  unsubscribeList,
} from "./mute-lists.ts";
import { bringBack, changeMutes, mute, undoMutes } from "./mutes.ts";
import { forgetTab, notePageLeft, noteReport, onClockMoved, refreshReading } from "./reading.ts";
import { inBackground, reportError, tellUnheard } from "./report-error.ts";
import { markRead, wipe } from "./stored.ts";
import { bringForward, moveToWindow, openChat, openList, openSearch, openStretch } from "./x-pages.ts";

// Everything is registered in the worker's first turn: a worker that wakes hears only those who listen by then.
answerRequests(
  {
    "deliver-posts": deliverPosts,
    "report-page": async ({ report }, { tabId }) => {
      if (tabId !== undefined) noteReport(tabId, report);
      return done(null);
    },
    "leave-page": async () => {
      notePageLeft();
      return done(null);
    },
    "get-folds": getFolds,
    "get-reading": async () => {
      // Whoever asks has just opened, and listens.
      tellUnheard();
      return done(await refreshReading());
    },
    "save-chat": saveChat,
    "change-rules": changeRules,
    "remove-chat": removeChat,
    "change-settings": changeSettingsOf,
    "mark-read": markRead,
    "open-chat": openChat,
    "open-search": openSearch,
    "open-list": openList,
    "open-stretch": openStretch,
    "bring-forward": bringForward,
    "move-to-window": moveToWindow,
    "reload-tab": reload,
    "load-new": loadNew,
    wipe,
    "save-draft": saveDraft,
    "delete-draft": deleteDraft,
    "hand-over": handOver,
    "settle-draft": settleDraft,
    mute,
    "undo-mutes": undoMutes,
    "change-mutes": changeMutes,
    "bring-back": bringBack,
    "apply-import": applyImport,
    "preview-list": previewList,
    "leave-list": leaveList,
    "subscribe-list": subscribeList,
    "refresh-list": refreshList,
    "decide-withheld": decideWithheld,
    "unsubscribe-list": unsubscribeList,
  },
  reportError,
);
onClockMoved(() => inBackground("folds", tellFolds()));
watchMutes({ before: rememberFolds, after: () => inBackground("folds", tellFolds()) });
onExtensionStart(() => inBackground("start", refreshReading()));
onExtensionStart(() => inBackground("hosts", leaveUnusedHosts()));
onTabClosed(forgetTab);
// No alarm is needed: X's pages and ours wake the worker many times on every day on which a mute matters. What woke it
// goes first.
setTimeout(() => inBackground("lists", refreshDueLists()), 5000);
setTimeout(() => inBackground("reserve", keepReserve()), 1000);
onOpenPanelCommand((windowId) => inBackground("open-panel", openPanel(windowId)));
self.addEventListener("error", ({ error }) => reportError("background", error));
self.addEventListener("unhandledrejection", ({ reason }) => reportError("background", reason));
