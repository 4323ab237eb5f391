import { sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { askJointly, furtherNumbers, isForecast, isShared, withdraw } from "./ask-jointly.ts";
import { isDemand } from "./asks.ts";
import { bonus, countWords, strongSign } from "./label-text.ts";
import type { LabelledPost } from "./labelled-post.ts";
import { asksTheSame } from "./likeness-of-questions.ts";
import type { QuestionLabel } from "./question-label.ts";
import { answersItself, asksByOrdinal, questionLabelIn } from "./question-label.ts";
import {
  majorOf,
  place,
  putQuestion,
  questionFor,
  questionNumbered,
  type SpineDraft,
  turnToEvening,
} from "./spine-draft.ts";
import type { PlacedBy, SpineQuestion } from "./spine-parts.ts";

/** The next number may be missing or skipped. */
const furthestAhead = 2;

export function placeQuestion(draft: SpineDraft, labelled: LabelledPost): boolean {
  const { post, asks } = labelled;
  if (!asks) return false;
  const number = asks.number.replace(/^0+(?=\d)/, "");
  if (repliesToOther(post)) return askInReply(draft, labelled, asks, number);
  if (isForecast(draft, labelled, asks)) return false;
  if (labelled.answersFirst && !asksBesideAnswer(labelled, asks)) return false;
  turnToEvening(draft, post.createdAt, asks.doubt ? undefined : number);
  const further = furtherNumbers(draft, labelled, asks);
  if (further.length > 0) {
    if (asks.doubt && !mayComeNext(draft, number)) return false;
    return askJointly(draft, labelled, [number, ...further], (question) =>
      isAgain(draft, labelled, question),
    );
  }
  const known = questionNumbered(draft, number);
  if (!known || known.wordings.length === 0) {
    if (asks.doubt === "again" || (asks.doubt && !mayComeNext(draft, number))) return false;
    if (asks.doubt === "due" && !isDue(draft, number)) return false;
    ask(draft, post, number, "label");
    if (asks.doubt) doubt(draft, number);
    return true;
  }
  const again = isAgain(draft, labelled, known);
  const isOther = isOtherWording(labelled, asks);
  const shared = isShared(draft, known);
  const renews = again
    ? shared
    : isOther || asksByPicture(labelled, asks) || asksSurely(labelled, asks, known);
  if ((known.isDoubtful || shared) && !asks.doubt && renews) return takePlaceOf(draft, post, known);
  if (!again && !isOther) return false;
  askAgain(draft, post, asks.doubt ? known : withoutDoubt(known), again);
  return true;
}

const asksAll = /^\W*(?:what|which|who(?:m|se)?|how|why|where|when)\b[^.!]*\?/iu;
/** "Q4: how do you deal with that?" */
const speaksToOne = /\b(?:that|this|it|you mean|you did)\b/iu;

/** A reply to one person, if it plainly asks what is due: hosts press Reply by mistake. */
function askInReply(
  draft: SpineDraft,
  { post, own }: LabelledPost,
  asks: QuestionLabel,
  number: string,
): boolean {
  const after = own.slice(asks.range.end);
  const isPlain = !asks.doubt && strongSign.test(after) && asksAll.test(after) && !speaksToOne.test(after);
  const isFirst = countWords(own.slice(0, asks.range.start)) === 0;
  const isNew = (questionNumbered(draft, number)?.wordings.length ?? 0) === 0;
  if (!isPlain || !isFirst || !isNew || number === "1" || !isDue(draft, number)) return false;
  ask(draft, post, number, "label");
  doubt(draft, number);
  return true;
}

export function ask(draft: SpineDraft, post: Post, number: string, by: PlacedBy): void {
  const question = withoutDoubt(questionFor(draft, number));
  putQuestion(draft, { ...question, wordings: [...question.wordings, post] });
  place(draft, post, "question", by, question);
  const { createdAt } = post;
  draft.evening = { ...draft.evening, current: question.id, askedAt: createdAt, labelledAt: createdAt };
}

function doubt(draft: SpineDraft, number: string): void {
  putQuestion(draft, { ...questionFor(draft, number), isDoubtful: true });
}

function withoutDoubt({ isDoubtful: _, ...question }: SpineQuestion): SpineQuestion {
  return question;
}

/** "Time for Q4! Who is ready?", then Q4 itself. */
function takePlaceOf(draft: SpineDraft, post: Post, question: SpineQuestion): true {
  withdraw(draft, question);
  putQuestion(draft, { ...question, wordings: [] });
  ask(draft, post, question.number, "label");
  return true;
}

function askAgain(draft: SpineDraft, post: Post, question: SpineQuestion, again: boolean): void {
  putQuestion(
    draft,
    again
      ? { ...question, again: [...question.again, post.id] }
      : { ...question, wordings: [...question.wordings, post] },
  );
  place(draft, post, "question", "label", question);
  draft.evening = { ...draft.evening, labelledAt: post.createdAt };
}

function isAgain(
  draft: SpineDraft,
  { post, own, repeats, part }: LabelledPost,
  question: SpineQuestion,
): boolean {
  const quoted = post.quote?.id;
  if (quoted !== undefined && isPostOf(question, quoted)) return true;
  if (part && part.at > 1) return true;
  const texts = repeats ? [own, repeats.text] : [own];
  return question.wordings.some((wording) => {
    if (texts.some((text) => asksTheSame(text, wording.text))) return true;
    return isTranslation(draft, post, wording);
  });
}

function isTranslation({ rules }: SpineDraft, post: Post, wording: Post): boolean {
  const other = post.lang !== undefined && wording.lang !== undefined && post.lang !== wording.lang;
  return (
    other && questionLabelIn(post.text, false, rules.pattern)?.doubt === undefined && post.text.includes("?")
  );
}

function isOtherWording({ own }: LabelledPost, asks: QuestionLabel): boolean {
  if (asks.doubt) return false;
  const after = own.slice(asks.range.end);
  return after.includes("?") && !answersItself(after) && !remarks.test(after);
}

/** "Q4: Describe …", "Q4: Your best tip", after a call or an overview that was taken for Q4. */
function asksSurely({ own }: LabelledPost, { range }: QuestionLabel, known: SpineQuestion): boolean {
  const after = own.slice(range.end);
  if (countWords(own.slice(0, range.start)) > 0 || answersItself(after)) return false;
  if (after.includes("?") || isDemand(after)) return true;
  // "Third question: …?", then a host's answer "Q3: …".
  const isAnswerable = !known.isDoubtful || known.wordings.some(({ text }) => asksByOrdinal(text));
  return strongSign.test(after) && !isAnswerable && !remarks.test(after);
}

function asksByPicture({ post, own }: LabelledPost, asks: QuestionLabel): boolean {
  return post.entities.media.length > 0 && countWords(own.slice(asks.range.end)) === 0;
}

const remarks =
  /^\W*(?:(?:is|was|are|were|has|had|got|seems?|looks?|sounds?|still|again|please|anyone|any more|last|more)\b|answers?\b|(?:is|was|has|had|does|did|can|could)n?['’]t\b(?! (?:you|it|we|they|there|this|that|your)\b))/u;

/** "A2 … (Or maybe Q2.5) What about …?" */
function asksBesideAnswer({ own, answers }: LabelledPost, asks: QuestionLabel): boolean {
  if (asks.doubt || !own.slice(asks.range.end).includes("?") || !answers) return false;
  return asks.range.start > answers.range.end && asks.number !== answers.number;
}

function mayComeNext({ evening }: SpineDraft, number: string): boolean {
  if (number === bonus) return true;
  // A bonus question has no number.
  const majors = evening.questions
    .map((id) => Number(majorOf(id.split(":")[1] ?? "")))
    .filter(Number.isFinite);
  const highest = Math.max(0, ...majors);
  return Number(majorOf(number)) <= highest + furthestAhead;
}

/** Asked ones only: an answer may run ahead. */
function isDue(draft: SpineDraft, number: string): boolean {
  const before = Number(majorOf(number)) - 1;
  return before === 0 || (questionNumbered(draft, String(before))?.wordings.length ?? 0) > 0;
}

export function isPostOf(question: SpineQuestion, id: string): boolean {
  return question.wordings.some((post) => post.id === id) || question.again.includes(id);
}

export function repliesToOther({ replyTo, author }: Post): boolean {
  if (!replyTo || sameHandle(replyTo.handle, author.handle)) return false;
  if (replyTo.authorId !== undefined && replyTo.authorId === author.id) return false;
  return replyTo.handle !== undefined || replyTo.authorId !== undefined;
}
