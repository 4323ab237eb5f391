import { batch, effect } from "@preact/signals";
import { render } from "preact";
import { ownHandleOf } from "../../src/domain/x-status/own-handle.ts";
import { makeConnection, notMigrated } from "../../src/storage/connection.ts";
import { readPeople } from "../../src/storage/posts/read-people.ts";
import { readNewestBetween } from "../../src/storage/read-posts.ts";
import { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import { MuteDesk } from "../../src/ui/mutes/mute-desk.ts";
import { recordFault, recordUncaught } from "../../src/ui/panel/broken/record-fault.ts";
import { Panel } from "../../src/ui/panel/panel.tsx";
import { createComposerModel } from "../../src/ui/panel/state/composer/composer-model.ts";
import { createPanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { words, wordsOf } from "../../src/words/words.ts";
import { followClock } from "../follow/follow-clock.ts";
import { followMutes } from "../follow/follow-mutes.ts";
import { followTrouble } from "../follow/follow-trouble.ts";
import { followXStatus } from "../follow/follow-x-status.ts";
import { askMutes } from "../platform/ask-mutes.ts";
import { isOwnWindow } from "../platform/panel-window.ts";
import { readBrowserWords } from "../platform/read-words.ts";
import { followPace } from "./auto-refresh.ts";
import { followDrafts } from "./composer-drafts.ts";
import { followNotes } from "./follow-notes.ts";
import { followStore } from "./follow-store.ts";
import { keepWindowPlace } from "./keep-window-place.ts";
import { createPanelActions } from "./panel-actions.ts";
import { postLinks } from "./post-links.ts";
import { createRaidPorts } from "./raid-ports.ts";
import { reportForeign } from "./report-foreign.ts";
import { sendView } from "./send-view.ts";
import { watchTabs } from "./watch-tabs.ts";

readBrowserWords();
const lifetime = new AbortController();
const model = createPanelModel(Date.now());
addEventListener("error", (event) => recordUncaught(model, event));
addEventListener("unhandledrejection", ({ reason }) => recordFault(model, "page", reason));
const connection = makeConnection(
  () => {
    model.phase.value = "storage-trouble";
  },
  () => {
    model.trouble.value = wordsOf(notMigrated);
  },
);
const loadOlder = followStore(model, connection, lifetime.signal);
reportForeign(model, connection, (error) => recordFault(model, "page", error));
followTrouble(model.trouble, lifetime.signal);
followXStatus(
  (reading) =>
    batch(() => {
      model.reading.value = reading;
      model.now.value = Date.now();
    }),
  model.trouble,
  lifetime.signal,
);
followClock(
  (now) => {
    model.now.value = now;
  },
  1000,
  lifetime.signal,
);
effect(() => {
  model.ownHandle.value = ownHandleOf(model.reading.value ?? { tabs: [] }, model.settings.value.ownHandle);
});
followPace(model, lifetime.signal);
watchTabs(model, lifetime.signal);
if (isOwnWindow()) keepWindowPlace(model, lifetime.signal);
sendView(model, lifetime.signal);
const raidPorts = createRaidPorts(connection);
const actions = createPanelActions(
  model,
  loadOlder,
  async (chatId) => readPeople(await connection.get(), chatId),
  async (chatId, from, to) => readNewestBetween(await connection.get(), chatId, from, to),
);
const book = new MuteBook();
followMutes(
  book,
  connection,
  (error) => {
    console.error("Chatside panel: the mutes cannot be read.", error);
    model.trouble.value = words("mutesUnreadable");
  },
  lifetime.signal,
);
followNotes(
  model,
  connection,
  (error) => {
    console.error("Chatside panel: the notes cannot be read.", error);
    model.trouble.value = words("failureStorageClosed");
  },
  lifetime.signal,
);
const composer = createComposerModel();
const drafts = { model: composer, actions: followDrafts(composer, connection, lifetime.signal) };
render(
  <Panel
    model={model}
    actions={actions}
    links={postLinks}
    mutes={new MuteDesk(book, askMutes)}
    drafts={drafts}
    raidPorts={raidPorts}
    isOwnWindow={isOwnWindow()}
  />,
  document.body,
);
addEventListener("pagehide", () => lifetime.abort());
