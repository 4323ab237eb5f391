// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat.ts";
import { targetOf } from "../../../../src/domain/draft.ts";
import { Composer } from "../../../../src/ui/composer/composer.ts";
import { ComposerLines } from "../../../../src/ui/composer/composer-lines.tsx";
import { createComposerModel } from "../../../../src/ui/composer/composer-model.ts";
import { type PanelContext, PanelProvider } from "../../../../src/ui/panel/panel-context.ts";
import type { PanelModel } from "../../../../src/ui/panel/panel-model.ts";
import type { PanelState } from "../../../../src/ui/panel/panel-state.ts";
import { makePost } from "../../../support/make-post.ts";

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
  const panelModel = { feed: signal([]), now: signal(0) };
  composer = new Composer(
    createComposerModel(),
    actions,
    panel as Partial<PanelState> as PanelState,
    panelModel as Partial<PanelModel> as PanelModel,
  );
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
  expect(await lines()).toEqual(["You write A2, and answer Q3."]);
  expect(composer.state.composed.value.text).toBe("A2 More light #copchat");
  composer.write("A3 More light");
  expect(await lines()).toEqual([]);
});
