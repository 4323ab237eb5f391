import type { VNode } from "preact";
import { clockOf, clockWording } from "../../../domain/evening/chat-clock.ts";
import { wordsOf } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";

export function ClockLine(): VNode | null {
  const { state, times } = usePanel();
  const now = state.xNow.value;
  const clock = clockOf(state.chat.value, now);
  if (!clock || clock.state === "next") return null;
  const at = "start" in clock ? clock.start : clock.since;
  return (
    <p class="clock-line soft num" title={times.full(at)}>
      {wordsOf(clockWording(clock, now))}
    </p>
  );
}
