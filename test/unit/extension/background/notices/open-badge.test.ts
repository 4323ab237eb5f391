import { describe, expect, it, vi } from "vitest";
import { nothingRead, readToPost } from "../../../../../src/domain/feed/read-state.ts";
import { stubBrowser } from "../../../../support/fake-browser.ts";
import { entitiesWith, evening, idAt, makePost } from "../../../../support/make-post.ts";
import { ask, browser, deliver, report, withAWorker } from "../background-worker.ts";

withAWorker();

const toYou = (at: number) =>
  makePost({
    id: idAt(at),
    handle: `guest_${at}_x`,
    entities: entitiesWith(["copchat"], [report.ownHandle ?? ""]),
  });
const others = [1, 2, 3].map((at) => makePost({ id: idAt(at), entities: entitiesWith(["copchat"]) }));
const badge = () => browser.notices.findLast(([what]) => what === "action.setBadgeText")?.[1];
const title = () => browser.notices.findLast(([what]) => what === "action.setTitle")?.[1];
const shows = (text: string) =>
  vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(badge()).toEqual({ text });
  });
const read = (seen: readonly string[], more = {}) =>
  ask("mark-read", { chatId: "copchat", read: { ...nothingRead, ...more, seen } });
/** As after the worker was stopped: another one, with what is on the disk. */
const wakeAnew = async () => {
  vi.resetModules();
  Object.assign(browser, stubBrowser());
  await import("../../../../../extension/background/main.ts");
};

describe("the toolbar's badge", () => {
  it("counts what is open by post, and not what was only passed", async () => {
    await deliver([...others, toYou(5), toYou(6)]);
    await shows("2");
    expect(title()).toEqual({ title: "Chatside: 2 posts for you that you have not seen" });
    await read([idAt(5)], { marks: { all: idAt(9) } });
    await shows("1");
    await read([idAt(6)]);
    await shows("");
    expect(title()).toEqual({ title: "Chatside" });
  });

  it("is the same for a worker that begins anew", async () => {
    await deliver([...others, toYou(5), toYou(6)]);
    await read([idAt(6)]);
    await wakeAnew();
    await deliver([toYou(8)]);
    await shows("2");
  });

  it("counts a post that is dated ahead until it was seen, and not afterwards", async () => {
    const now = Math.round((Date.now() - evening) / 1000);
    const ahead = now + 12 * 3600;
    await deliver([toYou(now), toYou(ahead)]);
    await shows("2");
    await read([idAt(ahead)]);
    await shows("1");
    await wakeAnew();
    await deliver([toYou(now + 3)]);
    await shows("2");
  });

  it("counts a post once, by its best reading", async () => {
    const { entities: _, ...mention } = toYou(5);
    await deliver([toYou(5)]);
    await shows("1");
    await deliver([{ ...mention, entities: entitiesWith(["copchat"]), partial: true }]);
    await deliver([{ ...toYou(7), partial: true }]);
    await shows("2");
    await deliver([{ ...toYou(6), version: idAt(7) }]);
    await deliver([toYou(8)]);
    await shows("3");
  });

  it("leaves out who is muted, and all that was read before", async () => {
    await deliver([toYou(5), toYou(6), toYou(7)]);
    await ask("mark-read", { chatId: "copchat", read: readToPost(idAt(5)) });
    const rule = {
      id: "m",
      target: { kind: "account", id: toYou(6).author.id, handle: "guest_6_x" },
      scope: "every-chat",
      until: "always",
    };
    await shows("2");
    expect(await ask("mute", { batchId: "b", rules: [rule] })).toMatchObject({ ok: true });
    await shows("1");
  });

  it("is gone when the posts are wiped", async () => {
    await deliver([toYou(5)]);
    await shows("1");
    await ask("wipe", { what: "posts" });
    await shows("");
  });
});
