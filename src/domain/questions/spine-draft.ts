import { foldCase } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { hourMs } from "../time/units.ts";
import type { LabelledPost } from "./labelled-post.ts";
import type {
  Evening,
  LastAnswer,
  PlacedBy,
  Placement,
  PlacementKind,
  SpineQuestion,
  SpineRules,
} from "./spine-parts.ts";

/** Mutable, local to one call; posts come oldest first. */
export interface SpineDraft {
  readonly rules: SpineRules;
  readonly questions: SpineQuestion[];
  readonly placements: Map<string, Placement>;
  evening: Evening;
  lastAnswers: Map<string, LastAnswer>;
}

/** After this long, the same number belongs to another evening, */
const sameNumberMs = 3 * hourMs;
/** as does any question or answer this long after the last one. */
const silenceMs = 10 * hourMs;
/** Later than this after the last question, the chat is over. */
const meanwhileMs = 2 * hourMs;

export function questionOf(draft: SpineDraft, id: string | undefined): SpineQuestion | undefined {
  if (id === undefined) return undefined;
  return draft.questions.findLast((question) => question.id === id);
}

export function questionNumbered(draft: SpineDraft, number: string): SpineQuestion | undefined {
  return questionOf(draft, `${draft.evening.number}:${number}`);
}

export function askedQuestion(draft: SpineDraft, number: string): SpineQuestion | undefined {
  const exact = questionNumbered(draft, number);
  if (exact && exact.wordings.length > 0) return exact;
  const whole = questionNumbered(draft, majorOf(number));
  return whole && whole.wordings.length > 0 ? whole : undefined;
}

/** "1" for "1.5" and "1a". */
export function majorOf(number: string): string {
  return /^\d+/.exec(number)?.[0].replace(/^0+(?=\d)/, "") ?? number;
}

export function turnToEvening(draft: SpineDraft, at: number, asked?: string): void {
  const { evening } = draft;
  const same = asked === undefined ? undefined : questionNumbered(draft, asked);
  const first = same?.wordings[0];
  const over =
    (first && at - first.createdAt > sameNumberMs) ||
    (evening.labelledAt !== undefined && at - evening.labelledAt > silenceMs);
  if (!over) return;
  draft.evening = { number: evening.number + 1, questions: [] };
  draft.lastAnswers = new Map();
}

export function putQuestion(draft: SpineDraft, question: SpineQuestion): void {
  const at = draft.questions.findLastIndex(({ id }) => id === question.id);
  if (at >= 0) draft.questions[at] = question;
  else {
    draft.questions.push(question);
    draft.evening = { ...draft.evening, questions: [...draft.evening.questions, question.id] };
  }
}

export function questionFor(draft: SpineDraft, number: string): SpineQuestion {
  const known = questionNumbered(draft, number);
  if (known) return known;
  const { number: evening } = draft.evening;
  const made = {
    id: `${evening}:${number}`,
    number,
    evening,
    wordings: [],
    again: [],
    answers: [],
    meanwhile: [],
  };
  putQuestion(draft, made);
  return made;
}

export function place(
  draft: SpineDraft,
  post: Post,
  kind: PlacementKind,
  by?: PlacedBy,
  question?: SpineQuestion,
  also: readonly SpineQuestion[] = [],
): void {
  draft.placements.set(post.id, {
    kind,
    ...(by && { by }),
    ...(question && { question: question.id }),
    ...(also.length > 0 && { also: also.map(({ id }) => id) }),
  });
  for (const { id } of question ? [question, ...also] : []) {
    const newest = questionOf(draft, id);
    if (newest && kind === "answer") putQuestion(draft, { ...newest, answers: [...newest.answers, post.id] });
    if (newest && kind === "meanwhile")
      putQuestion(draft, { ...newest, meanwhile: [...newest.meanwhile, post.id] });
  }
}

/** The current question at a time (ms). */
export function currentQuestion(draft: SpineDraft, at: number): SpineQuestion | undefined {
  const { current, askedAt } = draft.evening;
  return askedAt !== undefined && at - askedAt <= meanwhileMs ? questionOf(draft, current) : undefined;
}

export function isHost({ rules }: SpineDraft, handle: string | undefined): boolean {
  return handle !== undefined && rules.hosts.has(foldCase(handle));
}

export function placeAnswer(
  draft: SpineDraft,
  { post, part }: LabelledPost,
  question: SpineQuestion,
  by: PlacedBy,
  also: readonly SpineQuestion[] = [],
): void {
  place(draft, post, "answer", by, question, also);
  const { id, createdAt, author } = post;
  draft.lastAnswers.set(foldCase(author.handle), {
    id,
    question: question.id,
    at: createdAt,
    ...(part && { part }),
  });
  if (by === "label") draft.evening = { ...draft.evening, labelledAt: createdAt };
}
