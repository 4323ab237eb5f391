import { words } from "../../src/words/words.ts";

/**
 * Gives our page the catalogue's language and direction, which may differ from the browser's. Never a page of
 * X.
 */
export function namePage(title: string): void {
  document.title = title;
  document.documentElement.lang = words("catalogueLanguage");
  document.documentElement.dir = words("catalogueDirection");
}
