/**
 * Browsers before `::details-content` print folded parts folded: they are unfolded for the paper, and folded again. The
 * exported file has no script and only the style's way.
 */
export function unfoldForPaper(signal: AbortSignal): void {
  let unfolded: readonly HTMLDetailsElement[] = [];
  addEventListener(
    "beforeprint",
    () => {
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>(".recap details:not([open])")].filter(
        (details) => !details.closest(".chart"),
      );
      for (const details of unfolded) details.open = true;
    },
    { signal },
  );
  addEventListener(
    "afterprint",
    () => {
      for (const details of unfolded) details.open = false;
      unfolded = [];
    },
    { signal },
  );
}
