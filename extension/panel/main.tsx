import { effect } from "@preact/signals";
import { render } from "preact";
import { ownHandleOf } from "../../src/domain/heard-last.ts";
import { createComposerModel } from "../../src/ui/composer/composer-model.ts";
import { Panel } from "../../src/ui/panel/panel.tsx";
import { createPanelModel } from "../../src/ui/panel/panel-model.ts";
import { followPace } from "./auto-refresh.ts";
import { followDrafts } from "./composer-drafts.ts";
import { followReading } from "./follow-reading.ts";
import { followStore } from "./follow-store.ts";
import { followMutes } from "./mutes-follow.ts";
import { createPanelActions } from "./panel-actions.ts";
import { postLinks } from "./post-links.ts";
import { watchTabs } from "./watch-tabs.ts";

const lifetime = new AbortController();
const model = createPanelModel(Date.now());
const loadOlder = followStore(model, lifetime.signal);
followReading(model, lifetime.signal);
effect(() => {
  model.ownHandle.value = ownHandleOf(model.reading.value ?? { tabs: [] }, model.settings.value.ownHandle);
});
followPace(model, lifetime.signal);
watchTabs(model, lifetime.signal);
const actions = createPanelActions(model, loadOlder);
const mutes = followMutes(model, lifetime.signal);
const composer = createComposerModel();
const drafts = { model: composer, actions: followDrafts(composer, lifetime.signal) };
render(
  <Panel model={model} actions={actions} links={postLinks} mutes={mutes} drafts={drafts} />,
  document.body,
);
addEventListener("pagehide", () => lifetime.abort());
