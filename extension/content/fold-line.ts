/** Set on a post of X's page that is folded; extension/content/content.css hides what is in it. */
export const foldedAttribute = "data-chatside-folded";
const lineAttribute = "data-chatside-line";

/** Events by which X's page would open the post, or hear a key, though it was our button that was meant. */
const kept = ["click", "auxclick", "keydown", "keyup", "keypress"] as const;

/** Folds a post of X's page to a slim line; what X put in it stays as it is, only unseen. */
export function fold(article: Element, show: () => void): void {
  // Without its line a folded post could not be opened any more: whatever redraws or translates the page may take it.
  if (article.hasAttribute(foldedAttribute) && lineOf(article)) return;
  article.append(makeLine(show));
  article.setAttribute(foldedAttribute, "");
}

/** Shows a post again as X made it. */
export function unfold(article: Element): void {
  if (!article.hasAttribute(foldedAttribute)) return;
  article.removeAttribute(foldedAttribute);
  for (const line of article.querySelectorAll(`[${lineAttribute}]`)) line.remove();
}

/** Where content.css shows it: a line that was put into something else is as hidden as the post. */
function lineOf(article: Element): Element | null {
  return article.querySelector(`:scope > [${lineAttribute}]`);
}

function makeLine(show: () => void): HTMLElement {
  const line = document.createElement("div");
  line.setAttribute(lineAttribute, "");
  // English, in whatever language and direction X's page is; and nothing for the browser to translate.
  line.lang = "en";
  line.dir = "ltr";
  line.setAttribute("translate", "no");
  const words = document.createElement("span");
  words.textContent = "Set aside by Chatside · ";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "show";
  button.addEventListener("click", show);
  line.append(words, button);
  for (const name of kept) line.addEventListener(name, keepFromPage);
  return line;
}

/** Tab, arrows and X's own letters go on to X. */
function keepFromPage(event: Event): void {
  if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
  event.stopPropagation();
}
