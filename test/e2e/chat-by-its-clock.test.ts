import "temporal-polyfill/global";
import { describe, expect, it } from "vitest";
import { copchat } from "../../src/domain/chat/chat.ts";
import { nextStart } from "../../src/domain/evening/schedule.ts";
import { profileFragment } from "../../src/domain/profiles/profile-link.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, textOf } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";

describe.each(bothBrowsers)("a chat by its clock, in %s", (browser) => {
  it("sets one alarm for its reminder, and takes it away", async () => {
    const { chatside } = await openTestBeside({ browser, evening: smallEvening([]) });
    const options = await chatside.openExtensionPage("options.html");
    const remind = (minutes: readonly number[]) =>
      options.evaluate(
        (reminders) =>
          chrome.runtime.sendMessage({
            kind: "request",
            name: "change-settings",
            payload: { changes: { reminders } },
          }),
        minutes.map((one) => ({ chatId: copchat.id, minutes: one })),
      );
    const alarms = () => options.evaluate(() => chrome.alarms.getAll());
    await remind([15]);
    const [alarm] = await waitUntil(async () => {
      const all = await alarms();
      return all.length > 0 ? all : undefined;
    }, "no alarm is set");
    const { schedule } = copchat;
    const start = schedule && nextStart(schedule, Date.now());
    const planned = (start ?? Number.NaN) - 15 * 60_000;
    expect(alarm?.name).toBe("reminder");
    expect(Math.abs((alarm?.scheduledTime ?? 0) - planned)).toBeLessThan(2 * 60_000);
    await remind([]);
    await waitUntil(async () => ((await alarms()).length === 0 ? true : undefined), "the alarm stays");
    expect(chatside.consoleLines).toEqual([]);
  });

  it("is offered on X's page by a shared link, and kept only after a yes", async () => {
    const { chatside, panel } = await openTestBeside({ browser, evening: smallEvening([]) });
    const shared = { ...copchat, hashtags: ["RoundTable"], moderators: ["t_marlow_test"] };
    const x = await chatside.newTab();
    await x.goto(`https://x.com/search?q=%23RoundTable&src=typed_query&f=live#${profileFragment(shared)}`);
    const isOffered = async () =>
      (await textOf(panel, ".notice"))?.includes("#RoundTable") ? true : undefined;
    await waitUntil(isOffered, "nothing is offered");
    const chats = () => panel.run((view) => view.document.querySelector(".panel")?.getAttribute("data-chat"));
    expect(await chats()).toBe("copchat");
    await press(panel, ".notice .link");
    await waitUntil(() => textOf(panel, ".chat-preview"), "no preview");
    expect(await chats()).toBe("copchat");
    await press(panel, ".chat-form .primary");
    await waitUntil(async () => ((await chats()) === "roundtable" ? true : undefined), "it is not added");
    expect(chatside.consoleLines).toEqual([]);
  });
});
