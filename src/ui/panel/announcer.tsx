import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { newCounts, spokenSummary } from "../../domain/feed/new-counts.ts";
import { wordsOf } from "../../words/words.ts";
import { type PanelContext, usePanel } from "./state/panel-context.ts";

/** Screen readers hear at most one short sentence in this many ms. */
const pause = 6000;

export function Announcer(): VNode {
  const panel = usePanel();
  const [announced, setAnnounced] = useState({ sentence: "", turn: 0 });
  useEffect(() => {
    let before = placeOf(panel);
    const timer = setInterval(() => {
      const { chatId, newest } = before;
      before = placeOf(panel);
      // The first posts of a chat are not news.
      if (newest === undefined || chatId !== before.chatId) return;
      const counts = newCounts(panel.state.shown.peek(), newest, panel.state.ownHandle.peek());
      const sentence = spokenSummary(counts, panel.state.chat.peek());
      if (sentence === undefined) return;
      const words = wordsOf(sentence);
      setAnnounced(({ turn }) => ({ sentence: words, turn: turn + 1 }));
    }, pause);
    return () => clearInterval(timer);
  }, [panel]);
  return (
    <p class="for-screen-readers" role="status" aria-live="polite">
      {/* A new element each time: the same words again would be no change of the page, and not be spoken. */}
      <span key={announced.turn}>{announced.sentence}</span>
    </p>
  );
}

function placeOf({ state }: PanelContext): {
  readonly chatId: string;
  readonly newest: string | undefined;
} {
  return { chatId: state.chat.peek().id, newest: state.shown.peek().at(-1)?.post.id };
}
