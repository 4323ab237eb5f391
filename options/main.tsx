import { batch } from "@preact/signals";
import { render } from "preact";
import { onBroadcast } from "../extension/platform/broadcast.ts";
import { extensionVersion } from "../extension/platform/lifecycle.ts";
import { openMutes } from "../extension/platform/open-options.ts";
import { request } from "../extension/platform/request.ts";
import type { Reading } from "../src/domain/reading.ts";
import { readChats } from "../src/storage/chats.ts";
import { forgetJottedDrafts } from "../src/storage/jotted-drafts.ts";
import { forgetJottedMarks } from "../src/storage/jotted-marks.ts";
import { openDatabase } from "../src/storage/open-database.ts";
import { readSettings } from "../src/storage/settings.ts";
import { createOptionsModel, type OptionsActions } from "../src/ui/options/options-model.ts";
import { OptionsView } from "../src/ui/options/options-view.tsx";

const model = createOptionsModel(extensionVersion());
const actions: OptionsActions = {
  saveChat: (input, id) => request("save-chat", { input, ...(id === undefined ? {} : { id }) }),
  changeRules: (id, rules) => request("change-rules", { id, ...rules }),
  removeChat: (id) => request("remove-chat", { id }),
  changeSettings: (changes, forget) =>
    request("change-settings", { changes, ...(forget === undefined ? {} : { forget }) }),
  openMutes: () => void openMutes(),
  wipe: async (what) => {
    const reply = await request("wipe", { what });
    if (reply.ok) forgetJottedMarks();
    if (reply.ok && what === "everything") forgetJottedDrafts();
    return reply;
  },
};

async function load(): Promise<void> {
  const database = await openDatabase();
  const [settings, chats] = await Promise.all([readSettings(database), readChats(database)]);
  database.close();
  batch(() => {
    model.settings.value = settings;
    model.chats.value = chats;
    model.phase.value = "ready";
  });
}

function loadAndSay(): void {
  load().catch((error: unknown) => {
    console.error("Chatside options: the store cannot be read.", error);
    model.phase.value = "storage-trouble";
  });
}

function take(reading: Reading): void {
  model.reading.value = reading;
}

render(<OptionsView model={model} actions={actions} />, document.body);
onBroadcast(
  {
    "chats-changed": ({ chats }) => {
      model.chats.value = chats;
    },
    "settings-changed": ({ settings }) => {
      model.settings.value = settings;
    },
    "reading-changed": ({ reading }) => take(reading),
    trouble: ({ message }) => {
      model.trouble.value = message;
    },
    wiped: loadAndSay,
  },
  new AbortController().signal,
);
loadAndSay();
const reply = request("get-reading", null);
void reply.then((answer) => {
  if (answer.ok) take(answer.value);
});
