// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copchat } from "../../../../../src/domain/chat/chat.ts";
import { targetOf } from "../../../../../src/domain/drafts/draft.ts";
import { ComposerLines } from "../../../../../src/ui/panel/composer/composer-lines.tsx";
import { createWrittenDraft } from "../../../../../src/ui/panel/composer/written-draft.ts";
import { Composer } from "../../../../../src/ui/panel/state/composer/composer.ts";
import { createComposerModel } from "../../../../../src/ui/panel/state/composer/composer-model.ts";
import { type PanelContext, PanelProvider } from "../../../../../src/ui/panel/state/panel-context.ts";
import type { PanelModel } from "../../../../../src/ui/panel/state/panel-model.ts";
import type { PanelState } from "../../../../../src/ui/panel/state/panel-state.ts";
import { makePost } from "../../../../support/make-post.ts";

const done = async () => ({ ok: true as const });
const question = makePost({ text: "Q3 What did you change?" });
let composer: Composer;

beforeEach(() => {
  const panel = { chat: signal(copchat), xNow: signal(0), question: signal(undefined) };
  const actions = {
    keep: () => undefined,
    remove: done,
    handOver: done,
    copy: done,
    settle: done,
    newId: () => "one",
    now: () => 0,
  };
  const panelModel = { chats: signal([copchat]), feed: signal([]), now: signal(0) };
  composer = new Composer(
    createComposerModel(),
    actions,
    panel as Partial<PanelState> as PanelState,
    panelModel as Partial<PanelModel> as PanelModel,
  );
  composer.written.value = createWrittenDraft(composer.model.current, panel.chat);
  render(
    <PanelProvider value={{ composer } as PanelContext}>
      <ComposerLines />
    </PanelProvider>,
    document.body,
  );
});
afterEach(() => render(null, document.body));

const lines = async () => {
  await Promise.resolve();
  return [...document.querySelectorAll(".composer-line")].map((line) => line.textContent);
};

it("an answer under another question's label is pointed out, and stays as it was written", async () => {
  composer.begin(targetOf(question, "answer", "3"));
  composer.write("A2 More light");
  expect(await lines()).toEqual(["Your text says A2, but you are answering Q3."]);
  expect(composer.written.value?.composed.value.text).toBe("A2 More light #copchat");
  composer.write("A3 More light");
  expect(await lines()).toEqual([]);
});
