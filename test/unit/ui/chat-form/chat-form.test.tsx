// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Chat, copchat } from "../../../../src/domain/chat/chat.ts";
import type { TypedChat } from "../../../../src/domain/chat/chat-input.ts";
import { profileFile } from "../../../../src/domain/profiles/profile-file.ts";
import { readPastedProfile } from "../../../../src/domain/profiles/profile-link.ts";
import { ChatForm } from "../../../../src/ui/chat-form/chat-form.tsx";
import { type NotedPorts, notedPorts } from "../../../support/chat-form-ports.ts";

const own: Chat = {
  ...copchat,
  id: "roundtable",
  hashtags: ["RoundTable"],
  moderators: ["t_marlow_test"],
  countRule: "x-280",
  houseRules: { selling: { on: false } },
};
let saved: { typed: TypedChat; id: string | undefined }[];
let ports: NotedPorts;
let isClosed: boolean;

function show(chat?: Chat, begin?: TypedChat): void {
  saved = [];
  ports = notedPorts();
  isClosed = false;
  render(
    <ChatForm
      {...(chat && { chat })}
      {...(begin && { begin })}
      chats={[copchat, own]}
      save={async (typed, id) => {
        saved.push({ typed, id });
        return { ok: true };
      }}
      close={() => {
        isClosed = true;
      }}
      ports={ports}
    />,
    document.body,
  );
}
beforeEach(() => render(null, document.body));
afterEach(() => render(null, document.body));

const input = (name: string) =>
  document.querySelector<HTMLInputElement>(`#field-${name}`) ?? expect.fail(`no field ${name}`);
const type = (name: string, text: string) =>
  act(async () => {
    input(name).value = text;
    input(name).dispatchEvent(new Event("input", { bubbles: true }));
  });
const press = (find: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll<HTMLElement>("button")];
    const button =
      document.querySelector<HTMLElement>(find.startsWith("[") || find.startsWith(".") ? find : "none") ??
      buttons.find(({ textContent, ariaLabel }) => textContent === find || ariaLabel?.startsWith(find));
    (button ?? expect.fail(`no button ${find}`)).click();
  });
const shared = { ...own, hashtags: ["Elsewhere"] };

describe("a chat from elsewhere", () => {
  it("fills the form when its link is pasted, and is kept only when it is added", async () => {
    show();
    ports.copied.length = 0;
    await type("pasted", `https://x.com/search?q=x#chatside=${encodeURIComponent(profileFile(shared))}`);
    expect(input("hashtags").value).toBe("Elsewhere");
    expect(saved).toEqual([]);
    await press(".primary");
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({
      id: undefined,
      typed: { hashtags: "Elsewhere", rules: { countRule: "x-280", houseRules: { selling: { on: false } } } },
    });
    expect(isClosed).toBe(true);
  });

  it("is refused in words, and what was typed stays", async () => {
    show();
    await type("hashtags", "#mine");
    await type("pasted", "https://t.co/abcdef");
    expect(document.querySelector("[role=alert]")?.textContent).toContain("holds no profile");
    expect(input("hashtags").value).toBe("#mine");
  });

  it("is read from a file; a huge one is not even read", async () => {
    show();
    const files = (file: unknown) =>
      act(async () => {
        Object.defineProperty(input("profile"), "files", { value: [file], configurable: true });
        input("profile").dispatchEvent(new Event("change", { bubbles: true }));
      });
    let wasRead = false;
    await files({
      size: 10_000_000,
      text: async () => {
        wasRead = true;
        return "";
      },
    });
    expect(wasRead).toBe(false);
    expect(document.querySelector("[role=alert]")?.textContent).toContain("too large");
    await files({ size: 900, text: async () => profileFile(shared) });
    expect(input("hashtags").value).toBe("Elsewhere");
    expect(document.querySelector("[role=alert]")).toBeNull();
  });
});

