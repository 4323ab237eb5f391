import type { VNode } from "preact";
import type { ReadingSentence } from "../../domain/reading-sentence.ts";
import { Icon } from "../base/icon.tsx";
import { Mark } from "../base/mark.tsx";

export interface PopupProps {
  readonly hashtag: string;
  /** Undefined until it is known. */
  readonly sentence: ReadingSentence | undefined;
  readonly trouble: string | undefined;
  readonly openPanel: () => void;
  readonly openChat: () => void;
  readonly openOptions: () => void;
}

/** The button's popup: how reading X goes, the panel, the chat on X, the options. */
export function PopupView({
  hashtag,
  sentence,
  trouble,
  openPanel,
  openChat,
  openOptions,
}: PopupProps): VNode {
  return (
    <main class="popup">
      <h1>
        <Mark />
        Chatside
      </h1>
      <div
        class={`reading-line tone-${trouble === undefined ? (sentence?.tone ?? "wait") : "warn"}`}
        role="status"
      >
        <i class="mark" aria-hidden="true" />
        <p class="num">{trouble ?? sentence?.sentence ?? "Looking for your X tab"}</p>
      </div>
      <button type="button" class="primary" data-action="open-panel" onClick={openPanel}>
        Open the panel
      </button>
      <button type="button" class="row-button" data-action="open-chat" onClick={openChat}>
        <Icon name="open" />
        Open #{hashtag} on X
      </button>
      <button type="button" class="row-button" data-action="open-options" onClick={openOptions}>
        <Icon name="gear" />
        Options
      </button>
    </main>
  );
}
