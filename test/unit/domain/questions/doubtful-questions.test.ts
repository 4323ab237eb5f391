import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, type Spine, spineRules } from "../../../../src/domain/questions/spine.ts";
import type { Correction } from "../../../../src/domain/questions/spine-parts.ts";
import { idAt, makePost, testChat } from "../../../support/make-post.ts";

const mod = "t_marlow_test";

/** A post at a minute of the evening. */
function say(minute: number, text: string, handle = "rosa_hill_x"): Post {
  return makePost({ id: idAt(Math.round(minute * 60)), text, handle });
}

function spineOf(...posts: readonly Post[]): Spine {
  return addPosts(emptySpine(spineRules(testChat, usualPattern)), posts);
}

/** "answer 3 label", by the post's id. */
function seen(spine: Spine, post: Post): string {
  const placement = spine.placements.get(post.id);
  const number = spine.questions.find(({ id }) => id === placement?.question)?.number;
  return [placement?.kind, number, placement?.by].filter(Boolean).join(" ");
}

const q1 = say(5, "Q1: What made a street of yours quieter?", mod);
const q2 = say(15, "Q2: Which change came first?", mod);

describe("questions whose label is doubtful", () => {
  it("count a host's ordinals, until a sure label takes their place", () => {
    const first = say(1, "First question: where are you all tonight?", mod);
    const early = say(2, "A1 In the hills");
    expect(seen(spineOf(first, early), first)).toBe("question 1 label");
    const spine = spineOf(first, early, q1, say(6, "A1 Trees"));
    expect([first, early, q1].map((post) => seen(spine, post))).toEqual([
      "other",
      "answer 1 label",
      "question 1 label",
    ]);
    expect(spine.questions[0]?.wordings).toEqual([q1]);
    expect(spine.evening.askedAt).toBe(q1.createdAt);
    const eleven = Array.from({ length: 11 }, (_, at) =>
      say(at + 1, `Q${at + 1}: What is number ${at + 1} to you?`, mod),
    );
    const twelfth = say(30, "Our 12th question: which street would you paint?", mod);
    expect(seen(spineOf(...eleven, twelfth), twelfth)).toBe("question 12 label");
  });

  it("give their number to no remark", () => {
    const third = say(20, "Third question: what do people say when a street gets quieter?", mod);
    const remarks = [say(21, "Q3: Listening comes first, always", mod), say(22, "Q3 had great replies", mod)];
    const spine = spineOf(q1, q2, third, ...remarks);
    expect([third, ...remarks].map((post) => seen(spine, post).split(" ")[0])).toEqual([
      "question",
      expect.not.stringMatching("question"),
      expect.not.stringMatching("question"),
    ]);
  });

  it("give no number away to talk about the next one", () => {
    const talk = [
      "Q3 is a fun one, are you ready?",
      "Q3 and then we are done. Can you stay?",
      "Time for Q3! Who is ready?",
      "Q3 tweet will be delayed, sorry. Can you wait?",
    ].map((text, at) => say(20 + at, text, mod));
    const q3 = say(30, "Q3: What do people say when a street gets quieter?", mod);
    const spine = spineOf(q1, q2, ...talk, q3);
    expect(spine.questions.map(({ wordings }) => wordings)).toEqual([[q1], [q2], [q3]]);
    for (const post of talk) expect(seen(spine, post)).not.toMatch(/^(?:question|answer)/);
  });

  it("keep a doubtful wording that a sure label repeats, or the person's hand confirms", () => {
    const doubtful = say(20, "Third question: what do people say when a street gets quieter?", mod);
    const sure = say(25, "Q3: What do people say when a street gets quieter?", mod);
    const other = say(26, "Q3: Which words did the neighbours write?", mod);
    const spine = spineOf(q1, q2, doubtful, sure, other);
    expect(spine.questions[2]?.wordings).toEqual([doubtful, other]);
    expect(spine.questions[2]?.again).toEqual([sure.id]);
    const byHand = new Map<string, Correction>([[other.id, { as: "question", number: "3" }]]);
    const marked = addPosts(emptySpine(spineRules(testChat, usualPattern, byHand)), [
      q1,
      q2,
      doubtful,
      other,
      say(27, "Q3: Does silence sell houses?", mod),
    ]);
    expect(marked.questions[2]?.wordings).toHaveLength(3);
  });
});

