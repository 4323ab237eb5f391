import { done } from "../../src/messages/reply.ts";
import { keepReserve } from "../../src/storage/disk/reserve.ts";
import { onAlarm } from "../platform/alarms.ts";
import { answerRequests } from "../platform/answer-requests.ts";
import { onExtensionStart, onFirstInstall, onUpdate } from "../platform/lifecycle.ts";
import { onNotificationClicked } from "../platform/notifications.ts";
import { openWelcome } from "../platform/open-options.ts";
import { readBrowserWords } from "../platform/read-words.ts";
import { onOpenPanelCommand, openPanel } from "../platform/side-panel.ts";
import { onTabClosed } from "../platform/tabs.ts";
import { changeRules } from "./chats/chat-rules.ts";
import { changeSettingsOf, removeChat, saveChat } from "./chats/chats.ts";
import { getConcerns, sendConcerns } from "./chats/concerns.ts";
import { keepEvenings } from "./chats/keep-evenings.ts";
import { noteChat } from "./chats/notes.ts";
import { onProfileChanged } from "./chats/profile.ts";
import { recordUpdate } from "./chats/record-update.ts";
import { deleteDraft, handOver, saveDraft, settleDraft } from "./drafts.ts";
import { decideWithheld } from "./lists/decide-withheld.ts";
import {
  leaveList,
  leaveUnusedHosts,
  previewList,
  refreshDueLists,
  refreshList,
  subscribeList,
  unsubscribeList,
} from "./lists/mute-lists.ts";
import { watchMutes } from "./mutes/mute-book.ts";
import { getFolds, rememberFolds, sendFolds } from "./mutes/mute-folds.ts";
import { applyImport } from "./mutes/mute-import.ts";
import { bringBack, changeMutes, mute, undoMutes } from "./mutes/mutes.ts";
import { dateTonight } from "./mutes/tonight.ts";
import { openFromNotice } from "./notices/notice-click.ts";
import { countAnew, countOpenSoon } from "./notices/open-badge.ts";
import { noticeAlarm, speakWaiting } from "./notices/post-notices.ts";
import { remind, reminderAlarm } from "./notices/reminders.ts";
import { deliverPosts } from "./posts/deliveries.ts";
import { importPosts } from "./posts/import-posts.ts";
import { inBackground, reportError, reportMissed } from "./report-error.ts";
import { packWhenDue } from "./storage/pack-evenings.ts";
import { markRead, wipe } from "./stored.ts";
import { openOnX } from "./x/beside-search.ts";
import { loadNew, reload } from "./x/load-new.ts";
import {
  forgetTab,
  onAccountsChanged,
  onClockKnown,
  onClockMoved,
  receiveReport,
  refreshAfterLeave,
  refreshReading,
  xNowOfTabs,
} from "./x/reading.ts";
import { bringForward, moveToWindow, openChat, openList, openSearch, openStretch } from "./x/x-pages.ts";

readBrowserWords();
// Everything is registered in the worker's first turn: a waking worker's events reach only listeners added by then.
answerRequests(
  {
    "deliver-posts": deliverPosts,
    "report-page": async ({ report }, { tabId }) => {
      if (tabId !== undefined) receiveReport(tabId, report);
      return done(null);
    },
    "leave-page": async () => {
      refreshAfterLeave();
      return done(null);
    },
    "get-folds": getFolds,
    "get-concerns": getConcerns,
    "get-reading": async () => {
      reportMissed();
      return done(await refreshReading());
    },
    "save-chat": saveChat,
    "change-rules": changeRules,
    "keep-evenings": keepEvenings,
    "remove-chat": removeChat,
    "change-settings": changeSettingsOf,
    "note-chat": (change) => noteChat(change).finally(countOpenSoon),
    "mark-read": (mark) => markRead(mark).finally(countOpenSoon),
    "open-chat": openChat,
    "open-search": openSearch,
    "open-list": openList,
    "open-stretch": openStretch,
    "open-on-x": openOnX,
    "bring-forward": bringForward,
    "move-to-window": moveToWindow,
    "reload-tab": reload,
    "load-new": loadNew,
    "import-posts": (posts) => importPosts(posts).finally(countAnew),
    wipe: (what) => wipe(what).finally(countAnew),
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
const remindInBackground = () => inBackground("reminders", remind());
onClockMoved(() => {
  inBackground("folds", sendFolds());
  remindInBackground();
});
onClockKnown(() => inBackground("tonight", dateTonight()));
const sendConcernsInBackground = () => inBackground("concerns", sendConcerns());
onAccountsChanged(sendConcernsInBackground);
onProfileChanged(() => {
  remindInBackground();
  countOpenSoon();
  sendConcernsInBackground();
});
onAlarm({
  [reminderAlarm]: remindInBackground,
  [noticeAlarm]: () => inBackground("notices", speakWaiting()),
});
onNotificationClicked(openFromNotice);
watchMutes({ before: rememberFolds, after: () => inBackground("folds", sendFolds()) });
watchMutes({ before: async () => undefined, after: countOpenSoon });
watchMutes({ before: async () => undefined, after: sendConcernsInBackground });
onFirstInstall(() => inBackground("welcome", openWelcome()));
onUpdate((from) => inBackground("update", recordUpdate(from)));
onExtensionStart(() => inBackground("start", refreshReading()));
onExtensionStart(() => inBackground("hosts", leaveUnusedHosts()));
onExtensionStart(remindInBackground);
onExtensionStart(countOpenSoon);
onTabClosed(forgetTab);
// No alarm is needed for them: X's pages and ours wake the worker many times on every day on which a mute matters.
// What woke it goes first.
setTimeout(() => inBackground("lists", refreshDueLists()), 5000);
setTimeout(() => inBackground("evenings", packWhenDue(xNowOfTabs)), 8000);
setTimeout(() => inBackground("reserve", keepReserve()), 1000);
// Alarms may be lost with a crash or an update; a worker that wakes for anything else makes up for them.
setTimeout(remindInBackground, 2000);
onOpenPanelCommand((windowId) => inBackground("open-panel", openPanel(windowId)));
self.addEventListener("error", ({ error }) => reportError("background", error));
self.addEventListener("unhandledrejection", ({ reason }) => reportError("background", reason));
