import { describe, expect, it } from "vitest";
import { dwellMs, type InView, look, lookedAt } from "../../../../src/domain/feed/dwell.ts";
import { type Feed, mergeFeed } from "../../../../src/domain/feed/feed.ts";
import { feedFilters } from "../../../../src/domain/feed/feed-filter.ts";
import { isImportant } from "../../../../src/domain/feed/importance.ts";
import {
  isSameRead,
  markSeen,
  mergeRead,
  nothingRead,
  type ReadState,
  seePosts,
  unreadOf,
} from "../../../../src/domain/feed/read-state.ts";
import { toReadState } from "../../../../src/storage/read-marks.ts";
import { entitiesWith, idAt, makeFeed } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const me = "me_myself_x";
const moderator = "t_marlow_test";
const posts: Feed = makeFeed(
  Array.from({ length: 40 }, (_, at) => ({
    id: idAt(at),
    ...(at % 5 === 0 ? { entities: entitiesWith(["roundtable"], [me]) } : {}),
    ...(at % 7 === 0 ? { handle: moderator, text: `Q${at}: and who pays? #roundtable` } : {}),
  })),
  undefined,
  me,
);

const step = fc.oneof(
  fc.record({ kind: fc.constant("batch"), at: fc.nat(39), count: fc.integer({ min: 1, max: 18 }) }),
  fc.record({ kind: fc.constant("view"), at: fc.nat(39), count: fc.nat(8), ms: fc.nat(1200) }),
  fc.record({ kind: fc.constant("pass"), at: fc.nat(39), filter: fc.constantFrom(...feedFilters) }),
  fc.record({ kind: fc.constant("reopen") }),
  fc.record({ kind: fc.constant("away"), at: fc.nat(39) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** An evening: what is loaded, what was read, what was ever looked at. */
class Evening {
  feed: Feed = [];
  read: ReadState = nothingRead;
  kept: ReadState = nothingRead;
  inView: InView = new Map();
  now = 0;
  /** By its own account: ids that were in view for long enough without a break, or put away. */
  readonly looked = new Set<string>();

  take(one: Step): void {
    if (one.kind === "batch") this.feed = mergeFeed(this.feed, posts.slice(one.at, one.at + one.count));
    else if (one.kind === "view") this.lookAt(this.slice(one.at, one.count), one.ms);
    else if (one.kind === "pass") this.read = markSeen(this.read, one.filter, idAt(one.at));
    else if (one.kind === "reopen") this.reopen();
    else this.putAway(idAt(one.at));
    this.kept = mergeRead(this.kept, this.read);
  }

  unread(): readonly string[] {
    return unreadOf(this.feed, this.read, me).map(({ post }) => post.id);
  }

  private slice(at: number, count: number): readonly string[] {
    return this.feed.slice(at, at + count).map(({ post }) => post.id);
  }

  private lookAt(ids: readonly string[], ms: number): void {
    this.inView = look(this.inView, ids, this.now);
    this.now += ms;
    for (const [id, since] of this.inView) if (this.now - since >= dwellMs) this.looked.add(id);
    this.read = seePosts(this.read, lookedAt(this.inView, this.now));
  }

  private putAway(id: string): void {
    this.looked.add(id);
    this.read = seePosts(this.read, [id]);
  }

  private reopen(): void {
    this.read = toReadState(JSON.parse(JSON.stringify(this.kept))) ?? nothingRead;
    this.inView = new Map();
  }
}

const evening = fc.array(step, { maxLength: 60 });

describe("in whatever order of batches, scrolls, filters, jumps and closings", () => {
  it("a mention or a moderator's question that was never in view is never counted as read", () => {
    fc.assert(
      fc.property(evening, (steps) => {
        const played = new Evening();
        for (const one of steps) {
          played.take(one);
          const unread = new Set(played.unread());
          for (const item of played.feed)
            if (isImportant(item)) expect(unread.has(item.post.id)).toBe(!played.looked.has(item.post.id));
        }
      }),
    );
  });

  it("what is counted is what is unread after reopening", () => {
    fc.assert(
      fc.property(evening, (steps) => {
        const played = new Evening();
        for (const one of steps) played.take(one);
        const counted = played.unread();
        played.take({ kind: "reopen" });
        expect(played.unread()).toEqual(counted);
      }),
    );
  });

  it("two pages know the same, whoever tells first", () => {
    fc.assert(
      fc.property(evening, evening, (one, other) => {
        const [a, b] = [one, other].map((steps) => {
          const played = new Evening();
          for (const each of steps) played.take(each);
          return played.read;
        });
        if (!a || !b) throw new Error("two evenings were played");
        expect(isSameRead(mergeRead(a, b), mergeRead(b, a))).toBe(true);
        expect(isSameRead(mergeRead(a, a), mergeRead(mergeRead(a, a), a))).toBe(true);
      }),
    );
  });
});
