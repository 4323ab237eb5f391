import { selectors } from "./selectors.ts";

/**
 * Has the person something on this page of X that a reload would take away: a text in a composer or message, a text
 * field that has the focus, an open dialog? X's search field keeps the focus after a search; with no other words in
 * it than `search`, the search that the page shows, it is at rest.
 */
export function readWriting(page: Document, search: string | undefined): boolean {
  if (page.querySelector(selectors.dialog)) return true;
  return (
    [...page.querySelectorAll(selectors.written)].some(holdsText) || isInField(page.activeElement, search)
  );
}

function holdsText(element: Element): boolean {
  return /\S/.test(textIn(element));
}

function isInField(focused: Element | null, search: string | undefined): boolean {
  if (focused?.closest(selectors.written)) return true;
  if (!focused?.matches(selectors.field)) return false;
  return !focused.matches(selectors.searchField) || textIn(focused).trim() !== (search ?? "");
}

/** A field's text is its value; an editable box's what stands in it. */
function textIn(element: Element): string {
  return "value" in element && typeof element.value === "string"
    ? element.value
    : (element.textContent ?? "");
}
