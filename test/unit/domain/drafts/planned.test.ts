import { describe, expect, it } from "vitest";
import { type Draft, handedOver, mergeDraft, touched } from "../../../../src/domain/drafts/draft.ts";
import { postedDrafts } from "../../../../src/domain/drafts/draft-posted.ts";
import { handOverTextOf } from "../../../../src/domain/drafts/draft-text.ts";
import { dueOf, nextPlannedNumber, ofSession, plannedOf } from "../../../../src/domain/drafts/planned.ts";
import { noEntities, type Post } from "../../../../src/domain/post/post.ts";
import { questionLabelIn } from "../../../../src/domain/questions/question-label.ts";
import { draftSchema } from "../../../../src/schemas/draft.ts";
import { makeDraft } from "../../../support/make-draft.ts";
import { entitiesWith, evening, idAt, makePost, testChat } from "../../../support/make-post.ts";

const minute = 60_000;
const hour = { from: evening, to: evening + 60 * minute };
const session = { startsAt: evening - 15 * minute, endsAt: evening + 90 * minute, hour, posts: 9 };

const plan = (number: string, after?: number, more: Partial<Draft> = {}): Draft =>
  makeDraft({
    id: `q${number}`,
    text: `What about number ${number}, and who pays for it?`,
    planned: { number, ...(after === undefined ? {} : { minute: after }) },
    ...more,
  });
const statesAt = (now: number, ...drafts: Draft[]) =>
  plannedOf(drafts, session, now).map(({ number, state }) => `${number} ${state}`);
const posted = { postedAs: "7", postedAt: evening };

describe("planned questions", () => {
  it("come in the order of their numbers, and are due at their minute, by the start that was announced", () => {
    const drafts = [plan("10", 50), plan("2", 12), plan("1", 3)];
    expect(statesAt(evening + 2 * minute, ...drafts)).toEqual(["1 waiting", "2 waiting", "10 waiting"]);
    expect(statesAt(evening + 3 * minute, ...drafts)).toEqual(["1 due", "2 waiting", "10 waiting"]);
    expect(statesAt(evening + 12 * minute, ...drafts)).toEqual(["1 due", "2 due", "10 waiting"]);
    expect(dueOf(plannedOf(drafts, session, evening + 12 * minute))?.number).toBe("1");
  });

  it("without a minute are due in turn, once those before are posted, and never before the start", () => {
    const first = plan("1");
    expect(statesAt(evening - minute, first, plan("2"))).toEqual(["1 waiting", "2 waiting"]);
    expect(statesAt(evening, first, plan("2"))).toEqual(["1 due", "2 waiting"]);
    const given = handedOver(first, "Q1: …", evening);
    expect(statesAt(evening, given, plan("2"))).toEqual(["1 handed-over", "2 waiting"]);
    expect(statesAt(evening, { ...first, ...posted }, plan("2"))).toEqual(["1 posted", "2 due"]);
  });

  it("are not due while no session is on; a draft that is no question is none", () => {
    const planned = plannedOf([plan("1"), makeDraft({ text: "Hello" })], undefined, evening);
    expect(planned.map(({ state }) => state)).toEqual(["waiting"]);
  });

  it("are numbered on behind the highest", () => {
    expect(nextPlannedNumber([], true)).toBe("1");
    expect(nextPlannedNumber(plannedOf([plan("2"), plan("1.5")], undefined, 0), false)).toBe("3");
  });

  it("of the next time begin at 1 again once the session with its posted ones is over", () => {
    const asked = [plan("1", 3, posted), plan("2", 9, posted)];
    expect(nextPlannedNumber(plannedOf(asked, session, evening), true)).toBe("3");
    expect(nextPlannedNumber(plannedOf(asked, undefined, evening), false)).toBe("1");
  });

  it("of a chat of every day are numbered anew: what was posted yesterday is none of tonight", () => {
    const yesterday = plan("1", 3, { postedAs: "7", postedAt: evening - 1440 * minute });
    const tonight = ofSession([yesterday, plan("1", 5), plan("2", 9, posted)], session.startsAt);
    expect(tonight.map(({ postedAt }) => postedAt)).toEqual([undefined, evening]);
    expect(ofSession([yesterday], undefined)).toEqual([yesterday]);
    const entries = plannedOf(ofSession([yesterday], session.startsAt), session, evening);
    expect(nextPlannedNumber(entries, true)).toBe("1");
  });

  it("are for the next time where they were planned once the hour was over: none of them is due", () => {
    const createdAt = hour.to + 5 * minute;
    const drafts = [plan("1", 3, { createdAt }), plan("2", undefined, { createdAt })];
    expect(statesAt(hour.to + 6 * minute, ...drafts)).toEqual(["1 waiting", "2 waiting"]);
    expect(statesAt(hour.to + 6 * minute, plan("1", 3))).toEqual(["1 due"]);
    const next = { from: hour.from + 7 * 1440 * minute, to: hour.to + 7 * 1440 * minute };
    const later = { ...session, startsAt: next.from, endsAt: next.to, hour: next };
    expect(dueOf(plannedOf(drafts, later, next.from + 3 * minute))?.number).toBe("1");
  });

  it("keep their plan in the schema, with what a later version added", () => {
    const stored = { ...plan("3", 9), planned: { number: "3", minute: 9, host: "later" } };
    expect(draftSchema.parse(stored)).toEqual(stored);
    expect(draftSchema.safeParse({ ...stored, planned: { number: "three" } }).success).toBe(false);
    expect(draftSchema.safeParse({ ...stored, planned: { number: "3", minute: -1 } }).success).toBe(false);
  });

  it("stay planned when their words change", () => {
    const known = plan("3", 9);
    expect(mergeDraft(known, touched({ ...known, text: "Other words" }, evening)).planned).toEqual(
      known.planned,
    );
  });
});