describe("a host's reply to somebody", () => {
  const reply = (minute: number, text: string) =>
    makePost({
      id: idAt(Math.round(minute * 60)),
      handle: mod,
      text: `@rosa_hill_x ${text}`,
      replyTo: { id: idAt(16 * 60), handle: "rosa_hill_x" },
    });

  it("asks the question that is due, until it is asked to all", () => {
    const third = reply(20, "Q3: What do people say when a street gets quieter?");
    const spine = spineOf(q1, q2, third);
    expect(seen(spine, third)).toBe("question 3 label");
    const toAll = say(21, "Q3: What do people say when a street gets quieter?", mod);
    expect(addPosts(spine, [toAll]).questions[2]).toMatchObject({ wordings: [third], again: [toAll.id] });
    const other = say(21, "Q3: Who paid for your trees?", mod);
    expect(addPosts(spine, [other]).questions[2]?.wordings).toEqual([other]);
  });

  it.each([
    "Q4: What do people say when a street gets quieter?",
    "Q2: Why did that come first?",
    "Q3 is about that, will you wait?",
    "Q3: I think so, do you?",
    "Great! Q3 What do people say?",
    "Q3: nobody knows",
  ])("asks nothing to all with: %s", (text) => {
    const post = reply(20, text);
    expect(spineOf(q1, q2, post).questions.filter(({ wordings }) => wordings.includes(post))).toEqual([]);
  });
});

describe("a year behind the label", () => {
  const year = (number: number) => `Q${number} 2020 changed our streets. What did you learn?`;

  it("begins the question whose number is due, and names a quarter otherwise", () => {
    const first = say(1, year(1), mod);
    expect(seen(spineOf(first), first)).toBe("question 1 label");
    const second = say(20, year(2), mod);
    expect(seen(spineOf(q1, second), second)).toBe("question 2 label");
    const skipped = say(20, year(3), mod);
    expect(seen(spineOf(q1, skipped), skipped)).toBe("meanwhile 1 time");
    const ahead = say(18, "A3 the mill");
    const afterAnswer = say(20, year(4), mod);
    expect(seen(spineOf(q1, q2, ahead, afterAnswer), afterAnswer)).toBe("meanwhile 2 time");
  });

  it("gives way to a label beyond doubt, and is not asked twice", () => {
    const doubtful = say(20, year(3), mod);
    const sure = say(25, "Q3: What do people say when a street gets quieter?", mod);
    expect(spineOf(q1, q2, doubtful, sure).questions[2]?.wordings).toEqual([sure]);
    const again = say(25, `Again: ${year(3)}`, mod);
    expect(spineOf(q1, q2, doubtful, again).questions[2]?.wordings).toEqual([doubtful]);
  });
});

describe("a label that may name a road", () => {
  const road = "A2 traffic is awful";
  const current = say(16, road);
  const late = say(30, road);
  const q3 = say(25, "Q3: What do people say when a street gets quieter?", mod);

  it("answers where the evening speaks for it", () => {
    expect(seen(spineOf(q1, q2, current), current)).toBe("answer 2 label");
    expect(seen(spineOf(q1, q2, q3, late), late)).toBe("meanwhile 3 time");
    const soon = say(27, road);
    expect(seen(spineOf(q1, q2, q3, soon), soon)).toBe("answer 2 label");
    const older = say(27, "A1 traffic is awful");
    expect(seen(spineOf(q1, q2, q3, older), older)).toBe("meanwhile 3 time");
    const aboutTraffic = say(15, "Q2: How is the traffic in your town?", mod);
    expect(seen(spineOf(q1, aboutTraffic, q3, late), late)).toBe("answer 2 label");
    expect(seen(spineOf(q1, late), late)).toBe("meanwhile 1 time");
    expect(seen(spineOf(late), late)).toBe("other");
  });
});
