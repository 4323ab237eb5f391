import { useSignalEffect } from "@preact/signals";
import { checkDraft } from "../../../domain/house-rules/check-draft.ts";
import type { HouseAdvice } from "../../../domain/house-rules/house-rule.ts";
import type { WrittenDraft } from "../state/composer/composer.ts";
import { usePanel } from "../state/panel-context.ts";
import { nothingToPost } from "./written-draft.ts";

/** Advice waits for a pause in typing, ms. */
const calm = 350;

export function useAdvice({ composed, problem }: WrittenDraft): void {
  const { composer, state } = usePanel();
  useSignalEffect(() => {
    const { text } = composed.value;
    const draft = composer.model.current.value;
    const phase = composer.state.phase.value;
    const chat = state.chat.value;
    const look = (): readonly HouseAdvice[] =>
      draft && problem.peek() !== nothingToPost()
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
