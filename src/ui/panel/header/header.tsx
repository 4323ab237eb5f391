import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { SearchLine } from "../searches/search-line.tsx";
import { usePanel } from "../state/panel-context.ts";
import { ChatMenu } from "./chat-menu.tsx";
import { ClockLine } from "./clock-line.tsx";
import { EveningCard } from "./evening-card.tsx";
import { LoadNote } from "./load-note.tsx";
import { PaceCard } from "./pace-card.tsx";
import { PaceLine } from "./pace-line.tsx";
import { ReadingLine } from "./reading-line.tsx";
import { TopicLine } from "./topic-line.tsx";

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
      <ClockLine />
      <TopicLine />
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
      title={words("eveningFigures")}
      onClick={() => {
        view.overlay.value = isOpen ? "none" : "summary";
      }}
    >
      {words("headerPeople", { count: people })}
      {" · "}
      <span class="wide-only">{words("headerPace", { pace: state.pace.value })}</span>
      <span class="narrow-only">{words("headerPaceShort", { pace: state.pace.value })}</span>
    </button>
  );
}
