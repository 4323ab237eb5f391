import { foldCase, sameHandle } from "../post/handle.ts";
import { askedBeside } from "./ask-jointly.ts";
import { addressedIn, type LabelledPost, mayAnswer } from "./labelled-post.ts";
import { isPostOf } from "./place-question.ts";
import { questionLabelIn } from "./question-label.ts";
import {
  askedQuestion,
  currentQuestion,
  isHost,
  place,
  placeAnswer,
  putQuestion,
  questionOf,
  type SpineDraft,
} from "./spine-draft.ts";
import type { SpineQuestion } from "./spine-parts.ts";

const partsApartMs = 15 * 60_000;

export function placeUnlabelled(draft: SpineDraft, labelled: LabelledPost): void {
  if (placeQuoting(draft, labelled) || placeReplying(draft, labelled) || placeFurtherPart(draft, labelled))
    return;
  const { post } = labelled;
  const around = placedQuestion(draft, post.replyTo?.id);
  const beside = placedQuestion(draft, post.quote?.id);
  const current = currentQuestion(draft, post.createdAt);
  if (around) place(draft, post, "meanwhile", "chain", around);
  else if (beside) place(draft, post, "meanwhile", "quote", beside);
  else if (current) place(draft, post, "meanwhile", "time", current);
  else place(draft, post, "other");
}

function placeQuoting(draft: SpineDraft, labelled: LabelledPost): boolean {
  const question = quotedQuestion(draft, labelled);
  if (!question || isHost(draft, labelled.post.author.handle) || !mayAnswer(labelled.own)) return false;
  const beside = askedBeside(draft, labelled.post.quote?.id ?? "");
  placeAnswer(draft, labelled, question, "quote", beside);
  return true;
}

function quotedQuestion(draft: SpineDraft, { post, repeats }: LabelledPost): SpineQuestion | undefined {
  const { quote } = post;
  const byId = quote?.id === undefined ? undefined : questionAskedBy(draft, quote.id);
  if (byId) return byId;
  const handle = quote?.author?.handle ?? repeats?.handle;
  const text = quote?.text ?? repeats?.text;
  if (text === undefined || !isHost(draft, handle)) return undefined;
  const label = questionLabelIn(text, true, draft.rules.pattern);
  return label && !label.doubt ? askedQuestion(draft, label.number) : undefined;
}

function placeReplying(draft: SpineDraft, labelled: LabelledPost): boolean {
  const { post } = labelled;
  const parent = post.replyTo?.id;
  if (parent === undefined) return false;
  const question = questionAskedBy(draft, parent);
  if (question && isHost(draft, post.author.handle)) return placeHostsReply(draft, labelled, question);
  if (question) {
    if (!mayAnswer(labelled.own)) return false;
    placeAnswer(draft, labelled, question, "reply", askedBeside(draft, parent));
    return true;
  }
  return placeThread(draft, labelled, parent);
}

function placeHostsReply(draft: SpineDraft, { post, part }: LabelledPost, question: SpineQuestion): boolean {
  if (!part || part.at < 2) return false;
  putQuestion(draft, { ...question, again: [...question.again, post.id] });
  place(draft, post, "question", "chain", question);
  return true;
}

function placeThread(draft: SpineDraft, labelled: LabelledPost, parentId: string): boolean {
  const { post } = labelled;
  const parent = draft.placements.get(parentId);
  if (parent?.kind !== "answer" || !sameHandle(post.replyTo?.handle, post.author.handle)) return false;
  const others = addressedIn(labelled.own).filter(
    (handle) => handle !== foldCase(post.author.handle) && !isHost(draft, handle),
  );
  const question = questionOf(draft, parent.question);
  if (!question || others.length > 0 || !mayAnswer(labelled.own)) return false;
  placeAnswer(draft, labelled, question, "chain");
  return true;
}

/** "1/2" with a label, "2/2" without one, and no thread. */
function placeFurtherPart(draft: SpineDraft, labelled: LabelledPost): boolean {
  const { post, part } = labelled;
  const last = draft.lastAnswers.get(foldCase(post.author.handle));
  if (!part || part.at < 2 || !last?.part || post.createdAt - last.at > partsApartMs) return false;
  const question = questionOf(draft, last.question);
  if (!question || last.part.at !== part.at - 1 || last.part.of !== part.of) return false;
  placeAnswer(draft, labelled, question, "chain");
  return true;
}

function questionAskedBy(draft: SpineDraft, id: string): SpineQuestion | undefined {
  const placement = draft.placements.get(id);
  if (placement?.kind !== "question") return undefined;
  const question = questionOf(draft, placement.question);
  return question && isPostOf(question, id) ? question : undefined;
}

function placedQuestion(draft: SpineDraft, id: string | undefined): SpineQuestion | undefined {
  const placement = id === undefined ? undefined : draft.placements.get(id);
  return placement && placement.kind !== "other" ? questionOf(draft, placement.question) : undefined;
}
