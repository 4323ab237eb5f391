// @vitest-environment happy-dom

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import type { Settings } from "../../../../src/domain/settings.ts";
import { createOptionsModel, type OptionsActions } from "../../../../src/ui/options/options-model.ts";
import { RemindersSection } from "../../../../src/ui/options/reminders-section.tsx";
import { notedPorts } from "../../../support/chat-form-ports.ts";

const model = createOptionsModel("0.0.0");
const done = async () => ({ ok: true as const });
let asked = 0;
let allows = true;
let announced: string[] = [];

const actions: OptionsActions = {
  saveChat: done,
  changeRules: done,
  removeChat: done,
  changeSettings: async (changes: Partial<Settings>) => {
    model.settings.value = { ...model.settings.value, ...changes };
    return { ok: true };
  },
  askToNotify: async () => {
    asked++;
    return allows;
  },
  chatFormPorts: notedPorts(),
  openMutes: () => undefined,
  wipe: done,
};

beforeEach(() => {
  asked = 0;
  allows = true;
  announced = [];
  const timeless = { ...copchat, id: "timeless", hashtags: ["timeless"] };
  delete (timeless as { schedule?: unknown }).schedule;
  model.chats.value = [copchat, timeless];
  model.settings.value = createOptionsModel("0").settings.value;
  model.mayNotify.value = true;
  render(
    <RemindersSection model={model} actions={actions} announce={(text) => announced.push(text)} />,
    document.body,
  );
});
afterEach(() => render(null, document.body));

const box = (name: string) => {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  return found ?? expect.fail(`no ${name}`);
};
const press = (name: string) =>
  act(async () => {
    box(name).click();
  });

describe("reminders in the options", () => {
  it("are off at first, are there for chats with an hour, and ask the browser only when switched on", async () => {
    const inputs = [...document.querySelectorAll("input")];
    expect(inputs.map(({ name, checked }) => [name, checked])).toEqual([
      ["remind-copchat", false],
      ["noticeQuestions", false],
      ["noticeMentions", false],
      ["sound", false],
    ]);
    expect(asked).toBe(0);
    await press("remind-copchat");
    expect(asked).toBe(1);
    expect(model.settings.value.reminders).toEqual([{ chatId: "copchat", minutes: 10 }]);
    await press("remind-copchat");
    expect(asked).toBe(1);
    expect(model.settings.value.reminders).toEqual([]);
  });

  it("take the minutes of the person's choice, and refuse others", async () => {
    await press("remind-copchat");
    const minutes = document.querySelector<HTMLInputElement>("[type=number]") ?? expect.fail("no minutes");
    const type = (text: string) =>
      act(async () => {
        minutes.value = text;
        minutes.dispatchEvent(new Event("change", { bubbles: true }));
      });
    await type("25");
    expect(model.settings.value.reminders).toEqual([{ chatId: "copchat", minutes: 25 }]);
    await type("-3");
    expect(minutes.value).toBe("25");
    await type("9999");
    expect(model.settings.value.reminders).toEqual([{ chatId: "copchat", minutes: 25 }]);
  });

  it("stay off, and say so, where the browser refuses", async () => {
    allows = false;
    await press("noticeMentions");
    expect(model.settings.value.noticeMentions).toBeUndefined();
    expect(box("noticeMentions").checked).toBe(false);
    expect(announced.join()).toContain("does not let");
  });

  it("say when the permission was taken away", async () => {
    await press("noticeQuestions");
    expect(document.querySelector(".problem")).toBeNull();
    await act(async () => {
      model.mayNotify.value = false;
    });
    expect(document.querySelector(".problem")?.textContent).toContain("none will come");
  });
});
