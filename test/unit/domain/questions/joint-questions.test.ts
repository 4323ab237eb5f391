import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { questionLabelIn } from "../../../../src/domain/questions/question-label.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, type Spine, spineRules } from "../../../../src/domain/questions/spine.ts";
import { idAt, makePost, type PostWishes, testChat } from "../../../support/make-post.ts";

const mod = "t_marlow_test";

/** A post at a minute of the evening. */
function say(minute: number, text: string, handle = "rosa_hill_x", more: PostWishes = {}): Post {
  return makePost({ id: idAt(Math.round(minute * 60)), text, handle, ...more });
}

function spineOf(...posts: readonly Post[]): Spine {
  return addPosts(emptySpine(spineRules(testChat, usualPattern)), posts);
}

function askedIn({ questions }: Spine): readonly string[] {
  return questions.filter(({ wordings }) => wordings.length > 0).map(({ number }) => number);
}

function wordingsOf({ questions }: Spine, number: string): readonly Post[] | undefined {
  return questions.find((question) => question.number === number)?.wordings;
}

/** The questions under which an answer stands. */
function under({ questions }: Spine, post: Post): readonly string[] {
  return questions.filter(({ answers }) => answers.includes(post.id)).map(({ number }) => number);
}

const before = [
  say(5, "Q1: What made a street of yours quieter?", mod),
  say(15, "Q2: Which change came first?", mod),
  say(25, "Q3: What do people say when a street gets quieter?", mod),
];

