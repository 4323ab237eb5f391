import { type LabelledPost, labelsOf } from "./labelled-post.ts";
import type { QuestionLabel } from "./question-label.ts";
import {
  place,
  putQuestion,
  questionFor,
  questionNumbered,
  questionOf,
  type SpineDraft,
} from "./spine-draft.ts";
import type { SpineQuestion } from "./spine-parts.ts";

/** From so many on they may be an overview of the evening. */
const overviewFrom = 3;

/** The numbers after the first, unless "/5" counts the evening's questions. */
export function furtherNumbers(
  draft: SpineDraft,
  { own }: LabelledPost,
  asks: QuestionLabel,
): readonly string[] {
  const total = /^\/(\d{1,2})(?!\d)/u.exec(own.slice(asks.range.end))?.[1];
  const counted = new RegExp(String.raw`\d/${total}(?!\d)`, "u");
  const asked = draft.evening.questions.flatMap((id) => questionOf(draft, id)?.wordings ?? []);
  if (total !== undefined && asked.some(({ text }) => counted.test(text))) return [];
  return asks.also ?? [];
}

/** "Q1-Q6: all about trees, are you ready?", before anything was asked: it tells how many will come. */
export function isForecast(
  draft: SpineDraft,
  { own }: LabelledPost,
  { also, range }: QuestionLabel,
): boolean {
  if (!also || draft.evening.questions.some((id) => questionOf(draft, id)?.wordings.length)) return false;
  return /[-–—]|\b(?:to|through|thru|bis)\b/u.test(own.slice(range.start, range.end));
}

/** "Q4 & Q5: …": each number is asked, until a post asks one of the later ones alone. */
export function askJointly(
  draft: SpineDraft,
  { post }: LabelledPost,
  numbers: readonly string[],
  isAgain: (question: SpineQuestion) => boolean,
): boolean {
  const isFirst = !draft.evening.questions.some((id) => questionOf(draft, id)?.wordings.length);
  const known = numbers.flatMap((number) => {
    const question = questionNumbered(draft, number);
    return question && question.wordings.length > 0 ? [question] : [];
  });
  const fresh = numbers.filter((number) => !known.some((question) => question.number === number));
  if (fresh.length === 0 && !known.some(isAgain)) return false;
  if (fresh.length > 0 && known.length > 1) return false;
  for (const question of known) putQuestion(draft, { ...question, again: [...question.again, post.id] });
  for (const [at, number] of fresh.entries()) {
    const question = questionFor(draft, number);
    const isDoubtful = isFirst || at > 0 || fresh.length >= overviewFrom;
    putQuestion(draft, { ...question, wordings: [post], ...(isDoubtful && { isDoubtful }) });
  }
  const [first, ...also] = (fresh.length > 0 ? fresh : numbers).map((number) => questionFor(draft, number));
  if (!first) return false;
  place(draft, post, "question", "label", first, also);
  const { createdAt } = post;
  const isFresh = fresh.length > 0;
  draft.evening = {
    ...draft.evening,
    labelledAt: createdAt,
    ...(isFresh && { current: first.id, askedAt: createdAt }),
  };
  return true;
}

/** Questions that a post asks beside its first. */
export function askedBeside(draft: SpineDraft, postId: string): readonly SpineQuestion[] {
  const also = draft.placements.get(postId)?.also ?? [];
  return also.flatMap((id) => questionOf(draft, id) ?? []);
}

/** Takes a question from the post that asked it among others. */
export function withdraw(draft: SpineDraft, { id, wordings }: SpineQuestion): void {
  for (const wording of wordings) {
    const placement = draft.placements.get(wording.id);
    const kept = [placement?.question, ...(placement?.also ?? [])].flatMap((asked) =>
      asked === id ? [] : (questionOf(draft, asked) ?? []),
    );
    const [first, ...also] = kept;
    if (first) place(draft, wording, "question", "label", first, also);
    else place(draft, wording, "other");
  }
}

/** Was it asked among others? */
export function isShared({ rules }: SpineDraft, { wordings }: SpineQuestion): boolean {
  return wordings.some((wording) => labelsOf(wording, rules.pattern).asks?.also !== undefined);
}
