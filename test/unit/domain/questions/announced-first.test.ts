import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, type Spine, spineRules } from "../../../../src/domain/questions/spine.ts";
import { idAt, makePost, type PostWishes, testChat } from "../../../support/make-post.ts";

const mod = "t_marlow_test";

function say(minute: number, text: string, handle = mod, more: PostWishes = {}): Post {
  return makePost({ id: idAt(Math.round(minute * 60)), text, handle, ...more });
}

function spineOf(...posts: readonly Post[]): Spine {
  return addPosts(emptySpine(spineRules(testChat, usualPattern)), posts);
}

/** The numbers whose only wordings are not these posts. */
function astray({ questions }: Spine, asked: readonly Post[]): readonly string[] {
  return asked.flatMap((post, at) => {
    const found = questions.find(({ number }) => number === String(at + 1))?.wordings.map(({ id }) => id);
    return found?.length === 1 && found[0] === post.id ? [] : [`Q${at + 1}: ${found?.length ?? 0} wordings`];
  });
}

const asking = [
  "What made a street of yours quieter?",
  "Which change came first?",
  "What do people say when a street gets quieter?",
  "Which street would you paint?",
  "Who would pay for the paint?",
  "What will you do tomorrow?",
];
const demanding = [
  "Tell us who you are and where you live.",
  "Name the change that came first",
  "Share what people say when a street gets quieter.",
  "Describe the street that you would paint",
  "List those who would pay for the paint.",
  "Please share one thing that you will do tomorrow",
];
const stated = [
  "Your name and your town",
  "The change that came first",
  "The words that people use",
  "One street, one colour",
  "Those who would pay",
  "Your plan for tomorrow",
];
const ways: readonly (readonly [string, (at: number) => string])[] = [
  ["asks", (at) => `Q${at}: ${asking[at - 1]}`],
  ["demands", (at) => `Q${at}: ${demanding[at - 1]}`],
  ["demands without a sign", (at) => `Q${at} ${demanding[at - 1]}`],
];

const announced: readonly (readonly [number, string])[] = [
  [0, "Q1-Q6: all about streets tonight, are you ready?"],
  [0, "Q1 to Q6: streets and how we quieten them. Excited?"],
  [0, "Questions 1-6: trees, lights, letters. Who is in?"],
  [0, "Q1-Q3: trees, lights and letters. Q4-Q6: paint. Sounds good?"],
  [0, "Questions 1-6: see our blog"],
  [0, "Tonight's questions: Q1: Why trees? Q2: What lights? Q3: Who writes?"],
  [0, "Tonight's topics\nQ1: why trees?\nQ2: what lights?\nQ3: who writes?\nQ4: what paint?"],
  [0, "Welcome! Q1: who are you? Q2: what came first?"],
  [0, "Q1/2: Tell us who is here."],
  [2, "Q3 & Q4 Guest-hosted by @nkessler_guest. Say hello!"],
  [2, "Q3 & Q4 Thanks to @nkessler_guest for suggesting these"],
  [3, "Coming up: Q4 & Q5. Who has to leave early?"],
  [3, "Next up: Q4 & Q5. Grab a chair! Ready?"],
  [3, "Sorry, Q4/Q5: mixed up. Anyone confused?"],
  [3, "Halfway! Q4, Q5 & Q6 Still to come, who is staying?"],
  [3, "Q4 & Q5: What will you ask us?"],
  [3, "Q4 coming up! What a chat so far, right?"],
  [3, "Q4 is up! Which of you is here?"],
  [3, "Q4 is live! What do you all think?"],
  [3, "Ready for Q4? Which of you is here?"],
  [3, "On to Q4? What do you say?"],
  [3, "Time for Q4! Who is here?"],
  [3, "My favourite of the night is Q4: can you guess why?"],
  [3, "We may skip some in the interest of time, Q4: is it needed?"],
  [3, "Q4 2020 was our subject once. Who remembers?"],
];

describe("a question that was announced before", () => {
  it.each(ways.flatMap(([way, put]) => announced.map(([after, text]) => ({ way, put, after, text }))))(
    "$way in its own post after: $text",
    ({ put, after, text }) => {
      const asked = [1, 2, 3, 4, 5, 6].map((at) => say(at * 8, put(at)));
      const answers = asked.map((_, at) => say(at * 8 + 9, `A${at + 1} the mill`, "rosa_hill_x"));
      const announcement = say(after * 8 + 6, text);
      const posts = [...asked, ...answers, announcement].toSorted((a, b) => a.createdAt - b.createdAt);
      const spine = spineOf(...posts);
      expect(astray(spine, asked)).toEqual([]);
      expect(spine.questions.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6"]);
    },
  );

  it("is whatever the host says behind a label that opens its post", () => {
    const asked = stated.map((text, at) => say((at + 1) * 8, `Q${at + 1}: ${text}`));
    const call = say(30, "Time for Q4! Who is here?");
    const overview = say(4, "Tonight's questions: Q1: Why trees? Q2: What lights? Q3: Who writes?");
    const posts = [overview, ...asked, call].toSorted((a, b) => a.createdAt - b.createdAt);
    expect(astray(spineOf(...posts), asked)).toEqual([]);
  });

  it("is asked in a reply by mistake, and then to all", () => {
    const asked = [1, 2, 3, 4].map((at) => say(at * 8, `Q${at}: ${demanding[at - 1]}`));
    const reply = say(30, "@rosa_hill_x Q4: Which of you is here?", mod, {
      replyTo: { id: idAt(26 * 60), handle: "rosa_hill_x" },
    });
    const [first, second, third, fourth] = asked;
    if (!first || !second || !third || !fourth) throw new Error("four questions");
    const before = spineOf(first, second, third, reply);
    expect(before.placements.get(reply.id)?.kind).toBe("question");
    expect(astray(addPosts(before, [fourth]), asked)).toEqual([]);
  });

  it("is no answer that its host gives, labelled with a Q", () => {
    const asked = [1, 2, 3].map((at) => say(at * 8, `Q${at}: ${asking[at - 1]}`));
    const call = say(30, "Time for Q4! Which street would you paint?");
    const own = say(34, "Q4: I would paint my own street");
    const joint = say(40, "Q5 & Q6: Who would pay for the paint, and what will you do tomorrow?");
    const answer = say(44, "Q5: the town, as ever");
    const spine = spineOf(...asked, call, own, joint, answer);
    expect(spine.placements.get(call.id)?.kind).toBe("question");
    expect(spine.placements.get(own.id)?.kind).not.toBe("question");
    expect(spine.placements.get(joint.id)?.kind).toBe("question");
    expect(spine.placements.get(answer.id)?.kind).toBe("answer");
  });
});

describe("parts and totals in one post", () => {
  it.each([
    ["Q4: Which street would you paint? Q4b: what would you leave?", ["4"]],
    ["Q4a: Which street would you paint? Q4b: what would you leave?", ["4a"]],
    ["Q4 Which street would you paint? Q4.5 Who helps?", ["4"]],
    ["Q4: Which street would you paint? Q6 Fiscal planning? Q1 audits?", ["4"]],
    ["Q4: Which street would you paint?\nQ5: 8.20pm", ["4"]],
  ])("%s", (text, numbers) => {
    const asked = [1, 2, 3].map((at) => say(at * 8, `Q${at}: ${asking[at - 1]}`));
    const post = say(32, text);
    const { questions } = spineOf(...asked, post);
    expect(
      questions.flatMap(({ number, wordings }) => (wordings[0]?.id === post.id ? [number] : [])),
    ).toEqual(numbers);
  });
});
