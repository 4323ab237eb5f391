// @vitest-environment happy-dom

import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Chat, copchat } from "../../../../src/domain/chat/chat.ts";
import { checkDraft } from "../../../../src/domain/house-rules/check-draft.ts";
import { HouseRulesSection } from "../../../../src/ui/options/house-rules-section.tsx";
import { createOptionsModel, type OptionsActions } from "../../../../src/ui/options/options-model.ts";
import { notedPorts } from "../../../support/chat-form-ports.ts";

const model = createOptionsModel("0.0.0");
let announced: string[];

const done = async () => ({ ok: true as const });
const actions: OptionsActions = {
  saveChat: done,
  removeChat: done,
  changeSettings: done,
  wipe: done,
  chatFormPorts: notedPorts(),
  openMutes: () => undefined,
  askToNotify: async () => true,
  changeRules: async (id, rules) => {
    model.chats.value = model.chats.value.map((chat) => (chat.id === id ? { ...chat, ...rules } : chat));
    return { ok: true };
  },
};

beforeEach(() => {
  announced = [];
  model.chats.value = [copchat];
  render(
    <HouseRulesSection model={model} actions={actions} announce={(text) => announced.push(text)} />,
    document.body,
  );
});
afterEach(() => {
  render(null, document.body);
  expect(announced).toEqual([]);
});

const itemOf = (name: string) => {
  const item = document.querySelector(`input[name="${name}"]`)?.closest("li");
  if (!item) throw new Error(`no rule ${name}`);
  return item;
};
const fieldOf = (name: string) => {
  const field = itemOf(name).querySelector<HTMLInputElement>('input[type="text"]');
  if (!field) throw new Error(`no words for ${name}`);
  return field;
};
const write = (name: string, words: string) => {
  const field = fieldOf(name);
  field.value = words;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const chat = (): Chat => model.chats.value[0] ?? copchat;
const advised = () => checkDraft({ text: "Promo code BLUE15 #copchat", chat: chat(), kind: "post" });

describe("a house rule in the chat's own words", () => {
  it("is kept, shown with the chat's own hashtag, and said to who writes", async () => {
    write("selling", "  Not in {hashtag}, please.  ");
    await Promise.resolve();
    expect(chat().houseRules?.selling).toEqual({ on: true, sentence: "Not in {hashtag}, please." });
    expect(itemOf("selling").querySelector("label")?.textContent).toBe("Not in #copchat, please.");
    expect(fieldOf("selling").value).toBe("Not in {hashtag}, please.");
    expect(advised().map(({ sentence }) => sentence)).toEqual(["Not in #copchat, please."]);
  });

  it("goes back to its usual words when it is emptied, and leaves the other rules alone", async () => {
    model.chats.value = [
      {
        ...copchat,
        houseRules: { selling: { on: false, sentence: "Mine." }, swearing: { on: true, sentence: "Ours." } },
      },
    ];
    await Promise.resolve();
    write("selling", " ");
    await Promise.resolve();
    expect(chat().houseRules).toEqual({ selling: { on: false }, swearing: { on: true, sentence: "Ours." } });
  });

  it("stays when the rule is switched off", async () => {
    write("selling", "Mine.");
    await Promise.resolve();
    itemOf("selling").querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    await Promise.resolve();
    expect(chat().houseRules?.selling).toEqual({ on: false, sentence: "Mine." });
    expect(advised()).toEqual([]);
  });
});
