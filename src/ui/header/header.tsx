import type { VNode } from "preact";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { SearchLine } from "../searches/search-line.tsx";
import { ChatMenu } from "./chat-menu.tsx";
import { EveningCard } from "./evening-card.tsx";
import { LoadNote } from "./load-note.tsx";
import { PaceCard } from "./pace-card.tsx";
import { PaceLine } from "./pace-line.tsx";
import { ReadingLine } from "./reading-line.tsx";

/** The chat's name with its menu; whether X is being read; people and pace, which open the evening's figures. */
export function Header(): VNode {
  const { state, view } = usePanel();
  const isOpen = view.overlay.value === "chats";
  return (
    <header class="header">
      <div class="title">
        <h1>
          <button
            type="button"
            class="chat-name"
            aria-expanded={isOpen}
            aria-controls="chat-menu"
            onClick={() => {
              view.overlay.value = isOpen ? "none" : "chats";
            }}
          >
            <span>#{state.chat.value.hashtags[0]}</span>
            <Icon name="chevron" />
          </button>
        </h1>
        <Figures />
      </div>
      <ReadingLine />
      <LoadNote />
      <SearchLine />
      <PaceLine />
      {isOpen && <ChatMenu />}
      {view.overlay.value === "pace" && <PaceCard />}
      {view.overlay.value === "summary" && <EveningCard />}
    </header>
  );
}

function Figures(): VNode | null {
  const { state, view } = usePanel();
  const { people, posts } = state.eveningSummary.value;
  if (posts === 0) return null;
  const isOpen = view.overlay.value === "summary";
  return (
    <button
      type="button"
      class="figures num"
      aria-expanded={isOpen}
      aria-controls="evening"
      title="The evening in figures"
      onClick={() => {
        view.overlay.value = isOpen ? "none" : "summary";
      }}
    >
      {people} {people === 1 ? "person" : "people"} · {state.pace.value}
      <span class="wide-only"> a minute</span>
      <span class="narrow-only">/min</span>
    </button>
  );
}
