import { expect, it } from "vitest";
import { type Draft, handedOver, takeBack } from "../../../../../src/domain/drafts/draft.ts";
import {
  inThread,
  standsAlone,
  threadRows,
  writtenRow,
} from "../../../../../src/domain/recap/draft-thread/thread-rows.ts";
import { makeDraft } from "../../../../support/make-draft.ts";
import { evening, idAt, testChat } from "../../../../support/make-post.ts";

const here = { chat: testChat, from: evening, to: evening + 3_600_000 };
const thread = ["opening", "1", "2", "end"].map((part) => ({ part, text: `As drafted: ${part}` }));
const rowsWith = (...drafts: readonly Draft[]) => threadRows(thread, drafts, here);
const statesWith = (...drafts: readonly Draft[]) => rowsWith(...drafts).map(({ state }) => state);
const draftOf = (part: string, more: Partial<Draft> = {}): Draft =>
  makeDraft({ id: part, chatId: testChat.id, thread: { evening, part }, text: `Mine: ${part}`, ...more });
const handed = (part: string) => handedOver(draftOf(part), `Mine: ${part}`, evening);
const seen = (part: string) => ({ ...handed(part), postedAs: idAt(5000), postedAt: evening + 1 });

it("offers one post after the other, each once the one before was seen or said to be posted", () => {
  expect(statesWith()).toEqual(["next", "later", "later", "later"]);
  expect(statesWith(handed("opening"))).toEqual(["handed", "later", "later", "later"]);
  expect(statesWith(seen("opening"))).toEqual(["posted", "next", "later", "later"]);
  expect(statesWith({ ...handed("opening"), postedAt: evening })).toEqual([
    "posted",
    "next",
    "later",
    "later",
  ]);
  expect(statesWith(takeBack(handed("opening")))).toEqual(["next", "later", "later", "later"]);
});

it("has the person's own words, and leaves out what was emptied", () => {
  const rows = rowsWith(draftOf("opening", { text: " " }), draftOf("2"));
  expect(rows.map(({ text, state }) => [text, state])).toEqual([
    [" ", "left-out"],
    ["As drafted: 1", "next"],
    ["Mine: 2", "later"],
    ["As drafted: end", "later"],
  ]);
});

it("takes neither another chat's, another evening's nor the panel's drafts", () => {
  expect(
    statesWith(
      { ...seen("opening"), chatId: "other" },
      { ...seen("opening"), thread: { evening: evening - 7 * 86_400_000, part: "opening" } },
      makeDraft({ chatId: testChat.id, postedAt: evening }),
    ),
  ).toEqual(["next", "later", "later", "later"]);
});

it("keeps what was written when older posts of the evening come in", () => {
  const earlier = { ...here, from: evening - 600_000 };
  expect(threadRows(thread, [seen("opening")], earlier)[0]?.state).toBe("posted");
});

it("stands below the last post that was seen, and by itself where none was", () => {
  const rows = rowsWith(seen("opening"), { ...handed("1"), postedAs: idAt(6000), postedAt: evening + 2 });
  expect(inThread(draftOf("2"), rows, "me_x").target).toEqual({
    kind: "reply",
    postId: idAt(6000),
    author: { handle: "me_x" },
    text: "Mine: 1",
  });
  expect(standsAlone(rows, "me_x")).toBe(false);
  const posted = rowsWith({ ...handed("opening"), postedAt: evening });
  const stale = draftOf("1", { target: inThread(draftOf("1"), rows, "me_x").target ?? never() });
  expect(inThread(stale, posted, "me_x")).not.toHaveProperty("target");
  expect(standsAlone(posted, "me_x")).toBe(true);
  expect(inThread(draftOf("1"), rows, undefined)).not.toHaveProperty("target");
  expect(standsAlone(rowsWith(), "me_x")).toBe(false);
});

it("writes one draft a post, later than the one before", () => {
  const [row] = rowsWith();
  if (!row) return never();
  const first = writtenRow(row, here, { id: "new-1", now: evening, text: "Hello" });
  expect(first).toMatchObject({ id: "new-1", text: "Hello", thread: { evening, part: "opening" } });
  const [known] = rowsWith(first);
  if (!known) return never();
  const second = writtenRow(known, here, { id: "new-2", now: evening - 5, text: "Hello all" });
  expect(second).toMatchObject({ id: "new-1", text: "Hello all" });
  expect(second.changedAt).toBeGreaterThan(first.changedAt);
});

function never(): never {
  throw new Error("there is a row");
}
