import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, type Spine, spineRules } from "../../../../src/domain/questions/spine.ts";
import type { Correction } from "../../../../src/domain/questions/spine-parts.ts";
import { idAt, makePost, type PostWishes, testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const mod = "t_marlow_test";
const guest = "nkessler_guest";
const rules = spineRules(testChat, usualPattern);

/** A post at a minute of the evening. */
function say(minute: number, text: string, handle = "rosa_hill_x", more: PostWishes = {}): Post {
  return makePost({ id: idAt(Math.round(minute * 60)), text, handle, ...more });
}

function spineOf(...posts: readonly Post[]): Spine {
  return addPosts(emptySpine(rules), posts);
}

/** "answer 3 label", by the post's id. */
function seen(spine: Spine, post: Post | undefined): string {
  const placement = spine.placements.get(post?.id ?? "");
  const number = spine.questions.find(({ id }) => id === placement?.question)?.number;
  return [placement?.kind, number, placement?.by].filter(Boolean).join(" ");
}

const q1 = say(5, "Q1: What made a street of yours quieter?", mod);
const q2 = say(15, "Q2: Which change came first?", mod);

describe("the questions of an evening", () => {
  it("keep what was said to each, in order", () => {
    const first = say(6, "A1 Trees");
    const second = say(7, "A1: Lights", "ann_reed_x");
    const spine = spineOf(q1, first, second, say(8, "Rain again"), q2, say(16, "A1 late, and shade"));
    expect(
      spine.questions.map(({ number, answers, meanwhile }) => [number, answers.length, meanwhile.length]),
    ).toEqual([
      ["1", 3, 1],
      ["2", 0, 0],
    ]);
    expect(spine.questions[0]?.answers.slice(0, 2)).toEqual([first.id, second.id]);
    expect(spine.evening.current).toBe(spine.questions[1]?.id);
  });

  it("count on after a bonus, also where a label is doubtful", () => {
    const bonus = say(10, "Bonus: which street would you paint?", mod);
    const second = say(15, "Second question: what do you think about tides?", mod);
    expect(spineOf(q1, bonus, second).questions.map(({ number }) => number)).toEqual(["1", "bonus", "2"]);
  });

  it("are joined by what repeats them, and keep other words beside the first", () => {
    const again = say(10, "Q1 for late arrivals: What made a street of yours quieter?", guest);
    const other = say(11, "Q1: Sorry, I meant: which street of yours got louder?", mod);
    const spine = spineOf(q1, again, other);
    expect(spine.questions).toHaveLength(1);
    expect(spine.questions[0]?.wordings).toEqual([q1, other]);
    expect(spine.questions[0]?.again).toEqual([again.id]);
  });

  it("may end with a bonus, answered by its name once it was asked", () => {
    const early = say(16, "Bonus Q: the one by the mill");
    const asked = say(20, "Bonus question: Which street would you paint?", mod);
    const answers = ["Bonus A: mine", "A bonus: mine", "Bonus: mine and yours", "Bonus Q - mine"].map(
      (text, at) => say(21 + at, text),
    );
    const spine = spineOf(q1, q2, early, asked, ...answers, say(30, "A2 late: shade"));
    expect(seen(spine, early)).toBe("meanwhile 2 time");
    expect(seen(spine, asked)).toBe("question bonus label");
    for (const answer of answers) expect(seen(spine, answer)).toBe("answer bonus label");
    expect(spine.questions.map(({ number }) => number)).toEqual(["1", "2", "bonus"]);
  });

  it("are answered together in one post", () => {
    const all = say(20, "A1: trees. A2: lights");
    const lines = say(21, "A2 lights\nA1 trees", "ann_reed_x");
    const refers = say(22, "A2: lights, as in A1: they came first", "jo_lindqvist_x");
    const { questions } = spineOf(q1, q2, all, lines, refers);
    expect(questions.map(({ answers }) => answers)).toEqual([
      [all.id, lines.id],
      [all.id, lines.id, refers.id],
    ]);
  });

  it("may be two under one number in the same second", () => {
    const one = say(15, "Q2: Which change came first?", mod, { id: idAt(900) });
    const two = say(15, "Q2: Who paid for your trees?", guest, { id: `${BigInt(idAt(900)) + 1n}` });
    expect(spineOf(q1, one, two).questions[1]?.wordings).toEqual([one, two]);
  });

  it("are one in two languages", () => {
    const german = say(15, "Q2: Was habt ihr zuerst geändert?", mod, { lang: "de" });
    const english = say(15.2, "Q2: Which change came first?", mod, { lang: "en" });
    const [question] = spineOf(german, english).questions;
    expect([question?.wordings.length, question?.again]).toEqual([1, [english.id]]);
  });

  it("go on in a second part", () => {
    const part = say(5.5, "(2/2) and who noticed it?", mod, { replyTo: { id: q1.id, handle: mod } });
    const spine = spineOf(q1, part);
    expect(seen(spine, part)).toBe("question 1 chain");
    expect(spine.questions[0]?.again).toEqual([part.id]);
  });

  it("begin anew with the next evening", () => {
    const day = 24 * 60;
    const next = say(day + 5, "Q1: Which bench do you like?", mod);
    const answer = say(day + 6, "A1 the one by the mill");
    const spine = spineOf(q1, say(6, "A1 Trees"), q2, next, answer);
    expect(spine.questions.map(({ evening, number, answers }) => [evening, number, answers.length])).toEqual([
      [0, "1", 1],
      [0, "2", 0],
      [1, "1", 1],
    ]);
  });

  it("may be forty", () => {
    const posts = Array.from({ length: 40 }, (_, at) =>
      say(at + 1, `Q${at + 1}: What is number ${at + 1} to you?`, mod),
    );
    expect(spineOf(...posts).questions.map(({ number }) => Number(number))).toEqual(
      posts.map((_, at) => at + 1),
    );
  });

  it("may be of 4,000 characters", () => {
    expect(
      spineOf(say(1, `Q1: ${"What a long question this is? ".repeat(140)}`, mod)).questions,
    ).toHaveLength(1);
  });
});

describe("an answer", () => {
  it("to 1.5 is one to 1 unless 1.5 was asked", () => {
    const answer = say(9, "A1.5 and shade");
    expect(seen(spineOf(q1, answer), answer)).toBe("answer 1 label");
    const half = say(8, "Q1.5: And who waters them?", mod);
    expect(seen(spineOf(q1, half, answer), answer)).toBe("answer 1.5 label");
  });

  it("to a number that nobody asked is kept, and joins when it is asked", () => {
    const early = say(16, "A3 the mill");
    const before = spineOf(q1, q2, early);
    expect(before.questions[2]).toMatchObject({ number: "3", wordings: [], answers: [early.id] });
    const q3 = say(25, "Q3: Which bench do you like?", mod);
    expect(addPosts(before, [q3]).questions[2]).toMatchObject({ wordings: [q3], answers: [early.id] });
  });

  it("to two numbers is under both", () => {
    const both = say(17, "A1/2 trees, they came first");
    const spine = spineOf(q1, q2, both);
    expect(spine.questions.map(({ answers }) => answers)).toEqual([[both.id], [both.id]]);
    expect(seen(spine, both)).toBe("answer 1 label");
  });

  it("to several numbers is under each", () => {
    const q3 = say(16, "Q3: Who paid?", mod);
    const seenUnder = (text: string) => {
      const answer = say(17, text);
      const { questions } = spineOf(q1, q2, q3, answer);
      return questions.filter(({ answers }) => answers.includes(answer.id)).map(({ number }) => number);
    };
    expect(seenUnder("A1-A3: trees, lights, the town")).toEqual(["1", "2", "3"]);
    expect(seenUnder("A1 to A3: trees, lights, the town")).toEqual(["1", "2", "3"]);
    expect(seenUnder("A2-A3 lights, and the town")).toEqual(["2", "3"]);
    expect(seenUnder("Answers 2 & 3: lights, and the town")).toEqual(["2", "3"]);
    expect(seenUnder("A3/1 the town, and more to come")).toEqual(["3"]);
    expect(seenUnder("A1-2: and then the hedge")).toEqual(["1"]);
  });

  it("goes on in a part without a label", () => {
    const first = say(6, "A1 Trees, to begin with 1/2");
    const second = say(6.5, "and a hump that nobody asked for 2/2");
    expect(seen(spineOf(q1, first, second), second)).toBe("answer 1 chain");
  });

  it("is not made of what a chat of others says under its question", () => {
    const answer = say(6, "A1 Trees");
    const reply = say(7, "@rosa_hill_x ours died", "ann_reed_x", {
      replyTo: { id: answer.id, handle: "rosa_hill_x" },
    });
    const further = say(16, "@ann_reed_x how sad", "rosa_hill_x", {
      replyTo: { id: reply.id, handle: "ann_reed_x" },
    });
    const spine = spineOf(q1, answer, reply, q2, further);
    expect([seen(spine, reply), seen(spine, further)]).toEqual(["meanwhile 1 chain", "meanwhile 1 chain"]);
  });
});

describe("what the person decides", () => {
  const plain = say(10, "And which street got louder, friends?", mod);
  const answer = say(11, "A1 ours did", "ann_reed_x");
  const marks = new Map<string, Correction>([
    [plain.id, { as: "question", number: "1.5" }],
    [answer.id, { as: "answer", number: "1.5" }],
    [q2.id, { as: "nothing" }],
  ]);

  it("goes before the labels", () => {
    const moved = addPosts(emptySpine({ ...rules, byHand: marks }), [q1, plain, answer, q2]);
    expect([plain, answer, q2].map((post) => seen(moved, post))).toEqual([
      "question 1.5 hand",
      "answer 1.5 hand",
      "other hand",
    ]);
  });
});

describe("posts in any order", () => {
  const texts = [
    "Q1: Why trees?",
    "Q2: Which came first?",
    "Q1: Why trees?",
    "A1 shade",
    "A2: light",
    "q1 shade",
    "so true",
    "A4 early",
  ];
  const anyPost = fc.record({
    minute: fc.integer({ min: 0, max: 400 }),
    text: fc.constantFrom(...texts),
    handle: fc.constantFrom(mod, guest, "ann_reed_x", "rosa_hill_x"),
    to: fc.option(fc.integer({ min: 0, max: 400 })),
  });

  it("come to the same, one by one or at once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyPost, { selector: ({ minute }) => minute, maxLength: 25 }), (wishes) => {
        const posts = wishes.map(({ minute, text, handle, to }) =>
          say(
            minute,
            text,
            handle,
            to === null ? {} : { replyTo: { id: idAt(to * 60), handle: "ann_reed_x" } },
          ),
        );
        const atOnce = spineOf(...posts);
        const oneByOne = posts.reduce((spine, post) => addPosts(spine, [post]), emptySpine(rules));
        expect(oneByOne.questions).toEqual(atOnce.questions);
        expect(oneByOne.placements).toEqual(atOnce.placements);
        expect(new Set(atOnce.placements.keys())).toEqual(new Set(posts.map(({ id }) => id)));
        expect(addPosts(atOnce, posts)).toBe(atOnce);
      }),
      { numRuns: 300 },
    );
  });

  it("have their texts read once each, however many come later", () => {
    let reads = 0;
    const posts = Array.from({ length: 400 }, (_, at) => {
      const post = say(
        at / 10,
        at % 40 === 0 ? `Q${at / 40 + 1}: What next, friends?` : `A${at % 9} yes`,
        at % 40 === 0 ? mod : undefined,
      );
      return new Proxy(post, {
        get(target, name, receiver) {
          if (name === "entities") reads++;
          return Reflect.get(target, name, receiver);
        },
      });
    });
    let spine = emptySpine(rules);
    for (const post of posts) spine = addPosts(spine, [post]);
    expect(spine.questions.filter(({ wordings }) => wordings.length > 0)).toHaveLength(10);
    expect(reads).toBeLessThan(posts.length * 5);
  });
});
