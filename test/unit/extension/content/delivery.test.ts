import { describe, expect, it } from "vitest";
import { makeDelivery } from "../../../../extension/content/delivery.ts";
import { done, failed, type Reply } from "../../../../src/messages/reply.ts";

interface TestBatch {
  readonly name: string;
  readonly posts: readonly number[];
}

/** A background that answers when the test says so, and a clock that the test turns. */
function setUp() {
  const sent: string[] = [];
  const answers: ((reply: Reply<unknown>) => void)[] = [];
  let timers: { work: () => void; at: number }[] = [];
  let now = 0;
  let dropped = 0;
  let outdated = 0;
  const delivery = makeDelivery<TestBatch>({
    send: ({ name }) => {
      sent.push(name);
      return new Promise((resolve) => answers.push(resolve));
    },
    sendLast: ({ name }) => void sent.push(name),
    later: (work, milliseconds) => void timers.push({ work, at: now + milliseconds }),
    dropped: (posts) => {
      dropped += posts;
    },
    outdated: () => outdated++,
  });
  return {
    delivery,
    sent,
    dropped: () => dropped,
    outdated: () => outdated,
    add: (name: string, posts = 1) => delivery.add({ name, posts: Array.from({ length: posts }, () => 0) }),
    answer: async (reply: Reply<unknown>) => {
      answers.shift()?.(reply);
      await Promise.resolve();
      await Promise.resolve();
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { work } of due) work();
    },
  };
}

const kept = done({ kept: 1 });

describe("delivery", () => {
  it("sends a few at once, in order, and the next with each answer", async () => {
    const test = setUp();
    for (const name of "abcdefgh") test.add(name);
    expect(test.sent.join("")).toBe("abcdef");
    await test.answer(kept);
    expect(test.sent.join("")).toBe("abcdefg");
    await test.answer(kept);
    expect(test.sent.join("")).toBe("abcdefgh");
  });

  it("begins again with the oldest that failed, alone, when all that were under way were answered", async () => {
    const test = setUp();
    for (const name of "abcdefgh") test.add(name);
    await test.answer(kept);
    await test.answer(failed("unreachable", "no worker"));
    test.add("i");
    for (let at = 0; at < 5; at++) await test.answer(failed("unreachable", "no worker"));
    expect(test.sent.join("")).toBe("abcdefg");
    test.pass(250);
    expect(test.sent.join("")).toBe("abcdefgb");
    await test.answer(kept);
    expect(test.sent.join("")).toBe("abcdefgbcdefgh");
  });

  it("keeps a batch until it is acknowledged, trying later and later", async () => {
    const test = setUp();
    test.add("a");
    for (const wait of [250, 1000, 4000, 15_000, 60_000, 60_000]) {
      const before = test.sent.length;
      await test.answer(failed("unreachable", "no worker"));
      test.pass(wait - 1);
      expect(test.sent).toHaveLength(before);
      test.pass(1);
      expect(test.sent).toHaveLength(before + 1);
    }
    await test.answer(kept);
    expect(new Set(test.sent)).toEqual(new Set(["a"]));
    expect(test.dropped()).toBe(0);
  });

  it("tries at once when the page brings more, oldest first", async () => {
    const test = setUp();
    test.add("a");
    await test.answer(failed("storage", "disk full"));
    test.add("b");
    expect(test.sent).toEqual(["a", "a"]);
    await test.answer(kept);
    expect(test.sent).toEqual(["a", "a", "b"]);
  });

  it("gives up what the background refuses or breaks on, for what waits behind it", async () => {
    const test = setUp();
    test.add("refused", 3);
    test.add("breaks", 2);
    test.add("good");
    await test.answer(failed("refused", "not understood"));
    await test.answer(failed("broken", "bug"));
    await test.answer(kept);
    for (let attempt = 1; attempt < 5; attempt++) {
      test.pass(29_000);
      expect(test.sent.at(-1)).toBe("breaks");
      test.add(`good ${attempt}`);
      await test.answer(failed("broken", "bug"));
    }
    expect(test.dropped()).toBe(5);
    expect(test.sent.at(-1)).toBe("good 4");
  });

  it("takes no answer for half a minute as none", async () => {
    const test = setUp();
    test.add("a");
    test.pass(30_000);
    test.pass(250);
    expect(test.sent).toEqual(["a", "a"]);
    await test.answer(kept);
    expect(test.sent).toEqual(["a", "a"]);
    await test.answer(kept);
    test.add("b");
    expect(test.sent).toEqual(["a", "a", "b"]);
  });

  it("waits for each delivery half a minute of its own, whatever came before it", async () => {
    const test = setUp();
    test.add("a");
    test.pass(20_000);
    await test.answer(kept);
    test.add("b");
    test.pass(29_000);
    expect(test.sent).toEqual(["a", "b"]);
    test.pass(30_000);
    test.pass(250);
    expect(test.sent).toEqual(["a", "b", "b"]);
  });

  it("stays within its bounds: the oldest posts go, counted", () => {
    const test = setUp();
    for (let at = 0; at < 30; at++) test.add(`${at}`, 1000);
    expect(test.dropped()).toBe(10_000);
  });

  it("sends all that waits when the page goes, and again when it comes back", async () => {
    const test = setUp();
    for (const name of ["a", "b", "c"]) test.add(name);
    test.delivery.flush();
    expect(test.sent.join("")).toBe("abcabc");
    test.delivery.restart();
    expect(test.sent.join("")).toBe("abcabcabc");
  });

  it("falls silent when the extension is gone", async () => {
    const test = setUp();
    test.add("a");
    test.add("b");
    await test.answer(failed("outdated", "updated"));
    expect(test.outdated()).toBe(1);
    await test.answer(failed("outdated", "updated"));
    test.pass(100_000);
    expect(test.outdated()).toBe(1);
    expect(test.sent).toEqual(["a", "b"]);
  });
});