describe("what X's composer gets of a planned question", () => {
  it.each([
    ["Who pays?", "Q3: Who pays? #roundtable"],
    ["Q3 Who pays for all of it?", "Q3 Who pays for all of it? #roundtable"],
    ["どう思いますか？ #roundtable", "Q3: どう思いますか？ #roundtable"],
  ])("of %s is %s, which is read as question 3", (text, whole) => {
    const { text: handed } = handOverTextOf({ ...plan("3"), text }, testChat);
    expect(handed).toBe(whole);
    expect(questionLabelIn(handed)?.number).toBe("3");
  });

  it("has the chat's own letter, and tells of a label that names another question", () => {
    const letters = { asked: "T", answered: "T" };
    expect(handOverTextOf({ ...plan("2"), text: "Who pays?" }, { ...testChat, letters }).label).toBe("T2:");
    expect(handOverTextOf({ ...plan("2"), text: "Q4: Who pays for it?" }, testChat).otherLabel).toBe("4");
  });
});

describe("the post of a planned question", () => {
  const text = "What about number three, and who pays for it?";
  const ofChat = { chatId: testChat.id, text };
  const post = (words: string, more: Partial<Post> = {}) => makePost({ id: idAt(60), text: words, ...more });
  const isFound = (draft: Draft, words: string, more: Partial<Post> = {}) =>
    postedDrafts([draft], [post(words, more)], 0, [testChat]).length === 1;

  it.each([
    `Q3: ${text} #roundtable`,
    `#roundtable Q3. What about number three - and who pays for it?`,
    `Question 3: What about number three, and who will pay for it? #roundtable`,
  ])("is recognised although it was posted elsewhere: %s", (words) => {
    expect(isFound(plan("3", 9, ofChat), words)).toBe(true);
  });

  it.each(["Q3: Something else altogether, on the spot? #roundtable", "Welcome to #roundtable", ""])(
    "is not: %s",
    (words) => {
      expect(isFound(plan("3", 9, ofChat), words)).toBe(false);
      expect(isFound(plan("3", 9, { ...ofChat, text: "Why?" }), words)).toBe(false);
    },
  );

  it("is no repost, and no post from before the plan", () => {
    const again = { ...post(`Q3: ${text}`), repostOf: { id: "4" } };
    expect(postedDrafts([plan("3", 9, ofChat)], [again], 0, [testChat])).toEqual([]);
    const later = plan("3", 9, { ...ofChat, createdAt: evening + 30 * minute });
    expect(isFound(later, `Q3: ${text}`)).toBe(false);
  });

  it("stands in its chat: none without its hashtag, none to somebody else, one in a thread of their own", () => {
    const draft = plan("3", 9, ofChat);
    expect(isFound(draft, text, { entities: noEntities })).toBe(false);
    expect(isFound(draft, text, { entities: entitiesWith(["other"]) })).toBe(false);
    expect(isFound(plan("3", 9, { text, chatId: "gone" }), text)).toBe(false);
    expect(isFound(draft, text, { replyTo: { id: "4", handle: "nkessler_guest" } })).toBe(false);
    expect(isFound(draft, text, { replyTo: { id: "4", handle: "jo_lindqvist_x" } })).toBe(true);
  });

  it("may stand anywhere once it was handed over", () => {
    const handed = handedOver(plan("3", 9, ofChat), `Q3: ${text} #roundtable`, evening);
    expect(isFound(handed, `Q3: ${text}`, { entities: noEntities })).toBe(true);
  });
});