describe("one post that asks several questions", () => {
  it.each([
    ["Q4 & Q5: Which street would you paint, and who would pay?", ["4", "5"], "Q4 & Q5"],
    ["Q4 &amp; Q5: Which street would you paint?".replace("&amp;", "&"), ["4", "5"], "Q4 & Q5"],
    ["Q4&Q5: Which street would you paint?", ["4", "5"], "Q4&Q5"],
    ["Q4 and Q5 Which street would you paint, and who would pay?", ["4", "5"], "Q4 and Q5"],
    ["Q4 and Q5 which street would you paint, and who would pay?", ["4", "5"], "Q4 and Q5"],
    ["Q4 and 5: Which street would you paint?", ["4", "5"], "Q4 and 5"],
    ["Q4+5: Which street would you paint?", ["4", "5"], "Q4+5"],
    ["Q4 + Q5 - Which street would you paint?", ["4", "5"], "Q4 + Q5"],
    ["Q4/5: Which street would you paint?", ["4", "5"], "Q4"],
    ["Q4/Q5: Which street would you paint?", ["4", "5"], "Q4/Q5"],
    ["Q4, Q5: Which street would you paint?", ["4", "5"], "Q4, Q5"],
    ["Q4, Q5 & Q6: Which street would you paint, who pays, and when?", ["4", "5", "6"], "Q4, Q5 & Q6"],
    ["Q4, Q5, and Q6: Which street would you paint, who pays, and when?", ["4", "5", "6"], "Q4, Q5, and Q6"],
    ["Q4-Q6: Which street would you paint, who pays, and when?", ["4", "5", "6"], "Q4-Q6"],
    ["Q4–6: Which street would you paint, who pays, and when?", ["4", "5", "6"], "Q4–6"],
    ["Q4 to Q6: Which street would you paint, who pays, and when?", ["4", "5", "6"], "Q4 to Q6"],
    ["Q4 through Q6: Which street would you paint, who pays, and when?", ["4", "5", "6"], "Q4 through Q6"],
    ["Questions 4 and 5: Which street would you paint?", ["4", "5"], "Questions 4 and 5"],
    ["Questions 4 & 5 Which street would you paint?", ["4", "5"], "Questions 4 & 5"],
    ["Qs 4 & 5: Which street would you paint?", ["4", "5"], "Qs 4 & 5"],
    ["Qs. 4-5: Which street would you paint?", ["4", "5"], "Qs. 4-5"],
    ["#Q4 & #Q5 Which street would you paint?", ["4", "5"], "#Q4 & #Q5"],
    ["Q4️⃣ & Q5️⃣: Which street would you paint?", ["4", "5"], "Q4️⃣ & Q5️⃣"],
    ["(Q4 & Q5) Which street would you paint?", ["4", "5"], "Q4 & Q5"],
    ["Q4a & Q4b: Which street would you paint?", ["4a", "4b"], "Q4a & Q4b"],
    ["Q4 & Q5 together: Which street would you paint?", ["4", "5"], "Q4 & Q5"],
    ["Q4 and Q5 in one go, as we are late: which street would you paint?", ["4", "5"], "Q4 and Q5"],
    ["Time is short! Q4 & Q5: Which street would you paint?", ["4", "5"], "Q4 & Q5"],
    ["Running late, so Q4 & Q5: which street would you paint?", ["4", "5"], "Q4 & Q5"],
    ["Here are Q4 & Q5: which street would you paint, and who pays?", ["4", "5"], "Q4 & Q5"],
    ["Let's combine Q4 and Q5: which street would you paint, and who pays?", ["4", "5"], "Q4 and Q5"],
    ["Q4: Which street would you paint? Q5: Who would pay?", ["4", "5"], "Q4"],
    ["Q4 Which street would you paint?\nQ5 Who would pay?", ["4", "5"], "Q4"],
    ["Q4: Which street would you paint?\n\nQ5: Who would pay?\n\nQ6: And when?", ["4", "5", "6"], "Q4"],
    ["Q4. Tell us which street you would paint. Q5. Who would pay?", ["4", "5"], "Q4"],
  ])("%s", (text, numbers, shown) => {
    const label = questionLabelIn(text);
    expect([label?.number, ...(label?.also ?? [])]).toEqual(numbers);
    expect(label && text.slice(label.range.start, label.range.end)).toBe(shown);
    const post = say(35, text, mod);
    const answers = numbers.map((number, at) => say(36 + at, `A${number} the one by the mill`));
    const spine = spineOf(...before, post, ...answers);
    expect(askedIn(spine)).toEqual(["1", "2", "3", ...numbers]);
    for (const number of numbers) expect(wordingsOf(spine, number)).toEqual([post]);
    expect(answers.map((answer) => under(spine, answer))).toEqual(numbers.map((number) => [number]));
    expect(spine.placements.get(post.id)?.also?.map((id) => id.split(":")[1])).toEqual(numbers.slice(1));
  });

  it.each([
    "Q4 & Q5 to come. Enjoying it?",
    "Q4 and Q5 are still open, who is with us?",
    "Q4, Q5: coming up in a minute. Ready?",
    "Which of Q1, Q2 and Q3 did you like best?",
    "Loved Q1 & Q2. What shall we do next week?",
    "Of Q1-Q3 which did you like best?",
    "Tonight: 6 questions, Q1 to Q6. Are you all ready to go?",
    "How it works: Q1, Q2: questions. A1, A2: answers. Got it?",
    "How it works: I post Q1, Q2 and so on, you answer A1, A2 and so on",
    "We will run Q4, Q5 until 9:45, does it fit?",
    "The budget of Q4, Q5 weeks late: whose fault is it?",
    "Q1 and Q2 were fun, were they not?",
    "Q3: was a hard one. Q2: I liked that more",
  ])("is not: %s", (text) => {
    const spine = spineOf(...before, say(35, text, mod));
    expect(askedIn(spine)).toEqual(["1", "2", "3"]);
    for (const [at, number] of ["1", "2", "3"].entries())
      expect(wordingsOf(spine, number)).toEqual([before[at]]);
  });

  it.each([
    ["T4 & T5: Which street would you paint?", "T/A", ["4", "5"]],
    ["Topics 4 and 5: Which street would you paint?", "T/T", ["4", "5"]],
    ["P4 y P5: ¿Qué calle pintarías?", "P/R", ["4", "5"]],
    ["F4 und F5: Welche Strasse würdet ihr streichen?", "F/A", ["4", "5"]],
    ["Q4 et Q5 : quelle rue peindriez-vous ?", "Q/R", ["4", "5"]],
    ["P4 e P5: Qual rua pintaria?", "P/R", ["4", "5"]],
    ["Q4 en Q5: welke straat verf je?", "Q/A", ["4", "5"]],
    ["س٤ و س٥: أي شارع تغلقه أولا؟", "س/ج", ["4", "5"]],
  ])("has the chat's own letters: %s", (text, letters, numbers) => {
    const [asked = "", answered = ""] = letters.split("/");
    const label = questionLabelIn(text, false, { ...usualPattern, asked, answered });
    expect([label?.number, ...(label?.also ?? [])]).toEqual(numbers);
  });

  it("asks one question where its label counts all of them, or a number of things", () => {
    const counted = ["Q1/3: Why trees?", "Q2/3: Which came first?", "Q3/3: Who paid?"].map((text, at) =>
      say(5 + at, text, mod),
    );
    const spine = spineOf(...counted);
    expect(askedIn(spine)).toEqual(["1", "2", "3"]);
    expect(counted.map((_, at) => wordingsOf(spine, String(at + 1)))).toEqual(counted.map((post) => [post]));
    expect(
      askedIn(spineOf(...before, say(35, "Q4 - 5 years from now, what will streets be like?", mod))),
    ).toEqual(["1", "2", "3", "4"]);
    const half = say(20, "Q2-5 minutes left: who is still typing?", mod);
    expect(askedIn(spineOf(...before.slice(0, 2), half))).toEqual(["1", "2"]);
  });

  it("gives its later numbers to the posts that ask them alone", () => {
    const both = say(35, "Q4 & Q5: Which street would you paint, and who would pay?", mod);
    const alone = say(40, "Q5: Who would pay for the paint, and when?", mod);
    const early = say(36, "A5 the town");
    const spine = spineOf(...before, both, early, alone);
    expect([wordingsOf(spine, "4"), wordingsOf(spine, "5")]).toEqual([[both], [alone]]);
    expect(under(spine, early)).toEqual(["5"]);
    expect(spine.placements.get(both.id)).toMatchObject({ kind: "question", question: "0:4" });
    expect(spine.placements.get(both.id)?.also).toBeUndefined();
    expect(spine.evening.current).toBe("0:5");
  });

  it("may list the evening, whose questions then come one by one", () => {
    const [one, two] = ["What made a street of yours quieter?", "Which change came first?"];
    const list = say(1, `Q1: ${one}\nQ2: ${two}`, mod);
    const first = say(5, `Q1: ${one}`, mod);
    const second = say(15, `Q2: ${two}`, mod);
    const started = spineOf(list, first);
    expect(started.evening.current).toBe("0:1");
    const spine = addPosts(started, [second]);
    expect(spine.evening.current).toBe("0:2");
    expect([wordingsOf(spine, "1"), wordingsOf(spine, "2")]).toEqual([[first], [second]]);
  });

  it("repeats what was asked before, together", () => {
    const both = say(35, "Q4 & Q5: Which street would you paint, and who would pay?", mod);
    const again = say(45, "Again: Q4 & Q5: Which street would you paint, and who would pay?", mod);
    const spine = spineOf(...before, both, again);
    expect(spine.questions.slice(3).map((question) => question.again)).toEqual([[again.id], [again.id]]);
    const nextToKnown = say(50, "Q5 & Q6: Who would pay, and who would hold the brush?", mod);
    const more = addPosts(spine, [nextToKnown]);
    expect(askedIn(more)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(wordingsOf(more, "6")).toEqual([nextToKnown]);
  });

  it("is answered by a reply or a quotation under all of its numbers", () => {
    const both = say(35, "Q4 & Q5: Which street would you paint, and who would pay?", mod);
    const reply = say(36, "@t_marlow_test the one by the mill, and the town pays", "rosa_hill_x", {
      replyTo: { id: both.id, handle: mod },
    });
    const quote = say(37, "Mill Lane, and all of us pay", "ann_reed_x", { quote: { id: both.id } });
    const spine = spineOf(...before, both, reply, quote);
    expect([reply, quote].map((post) => under(spine, post))).toEqual([
      ["4", "5"],
      ["4", "5"],
    ]);
  });
});
