import type { VNode } from "preact";
import type { ReadingSentence } from "../../domain/x-status/reading-situation.ts";
import { words, wordsOf } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { Logo } from "../parts/logo.tsx";
import { ShortcutLine } from "../parts/shortcut-line.tsx";

export interface PopupPerson {
  readonly handle: string;
  readonly state: "open" | "sure" | "muted";
}

export interface PopupProps {
  readonly hashtag: string;
  readonly sentence: ReadingSentence | undefined;
  readonly trouble: string | undefined;
  readonly clocks: readonly {
    readonly hashtag: string;
    readonly text: string;
    readonly title: string;
    /** "Mondays and Fridays at 9:00 PM" */
    readonly schedule: string;
  }[];
  /** The account of the X page in front, and the outcome of muting it. */
  readonly person?: PopupPerson | undefined;
  /** The keys that open the panel; empty if there are none, undefined while unknown. */
  readonly shortcut?: string | undefined;
  readonly chooseShortcut?: (() => void) | undefined;
  readonly mute: () => void;
  readonly undoMute: () => void;
  readonly openPanel: () => void;
  readonly openChat: () => void;
  readonly openOptions: () => void;
}

export function PopupView({
  hashtag,
  sentence,
  trouble,
  clocks,
  person,
  shortcut,
  chooseShortcut,
  mute,
  undoMute,
  openPanel,
  openChat,
  openOptions,
}: PopupProps): VNode {
  return (
    <main class="popup">
      <h1>
        <Logo />
        Chatside
      </h1>
      <button type="button" class="primary" data-action="open-panel" onClick={openPanel}>
        {words("popupOpenPanel")}
      </button>
      <button type="button" class="row-button" data-action="open-chat" onClick={openChat}>
        <Icon name="open" />
        {words("searchOpenOnX", { hashtag })}
      </button>
      <button type="button" class="row-button" data-action="open-options" onClick={openOptions}>
        <Icon name="gear" />
        {words("menuOptions")}
      </button>
      {/* What comes late stands below: no button moves under the pointer. */}
      {person && <Person person={person} hashtag={hashtag} mute={mute} undoMute={undoMute} />}
      <div
        class={`reading-line tone-${trouble === undefined ? (sentence?.tone ?? "wait") : "warn"}`}
        role="status"
      >
        <i class="mark" aria-hidden="true" />
        <p class="num">{trouble ?? (sentence ? wordsOf(sentence.sentence) : words("readingLooking"))}</p>
      </div>
      {clocks.length > 0 && (
        <ul class="clocks num">
          {clocks.map((clock) => (
            <li key={clock.hashtag} title={clock.title}>
              <b>#{clock.hashtag}</b> <span class="soft">{clock.text}</span>
              <small class="soft">{clock.schedule}</small>
            </li>
          ))}
        </ul>
      )}
      {shortcut === "" && <ShortcutLine keys={shortcut} choose={chooseShortcut} />}
    </main>
  );
}

function Person({
  person: { handle, state },
  hashtag,
  mute,
  undoMute,
}: { readonly person: PopupPerson } & Pick<PopupProps, "hashtag" | "mute" | "undoMute">): VNode {
  if (state === "muted")
    return (
      <p class="popup-person" role="status">
        {words("popupMuted", { handle, hashtag })}{" "}
        <button type="button" class="link" data-action="undo-mute" onClick={undoMute}>
          {words("undo")}
        </button>
      </p>
    );
  return (
    <button type="button" class="row-button" data-action="mute-person" onClick={mute}>
      <Icon name="aside" />
      {words(state === "sure" ? "popupMuteSure" : "popupMute", { handle, hashtag })}
    </button>
  );
}
