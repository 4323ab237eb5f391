import { batch } from "@preact/signals";
import { feedFilters } from "../../../domain/feed/feed-filter.ts";
import { markSeen, newestInTime, passedUpTo, seePosts } from "../../../domain/feed/read-state.ts";
import type { PanelContext } from "./panel-context.ts";
import type { Jump, ListCard } from "./view-state.ts";

const listCards: readonly ListCard[] = ["links", "catch-up", "advance", "desk"];

/** Room for the line above a row, in pixels. */
export const belowLine = 32;

export function jump(panel: PanelContext, to: Jump["to"], go: () => void): void {
  const { place, state, view } = panel;
  const before = view.jump.peek();
  const goesOn = before && before.scrolls === place.scrolls.peek();
  const from = goesOn
    ? before.from
    : {
        place: place.where(),
        filter: state.filter.peek(),
        aside: view.aside.peek(),
        search: view.search.peek(),
        card: listCards.find((card) => card === view.overlay.peek()),
        current: view.current.peek(),
      };
  batch(() => {
    if (!goesOn) drawLine(panel);
    go();
    view.jump.value = { to, from, scrolls: place.scrolls.peek(), chatId: state.chat.peek().id };
  });
}

export function lastJump({ place, state, view }: PanelContext): Jump | undefined {
  const known = view.jump.value;
  const isHere = known?.scrolls === place.scrolls.value && known.chatId === state.chat.value.id;
  return isHere ? known : undefined;
}

export function goBack(panel: PanelContext): void {
  const { actions, place, state, view } = panel;
  const known = lastJump(panel);
  if (!known) return;
  batch(() => {
    view.jump.value = undefined;
    view.aside.value = known.from.aside;
    view.search.value = known.from.search;
    // A card focuses the line that led to the post at which the keys stand.
    if (known.from.card) view.overlay.value = known.from.card;
    else view.current.value = known.from.current;
    if (state.filter.peek() !== known.from.filter) actions.chooseFilter(known.from.filter);
    place.backTo(known.from.place);
  });
}

export function goToUnread(panel: PanelContext): void {
  const first = firstUnread(panel);
  const isThere = lastJump(panel)?.to === "unread";
  if (first === undefined || isThere) goToNewest(panel);
  else
    jump(panel, "unread", () => {
      panel.view.answeredOpen.value ||= panel.state.repliedTo.peek().has(first);
      panel.view.current.value = first;
      panel.place.toRowWhenThere(first, belowLine);
    });
}

export function goToNewest(panel: PanelContext): void {
  jump(panel, "newest", () => {
    panel.view.current.value = panel.state.items.peek().at(-1)?.post.id;
    panel.place.toNewest();
  });
}

export function putAllAway({ column, model, state }: PanelContext): void {
  const unread = state.unread.peek();
  const last = state.shown.peek().at(-1)?.post.id;
  if (last === undefined) return;
  const newest = newestInTime(state.shown.peek(), last, state.latest.peek());
  const seen = seePosts(
    model.read.peek(),
    unread.map(({ post }) => post.id),
  );
  const filters = column === undefined ? feedFilters : [state.filter.peek()];
  model.read.value =
    newest === undefined ? seen : filters.reduce((read, filter) => markSeen(read, filter, newest), seen);
}

export function firstUnread({ state }: PanelContext): string | undefined {
  return state.unread.value.find((item) => state.passes(item))?.post.id;
}

/** Marks where the person left off, unless they have read everything. */
export function drawLine({ model, state }: PanelContext): void {
  const upTo = passedUpTo(state.shown.peek(), model.read.peek(), state.ownHandle.peek());
  if (upTo !== undefined && upTo !== state.shown.peek().at(-1)?.post.id) model.leftOffAt.value = upTo;
}
