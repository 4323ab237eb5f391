import { words } from "../../../src/words/words.ts";
export const foldedAttribute = "data-chatside-folded";
const lineAttribute = "data-chatside-line";

/** Events by which X's page would open the post or handle a key, though our button was meant. */
const kept = ["click", "auxclick", "keydown", "keyup", "keypress"] as const;

export function fold(article: Element, show: () => void): void {
  // Without its line a folded post could not be opened: X's redraw or a translation may remove it.
  if (article.hasAttribute(foldedAttribute) && lineOf(article)) return;
  article.append(makeLine(show));
  article.setAttribute(foldedAttribute, "");
}

export function unfold(article: Element): void {
  if (!article.hasAttribute(foldedAttribute)) return;
  article.removeAttribute(foldedAttribute);
  for (const line of article.querySelectorAll(`[${lineAttribute}]`)) line.remove();
}

function lineOf(article: Element): Element | null {
  return article.querySelector(`:scope > [${lineAttribute}]`);
}

function makeLine(show: () => void): HTMLElement {
  const line = document.createElement("div");
  line.setAttribute(lineAttribute, "");
  // In our language and direction, and excluded from translation.
  line.lang = words("catalogueLanguage");
  line.dir = words("catalogueDirection");
  line.setAttribute("translate", "no");
  const label = document.createElement("span");
  label.textContent = `${words("foldLine")} · `;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words("foldLineShow");
  button.addEventListener("click", show);
  line.append(label, button);
  for (const name of kept) line.addEventListener(name, keepFromPage);
  return line;
}

function keepFromPage(event: Event): void {
  if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
  event.stopPropagation();
}
