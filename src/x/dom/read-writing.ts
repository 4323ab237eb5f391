import { classic } from "./classic-selectors.ts";

/**
 * Typed text, a focused field or an open dialog that a reload would lose. X's search field keeps focus after a
 * search: with only `search` in it, it counts as idle.
 */
export function readWriting(page: Document, search: string | undefined): boolean {
  if (page.querySelector(classic.dialog)) return true;
  return [...page.querySelectorAll(classic.written)].some(holdsText) || isInField(page.activeElement, search);
}

function holdsText(element: Element): boolean {
  return /\S/.test(textIn(element));
}

function isInField(focused: Element | null, search: string | undefined): boolean {
  if (focused?.closest(classic.written)) return true;
  if (!focused?.matches(classic.field)) return false;
  return !focused.matches(classic.searchField) || textIn(focused).trim() !== (search ?? "");
}

function textIn(element: Element): string {
  return "value" in element && typeof element.value === "string"
    ? element.value
    : (element.textContent ?? "");
}
