// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render, type VNode } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { noNotes } from "../../../../src/domain/notes/chat-notes.ts";
import { ChatFormCard } from "../../../../src/ui/panel/chat-form/chat-form-card.tsx";
import { TopicLine } from "../../../../src/ui/panel/header/topic-line.tsx";
import { CorrectionCard } from "../../../../src/ui/panel/questions/correction-card.tsx";
import { type PanelContext, PanelProvider } from "../../../../src/ui/panel/state/panel-context.ts";
import { createViewState, type ViewState } from "../../../../src/ui/panel/state/view-state.ts";
import { notedPorts } from "../../../support/chat-form-ports.ts";
import { evening, testChat } from "../../../support/make-post.ts";

const chat = signal(testChat);
let view: ViewState;
let asked: unknown[];
let refusal: string | undefined;

beforeEach(() => {
  chat.value = testChat;
  view = createViewState();
  asked = [];
  refusal = undefined;
});
afterEach(() => render(null, document.body));

function show(card: VNode): Promise<void> {
  const context = {
    view,
    state: { chat, topic: signal({ text: "", evening }), placeOf: () => undefined, questions: signal([]) },
    model: { chats: signal([testChat, copchat]), feed: signal([]), notes: signal(noNotes) },
    actions: {
      note: (change: object) => void asked.push(change),
      saveChat: async (_: object, id: string) => {
        asked.push(id);
        return { ok: true };
      },
      removeChat: async (id: string) => {
        asked.push(id);
        return refusal === undefined ? { ok: true } : { ok: false, failure: { message: refusal } };
      },
      chatFormPorts: notedPorts(),
    },
  } as object as PanelContext;
  return act(() => render(<PanelProvider value={context}>{card}</PanelProvider>, document.body));
}
const turnTo = (next: typeof testChat) =>
  act(() => {
    chat.value = next;
  });
const submit = () =>
  act(async () => {
    document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });

describe("when another chat is chosen elsewhere", () => {
  it("a topic that is being typed is not the other chat's, and is there again with its own", async () => {
    view.topic.value = { chatId: testChat.id, text: "Who pays?" };
    await show(<TopicLine />);
    await turnTo(copchat);
    expect(document.querySelector("input")).toBeNull();
    await turnTo(testChat);
    expect(document.querySelector("input")?.value).toBe("Who pays?");
    await submit();
    expect(asked).toEqual([{ kind: "topic", evening, text: "Who pays?" }]);
  });

  it("the form of a chat stays with the chat for which it was opened", async () => {
    view.overlay.value = "edit-chat";
    await show(<ChatFormCard />);
    await turnTo(copchat);
    expect(document.querySelector("h2")?.textContent).toBe("#roundtable");
    await submit();
    expect(asked).toEqual([testChat.id]);
  });

  it("the card that says what a post is closes", async () => {
    view.correcting.value = "1000";
    await show(<CorrectionCard postId="1000" />);
    await turnTo(copchat);
    expect(view.correcting.value).toBeUndefined();
  });
});

describe("the removal of a chat", () => {
  const press = (name: string) =>
    act(async () => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === name)?.click();
    });

  it.each([
    ["is offered for undoing once it is done", undefined, testChat],
    ["is not offered for undoing when it failed", "The disk is full.", undefined],
  ])("%s", async (_, failure, removed) => {
    refusal = failure;
    view.overlay.value = "edit-chat";
    await show(<ChatFormCard />);
    await press("Remove");
    await vi.waitFor(() => expect(document.querySelector(".remove-asked")).not.toBeNull());
    expect(asked).toEqual([]);
    await press("Delete them");
    expect(asked).toEqual([testChat.id]);
    expect(view.removed.value).toEqual(removed);
  });
});
