import { effect } from "@preact/signals";
import { render } from "preact";
import { copchat } from "../../src/domain/chat.ts";
import { Panel } from "../../src/ui/panel/panel.tsx";
import { createPanelModel } from "../../src/ui/panel/panel-model.ts";
import { followReading, handleOf } from "./follow-reading.ts";
import { followStore } from "./follow-store.ts";
import { createPanelActions } from "./panel-actions.ts";
import { postLinksFor } from "./post-links.ts";

const lifetime = new AbortController();
const model = createPanelModel(Date.now());
const loadOlder = followStore(model, lifetime.signal);
followReading(model, lifetime.signal);
effect(() => {
  model.ownHandle.value = handleOf(model.reading.value, model.settings.value.ownHandle);
});
const chat = () => model.chats.peek().find(({ id }) => id === model.settings.peek().chatId) ?? copchat;
const actions = createPanelActions(model, loadOlder);
render(<Panel model={model} actions={actions} links={postLinksFor(chat)} />, document.body);
addEventListener("pagehide", () => lifetime.abort());
