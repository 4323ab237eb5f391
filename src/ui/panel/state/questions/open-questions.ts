import { goToPost } from "../go-to-post.ts";
import type { PanelContext } from "../panel-context.ts";
import { showsQuestions } from "../view-state.ts";
import { headKey } from "./question-rows.ts";

export function openQuestions({ place, view }: PanelContext, id: string | undefined): void {
  view.conversation.value = undefined;
  view.aside.value = false;
  view.search.value = undefined;
  view.questions.value = true;
  if (id === undefined) return;
  view.openQuestions.value = new Set([...view.openQuestions.peek(), id]);
  place.toRowWhenThere(headKey(id), 0);
}

export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...ids].filter((one) => one !== id);
  return new Set(others.length < ids.size ? others : [...others, id]);
}

export function stepQuestion(panel: PanelContext, by: 1 | -1): void {
  const { place, state, view } = panel;
  const asked = state.questions.peek().filter(({ wordings }) => wordings.length > 0);
  if (asked.length === 0) return;
  const known = asked.findIndex(({ id }) => id === view.steppedTo.peek());
  const current = asked.findIndex(({ id }) => id === state.question.peek()?.id);
  const at = known < 0 ? current : known + by;
  const question = asked[Math.min(Math.max(at, 0), asked.length - 1)];
  const post = question?.wordings[0];
  if (!question || !post) return;
  view.steppedTo.value = question.id;
  if (!showsQuestions(view)) goToPost(panel, post.id);
  else {
    view.current.value = undefined;
    place.focus(headKey(question.id));
  }
}

export function toggleStepped({ view }: PanelContext): void {
  const id = view.steppedTo.peek();
  if (id !== undefined) view.openQuestions.value = toggled(view.openQuestions.peek(), id);
}
