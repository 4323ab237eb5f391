import { foldCase, sameHandle } from "../post/handle.ts";
import type { Post, TextRange } from "../post/post.ts";
import { minuteMs } from "../time/units.ts";
import { answerLabelOf } from "./answer-label.ts";
import { beginsToAsk } from "./asks.ts";
import { countWords, strongSign } from "./label-text.ts";
import { type LabelledPost, mayAnswer } from "./labelled-post.ts";
import { asksTheSame, bareOf } from "./likeness-of-questions.ts";
import { ask, placeQuestion } from "./place-question.ts";
import { placeUnlabelled } from "./place-unlabelled.ts";
import {
  askedQuestion,
  currentQuestion,
  isHost,
  majorOf,
  place,
  placeAnswer,
  questionFor,
  questionOf,
  type SpineDraft,
  turnToEvening,
} from "./spine-draft.ts";
import type { Correction, SpineQuestion } from "./spine-parts.ts";

export function placePost(draft: SpineDraft, labelled: LabelledPost): void {
  const { post } = labelled;
  const mark = draft.rules.byHand.get(post.id);
  if (mark) placeByHand(draft, labelled, mark);
  else if (post.repostOf) place(draft, post, "other", "repost");
  else if (!belongs(draft, post)) place(draft, post, "other");
  else if (isHost(draft, post.author.handle) && placeQuestion(draft, labelled)) return;
  else if (labelled.repeats && labelled.own === "") place(draft, post, "other", "repost");
  else if (!placeLabelled(draft, labelled)) placeUnlabelled(draft, labelled);
}

function belongs({ rules, placements }: SpineDraft, post: Post): boolean {
  if (post.entities.hashtags.some(({ tag }) => rules.hashtags.has(foldCase(tag)))) return true;
  if (isGlued(post, rules.hashtags)) return true;
  if (rules.hosts.has(foldCase(post.author.handle))) return true;
  return [post.replyTo?.id, post.quote?.id].some((id) => {
    const kind = id === undefined ? undefined : placements.get(id)?.kind;
    return kind !== undefined && kind !== "other";
  });
}

/** "A1#chat": not a hashtag to X, though meant as one. */
function isGlued({ text }: Post, hashtags: ReadonlySet<string>): boolean {
  return text.includes("#") && [...hashtags].some((tag) => foldCase(text).includes(`#${tag}`));
}

function placeLabelled(draft: SpineDraft, labelled: LabelledPost): boolean {
  const { post, answers, own } = labelled;
  if (!answers) return false;
  turnToEvening(draft, post.createdAt);
  const asked = askedQuestion(draft, answers.number);
  if (answers.thing !== undefined && !asked) return false;
  if (answers.thing !== undefined && answers.isRoad && !speaksOfQuestion(draft, post, answers.thing, asked))
    return false;
  if (!asked && isFarAhead(draft, answers.number) && !strongSign.test(own.slice(answers.range.end)))
    return false;
  if (!asked && (answers.asked || !labelled.answersFirst)) return false;
  if (answers.asked && isHost(draft, post.author.handle) && isHostsOwn(own.slice(answers.range.end)))
    return false;
  if (answers.asked && asked && isCopyOf(labelled, asked)) {
    return placeCopy(draft, labelled, asked);
  }
  if (!saysSomething(labelled, answers.range)) return false;
  const also = answers.also.flatMap((number) => askedQuestion(draft, number) ?? []);
  const question = asked ?? questionFor(draft, majorOf(answers.number));
  placeAnswer(
    draft,
    labelled,
    question,
    "label",
    also.filter(({ id }) => id !== question.id),
  );
  return true;
}

/** "A38 to the coast", after three questions: a road. */
const farAhead = 5;

function isFarAhead(draft: SpineDraft, number: string): boolean {
  const asked = draft.evening.questions.flatMap((id) => {
    const question = questionOf(draft, id);
    return question && question.wordings.length > 0 ? [Number(majorOf(question.number)) || 0] : [];
  });
  const major = Number(majorOf(number));
  return asked.length > 0 && major >= 10 && major > Math.max(...asked) + farAhead;
}

