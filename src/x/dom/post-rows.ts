import { classic } from "./classic-selectors.ts";
import { xWeb } from "./x-web-selectors.ts";

const rows = `${classic.post}, ${xWeb.entry}`;

/** Row by row, because one page can mix both clients. */
export function isXWebRow(row: Element): boolean {
  return row.matches(xWeb.entry);
}

/** In page order, without duplicates; quoted posts only inside their quoting post. */
export function postRows(root: ParentNode): readonly Element[] {
  return Array.from(root.querySelectorAll(rows)).filter(isOwnRow);
}

export function rowAround(element: Element): Element | undefined {
  let found: Element | undefined;
  for (let at = element.closest(rows); at; at = at.parentElement?.closest(rows) ?? null)
    if (isOwnRow(at)) found = at;
  return found;
}

function isOwnRow(row: Element): boolean {
  if (row.parentElement?.closest(xWeb.entry)) return false;
  return !isXWebRow(row) || row.querySelector(xWeb.article) !== null;
}
