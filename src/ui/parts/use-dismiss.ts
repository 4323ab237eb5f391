import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Closes a card on Escape or a press outside, and returns the focus to its opener. `opener` is the selector of
 * a button that closes the card itself.
 */
export function useDismiss<Card extends HTMLElement>(
  close: () => void,
  opener: string,
): RefObject<Card | null> {
  const card = useRef<Card>(null);
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const giveBack = () => document.querySelector<HTMLElement>(opener)?.focus();
    card.current?.querySelector<HTMLElement>("input, button")?.focus();
    document.addEventListener("pointerdown", (event) => closeOutside(event, card.current, opener, latest), {
      signal,
    });
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        latest.current();
        giveBack();
      },
      { signal, capture: true },
    );
    return () => lifetime.abort();
  }, [opener]);
  return card;
}

function closeOutside(
  event: PointerEvent,
  card: HTMLElement | null,
  opener: string,
  close: { readonly current: () => void },
): void {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!card || !target || card.contains(target) || target.closest(opener)) return;
  close.current();
}
