// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { rowsOf } from "../../../../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../../../../src/domain/mutes/rule.ts";
import type { MuteBook } from "../../../../../../src/ui/mutes/mute-book.ts";
import { by, dayMs, opened, raid, regular, starts } from "../../../../../support/open-raid-panel.ts";

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => setTimeout(work));
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));
});

describe("what the person decided", () => {
  const rule = (handle: string, chatId: string): MuteRule => ({
    id: `rule of ${handle}`,
    target: { kind: "account", handle },
    scope: { chatId },
    until: "always",
    reason: {},
    source: { from: "raid" },
    at: starts,
    posts: [],
  });
  const mute = (book: MuteBook, chatId: string) => {
    let ids = 0;
    const rules = raid(0).map(({ author }) => rule(author.handle, chatId));
    book.load(
      rowsOf(
        rules.map((one) => ({ act: "muted", rule: one })),
        { now: starts, newId: () => `id-${++ids}` },
      ),
    );
  };
  const more = (from: number) => [...raid(from), by(regular, "What did the council say", from + 2)];

  it.each(["a mute", "not a raid"])(
    "is not contradicted by what comes that evening: %s",
    async (decision) => {
      const { book, deliver, isReviewing, keeper, review } = opened();
      isReviewing.value = true;
      await deliver(raid(2));
      expect(review.value).toHaveLength(1);
      if (decision === "a mute") mute(book, "copchat");
      else
        keeper.clear(
          raid(2).map(({ author }) => author.handle),
          starts + dayMs,
        );
      await vi.waitFor(() => expect([review.value, keeper.line.value]).toEqual([[], undefined]));
      await deliver(more(5));
      await deliver(more(45));
      expect([review.value, keeper.line.value]).toEqual([[], undefined]);
    },
  );

  it("is taken back by an undo, also where it was decided before the panel opened", async () => {
    const { book, deliver, keeper } = opened();
    mute(book, "copchat");
    await deliver(raid(2));
    expect(keeper.line.value).toBeUndefined();
    book.clear();
    await vi.waitFor(() => expect(keeper.line.value?.kind).toBe("raid"));
  });

  it("about another chat says nothing of this one", async () => {
    const { book, deliver, keeper } = opened();
    mute(book, "other");
    await deliver(raid(2));
    expect(keeper.line.value?.kind).toBe("raid");
  });
});
