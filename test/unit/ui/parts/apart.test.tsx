// @vitest-environment happy-dom
import { render, type VNode } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MutesPage } from "../../../../src/ui/mutes-page/mutes-page.tsx";
import { createOptionsModel } from "../../../../src/ui/options/options-model.ts";
import { OptionsView } from "../../../../src/ui/options/options-view.tsx";
import { createRecapModel } from "../../../../src/ui/recap/recap-model.ts";
import { RecapPage } from "../../../../src/ui/recap/recap-page.tsx";
import { mutesPageProps } from "../../../support/mutes-page.ts";

/** The part that throws, by its name. */
const broken = vi.hoisted(() => ({ part: "" }));

function breakable(part: string) {
  return (): string => {
    if (broken.part === part) throw new Error("a part that throws");
    return `[${part}]`;
  };
}

vi.mock("../../../../src/ui/options/reminders-section.tsx", () => ({
  RemindersSection: breakable("reminders"),
}));
vi.mock("../../../../src/ui/options/data-section.tsx", () => ({ DataSection: breakable("data") }));
vi.mock("../../../../src/ui/mutes-page/table-section.tsx", () => ({ TableSection: breakable("in force") }));
vi.mock("../../../../src/ui/mutes-page/page-tools.tsx", () => ({ PageTools: breakable("tools") }));
vi.mock("../../../../src/ui/recap/evening-list.tsx", () => ({ EveningList: breakable("evenings") }));
vi.mock("../../../../src/ui/recap/keep-choice.tsx", () => ({ KeepChoice: breakable("tools") }));
vi.mock("../../../../src/ui/recap/found-posts.tsx", () => ({
  FoundPosts: () => "",
  RecapSearch: breakable("search"),
}));

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

const unused = <Actions extends object>() => ({}) as object as Actions;

function options(): VNode {
  return <OptionsView model={createOptionsModel("0.0.0")} actions={unused()} />;
}

function mutes(): VNode {
  const { model, desk, actions } = mutesPageProps();
  return <MutesPage model={model} desk={desk} actions={actions} lists={unused()} />;
}

function recap(): VNode {
  return <RecapPage model={createRecapModel("UTC")} actions={unused()} />;
}

it.each([
  ["options", options, "reminders", "[data]"],
  ["options", options, "data", "[reminders]"],
  ["mutes", mutes, "in force", "[tools]"],
  ["mutes", mutes, "tools", "[in force]"],
  ["recap", recap, "evenings", "[search]"],
  ["recap", recap, "search", "[evenings]"],
])(
  "on the page of %s (%#) a part that throws says so, the others stay, and it is tried again",
  async (_, page, part, other) => {
    broken.part = part;
    await act(() => render(page(), document.body));
    const alert = document.querySelector(`[role=alert][data-broken="${part}"]`);
    expect(alert?.textContent).toContain("stopped working");
    expect(document.body.textContent).toContain(other);
    expect(document.querySelectorAll(".broken")).toHaveLength(1);
    broken.part = "";
    await act(() => alert?.querySelector("button")?.click());
    expect(document.querySelector(".broken")).toBeNull();
    expect(document.body.textContent).toContain(`[${part}]`);
  },
);