/** So soon after the next question was put, an answer still goes to the one before. */
const lateMs = 5 * minuteMs;

function isCurrent(draft: SpineDraft, { id }: SpineQuestion, at: number): boolean {
  const current = currentQuestion(draft, at);
  if (current?.id === id) return true;
  const { askedAt = 0, questions } = draft.evening;
  const before = questions
    .flatMap((one) => questionOf(draft, one) ?? [])
    .filter((one) => one.wordings.length > 0 && one.id !== current?.id)
    .toSorted((a, b) => (a.wordings[0]?.createdAt ?? 0) - (b.wordings[0]?.createdAt ?? 0));
  return current !== undefined && at - askedAt < lateMs && before.at(-1)?.id === id;
}

/** "A2 traffic is awful": an answer to the current question, in reply to a question, or to one about traffic. */
function speaksOfQuestion(
  draft: SpineDraft,
  { createdAt, replyTo, quote }: Post,
  thing: string,
  asked: SpineQuestion | undefined,
): boolean {
  if (!asked) return false;
  if (isCurrent(draft, asked, createdAt)) return true;
  if (
    [replyTo?.id, quote?.id].some((id) => id !== undefined && draft.placements.get(id)?.kind === "question")
  )
    return true;
  return asked.wordings.some(({ text }) => text.toLowerCase().includes(thing));
}

/** A question repeated by hand, perhaps with an answer behind it. */
function placeCopy(draft: SpineDraft, labelled: LabelledPost, question: SpineQuestion): true {
  const { own, post } = labelled;
  const behind = own.slice(own.lastIndexOf("?") + 1);
  const label = answerLabelOf(behind, draft.rules.pattern);
  const answered = label && askedQuestion(draft, label.number);
  if (answered) placeAnswer(draft, labelled, answered, "label");
  else if (own.includes("?") && saysMore(behind, question)) placeAnswer(draft, labelled, question, "label");
  else place(draft, post, "other", "repost");
  return true;
}

const fewestWordsMore = 5;

function saysMore(behind: string, { wordings }: SpineQuestion): boolean {
  if (countWords(behind) < fewestWordsMore || !mayAnswer(behind)) return false;
  const bare = bareOf(behind);
  return !wordings.some(({ text }) => bareOf(text).includes(bare));
}

function saysSomething({ own, post }: LabelledPost, { start, end }: TextRange): boolean {
  const { media, links } = post.entities;
  const beside = media.length > 0 || links.length > 0 || post.quote !== undefined;
  const rest = `${own.slice(0, start)} ${own.slice(end)}`;
  return beside || countWords(rest) > 0 || /https?:/.test(own.slice(end));
}

/** A host's "Q5: (I ask because …)", or a question to all; one host in ten answers with a Q. */
function isHostsOwn(after: string): boolean {
  if (after.includes("?") && beginsToAsk(after)) return true;
  if (/^\s?(?:[-–—]|to|through)\s?\p{L}\d/u.test(after)) return true;
  return /^[\s:.-]*\([^)]*\)[^\p{L}]*(?:[#@]\S+\s*)*$/u.test(after);
}

function isCopyOf({ own, post }: LabelledPost, question: SpineQuestion): boolean {
  return question.wordings.some(
    (wording) => !sameHandle(wording.author.handle, post.author.handle) && asksTheSame(own, wording.text),
  );
}

function placeByHand(draft: SpineDraft, labelled: LabelledPost, mark: Correction): void {
  const { post } = labelled;
  if (mark.as === "nothing") place(draft, post, "other", "hand");
  else if (mark.as === "question") {
    turnToEvening(draft, post.createdAt, mark.number);
    ask(draft, post, mark.number, "hand");
  } else
    placeAnswer(
      draft,
      labelled,
      askedQuestion(draft, mark.number) ?? questionFor(draft, mark.number),
      "hand",
    );
}
