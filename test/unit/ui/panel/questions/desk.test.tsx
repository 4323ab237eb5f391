// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../../../../../src/domain/drafts/draft.ts";
import { CardLines } from "../../../../../src/ui/panel/composer/composer-lines.tsx";
import { DeskCard } from "../../../../../src/ui/panel/questions/desk-card.tsx";
import { Composer } from "../../../../../src/ui/panel/state/composer/composer.ts";
import {
  type ComposerModel,
  createComposerModel,
} from "../../../../../src/ui/panel/state/composer/composer-model.ts";
import { type PanelContext, PanelProvider } from "../../../../../src/ui/panel/state/panel-context.ts";
import type { PanelModel } from "../../../../../src/ui/panel/state/panel-model.ts";
import type { PanelState } from "../../../../../src/ui/panel/state/panel-state.ts";
import { createViewState, type ViewState } from "../../../../../src/ui/panel/state/view-state.ts";
import { makeDraft } from "../../../../support/make-draft.ts";
import { evening, testChat } from "../../../../support/make-post.ts";

const host = "t_marlow_test";
const chat = signal(testChat);
const planned = makeDraft({ id: "q1", chatId: testChat.id, text: "Who pays?", planned: { number: "1" } });
let composer: Composer;
let model: ComposerModel;
let view: ViewState;
let context: PanelContext;
let kept: Draft[];
let handed: string[];
let refusal: string | undefined;

const outcome = async () =>
  refusal === undefined
    ? { ok: true as const }
    : { ok: false as const, failure: { code: "refused" as const, message: refusal } };

beforeEach(() => {
  [kept, handed, refusal] = [[], [], undefined];
  chat.value = testChat;
  view = createViewState();
  model = createComposerModel();
  model.drafts.value = [planned];
  const state = {
    chat,
    xNow: signal(evening),
    question: signal(undefined),
    ownHandle: signal(host),
    letters: signal({ asked: "Q", answered: "A" }),
    evening: signal([]),
    repliedTo: signal(new Set<string>()),
  } as object as PanelState;
  const panelModel = { feed: signal([]), now: signal(evening) } as object as PanelModel;
  const actions = {
    keep: (draft: Draft) => void kept.push(draft),
    remove: outcome,
    handOver: (_: Draft, text: string) => {
      handed.push(text);
      return outcome();
    },
    copy: outcome,
    settle: outcome,
    newId: () => `new-${kept.length}`,
    now: () => evening,
  };
  composer = new Composer(model, actions, state, panelModel);
  const raids = { newcomers: signal(() => false) };
  context = { composer, state, view, raids, model: panelModel } as object as PanelContext;
  open();
});
afterEach(() => render(null, document.body));

function open(): void {
  view.overlay.value = "desk";
  render(
    <PanelProvider value={context}>
      <DeskCard>
        <CardLines />
      </DeskCard>
    </PanelProvider>,
    document.body,
  );
}
const rendered = () => new Promise((resolve) => setTimeout(resolve));
const box = () => document.querySelector<HTMLTextAreaElement>("[name=desk-text]");
const minute = () => document.querySelector<HTMLInputElement>("[name=desk-minute]");
async function type(field: HTMLTextAreaElement | HTMLInputElement | null, text: string) {
  if (field) field.value = text;
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  await rendered();
}
async function press(label: string) {
  const all = [...document.querySelectorAll("button")];
  all.find((one) => one.getAttribute("aria-label") === label || one.textContent === label)?.click();
  await rendered();
}
async function reopen() {
  render(null, document.body);
  open();
  await rendered();
}

describe("what is typed at the desk", () => {
  it("is there again when the desk was closed, and gone once it is added", async () => {
    await type(box(), "And who writes it?");
    await type(minute(), "40");
    await reopen();
    expect([box()?.value, minute()?.value]).toEqual(["And who writes it?", "40"]);
    await press("Add");
    expect(kept.map(({ text, planned: plan }) => [text, plan])).toEqual([
      ["And who writes it?", { number: "2", minute: 40 }],
    ]);
    await reopen();
    expect([box()?.value, minute()?.value]).toEqual(["", ""]);
  });

  it("into a question that is changed is gone on with, and not in another chat; Cancel lets it go", async () => {
    await press("Edit question 1");
    await type(box(), "Who pays for it all?");
    await reopen();
    expect(box()?.value).toBe("Who pays for it all?");
    chat.value = { ...testChat, id: "another", hashtags: ["another"] };
    await reopen();
    expect(box()?.value).toBe("");
    chat.value = testChat;
    await reopen();
    expect(box()?.value).toBe("Who pays for it all?");
    await press("Cancel");
    await press("Edit question 1");
    expect(box()?.value).toBe("Who pays?");
  });
});

it("the desk closes when another chat is shown", async () => {
  await rendered();
  expect(view.overlay.value).toBe("desk");
  chat.value = { ...testChat };
  expect(view.overlay.value).toBe("desk");
  chat.value = { ...testChat, id: "another" };
  expect(view.overlay.value).toBe("none");
});

it("a changed question is shown and handed over as changed before it is stored", async () => {
  await press("Edit question 1");
  await type(box(), "Who pays for it all?");
  await press("Keep");
  expect(document.querySelector("li[data-number='1']")?.textContent).toContain("Who pays for it all?");
  await composer.handOverPlanned(planned);
  expect(handed).toEqual(["Q1: Who pays for it all? #roundtable"]);
});

it("why a question was refused is said in the desk itself", async () => {
  refusal = "Too long for X.";
  await composer.handOverPlanned(planned);
  await rendered();
  expect(document.querySelector("dialog .composer-line")?.textContent).toContain("Too long for X.");
});