describe("a chat to give away", () => {
  it("is saved as a file and copied as a link, and both are read back", async () => {
    show(own);
    await press("[data-action=save-profile]");
    await press("[data-action=copy-link]");
    for (const text of [ports.saved[0]?.text ?? "", ports.copied[0] ?? ""])
      expect(readPastedProfile(text)).toMatchObject({ ok: true, typed: { hashtags: "RoundTable" } });
    expect(ports.saved[0]?.name).toBe("chatside-RoundTable.json");
    expect(document.querySelector(".chat-share [role=status]")?.textContent).toContain("Copied");
  });

  it("is saved for a calendar", async () => {
    show(own);
    await press("[data-action=save-calendar]");
    await act(async () => {
      while (ports.saved.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(ports.saved[0]).toMatchObject({ name: "chatside-RoundTable.ics", type: "text/calendar" });
    expect(ports.saved[0]?.text).toContain("RRULE:FREQ=WEEKLY");
  });

  it("is duplicated under a hashtag of its own, with its house rules", async () => {
    show(own);
    await press("[data-action=duplicate]");
    await press(".primary");
    expect(saved).toEqual([]);
    expect(document.querySelector("[role=alert]")?.textContent).toContain("RoundTable");
    await type("hashtags", "#another");
    await press(".primary");
    expect(saved[0]).toMatchObject({
      id: undefined,
      typed: { hashtags: "#another", moderators: "@t_marlow_test", rules: { countRule: "x-280" } },
    });
  });
});

describe("an evening", () => {
  const lines = () => [...document.querySelectorAll(".evening-changes li")];
  const shownDates = () =>
    [...document.querySelectorAll(".chat-preview time")].map((one) => one.getAttribute("datetime"));

  it("is left out and taken back, and the preview follows", async () => {
    show(own);
    const before = shownDates();
    await press("Leave out");
    expect(shownDates()[0]).toBe(before[1]);
    expect(lines()[0]?.textContent).toContain("left out");
    await press("Undo");
    expect(shownDates()).toEqual(before);
  });

  it("is moved to another day and hour of the chat's clock, and saved so", async () => {
    show(own);
    const before = shownDates();
    await press("Move");
    const [date, time] = document.querySelectorAll<HTMLInputElement>(".move-fields input");
    if (!date || !time) expect.fail("no fields");
    const day = Temporal.PlainDate.from(date.value).add({ days: 1 }).toString();
    await act(async () => {
      date.value = day;
      date.dispatchEvent(new Event("input", { bubbles: true }));
      time.value = "20:30";
      time.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("Move it there");
    expect(lines()[0]?.textContent).toContain("moved to");
    expect(Date.parse(shownDates()[0] ?? "")).toBe(Date.parse(before[0] ?? "") + (24 * 60 - 30) * 60_000);
    await press(".primary");
    expect(saved[0]?.typed.profile?.changes).toMatchObject([{ to: { date: day, hour: 20, minute: 30 } }]);
  });
});

describe("the days of a chat", () => {
  const days = () => [...document.querySelectorAll<HTMLInputElement>(".day-choices [name=weekday]")];
  const chosen = () => days().flatMap(({ checked, value }) => (checked ? [value] : []));
  const turn = (at: number) => act(async () => days()[at]?.click());
  const daysSaved = () => saved.map(({ typed }) => typed.profile?.weekday);

  it("may be several, every day, or Monday to Friday, and are saved", async () => {
    show(own);
    expect(chosen()).toEqual(["3"]);
    await turn(0);
    await turn(4);
    expect(chosen()).toEqual(["1", "3", "5"]);
    expect(document.querySelectorAll(".chat-preview time")).toHaveLength(5);
    expect(document.querySelector(".chat-preview")?.textContent).toContain(
      "Mondays, Wednesdays, and Fridays",
    );
    await press("Every day");
    expect(chosen()).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    await turn(6);
    await turn(5);
    expect(chosen()).toEqual(["1", "2", "3", "4", "5"]);
    await press("Monday to Friday");
    await press(".primary");
    expect(daysSaved()).toEqual(["1 2 3 4 5"]);
  });

  it("are at least one: none is refused beside them, and the first of them has the focus", async () => {
    show(own);
    await turn(2);
    expect(chosen()).toEqual([]);
    expect(document.querySelector(".chat-preview")).toBeNull();
    await press(".primary");
    expect(saved).toEqual([]);
    expect(document.querySelector("#field-weekday-problem")?.textContent).toBeTruthy();
    expect(document.querySelector(".day-choices")?.getAttribute("aria-describedby")).toBe(
      "field-weekday-problem",
    );
    expect(document.activeElement).toBe(days()[0]);
    for (const day of days()) {
      expect(day.getAttribute("aria-invalid")).toBe("true");
      expect(day.getAttribute("aria-describedby")).toBe("field-weekday-problem");
    }
    await turn(2);
    expect(document.querySelector("#field-weekday-problem")).toBeNull();
    expect(days()[0]?.getAttribute("aria-invalid")).toBe("false");
  });

  it("are the one that the list shows, where none was left before the chat became monthly", async () => {
    show(own);
    await turn(2);
    await act(async () => {
      const repeats = document.querySelector<HTMLSelectElement>("#field-repeats") ?? expect.fail("no choice");
      repeats.value = "month";
      repeats.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(document.querySelector<HTMLSelectElement>("#field-weekday")?.value).toBe("1");
    await press(".primary");
    expect(daysSaved()).toEqual(["1"]);
  });
});
