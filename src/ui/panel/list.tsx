import type { VNode } from "preact";
import { AsideHead } from "./aside/aside-head.tsx";
import { MuteBar } from "./aside/mute-bar.tsx";
import { Part } from "./broken/part.tsx";
import { ConversationHead } from "./conversation/conversation-head.tsx";
import { EmptyFeed } from "./empty/empty-feed.tsx";
import { EdgeStrip } from "./feed/edge-mark.tsx";
import { FeedList } from "./feed/feed-list.tsx";
import { Filters } from "./feed/filters.tsx";
import { NewBar } from "./feed/new-bar.tsx";
import { ScrollNotches } from "./feed/scroll-notches.tsx";
import { PinnedQuestion } from "./questions/pinned-question.tsx";
import { QuestionsHead } from "./questions/questions-head.tsx";
import { StartingPlace } from "./starting-place.tsx";
import { usePanel } from "./state/panel-context.ts";
import { showsQuestions, type ViewState } from "./state/view-state.ts";

export function Choices(): VNode {
  return (
    <Part name="filters">
      <Filters />
    </Part>
  );
}

/** What the list shows instead of the feed. */
export function Heads(): VNode {
  const { view } = usePanel();
  return (
    <>
      {view.isWide.value && isOtherList(view) && (
        <Part name="questions">
          <OtherHead />
        </Part>
      )}
      <Part name="mutes">
        <AsideHead />
      </Part>
    </>
  );
}

export function List(): VNode {
  const { model, state } = usePanel();
  return (
    <>
      <Part name="feed">
        <Middle />
      </Part>
      <Part name="mutes">
        <MuteBar />
      </Part>
      {model.phase.value === "ready" && <StartingPlace key={state.chat.value.id} />}
    </>
  );
}

/** Beside columns the question stays, because the other list takes the place of the first column alone. */
export function PinnedOrOther(): VNode {
  const { view } = usePanel();
  return isOtherList(view) && !view.isWide.value ? <OtherHead /> : <PinnedQuestion />;
}

function OtherHead(): VNode {
  const { view } = usePanel();
  return view.conversation.value ? <ConversationHead /> : <QuestionsHead />;
}

function isOtherList(view: ViewState): boolean {
  return view.conversation.value !== undefined || showsQuestions(view);
}

function Middle(): VNode {
  const { state, view } = usePanel();
  const isOther = isOtherList(view);
  const isEmpty = !isOther && state.items.value.length === 0;
  return (
    <>
      {isEmpty ? (
        <EmptyFeed />
      ) : (
        <>
          <EdgeStrip />
          <div class="feed-frame">
            <FeedList />
            <ScrollNotches />
          </div>
        </>
      )}
      {!isOther && <NewBar />}
    </>
  );
}
