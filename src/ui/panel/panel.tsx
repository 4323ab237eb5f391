import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import type { EveningSummary } from "../../domain/evening-summary.ts";
import { createTimes } from "../base/times.ts";
import { ChatFormCard } from "../chat-form/chat-form-card.tsx";
import { Composer } from "../composer/composer.ts";
import type { ComposerActions, ComposerModel } from "../composer/composer-model.ts";
import { ComposerView } from "../composer/composer-view.tsx";
import { estimateHeight } from "../feed/estimate-height.ts";
import { FeedList } from "../feed/feed-list.tsx";
import { Filters } from "../feed/filters.tsx";
import { NewBar } from "../feed/new-bar.tsx";
import { ReadingPlace } from "../feed/reading-place.ts";
import { Header } from "../header/header.tsx";
import { Loader } from "../header/loader.ts";
import { HelpOverlay } from "../help/help-overlay.tsx";
import { AsideHead } from "../mutes/aside-head.tsx";
import { DoubtDialog } from "../mutes/doubt-dialog.tsx";
import { MuteBar } from "../mutes/mute-bar.tsx";
import type { MuteDesk } from "../mutes/mute-desk.ts";
import { Muting } from "../mutes/muting.ts";
import { PinnedQuestion } from "../question/pinned-question.tsx";
import { createSearchState } from "../searches/chat-searches-state.ts";
import { EmptyFeed } from "../states/empty-feed.tsx";
import { Announcer } from "./announcer.tsx";
import { Notice } from "./notice.tsx";
import { PanelProvider, usePanel } from "./panel-context.ts";
import type { PanelActions, PanelModel, PostLinks } from "./panel-model.ts";
import { createPanelState } from "./panel-state.ts";
import { StartingPlace } from "./starting-place.tsx";
import { useKeys } from "./use-keys.ts";
import { useReadingMarks } from "./use-reading-marks.ts";
import { createViewState } from "./view-state.ts";

interface PanelProps {
  readonly model: PanelModel;
  readonly actions: PanelActions;
  readonly links: PostLinks;
  readonly mutes: MuteDesk;
  readonly drafts: { readonly model: ComposerModel; readonly actions: ComposerActions };
  /** For tools and tests; normally the browser's own. */
  readonly locale?: string;
  readonly timeZone?: string;
}

/** The whole panel, for the browser's side panel or sidebar: 240 to 600 pixels wide. */
export function Panel({ model, actions, links, mutes, drafts, locale, timeZone }: PanelProps): VNode {
  const panel = useMemo(() => {
    const view = createViewState();
    const times = createTimes(locale, timeZone);
    const state = createPanelState(model, view, times, mutes.book);
    const composer = new Composer(drafts.model, drafts.actions, state, model);
    const place = new ReadingPlace(estimateHeight);
    const muting = new Muting(mutes, state, model);
    const searches = createSearchState(model, state, mutes.book);
    const loader = new Loader(model, state, actions);
    return { model, actions, links, view, times, state, place, composer, muting, searches, loader };
  }, [model, actions, links, mutes, drafts, locale, timeZone]);
  return (
    <PanelProvider value={panel}>
      <Whole />
    </PanelProvider>
  );
}

function Whole(): VNode {
  const { loader, model, muting, state, view } = usePanel();
  useKeys();
  useEffect(() => loader.follow(), [loader]);
  useReadingMarks();
  useAppearance(model.settings.value.appearance);
  const isEmpty = state.items.value.length === 0;
  const overlay = view.overlay.value;
  const doubt = muting.doubt.value;
  return (
    <div
      class="panel"
      {...totals(state.summary.value)}
      data-aside={state.aside.value.length}
      data-phase={model.phase.value}
      data-chat={state.chat.value.id}
    >
      <Header />
      <Filters />
      <Notice />
      <PinnedQuestion />
      <AsideHead />
      <main>
        {isEmpty ? <EmptyFeed /> : <FeedList />}
        <NewBar />
        <MuteBar />
        {model.phase.value === "ready" && <StartingPlace key={state.chat.value.id} />}
      </main>
      {model.phase.value !== "storage-trouble" && <ComposerView />}
      {(overlay === "add-chat" || overlay === "edit-chat") && <ChatFormCard />}
      {overlay === "help" && <HelpOverlay />}
      {doubt && <DoubtDialog doubt={doubt} />}
      <Announcer />
    </div>
  );
}

/** The exact totals, for tools: npm start prints them, tests compare them. */
function totals({
  posts,
  perStream,
  people,
  questions,
  gaps,
}: EveningSummary): Readonly<Record<string, number>> {
  return {
    "data-posts": posts,
    "data-hashtag": perStream.hashtag,
    "data-moderators": perStream.moderators,
    "data-mentions": perStream.mentions,
    "data-people": people,
    "data-questions": questions,
    "data-gaps": gaps,
  };
}

/** Light, dark, or as the system has it: the colours follow `color-scheme`. */
function useAppearance(appearance: "system" | "light" | "dark"): void {
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = appearance === "system" ? "light dark" : appearance;
  }, [appearance]);
}
