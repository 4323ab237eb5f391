import { effect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { usePanel } from "../state/panel-context.ts";

/** A card that writes belongs to the chat it was opened in: another may be chosen in another window. */
export function useChatChange(close: () => void): void {
  const { state } = usePanel();
  useLayoutEffect(() => {
    const opened = state.chat.peek().id;
    // Not in the next frame: a press before it would write into the other chat.
    return effect(() => {
      if (state.chat.value.id !== opened) close();
    });
  }, [state]);
}
