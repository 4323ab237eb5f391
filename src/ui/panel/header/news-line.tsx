import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { news } from "../../../domain/news.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { MenuButton } from "../parts/menu-button.tsx";
import { usePanel } from "../state/panel-context.ts";

/** Once after an update: whoever opened it has seen it, and the next menu is without it. */
export function NewsLine(): VNode | null {
  const { actions, model } = usePanel();
  const isOpen = useSignal(false);
  if (model.settings.value.newsOf !== news.version && !isOpen.value) return null;
  return (
    <div class="news">
      <MenuButton
        icon="forward"
        text={words("newsTitle", { version: news.version })}
        press={() => {
          isOpen.value = !isOpen.peek();
          actions.seeNews();
        }}
        action="news"
        expanded={isOpen.value}
        keepOpen
      />
      {isOpen.value && (
        <ul>
          {news.lines.map((line) => (
            <li key={line.key}>{wordsOf(line)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
