import { describe, expect, it } from "vitest";
import { answerLabelOf } from "../../../../src/domain/questions/answer-label.ts";
import { questionLabelIn } from "../../../../src/domain/questions/question-label.ts";
import { fc } from "../../../support/properties.ts";

/** The label of a text that asks beyond doubt. */
function sureLabelIn(text: string, withMedia = false) {
  const label = questionLabelIn(text, withMedia);
  return label?.doubt ? undefined : label;
}

describe("a question label", () => {
  it.each([
    ["Q1 What keeps you here?", "1", "Q1"],
    ["Q1. What keeps you here?", "1", "Q1"],
    ["Q1: What keeps you here?", "1", "Q1"],
    ["Q1) What keeps you here?", "1", "Q1"],
    ["Q1.What keeps you here?", "1", "Q1"],
    ["Q1What keeps you here?", "1", "Q1"],
    ["Q.1 What keeps you here?", "1", "Q.1"],
    ["q 2 - what keeps you here?", "2", "q 2"],
    ["Q1/5 What keeps you here?", "1", "Q1"],
    ["Q4/5: What keeps you here?", "4", "Q4"],
    ["Q1.5: Anything to add?", "1.5", "Q1.5"],
    ["Q12: Anything to add?", "12", "Q12"],
    ["Question 1: What keeps you here?", "1", "Question 1"],
    ["QUESTION #3 What keeps you here?", "3", "QUESTION #3"],
    ["Q1️⃣ What keeps you here?", "1", "Q1️⃣"],
    ["1️⃣ What keeps you here?", "1", "1️⃣"],
    ["**Q2** What keeps you here?", "2", "Q2"],
    ["(Q2) What keeps you here?", "2", "Q2"],
    ["🚨 Q2: What keeps you here?", "2", "Q2"],
    ["#roundtable Q2: What keeps you here?", "2", "Q2"],
    ["@nkessler Q2: What keeps you here?", "2", "Q2"],
    ["#Q2 What keeps you here?", "2", "#Q2"],
    ["Q6 Share your favourites now. #roundtable", "6", "Q6"],
    ["Q2: Thoughts?", "2", "Q2"],
    ["Q3. One thing you would change, and why (2/2)", "3", "Q3"],
  ])("begins %s", (text, number, shown) => {
    const label = sureLabelIn(text);
    expect(label?.number).toBe(number);
    expect(label && text.slice(label.range.start, label.range.end)).toBe(shown);
  });

  it.each([
    ["Last one for tonight: Q6. What will you try first?", "6"],
    ["Phew! Not many left! Q5. What would you change?", "5"],
    ["Right, time for Q3! Q3 Is it worth the work?", "3"],
    ["Welcome all. Let's begin! Q1.What keeps you here?", "1"],
    ["Okay: Q1 What keeps you here?", "1"],
    ["So many good points, now into Q5 What would you change?", "5"],
    ["Late ones are welcome, tonight started with\n\nQ1. What keeps you here?", "1"],
    ["Which brings us to Q2: What would you change?", "2"],
    ["(Or maybe Q2.5) What would you keep?", "2.5"],
    ["Follow up to Q1 - What would you keep?", "1"],
    ["Great answers 👏 Q4 What would you keep?", "4"],
    ["Moving on to Q4: what would you keep?", "4"],
  ])("stands behind lead-in words: %s", (text, number) => expect(sureLabelIn(text)?.number).toBe(number));

  it.each([
    "Thanks for all that! Q2 in a few minutes, everyone ready?",
    "Q4 coming up soon, who is still here?",
    "Q3: answers were great, thank you all",
    "Wonderful! Q3 is up next, stay with us",
    "Coming up on Q4. What a lively evening!",
    "Looking forward to answers to Q5",
    "no answer to q3",
    "I left the hashtag off Q2. Added now.",
    "I will post Q5 in a minute, who is still here?",
    "Some of you jumped to Q4, be patient with me",
    "Love your answers to Q3! Keep them coming",
    "Still on Q2. Do go on, you all",
    "My answer to Q2: we do it daily",
    "Results for Q3 2026: What a quarter!",
    "Time for Q3!",
    "Q3",
    "Q3!",
    "Q3 #roundtable",
    "Q100 is too many",
    "Q1a is a form",
    "IQ1 test",
    "https://example.com/Q1 What is this?",
    "@q1 What is this?",
    "Q5: Two books on old bridges, both of use to me.",
    "Q1 for me it is the people",
    "Q3: I find it hard; how can I say no to a friend?",
    "1️⃣ first 2️⃣ second, ready?",
    "1️⃣ day to go",
    "",
  ])("is not in: %s", (text) => expect(sureLabelIn(text)).toBeUndefined());

  it("may stand alone when the question is a picture or a link", () => {
    expect(sureLabelIn("Q3 #roundtable", true)?.number).toBe("3");
    expect(sureLabelIn("Q3: https://t.co/abc")?.number).toBe("3");
  });
});

