import { chatFormPorts } from "../extension/follow/chat-form-ports.ts";
import { followProfile } from "../extension/follow/follow-profile.ts";
import { followTrouble } from "../extension/follow/follow-trouble.ts";
import { followXStatus } from "../extension/follow/follow-x-status.ts";
import { onBroadcast } from "../extension/platform/broadcast.ts";
import { extensionVersion } from "../extension/platform/lifecycle.ts";
import { askToNotify, followNotify } from "../extension/platform/notifications.ts";
import { openMutes } from "../extension/platform/open-options.ts";
import { readBrowserWords } from "../extension/platform/read-words.ts";
import { request } from "../extension/platform/request.ts";
import { makeConnection } from "../src/storage/connection.ts";
import { createOptionsModel, type OptionsActions } from "../src/ui/options/options-model.ts";
import { wipeStored } from "./wipe-stored.ts";

readBrowserWords();
export const model = createOptionsModel(extensionVersion());
export const actions: OptionsActions = {
  saveChat: (input, id) => request("save-chat", { input, ...(id === undefined ? {} : { id }) }),
  changeRules: (id, rules) => request("change-rules", { id, ...rules }),
  removeChat: (id) => request("remove-chat", { id }),
  changeSettings: (changes, forget) =>
    request("change-settings", { changes, ...(forget === undefined ? {} : { forget }) }),
  askToNotify,
  chatFormPorts,
  openMutes: () => void openMutes(),
  wipe: wipeStored,
};

const { signal } = new AbortController();
const readProfile = followProfile(model, makeConnection(), signal);

function load(): void {
  readProfile().then(
    () => {
      model.phase.value = "ready";
    },
    (error: unknown) => {
      console.error("Chatside options: the store cannot be read.", error);
      model.phase.value = "storage-trouble";
    },
  );
}

/** Reads the store and follows its changes. */
export function follow(): void {
  followXStatus(
    (reading) => {
      model.reading.value = reading;
    },
    model.trouble,
    signal,
  );
  followTrouble(model.trouble, signal);
  followNotify((may) => {
    model.mayNotify.value = may;
  }, signal);
  onBroadcast({ wiped: load }, signal);
  load();
}
