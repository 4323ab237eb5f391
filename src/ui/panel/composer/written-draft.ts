import { computed, type ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useLayoutEffect, useMemo } from "preact/hooks";
import type { Chat } from "../../../domain/chat/chat.ts";
import { type Count, countPrepared, prepareText } from "../../../domain/counting/count.ts";
import { houseRuleOf } from "../../../domain/counting/rules.ts";
import type { Draft } from "../../../domain/drafts/draft.ts";
import { handOverProblem, handOverTextOf, xRuleFor } from "../../../domain/drafts/draft-text.ts";
import { words, wordsOf } from "../../../words/words.ts";
import type { WrittenDraft } from "../state/composer/composer.ts";
import { ownWords } from "../state/composer/composer-state.ts";
import { usePanel } from "../state/panel-context.ts";

const nothing: Pick<Draft, "text" | "target" | "outside" | "hashtagPlace"> = { text: "" };

export function createWrittenDraft(
  current: ReadonlySignal<Draft | undefined>,
  chat: ReadonlySignal<Chat>,
): WrittenDraft {
  const composed = computed(() => handOverTextOf(current.value ?? nothing, chat.value));
  const counts = computed(() => countsOf(composed.value.text, chat.value, current.value?.target));
  return {
    composed,
    counts,
    problem: computed(() => problemOf(current.value, composed.value.text, counts.value.x)),
  };
}

function countsOf(text: string, chat: Chat, target: Draft["target"]): { house: Count; x: Count } {
  const prepared = prepareText(text);
  return {
    house: countPrepared(prepared, houseRuleOf(chat)),
    x: countPrepared(prepared, xRuleFor(target)),
  };
}

export const nothingToPost = (): string => words("draftNothingToPost");

function problemOf(draft: Draft | undefined, text: string, count: Count): string | undefined {
  if (ownWords(draft) === "" && draft?.target?.kind !== "quote") return nothingToPost();
  const problem = handOverProblem(text, draft?.target, count);
  return problem && wordsOf(problem);
}

const context = createContext<WrittenDraft | undefined>(undefined);

export const WrittenProvider = context.Provider;

export function useNewWritten(): WrittenDraft {
  const { composer, state } = usePanel();
  const written = useMemo(() => createWrittenDraft(composer.model.current, state.chat), [composer, state]);
  useLayoutEffect(() => {
    composer.written.value = written;
    return () => {
      composer.written.value = undefined;
    };
  }, [composer, written]);
  return written;
}

/** Throws outside the open box, which is a bug. */
export function useWritten(): WrittenDraft {
  const written = useContext(context);
  if (!written) throw new Error("a part of the open composer stands outside it");
  return written;
}
