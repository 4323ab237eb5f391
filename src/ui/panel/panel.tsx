import { signal, useComputed, useSignalEffect } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { EveningSummary } from "../../domain/recap/evening-summary.ts";
import type { MuteDesk } from "../mutes/mute-desk.ts";
import { useAppearance } from "../parts/appearance.ts";
import { lazyPart } from "../parts/lazy-part.tsx";
import { createTimes } from "../parts/times.ts";
import { Announcer } from "./announcer.tsx";
import { DoubtDialog } from "./aside/doubt-dialog.tsx";
import { Part } from "./broken/part.tsx";
import { recordFault } from "./broken/record-fault.ts";
import { CardLines } from "./composer/composer-lines.tsx";
import { ComposerView, OpenComposer } from "./composer/composer-view.tsx";
import { useSound } from "./feed/use-sound.ts";
import { Header } from "./header/header.tsx";
import { HelpOverlay } from "./help/help-overlay.tsx";
import { Choices, Heads, List, PinnedOrOther } from "./list.tsx";
import { Notice } from "./notice.tsx";
import { DeskLine } from "./questions/desk-line.tsx";
import { RaidBar } from "./raids/raid-bar.tsx";
import { createSearchState } from "./state/chat-searches-state.ts";
import { Composer } from "./state/composer/composer.ts";
import type { ComposerActions, ComposerModel } from "./state/composer/composer-model.ts";
import { drawLine, lastJump } from "./state/jumps.ts";
import { Loader } from "./state/loader.ts";
import { Muting } from "./state/muting.ts";
import { type ColumnsShown, type PanelContext, PanelProvider, usePanel } from "./state/panel-context.ts";
import type { PanelActions, PanelModel, PostLinks } from "./state/panel-model.ts";
import { createPanelState, type PanelState } from "./state/panel-state.ts";
import type { RaidPorts } from "./state/raids/raid-ports.ts";
import { createRaidState } from "./state/raids/raid-state.ts";
import { createEstimate, createRowLook } from "./state/reading-place/estimate-height.ts";
import { ReadingPlace } from "./state/reading-place/reading-place.ts";
import { createViewState, showsQuestions } from "./state/view-state.ts";
import { useBreaks } from "./use-breaks.ts";
import { useKeys } from "./use-keys.ts";
import { useLinksToX } from "./use-links-to-x.ts";
import { useRowLook } from "./use-look.ts";
import { useReadMarks } from "./use-read-marks.ts";
import { useWidth } from "./use-width.ts";

const ChatFormCard = lazyPart(async () => (await import("./chat-form/chat-form-card.tsx")).ChatFormCard);
const PersonCard = lazyPart(async () => (await import("./cards/person-card.tsx")).PersonCard);
const PictureCard = lazyPart(async () => (await import("./cards/picture-card.tsx")).PictureCard);
const CatchUpCard = lazyPart(async () => (await import("./catch-up/catch-up-card.tsx")).CatchUpCard);
const AdvanceCard = lazyPart(async () => (await import("./questions/advance-card.tsx")).AdvanceCard);
const DeskCard = lazyPart(async () => (await import("./questions/desk-card.tsx")).DeskCard);
const LinksCard = lazyPart(async () => (await import("./links/links-card.tsx")).LinksCard);
const CorrectionCard = lazyPart(async () => (await import("./questions/correction-card.tsx")).CorrectionCard);
const Columns = lazyPart(async () => (await import("./columns/columns.tsx")).Columns);
const RaidReview = lazyPart(async () => (await import("./raids/raid-review.tsx")).RaidReview);

