import { afterEach, describe, expect, it, vi } from "vitest";
import { copchat } from "../../../../../src/domain/chat/chat.ts";
import { firstIdAt } from "../../../../../src/domain/post/snowflake.ts";
import { stubBrowser } from "../../../../support/fake-browser.ts";
import { entitiesWith, makePost } from "../../../../support/make-post.ts";
import { stubFullDisk } from "../../../../support/small-disk.ts";
import { ask, browser, deliver, ofCopchat, report, withAWorker } from "../background-worker.ts";

vi.mock("../../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

withAWorker();
const zone = process.env.TZ;
afterEach(() => {
  vi.restoreAllMocks();
  process.env.TZ = zone;
});

const minute = 60_000;
/** Wednesday, 9 PM in Toronto. */
const start = Date.UTC(2026, 9, 15, 1);
let clock = 0;
const setClock = (time: number) => {
  clock = time;
  vi.spyOn(Date, "now").mockImplementation(() => clock);
};
const shown = () =>
  browser.notices
    .filter(([what]) => what === "notifications.create")
    .map(([, id, how]) => ({ id, ...(how as { title: string; message: string }) }));
const alarm = (name: string) =>
  browser.notices.findLast(([what, given]) => /^alarms/.test(String(what)) && given === name);
const forget = () => {
  browser.done.length = 0;
  browser.notices.length = 0;
};
const settled = () => vi.waitFor(() => expect(alarm("reminder")).toBeDefined());
const ring = async (name = "reminder") => {
  forget();
  browser.fire("alarms.onAlarm", { name });
  if (name === "reminder") await settled();
};
const switchOn = async (minutes = 10) => {
  browser.granted.push("notifications");
  forget();
  await ask("change-settings", { changes: { reminders: [{ chatId: "copchat", minutes }] } });
  await settled();
};
/** As after the worker was stopped: another one, with what is on the disk. */
const wakeAnew = async () => {
  const { granted } = browser;
  vi.resetModules();
  const again = stubBrowser();
  again.granted.push(...granted);
  Object.assign(browser, again);
  await import("../../../../../extension/background/main.ts");
};

describe("a reminder", () => {
  it("sets one alarm, and rings once", async () => {
    setClock(start - 60 * minute);
    await switchOn();
    expect(alarm("reminder")).toEqual(["alarms.create", "reminder", { when: start - 10 * minute }]);
    setClock(start - 10 * minute);
    await ring();
    expect(shown()).toMatchObject([{ title: "#copchat starts in 10 min" }]);
    await ring();
    expect(shown()).toEqual([]);
    expect(alarm("reminder")).toEqual([
      "alarms.create",
      "reminder",
      { when: start + 7 * 24 * 60 * minute - 10 * minute },
    ]);
  });

  it("rings once where the disk is full", async () => {
    setClock(start - 60 * minute);
    await switchOn();
    stubFullDisk();
    setClock(start - 10 * minute);
    await ring();
    expect(shown()).toHaveLength(1);
    await ring();
    expect(shown()).toEqual([]);
  });

  it("rings once though the alarm comes twice, also to a worker that was killed between", async () => {
    setClock(start - 60 * minute);
    await switchOn();
    setClock(start - 9 * minute);
    await ring();
    expect(shown()).toHaveLength(1);
    await wakeAnew();
    await ring();
    expect(shown()).toEqual([]);
  });

  it("says that it is late after the computer slept, and that an evening was missed while the browser was closed", async () => {
    setClock(start - 60 * minute);
    await switchOn();
    setClock(start + 12 * minute);
    await ring();
    expect(shown()).toMatchObject([{ title: "#copchat started 12 min ago" }]);
    expect(shown()[0]?.message).toContain("asleep");
    setClock(start + (7 * 24 * 60 + 90) * minute);
    await wakeAnew();
    forget();
    browser.fire("runtime.onStartup");
    await settled();
    expect(shown()[0]?.title).toMatch(/^You missed #copchat at /);
  });

  it("comes though the alarm never rang: whatever wakes the worker makes up for it", async () => {
    setClock(start - 60 * minute);
    await switchOn();
    setClock(start - 5 * minute);
    await wakeAnew();
    forget();
    await vi.advanceTimersByTimeAsync(3000);
    await settled();
    expect(shown()).toMatchObject([{ title: "#copchat starts in 5 min" }]);
  });

  it("goes by X's clock where this computer's is hours wrong", async () => {
    const wrong = 3 * 60 * minute;
    setClock(start - 60 * minute + wrong);
    await switchOn();
    forget();
    await ask(
      "report-page",
      { report: { ...report, clockOffset: -wrong } },
      { id: "chatside", url: "https://x.com/home", frameId: 0, tab: { id: 7 } },
    );
    await vi.waitFor(() =>
      expect(alarm("reminder")).toEqual(["alarms.create", "reminder", { when: start - 10 * minute + wrong }]),
    );
    expect(shown()).toEqual([]);
  });

  it("keeps its moment when the computer goes to another zone, and tells the time there", async () => {
    process.env.TZ = "America/Toronto";
    setClock(start - 60 * minute);
    await switchOn();
    process.env.TZ = "Asia/Kolkata";
    setClock(start - 10 * minute);
    await ring();
    expect(shown()[0]?.message).toContain("6:30");
  });

  it("goes with its switch, its chat and everything that is wiped", async () => {
    setClock(start - 60 * minute);
    await switchOn();
    forget();
    await ask("change-settings", { changes: { reminders: [] } });
    await settled();
    expect(alarm("reminder")).toEqual(["alarms.clear", "reminder"]);
    await switchOn();
    forget();
    await ask("wipe", { what: "everything" });
    await settled();
    expect(alarm("reminder")).toEqual(["alarms.clear", "reminder"]);
  });

  it("shows nothing without the permission", async () => {
    setClock(start - 60 * minute);
    await switchOn();
    browser.granted.length = 0;
    setClock(start - 5 * minute);
    await ring();
    expect(shown()).toEqual([]);
  });
});

describe("a click on it", () => {
  const click = async (id: string) => {
    forget();
    browser.fire("notifications.onClicked", id);
    await vi.waitFor(() => expect(browser.done.some(([what]) => what === "tabs.create")).toBe(true));
  };

  it("opens the panel in the click's own turn, X's search and the chat", async () => {
    setClock(start - 10 * minute);
    await switchOn();
    const id = String(shown()[0]?.id);
    forget();
    browser.fire("notifications.onClicked", id);
    expect(browser.done[0]).toEqual(["sidePanel.open", { windowId: 1 }]);
    await vi.waitFor(() => expect(browser.done.some(([what]) => what === "tabs.create")).toBe(true));
    const [, how] = browser.done.find(([what]) => what === "tabs.create") ?? [];
    expect((how as { url: string }).url).toContain("https://x.com/search?q=");
  });

  it("opens the panel in a window of its own where the browser does not take the click for the person's", async () => {
    setClock(start - 10 * minute);
    await switchOn();
    chrome.sidePanel.open = () =>
      Promise.reject(new Error("may only be called in response to a user gesture"));
    await click(String(shown()[0]?.id));
    await vi.waitFor(() =>
      expect(browser.done).toContainEqual([
        "windows.create",
        expect.objectContaining({ url: "chrome-extension://chatside/panel.html?window", type: "popup" }),
      ]),
    );
  });
});

describe("a post that came while no panel was in sight", () => {
  const now = start + 20 * minute;
  const asked = makePost({
    id: firstIdAt(now - 1000),
    text: "Q2: What helped you most? #copchat",
    handle: copchat.moderators[0] ?? "",
    ...ofCopchat,
  });

  it("is told of when that is switched on, and not otherwise", async () => {
    setClock(now);
    browser.granted.push("notifications");
    await deliver([asked]);
    expect(shown()).toEqual([]);
    await ask("change-settings", { changes: { noticeQuestions: true } });
    await deliver([asked]);
    await vi.waitFor(() => expect(shown()).toMatchObject([{ title: "Question 2 in #copchat" }]));
  });

  it("is not told of where its author is muted", async () => {
    setClock(now);
    browser.granted.push("notifications");
    await ask("change-settings", { changes: { noticeMentions: true } });
    const toMe = (at: number, handle: string) =>
      makePost({
        id: firstIdAt(now - at),
        handle,
        text: `@jo_lindqvist_x says ${handle} #copchat`,
        entities: entitiesWith(["CopChat"], [report.ownHandle ?? ""]),
      });
    const target = { kind: "phrase", phrase: "deal_bot_x" };
    const rule = { id: "m", target, scope: "every-chat", until: "always" };
    expect(await ask("mute", { batchId: "b", rules: [rule] })).toMatchObject({ ok: true });
    await deliver([toMe(2000, "deal_bot_x"), toMe(1000, "guest_x")]);
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    expect(shown()).toMatchObject([{ message: expect.stringContaining("guest_x") }]);
    expect(JSON.stringify(shown())).not.toContain("deal_bot_x");
  });

  it("is not told of while a panel is in sight", async () => {
    setClock(now);
    browser.granted.push("notifications");
    await ask("change-settings", { changes: { noticeQuestions: true } });
    const send = chrome.runtime.sendMessage as (message: { name: string }) => Promise<unknown>;
    let wasAsked = false;
    Object.assign(chrome.runtime, {
      sendMessage: (message: { name: string }) => {
        if (message.name !== "is-in-view") return send(message);
        wasAsked = true;
        return Promise.resolve(true);
      },
    });
    await deliver([asked]);
    await vi.waitFor(() => expect(wasAsked).toBe(true));
    await vi.waitFor(() => expect(alarm("notices")).toEqual(["alarms.clear", "notices"]));
    expect(shown()).toEqual([]);
  });
});
