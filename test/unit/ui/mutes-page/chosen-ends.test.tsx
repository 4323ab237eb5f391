// @vitest-environment happy-dom
import { render, type VNode } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { AddMute } from "../../../../src/ui/mutes-page/add-mute.tsx";
import { BulkBar } from "../../../../src/ui/mutes-page/bulk-bar.tsx";
import { historyEntries } from "../../../../src/ui/mutes-page/history-entries.ts";
import { tableRows } from "../../../../src/ui/mutes-page/mute-table.ts";
import { evening } from "../../../support/make-post.ts";
import { mutesPageProps } from "../../../support/mutes-page.ts";

const show = (view: VNode | null) => act(() => render(view, document.body));
afterEach(() => show(null));

function element<Found extends Element>(selector: string, kind: new () => Found): Found {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`${selector} is not there`);
  return found;
}
const type = (selector: string, value: string, event = "input") =>
  act(() => {
    const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (!field) throw new Error(`${selector} is not there`);
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
const submit = (selector: string) =>
  act(async () => {
    element(selector, HTMLFormElement).dispatchEvent(
      new Event("submit", { bubbles: true, cancelable: true }),
    );
    await Promise.resolve();
  });
const problems = () => [...document.querySelectorAll(".problem")].map((one) => one.textContent);

describe("adding a mute until a date, with a reason in one's own words", () => {
  it("keeps both; the end is the end of that day where no time is given", async () => {
    const page = mutesPageProps();
    page.model.posts.value = [];
    await show(<AddMute {...page} close={() => undefined} />);
    await type("input[name=value]", "free watches");
    await type(".until-select select", "date", "change");
    await type("input[type=date]", "2027-03-20", "change");
    await type("input[type=time]", "", "change");
    await type("input[name=note]", "  the same text in every chat ");
    await submit("form.add-mute");
    expect(page.rules()).toMatchObject([
      { until: Date.UTC(2027, 2, 21, 3, 59), reason: { note: "the same text in every chat" } },
    ]);
    expect(page.announced.map(([words]) => words)).toEqual(["“free watches” is muted."]);
    expect(historyEntries(page.desk.book, [], page.times).map(({ text }) => text)).toEqual([
      "Muted “free watches” (the same text in every chat)",
    ]);
  });

  it("is not saved while the date is in the past, or is none, and says so", async () => {
    const page = mutesPageProps();
    page.model.posts.value = [];
    await show(<AddMute {...page} close={() => undefined} />);
    await type("input[name=value]", "free watches");
    await type(".until-select select", "date", "change");
    for (const [day, why] of [
      ["2020-01-01", "This time has already passed."],
      ["", "Choose the last day."],
    ] as const) {
      await type("input[type=date]", day, "change");
      await submit("form.add-mute");
      expect(problems()).toEqual([why]);
    }
    expect(page.rules()).toEqual([]);
  });
});

it("an end that was put right by X's clock is no step of the person, before and after the undo", () => {
  const page = mutesPageProps();
  const texts = () => historyEntries(page.desk.book, [], page.times).map(({ text }) => text);
  const target = { kind: "phrase", phrase: "free watches" } as const;
  const wish = { id: "w", target, scope: "every-chat", until: "tonight" } as const;
  page.desk.mute([wish], { at: evening });
  const batch = page.desk.book.rows[0]?.batch ?? "";
  const right = { act: "until", ruleId: "w", until: evening + 1, corrects: batch } as const;
  page.desk.book.accept([{ ...right, id: "c-0", batch: "c", at: evening }]);
  expect(page.rules()).toMatchObject([{ until: evening + 1 }]);
  expect(texts()).toEqual(["Muted “free watches”"]);
  page.desk.undo(batch, evening);
  expect(texts()).toEqual(["Undone: Muted “free watches”", "Muted “free watches”"]);
});

describe("the selected mutes", () => {
  it("last until a date, as one step with one undo", async () => {
    const page = mutesPageProps();
    page.model.posts.value = [];
    for (const phrase of ["one", "two"]) {
      const wish = {
        id: phrase,
        target: { kind: "phrase", phrase },
        scope: "every-chat",
        until: "always",
      } as const;
      page.desk.mute([wish], { at: evening });
    }
    const chosen = tableRows(page.desk.book, evening);
    await show(<BulkBar {...page} chosen={chosen} clear={() => undefined} />);
    await act(() => document.querySelectorAll<HTMLButtonElement>(".bulk button")[1]?.click());
    await type(".bulk input[type=date]", "2027-03-20", "change");
    await type(".bulk input[type=time]", "06:00", "change");
    await submit(".bulk form");
    expect(page.rules().map(({ until }) => until)).toEqual([
      Date.UTC(2027, 2, 20, 10),
      Date.UTC(2027, 2, 20, 10),
    ]);
    const [[words, batch] = ["", ""]] = page.announced;
    expect(words).toMatch(/^2 mutes now last until Saturday, March 20, 2027, 6:00\sAM\.$/);
    await page.desk.undo(batch ?? "", evening).kept;
    expect(page.rules().map(({ until }) => until)).toEqual(["always", "always"]);
  });
});
