// @vitest-environment happy-dom

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Chat, copchat } from "../../../../src/domain/chat/chat.ts";
import { readChatInput } from "../../../../src/domain/chat/chat-input.ts";
import { noTotals } from "../../../../src/domain/x-status/reading.ts";
import { ChatsSection } from "../../../../src/ui/options/chats-section.tsx";
import { HandleSection } from "../../../../src/ui/options/handle-section.tsx";
import { createOptionsModel, type OptionsActions } from "../../../../src/ui/options/options-model.ts";
import { notedPorts } from "../../../support/chat-form-ports.ts";

const own: Chat = {
  id: "roundtable",
  hashtags: ["RoundTable"],
  moderators: ["t_marlow_test"],
  guests: [],
  limit: 200,
  keep: { unit: "evenings", count: 10 },
  countRule: "x-280",
  houseRules: { selling: { on: false }, swearing: { on: true, sentence: "Please not here." } },
};
const model = createOptionsModel("0.0.0");
const done = async () => ({ ok: true as const });
let announced: { text: string; undo: (() => void) | undefined }[];

/** What the background does, as far as these sections see it. */
const actions: OptionsActions = {
  saveChat: async (typed) => {
    const reading = readChatInput(typed, model.chats.value);
    if (reading.ok) model.chats.value = [...model.chats.value, reading.chat];
    return { ok: true };
  },
  removeChat: async (id) => {
    model.chats.value = model.chats.value.filter((chat) => chat.id !== id);
    return { ok: true };
  },
  changeRules: async (id, rules) => {
    model.chats.value = model.chats.value.map((chat) => (chat.id === id ? { ...chat, ...rules } : chat));
    return { ok: true };
  },
  changeSettings: done,
  wipe: done,
  chatFormPorts: notedPorts(),
  openMutes: () => undefined,
  askToNotify: async () => true,
};

beforeEach(() => {
  announced = [];
  model.chats.value = [copchat, own];
  const given = {
    model,
    actions,
    announce: (text: string, undo?: () => void) => announced.push({ text, undo }),
  };
  render(
    <>
      <ChatsSection {...given} />
      <HandleSection {...given} />
    </>,
    document.body,
  );
});
afterEach(() => render(null, document.body));

/** A press with the keyboard: the button has the focus. */
const press = (name: string) =>
  act(async () => {
    const button = [...document.querySelectorAll("button")].find(
      (one) => (one.ariaLabel ?? one.getAttribute("aria-label") ?? one.textContent?.trim()) === name,
    );
    if (!button) throw new Error(`no button ${name}`);
    button.focus();
    button.click();
  });
const focused = () => {
  const { activeElement } = document;
  return (
    activeElement?.getAttribute("name") ??
    activeElement?.getAttribute("aria-label") ??
    activeElement?.textContent
  );
};

describe("a removed chat", () => {
  it("comes back with its house rules, its way of counting and how long its evenings are kept; its posts do not, and that is said", async () => {
    await press("Remove #RoundTable");
    expect(model.chats.value).toEqual([copchat, own]);
    await vi.waitFor(() => expect(document.querySelector(".remove-asked")).not.toBeNull());
    expect(document.querySelector(".remove-asked p")?.textContent).toBe(
      "This deletes #RoundTable with 1 evening, 3 posts, its people, topics and marks. They do not come back.",
    );
    expect(focused()).toBe("Keep them");
    await press("Delete them");
    expect(model.chats.value).toEqual([copchat]);
    expect(announced[0]?.text).toBe(
      "#RoundTable and its saved posts were removed. Undo brings back the chat, but not its posts.",
    );
    expect(focused()).toBe("Add a chat");
    await act(async () => announced[0]?.undo?.());
    expect(model.chats.value).toEqual([copchat, own]);
  });
});

describe("the focus", () => {
  it.each([
    ["Edit #copchat", "hashtags"],
    ["Add a chat", "hashtags"],
    ["Set it yourself", "handle"],
  ])("goes from %s to the first field, and back", async (button, field) => {
    await press(button);
    expect(focused()).toBe(field);
    await press("Cancel");
    expect(focused()).toBe(button);
  });
});

describe("whose mentions are shown", () => {
  it("is said with where the handle is from", async () => {
    const sentence = () => document.querySelector("#handle-title + .lead")?.textContent;
    expect(sentence()).toBe("Chatside reads your handle from X's page once you are signed in there.");
    await act(() => {
      model.reading.value = { tabs: [], lastHandle: "ada_at_work" };
    });
    expect(sentence()).toBe(
      "You are @ada_at_work, as X's page showed when it was last open. This changes when you switch accounts.",
    );
    const report = { visible: true, ownHandle: "ada_at_home", totals: noTotals };
    await act(() => {
      model.reading.value = { tabs: [{ tabId: 1, report }], lastHandle: "ada_at_work" };
    });
    expect(sentence()).toBe(
      "You are @ada_at_home, as X's page shows. This changes when you switch accounts.",
    );
    await act(() => {
      model.settings.value = { ...model.settings.value, ownHandle: "ada_by_hand" };
    });
    expect(sentence()).toBe("You are @ada_by_hand, set by you.");
  });
});
