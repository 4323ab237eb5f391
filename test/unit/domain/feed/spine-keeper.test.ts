import { describe, expect, it } from "vitest";
import type { Feed, FeedItem } from "../../../../src/domain/feed/feed.ts";
import { SpineKeeper } from "../../../../src/domain/feed/spine-keeper.ts";
import type { Post } from "../../../../src/domain/post/post.ts";
import type { Correction } from "../../../../src/domain/questions/spine-parts.ts";
import { idAt, makeItem, testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const marks: Readonly<Record<string, Correction>> = {};
const mod = "t_marlow_test";

/** A post at a second of the evening. */
function itemAt(at: number): FeedItem {
  const number = Math.floor(at / 100) + 1;
  const asks = at % 100 === 0;
  return makeItem({
    id: idAt(at),
    handle: asks ? mod : `guest_${at % 7}_x`,
    text: asks ? `Q${number}: What would you change about ${at}? #roundtable` : textAt(at, number),
  });
}

function textAt(at: number, number: number): string {
  return at % 3 === 0 ? `A${number} walk number ${at} #roundtable` : `Rain number ${at} #roundtable`;
}

const evening: Feed = Array.from({ length: 2000 }, (_, at) => itemAt(at));

/** The same item; its post counts how often its text is read. */
function counted(item: FeedItem, count: () => void): FeedItem {
  const { text } = item.post;
  const post: Post = Object.defineProperty({ ...item.post }, "text", {
    enumerable: true,
    get: () => {
      count();
      return text;
    },
  });
  return { ...item, post };
}

describe("the kept spine", () => {
  it("reads no text of the evening again when a post comes late", () => {
    const reads = new Map<string, number>();
    const feed = evening.map((item) =>
      item.post.text.startsWith("Q")
        ? item
        : counted(item, () => reads.set(item.post.id, (reads.get(item.post.id) ?? 0) + 1)),
    );
    const late = feed[1950];
    if (!late) throw new Error("the evening is too short");
    const kept = new SpineKeeper();
    kept.of(
      feed.filter((item) => item !== late),
      testChat,
      marks,
    );
    expect(reads.size).toBeGreaterThan(1900);
    reads.clear();
    const spine = kept.of(feed, testChat, marks);
    expect([...reads.keys()]).toEqual([late.post.id]);
    expect(spine.placements.size).toBe(2000);
  });

  it("is the same however the posts come", () => {
    const from = 800;
    const whole = new SpineKeeper().of(evening.slice(0, from + 400), testChat, marks);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 40 }, (_, at) => at),
          { minLength: 40 },
        ),
        (order) => {
          const kept = new SpineKeeper();
          const there = new Set(evening.slice(0, from));
          kept.of([...there], testChat, marks);
          let spine = kept.of([...there], testChat, marks);
          for (const batch of order) {
            for (const item of evening.slice(from + 10 * batch, from + 10 * batch + 10)) there.add(item);
            const feed = evening.filter((item) => there.has(item));
            spine = kept.of(feed, testChat, marks);
          }
          expect(spine.questions).toEqual(whole.questions);
          expect(spine.placements).toEqual(whole.placements);
          expect(spine.labelled.map(({ post }) => post.id)).toEqual(
            whole.labelled.map(({ post }) => post.id),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  it("follows what is taken away, the person's hand and another chat", () => {
    const kept = new SpineKeeper();
    const first = kept.of(evening.slice(0, 200), testChat, marks);
    expect(first.questions.map(({ number }) => number)).toEqual(["1", "2"]);
    const without = kept.of(evening.slice(1, 200), testChat, marks);
    expect(without.questions.find(({ number }) => number === "1")?.wordings).toEqual([]);
    const byHand = { [idAt(100)]: { as: "nothing" } } as const;
    expect(kept.of(evening.slice(0, 200), testChat, byHand).placements.get(idAt(100))?.kind).toBe("other");
    const other = { ...testChat, letters: { asked: "T", answered: "T" } };
    expect(kept.of(evening.slice(0, 200), other, marks).questions).toEqual([]);
  });
});