describe("an answer label", () => {
  it.each([
    ["A3 We do it daily", "3", "A3"],
    ["A3: We do it daily", "3", "A3"],
    ["A1.1 First", "1.1", "A1.1"],
    ["A1.4.1 More", "1.4.1", "A1.4.1"],
    ["a1, p2 - more", "1", "a1"],
    ["A1- We do", "1", "A1"],
    ["A1 - We do", "1", "A1"],
    ["A 2 We do it daily", "2", "A 2"],
    ["a 2: we do", "2", "a 2"],
    ["a 2", "2", "a 2"],
    ["@nkessler A2: yes", "2", "A2"],
    [".@nkessler @rb_citizen A2 yes", "2", "A2"],
    ["#roundtable A1 We do", "1", "A1"],
    ["A1#roundtable We do", "1", "A1"],
    ["#A1 We do", "1", "#A1"],
    ["2/2 A2 and daily", "2", "A2"],
    ["A4/5 We do both", "4", "A4"],
    ["A1.5 & 2 We do", "1.5", "A1.5"],
    ["A3ish: maybe", "3", "A3"],
    ["A1.A: one", "1", "A1"],
    ["A1 cont. and daily", "1", "A1"],
    ["Answer 3: we do", "3", "Answer 3"],
    ["A3️⃣ We do", "3", "A3️⃣"],
    ["“A3: we do", "3", "A3"],
  ])("begins %s", (text, number, shown) => {
    const label = answerLabelOf(text);
    expect(label?.number).toBe(number);
    expect(label && text.slice(label.range.start, label.range.end)).toBe(shown);
  });

  it.each([
    "as a 7-year resident",
    "a 7-year plan",
    "A 4--YEAR plan",
    "a 3D printer",
    "A 3D printer",
    "a 2 day course",
    "A 10 minute walk",
    "A1 +1",
    "A1C levels",
    "A100",
    "A+ work",
    "Agree with A3",
    "An A4 page",
    "Q3 We do",
    "@a1 We do",
    "",
  ])("is not in: %s", (text) => expect(answerLabelOf(text)).toBeUndefined());
});

it("finds labels inside the text, in time, in whatever is written", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Q1",
      "A1",
      "q",
      "a",
      "1",
      ".",
      ": ",
      "#",
      "@x",
      "1️⃣",
      " ",
      "\n",
      "What",
      "?",
      "😀",
      "(",
      "-",
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
      (text) => {
        for (const label of [questionLabelIn(text), answerLabelOf(text)]) {
          if (!label) continue;
          const shown = text.slice(label.range.start, label.range.end);
          expect(shown).toContain(label.number);
          expect(label.number).toMatch(/^\d{1,2}(\.\d{1,2})*[a-e]?$/);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

it.each([" ", "#", "@a ", "q", "Q1", "Q1: ", "Q1 x. ", "1️⃣", "a1", "\u0301", "🚨", "answers to ", "Q1 I "])(
  // A pass over the text for each of its places would take minutes here, so that a slow machine does not matter.
  "is done with 100,000 times %o",
  (piece) => {
    const text = piece.repeat(100_000);
    expect(() => questionLabelIn(text)).not.toThrow();
    expect(() => questionLabelIn(`Q1 ${text}`)).not.toThrow();
    expect(() => answerLabelOf(text)).not.toThrow();
  },
);
