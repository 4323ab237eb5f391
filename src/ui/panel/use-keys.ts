import { useLayoutEffect } from "preact/hooks";
import { isHostOf } from "../../domain/chat/chat.ts";
import type { FeedItem } from "../../domain/feed/feed.ts";
import { feedFilters } from "../../domain/feed/feed-filter.ts";
import { openCatchUp } from "./catch-up/open-catch-up.ts";
import { goToNextOpen } from "./feed/open-posts.ts";
import { commandOf, keys } from "./parts/keys.ts";
import { chooseFilter } from "./state/choose-filter.ts";
import { closeConversation, goToParent, openConversation } from "./state/conversation/open-conversation.ts";
import { goToHit } from "./state/go-to-post.ts";
import { goBack, goToNewest, goToUnread, jump, lastJump, putAllAway } from "./state/jumps.ts";
import { meantItem, mutePost } from "./state/mute-post.ts";
import { type PanelContext, usePanel } from "./state/panel-context.ts";
import { openQuestions, stepQuestion, toggleStepped } from "./state/questions/open-questions.ts";
import { showsQuestions } from "./state/view-state.ts";

export function useKeys(): void {
  const panel = usePanel();
  // Before the first frame, so that keys pressed while the panel opens count.
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    document.addEventListener("keydown", (event) => press(event, withKeys(panel)), {
      signal: lifetime.signal,
    });
    return () => lifetime.abort();
  }, [panel]);
}

function withKeys(panel: PanelContext): PanelContext {
  return panel.columns.peek()?.withKeys.peek() ?? panel;
}

function press(event: KeyboardEvent, panel: PanelContext): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog:modal")) return;
  const whole = panel.whole ?? panel;
  if (event.key === "Escape") {
    if (panel.muting.note.peek()) panel.muting.close();
    else if (closeConversation(whole)) focusCurrent(whole);
    else if (!closeSearch(event, whole)) closeQuestions(whole);
    return;
  }
  if (isBoxComing(panel)) return;
  if (isTyping(event.target) || panel.view.overlay.peek() !== "none") return;
  const act = commandFor(event, panel);
  if (!act) return;
  event.preventDefault();
  act();
}