interface PanelProps {
  readonly model: PanelModel;
  readonly actions: PanelActions;
  readonly links: PostLinks;
  readonly mutes: MuteDesk;
  readonly drafts: { readonly model: ComposerModel; readonly actions: ComposerActions };
  readonly raidPorts: RaidPorts;
  /** In a wide window of its own it shows columns. */
  readonly isOwnWindow: boolean;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** The whole panel, for the browser's side panel or sidebar, 240 to 600 pixels wide, or for a window of its own. */
export function Panel({
  model,
  actions,
  links,
  mutes,
  drafts,
  raidPorts,
  isOwnWindow,
  locale,
  timeZone,
}: PanelProps): VNode {
  const panel = useMemo(() => {
    const view = createViewState();
    const times = createTimes(locale, timeZone);
    const raids = createRaidState(model, mutes.book, raidPorts);
    const state = createPanelState(model, view, times, mutes.book, raids);
    const composer = new Composer(drafts.model, drafts.actions, state, model);
    const rowLook = createRowLook();
    const place = new ReadingPlace(createEstimate(rowLook));
    const muting = new Muting(mutes, state, model);
    const searches = createSearchState(model, state, mutes.book);
    const loader = new Loader(model, state, actions);
    const columns = signal<ColumnsShown | undefined>(undefined);
    const parts = { view, times, state, place, rowLook, composer, muting, searches, loader, raids, columns };
    return { model, actions, links, ...parts };
  }, [model, actions, links, mutes, drafts, raidPorts, locale, timeZone]);
  return (
    <PanelProvider value={panel}>
      <Part name="panel">
        <Whole isOwnWindow={isOwnWindow} />
      </Part>
    </PanelProvider>
  );
}

function Whole({ isOwnWindow }: { readonly isOwnWindow: boolean }): VNode {
  const { composer, model, place, rowLook, state, view } = usePanel();
  const look = useComputed(() => (composer.model.isOpen.value ? "panel composing" : "panel"));
  useEffect(loadParts, []);
  useAppearance(model.settings.value.appearance);
  useRowLook(model.settings.value, rowLook, place);
  useWidth(isOwnWindow);
  const isWide = view.isWide.value;
  return (
    <div
      class={look}
      {...figures(state)}
      data-phase={model.phase.value}
      data-chat={state.chat.value.id}
      data-density={model.settings.value.density}
    >
      <Part name="panel">
        <Followers />
      </Part>
      <Part name="header">
        <Header />
      </Part>
      {!isWide && <Choices />}
      <Part name="notice">
        <Notice />
      </Part>
      <Part name="raids">
        <RaidBar />
      </Part>
      <Part name="questions">
        <DeskLine />
      </Part>
      <Part name="questions">
        <PinnedOrOther />
      </Part>
      {!isWide && <Heads />}
      <main class={isWide ? "wide" : ""}>
        {isWide ? (
          <Columns>
            <Choices />
            <Heads />
            <List />
          </Columns>
        ) : (
          <List />
        )}
      </main>
      {model.phase.value !== "storage-trouble" && (
        <Part name="composer">
          <ComposerView />
        </Part>
      )}
      <Part name="card">
        <Cards />
      </Part>
      <Part name="panel">
        <Announcer />
      </Part>
    </div>
  );
}

function Followers(): null {
  const panel = usePanel();
  const { loader, model, place, raids } = panel;
  useKeys();
  useLinksToX();
  useSignalEffect(() => leaveConversation(panel));
  useSignalEffect(() => updateAtNewest(panel));
  useSignalEffect(() => {
    if (place.returned.value > 0) drawLine(panel);
  });
  useEffect(() => loader.follow(), [loader]);
  useEffect(() => raids.keeper.follow((error) => recordFault(model, "raids", error)), [model, raids]);
  useEffect(() => raids.calm.follow(), [raids]);
  useReadMarks();
  useSound();
  useBreaks();
  return null;
}

/** Whoever turns to another list has left it. */
function leaveConversation({ state, view }: PanelContext): void {
  view.aside.value;
  view.questions.value;
  view.search.value;
  state.filter.value;
  view.conversation.value = undefined;
}

/** Each of three columns has a place of its own: with them nothing is released. */
function updateAtNewest(panel: PanelContext): void {
  const { columns, model, place, raids, state, view } = panel;
  const isPart = state.filter.value !== "all" || raids.sieve.value !== undefined;
  const isOther = view.aside.value || showsQuestions(view) || view.conversation.value !== undefined || isPart;
  const isSearch = view.search.value !== undefined || lastJump(panel) !== undefined;
  const isCard = view.overlay.value !== "none" || view.card.value !== undefined || raids.isReviewing.value;
  const isCorrecting = view.correcting.value !== undefined;
  const isAtEnd = columns.value === undefined && place.following.value && !place.waiting.value;
  model.atNewest.value = isAtEnd && !(isOther || isSearch || isCard || isCorrecting);
}

function Cards(): VNode {
  const { muting, raids, view } = usePanel();
  const overlay = view.overlay.value;
  const doubt = muting.doubt.value;
  const card = view.card.value;
  const correcting = view.correcting.value;
  return (
    <>
      {(overlay === "add-chat" || overlay === "edit-chat") && <ChatFormCard key={overlay} />}
      {overlay === "help" && <HelpOverlay />}
      {overlay === "catch-up" && <CatchUpCard />}
      {overlay === "advance" && <AdvanceCard />}
      {overlay === "desk" && (
        <DeskCard>
          <CardLines />
        </DeskCard>
      )}
      {overlay === "links" && <LinksCard />}
      {correcting !== undefined && <CorrectionCard key={correcting} postId={correcting} />}
      {raids.isReviewing.value && <RaidReview />}
      {card?.kind === "person" && <PersonCard of={card.author} />}
      {card?.kind === "picture" && <PictureCard post={card.post} first={card.first} />}
      {doubt && <DoubtDialog doubt={doubt} />}
    </>
  );
}

function loadParts(): void {
  for (const { load } of [
    OpenComposer,
    AdvanceCard,
    CatchUpCard,
    ChatFormCard,
    DeskCard,
    LinksCard,
    CorrectionCard,
    RaidReview,
    PersonCard,
    PictureCard,
  ])
    load();
}

/** Figures that fail to count are left out: the part that owns the data reports it. */
function figures(state: PanelState): Readonly<Record<string, number>> {
  try {
    return {
      ...totals(state.summary.value),
      "data-questions": state.questions.value.filter(({ wordings }) => wordings.length > 0).length,
      "data-aside": state.aside.value.length,
    };
  } catch {
    return {};
  }
}

function totals({ posts, perStream, people, gaps }: EveningSummary): Readonly<Record<string, number>> {
  return {
    "data-posts": posts,
    "data-hashtag": perStream.hashtag,
    "data-moderators": perStream.moderators,
    "data-mentions": perStream.mentions,
    "data-people": people,
    "data-gaps": gaps,
  };
}
