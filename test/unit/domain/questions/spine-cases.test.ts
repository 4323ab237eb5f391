import { expect, it } from "vitest";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, spineRules } from "../../../../src/domain/questions/spine.ts";
import { idAt, makePost, type PostWishes, testChat } from "../../../support/make-post.ts";
import { casesAfterTheRules } from "./cases-after-the-rules.ts";
import { casesOfAnnounced } from "./cases-of-announced.ts";
import { casesOfBusyPosts } from "./cases-of-busy-posts.ts";
import { casesOfForms } from "./cases-of-forms.ts";
import { casesOfHosts } from "./cases-of-hosts.ts";
import { casesOfLeadIns } from "./cases-of-lead-ins.ts";
import { casesOfLookAlikes } from "./cases-of-look-alikes.ts";
import { casesOfMoreStyles } from "./cases-of-more-styles.ts";
import { casesOfOtherAnswers } from "./cases-of-other-answers.ts";
import { casesOfOtherHosts } from "./cases-of-other-hosts.ts";
import { casesOfPeople } from "./cases-of-people.ts";
import { casesOfPlainWords } from "./cases-of-plain-words.ts";
import { casesOfTraps } from "./cases-of-traps.ts";
import type { LabelledCase } from "./labelled-case.ts";

const handles = { mod: "t_marlow_test", guest: "nkessler_guest", rosa: "rosa_hill_x", ann: "ann_reed_x" };
const places = { q1: 300, a1: 320, q2: 900, a2: 920, q3: 1500, a3: 1520, chatter: 1600 };

const labelledCases: readonly LabelledCase[] = [
  ...casesOfHosts,
  ...casesOfPeople,
  ...casesAfterTheRules,
  ...casesOfForms,
  ...casesOfOtherHosts,
  ...casesOfOtherAnswers,
  ...casesOfTraps,
  ...casesOfLookAlikes,
  ...casesOfAnnounced,
  ...casesOfLeadIns,
  ...casesOfBusyPosts,
  ...casesOfPlainWords,
  ...casesOfMoreStyles,
].map(([by, text, is, number, more]) => ({ by, text, is, ...(number !== undefined && { number }), ...more }));

/** What a case is, after an evening's first three questions. */
function placed(wish: LabelledCase): string {
  const [asked = "Q", answered = "A"] = (wish.letters ?? "Q/A").split("/");
  const pattern = { ...usualPattern, asked, answered };
  const before: readonly PostWishes[] = [
    { id: idAt(places.q1), handle: handles.mod, text: `${asked}1: What made a street of yours quieter?` },
    { id: idAt(places.a1), handle: handles.ann, text: `${answered}1: Trees, and more trees` },
    { id: idAt(places.q2), handle: handles.mod, text: `${asked}2: Which change came first?` },
    { id: idAt(places.a2), handle: handles.ann, text: `${answered}2: The lights, then the hump` },
    {
      id: idAt(places.q3),
      handle: handles.mod,
      text: `${asked}3: What do people say when a street gets quieter?`,
    },
    { id: idAt(places.a3), handle: handles.ann, text: `${answered}3: Ours wrote letters` },
    { id: idAt(places.chatter), handle: handles.ann, text: "Rain again over here" },
  ];
  const id = idAt(1800);
  const { to, quotes } = wish;
  const target = to && { id: idAt(places[to]), handle: to.startsWith("q") ? handles.mod : handles.ann };
  const post = makePost({
    id,
    handle: handles[wish.by],
    text: wish.text,
    ...(target && { replyTo: target }),
    ...(quotes && { quote: { id: idAt(places[quotes]) } }),
  });
  const rules = spineRules(testChat, pattern);
  const spine = addPosts(emptySpine(rules), [...before.map(makePost), post]);
  const placement = spine.placements.get(id);
  const question = spine.questions.find((one) => one.id === placement?.question);
  const number = placement?.kind === "other" ? undefined : question?.number;
  return `${placement?.kind} ${placement?.kind === "meanwhile" && wish.number === undefined ? "" : (number ?? "")}`.trim();
}

it("places posts by their labels, in all the ways in which people write them", () => {
  const wrong = labelledCases.flatMap((wish) => {
    const expected = `${wish.is} ${wish.number ?? ""}`.trim();
    const seen = placed(wish);
    return seen === expected ? [] : [`${wish.by}: ${wish.text}\n    is ${expected}, taken for ${seen}`];
  });
  const right = labelledCases.length - wrong.length;
  console.log([`labels: ${right} of ${labelledCases.length} right`, ...wrong].join("\n  "));
  expect(labelledCases.length).toBeGreaterThanOrEqual(950);
  expect(right / labelledCases.length).toBeGreaterThanOrEqual(0.98);
});
