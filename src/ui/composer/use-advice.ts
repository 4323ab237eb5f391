import { useSignalEffect } from "@preact/signals";
import { checkDraft } from "../../domain/house-rules/check-draft.ts";
import type { HouseAdvice } from "../../domain/house-rules/house-rule.ts";
import { usePanel } from "../panel/panel-context.ts";
import { nothingToPost } from "./composer-state.ts";

/** Advice waits until the typing rests, ms: nobody wants to be spoken to in the middle of a word. */
const calm = 350;

/** Looks at the draft by the chat's house rules when the typing rests. */
export function useAdvice(): void {
  const { composer, state } = usePanel();
  useSignalEffect(() => {
    const { text } = composer.state.composed.value;
    const draft = composer.model.current.value;
    const phase = composer.state.phase.value;
    const chat = state.chat.value;
    const look = (): readonly HouseAdvice[] =>
      draft && composer.state.problem.peek() !== nothingToPost
        ? checkDraft({
            text,
            chat,
            kind: draft.target?.kind ?? "post",
            ...(phase === undefined ? {} : { phase }),
            ...(draft.outside ? { outside: true } : {}),
          })
        : [];
    const timer = setTimeout(() => {
      composer.advice.value = { text, advice: look() };
    }, calm);
    return () => clearTimeout(timer);
  });
}
