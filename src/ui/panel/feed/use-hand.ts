import { useEffect } from "preact/hooks";
import type { ReadingPlace } from "../state/reading-place/reading-place.ts";
import { acceptsPress, type Hand, leave, noHand, pointAt, waitOf } from "./hand.ts";

/** Rows that move within this time after a press, ms, moved because of it. */
const ownMoveMs = 1000;

export function useHand(scroller: { readonly current: HTMLElement | null }, place: ReadingPlace): void {
  useEffect(() => (scroller.current ? watchHand(scroller.current, place) : undefined), [scroller, place]);
}

function watchHand(feed: HTMLElement, place: ReadingPlace): () => void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let hand: Hand = noHand;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { x: -1, y: -1 };
  let aimedAt = Number.NEGATIVE_INFINITY;
  let pressedAt = Number.NEGATIVE_INFINITY;
  const isAimed = () => aimedAt > place.movedAt || place.movedAt - pressedAt < ownMoveMs;
  const follow = (next: Hand): void => {
    hand = next;
    clearTimeout(timer);
    const wait = waitOf(hand, performance.now());
    if (wait === 0) place.goOn();
    else {
      place.wait();
      if (Number.isFinite(wait)) timer = setTimeout(() => follow(hand), wait);
    }
  };
  feed.addEventListener(
    "pointermove",
    (event) => {
      if (event.clientX !== last.x || event.clientY !== last.y) aimedAt = performance.now();
      last = { x: event.clientX, y: event.clientY };
      const next = isMouseOnPost(event)
        ? pointAt(hand, event.clientX, event.clientY, performance.now())
        : hand;
      if (next !== hand) follow(next);
    },
    { passive: true, signal },
  );
  feed.addEventListener("pointerleave", () => follow(leave(hand)), { signal });
  document.addEventListener(
    "keydown",
    ({ target }) => !isTyped(target) && !hand.holdsKey && follow({ ...hand, holdsKey: true }),
    { signal },
  );
  const release = () => hand.holdsKey && follow({ ...hand, holdsKey: false });
  document.addEventListener("keyup", release, { signal });
  window.addEventListener("blur", release, { signal });
  for (const press of ["pointerdown", "click", "auxclick"] as const)
    feed.addEventListener(
      press,
      (event) => {
        if (!isAimed()) refuseEarly(event, place);
        if (!event.defaultPrevented) pressedAt = performance.now();
      },
      { capture: true, signal },
    );
  return () => {
    lifetime.abort();
    clearTimeout(timer);
    place.goOn();
  };
}

function isMouseOnPost({ pointerType, target }: PointerEvent): boolean {
  return pointerType !== "touch" && target instanceof Element && target.closest("[data-kind=post]") !== null;
}

function refuseEarly(event: MouseEvent, place: ReadingPlace): void {
  const isByPointer = event.type === "pointerdown" || event.detail > 0;
  // On a busy computer rows move between the press and its event.
  if (!isByPointer || acceptsPress(place.movedAt, event.timeStamp)) return;
  event.preventDefault();
  event.stopPropagation();
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