function commandFor(event: KeyboardEvent, panel: PanelContext): (() => void) | undefined {
  const { actions, columns, composer, links, muting, place, state, view } = panel;
  const whole = panel.whole ?? panel;
  const item = currentItem(panel);
  const open = (address: string | undefined) =>
    address === undefined ? undefined : () => actions.openOnX(address);
  switch (commandOf(event.key)) {
    case "next":
      return () => step(panel, 1);
    case "previous":
      return () => step(panel, -1);
    case "newest":
      return () => goToNewest(panel);
    case "oldest":
      return () =>
        jump(panel, "post", () => {
          view.current.value = state.items.peek()[0]?.post.id;
          place.toRow(state.rows.peek()[0]?.key ?? "", 0);
        });
    case "back":
      return () => {
        if (lastJump(panel)) goBack(panel);
        else if (closeConversation(whole)) focusCurrent(whole);
      };
    case "conversation":
      return item && (() => openConversation(panel, item.post.id));
    case "person":
      return (
        item &&
        (() => {
          view.card.value = { kind: "person", author: item.post.repostOf?.author ?? item.post.author };
        })
      );
    case "parent":
      return item?.post.replyTo && (() => goToParent(panel, item.post.id));
    case "unread":
      return () => {
        if (panel === whole) closeConversation(panel);
        goToUnread(panel);
      };
    case "forYou":
      return () => goToNextOpen(panel);
    case "allRead":
      return () => putAllAway(panel);
    case "search":
      return () => {
        whole.view.search.value ??= "";
      };
    case "help":
      return () => {
        view.overlay.value = "help";
      };
    case "filter":
      return () => chooseFilter(panel, feedFilters[Number(event.key) - 1] ?? "all");
    case "aside":
      return () => {
        turnToFirst(panel);
        whole.view.aside.value = true;
      };
    case "questions":
      return () => {
        turnToFirst(panel);
        openQuestions(whole, state.question.peek()?.id);
      };
    case "links":
      return () => {
        view.overlay.value = "links";
      };
    case "catchUp":
      return () => openCatchUp(panel);
    case "advance":
      return () => {
        view.overlay.value = "advance";
      };
    case "desk":
      return isHostOf(state.chat.peek(), state.ownHandle.peek())
        ? () => {
            view.overlay.value = "desk";
          }
        : undefined;
    case "stepQuestion":
      return () => stepQuestion(whole, event.key === keys.stepQuestion[0] ? -1 : 1);
    case "column": {
      const shown = columns.peek();
      return shown && (() => shown.step(event.key === keys.column[0] ? -1 : 1));
    }
    case "mute": {
      const meant = view.aside.peek() ? undefined : meantItem(panel);
      return meant && (() => mutePost(panel, meant, true));
    }
    case "loadNew":
      return () => panel.loader.press();
    case "undo":
      return muting.note.peek() && (() => muting.undo());
    case "open":
      if (isOnQuestion(event.target)) return () => toggleStepped(whole);
      if (isOnControl(event.target) || !item) return undefined;
      return view.search.peek() ? () => goToHit(panel, item.post.id) : open(links.post(item.post));
    case "reply":
      return item && (() => composer.turnTo(item.post, "reply"));
    case "quote":
      return item && (() => composer.turnTo(item.post, "quote"));
    case "write":
      return () => composer.begin();
    case "like":
      return item && open(links.like(item.post));
    default:
      return undefined;
  }
}

/** Aside and the questions are in the first column. */
function turnToFirst({ columns }: PanelContext): void {
  columns.peek()?.turnTo("all");
}

function focusCurrent({ place, view }: PanelContext): void {
  const current = view.current.peek();
  if (current !== undefined) place.focus(current);
}

function closeSearch(event: KeyboardEvent, panel: PanelContext): boolean {
  const { view } = panel;
  if (view.search.peek() === undefined) return false;
  event.preventDefault();
  view.search.value = undefined;
  focusCurrent(panel);
  return true;
}

function closeQuestions(panel: PanelContext): void {
  if (!showsQuestions(panel.view)) return;
  panel.view.questions.value = false;
  focusCurrent(panel);
}

function currentItem({ state, view }: PanelContext): FeedItem | undefined {
  const id = view.current.peek();
  return id === undefined ? undefined : state.items.peek().find(({ post }) => post.id === id);
}

function step(panel: PanelContext, by: 1 | -1): void {
  const { place, state, view } = panel;
  const items = state.items.peek();
  const current = hasScrolledAway(panel) ? undefined : view.current.peek();
  const at = items.findIndex(({ post }) => post.id === current);
  if (at < 0) place.lookAround();
  const inView = by === 1 ? place.sight.firstSeen.peek() : place.sight.lastSeen.peek();
  const next = at < 0 ? items.find(({ post }) => post.id === inView) : items[at + by];
  if (!next) return;
  view.current.value = next.post.id;
  place.focus(next.post.id);
}

/** After a manual scroll, the keys continue from what is in view. */
function hasScrolledAway({ place, view }: PanelContext): boolean {
  const current = view.current.peek();
  const scrolls = place.scrolls.peek();
  if (current === undefined || scrolls === place.focusedAt || scrolls === view.jump.peek()?.scrolls)
    return false;
  return !place.isInView(current);
}

/** Typed before the box exists: meant for the box, not a key of the panel. */
function isBoxComing({ composer }: PanelContext): boolean {
  return composer.model.isOpen.peek() && composer.written.peek() === undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

function isOnQuestion(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("[data-kind=question] > article");
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, summary") !== null;
}
