// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Calm } from "../../../../../../src/domain/raids/course.ts";
import { by, host, opened, raid, regular, slogan, starts } from "../../../../../support/open-raid-panel.ts";

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => setTimeout(work));
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));
});

describe("regulars first", () => {
  const posts = [
    by(regular, "Good evening from the coast", 1),
    by("new_one", "Who pays for the new parking garage downtown", 2),
    by(host, "Welcome, and here is how we go about it tonight", 3),
  ];

  it("keeps newcomers in one count, and a switch off has them all again", async () => {
    const { calm, deliver, handles, state } = opened();
    await deliver(posts);
    expect([handles(), state.held.value]).toEqual([[regular, "new_one", host], 0]);
    calm.regularsFirst.value = true;
    expect([handles(), state.held.value]).toEqual([[regular, host], 1]);
    calm.regularsFirst.value = false;
    expect([handles(), state.held.value]).toEqual([[regular, "new_one", host], 0]);
  });

  it("lets in at once whom a host replies to or reposts, with all that they said", async () => {
    const { calm, deliver, handles, state } = opened();
    await deliver([...posts, by("other_one", "My street has had no light since May", 4)]);
    calm.regularsFirst.value = true;
    await deliver([by(host, "@new_one The council does", 5, { replyTo: { id: "1", handle: "new_one" } })]);
    expect([handles(), state.held.value]).toEqual([[regular, "new_one", host, host], 1]);
    await deliver([
      by(host, "", 6, { repostOf: { id: "2", author: { handle: "other_one" } } }),
      by(regular, "So it does here", 6.1),
    ]);
    expect(state.held.value).toBe(0);
  });
});

describe("slow it down", () => {
  it("folds a burst into one line in place as it comes, and opens it again, also when bursts join", async () => {
    const { calm, deliver, opened: open, rows, state } = opened();
    calm.slow.value = true;
    await deliver([by(regular, "Good evening from the coast", 1), ...raid(2)]);
    expect(rows()).toEqual([regular, "raider_0", "×7"]);
    await deliver([by("raider_9", slogan, 4), by(regular, "What did the council say", 4.5)]);
    expect(rows()).toEqual([regular, "raider_0", "×8", regular]);
    const line = state.rows.value.find((row) => row.kind === "alike");
    if (line?.kind !== "alike") throw new Error("nothing is folded");
    const larger = { parent: undefined, sample: "", posts: 99 };
    line.family.parent = larger;
    open.value = new Set([line.family]);
    expect(rows()).toHaveLength(11);
  });
});

