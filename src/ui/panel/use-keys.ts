import { useLayoutEffect } from "preact/hooks";
import type { FeedItem } from "../../domain/feed.ts";
import { feedFilters } from "../../domain/feed.ts";
import { meantItem, mutePost } from "../mutes/mute-post.ts";
import { chooseFilter } from "./choose-filter.ts";
import { type PanelContext, usePanel } from "./panel-context.ts";

/** The panel's keys. They rest while something is typed, and leave the browser's own combinations alone. */
export function useKeys(): void {
  const panel = usePanel();
  // Before the first frame: a key that is pressed as the panel opens is heard too.
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    document.addEventListener("keydown", (event) => press(event, panel), { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [panel]);
}

function press(event: KeyboardEvent, panel: PanelContext): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (panel.muting.note.peek()) panel.muting.close();
    else closeSearch(event, panel);
    return;
  }
  if (isTyping(event.target) || panel.view.overlay.peek() !== "none") return;
  const act = commandFor(event, panel);
  if (!act) return;
  event.preventDefault();
  act();
}

function commandFor(event: KeyboardEvent, panel: PanelContext): (() => void) | undefined {
  const { actions, composer, links, muting, place, state, view } = panel;
  const item = currentItem(panel);
  const open = (address: string | undefined) =>
    address === undefined ? undefined : () => actions.openPage(address);
  switch (event.key) {
    case "j":
      return () => step(panel, 1);
    case "k":
      return () => step(panel, -1);
    case "End":
      return () => place.toNewest();
    case "Home":
      return () => place.toRow(state.rows.peek()[0]?.key ?? "", 0);
    case "/":
      return () => {
        view.search.value ??= "";
      };
    case "?":
      return () => {
        view.overlay.value = "help";
      };
    case "1":
    case "2":
    case "3":
    case "4":
      return () => chooseFilter(panel, feedFilters[Number(event.key) - 1] ?? "all");
    case "5":
      return () => {
        view.aside.value = true;
      };
    case "m": {
      const meant = view.aside.peek() ? undefined : meantItem(panel);
      return meant && (() => mutePost(panel, meant, true));
    }
    case ".":
      return () => panel.loader.press();
    case "u":
      return muting.note.peek() && (() => muting.undo());
    case "Enter":
      return isOnControl(event.target) || !item ? undefined : open(links.post(item.post));
    case "r":
      return item && (() => composer.turnTo(item.post, "reply"));
    case "q":
      return item && (() => composer.turnTo(item.post, "quote"));
    case "n":
      return () => composer.begin();
    case "l":
      return item && open(links.like(item.post));
    default:
      return undefined;
  }
}

function closeSearch(event: KeyboardEvent, { view, place }: PanelContext): void {
  if (view.search.peek() === undefined) return;
  event.preventDefault();
  view.search.value = undefined;
  const current = view.current.peek();
  if (current !== undefined) place.focus(current);
}

function currentItem({ state, view }: PanelContext): FeedItem | undefined {
  const id = view.current.peek();
  return id === undefined ? undefined : state.items.peek().find(({ post }) => post.id === id);
}

/** The next post from the one that is focused, or the first that is wholly in view. */
function step({ place, state, view }: PanelContext, by: 1 | -1): void {
  const items = state.items.peek();
  const at = items.findIndex(({ post }) => post.id === view.current.peek());
  if (at < 0) place.lookAround();
  const inView = by === 1 ? place.firstSeen.peek() : place.lastSeen.peek();
  const next = at < 0 ? items.find(({ post }) => post.id === inView) : items[at + by];
  if (!next) return;
  view.current.value = next.post.id;
  place.focus(next.post.id);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, summary") !== null;
}