describe("both switches", () => {
  it("go off by themselves ten minutes after the raid's last post, and say so once", async () => {
    const { calm, deliver, handles, turnTo } = opened();
    await deliver([by(regular, "Good evening", 1), ...raid(19)]);
    calm.regularsFirst.value = true;
    calm.slow.value = true;
    turnTo(29);
    expect([calm.regularsFirst.value, calm.slow.value, calm.ended.value]).toEqual([true, true, undefined]);
    turnTo(31);
    expect(calm.regularsFirst.value, "nothing was read since").toBe(true);
    await deliver([by(regular, "Quiet again", 30.9)]);
    expect([calm.regularsFirst.value, calm.slow.value]).toEqual([false, false]);
    expect(calm.ended.value).toEqual({ by: "raid", regularsFirst: true, slow: true });
    expect(handles()).toHaveLength(10);
    calm.ended.value = undefined;
    turnTo(32);
    expect(calm.ended.value).toBeUndefined();
  });

  it("stay when pressed again, though another raid comes and goes: nothing goes on and off", async () => {
    const { calm, deliver, turnTo } = opened();
    await deliver(raid(19));
    calm.regularsFirst.value = true;
    turnTo(31);
    await deliver([by(regular, "Quiet again", 30.9)]);
    calm.again();
    expect([calm.regularsFirst.value, calm.slow.value, calm.ended.value]).toEqual([true, false, undefined]);
    turnTo(32);
    await deliver(raid(31, 12));
    turnTo(44);
    await deliver([by(regular, "And again", 43.9)]);
    expect([calm.regularsFirst.value, calm.ended.value]).toEqual([true, undefined]);
    calm.regularsFirst.value = false;
    turnTo(45);
    expect([calm.regularsFirst.value, calm.ended.value]).toEqual([false, undefined]);
  });

  it("stay until the evening is over when there was no raid", async () => {
    const { calm, deliver, turnTo } = opened();
    await deliver([by(regular, "Good evening", 1)]);
    calm.regularsFirst.value = true;
    turnTo(89);
    expect(calm.regularsFirst.value).toBe(true);
    turnTo(91);
    expect([calm.regularsFirst.value, calm.ended.value?.by]).toEqual([false, "evening"]);
  });

  it("take back their sentence when the raid goes on after all", async () => {
    const { calm, deliver, turnTo } = opened();
    await deliver(raid(19));
    calm.slow.value = true;
    turnTo(31);
    await deliver([by(regular, "Quiet again", 30.9)]);
    expect(calm.ended.value?.by).toBe("raid");
    await deliver(raid(30, 12));
    expect([calm.ended.value, calm.slow.value]).toEqual([undefined, false]);
  });

  it("are as they were in a panel that opens again, and off where the raid is over by then", async () => {
    const kept = new Map<string, Calm>();
    const first = opened({ kept });
    await first.deliver(raid(19));
    first.calm.regularsFirst.value = true;
    first.close();
    const second = opened({ kept, minutes: 25 });
    expect(second.calm.regularsFirst.value, "before anything was read").toBe(true);
    await second.deliver([...raid(19), by(regular, "Good evening", 20)]);
    expect([second.calm.regularsFirst.value, second.calm.ended.value]).toEqual([true, undefined]);
    expect([second.handles(), second.state.held.value], "and holds newcomers back").toEqual([[regular], 8]);
    second.close();
    const third = opened({ kept, minutes: 40 });
    await third.deliver([...raid(19), by(regular, "Quiet again", 39)]);
    expect([third.calm.regularsFirst.value, third.calm.ended.value?.by]).toEqual([false, "raid"]);
    third.calm.again();
    third.close();
    const fourth = opened({ kept, minutes: 41 });
    await fourth.deliver([...raid(19), by(regular, "Quiet again", 40.5)]);
    expect(fourth.calm.regularsFirst.value, "pressed again").toBe(true);
    fourth.close();
    kept.set("copchat", { regularsFirst: true, slow: true, until: starts, sawRaid: false, again: false });
    const later = opened({ kept });
    expect([later.calm.regularsFirst.value, later.calm.ended.value], "after that evening").toEqual([
      false,
      undefined,
    ]);
  });

  it("are of one chat: another is shown whole, and the first as it was left", async () => {
    const { calm, deliver, handles, model, state } = opened();
    await deliver(raid(19));
    calm.regularsFirst.value = true;
    calm.criticsOnly.value = true;
    model.settings.value = { ...model.settings.peek(), chatId: "other" };
    expect([calm.regularsFirst.value, calm.criticsOnly.value, calm.ended.value]).toEqual([
      false,
      false,
      undefined,
    ]);
    model.settings.value = { ...model.settings.peek(), chatId: "copchat" };
    expect(calm.regularsFirst.value).toBe(true);
    await vi.waitFor(() => expect([handles(), state.held.value]).toEqual([[], 8]));
  });
});

describe("critics", () => {
  const posts = [
    by(regular, "Good evening from the coast to all of you", 1),
    by("critic", "Who checks the outcome reports before you publish them", 2),
    by("critic", "And when", 3),
    by("quiet_one", "Hi", 4),
    by("critic", "", 5, { repostOf: { id: "9", author: { handle: regular } } }),
  ];

  it("are counted as they come, and read apart: their own posts, no repost, nobody else", async () => {
    const { calm, critics, deliver, handles, state } = opened();
    await deliver([...raid(0.55), ...posts]);
    expect(critics.value).toBe(2);
    calm.criticsOnly.value = true;
    expect(handles()).toEqual(["raider_0", "critic", "critic"]);
    await deliver([by("second_critic", "Eleven of sixty complaints were heard, why so few", 6)]);
    expect([critics.value, handles()]).toEqual([3, ["raider_0", "critic", "critic", "second_critic"]]);
    expect(state.aside.value).toEqual([]);
    calm.criticsOnly.value = false;
    expect(handles()).toHaveLength(14);
  });
});
