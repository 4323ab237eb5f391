/**
 * Does to a page what Chrome's translation does: every text becomes two nested `<font>` with other words in them, and
 * the page says that it was translated. What asks not to be translated stays. The source travels into the page, so it
 * names nothing from outside.
 */
export function translatePage(page: Document): void {
  page.documentElement.lang = "de";
  page.documentElement.classList.add("translated-ltr");
  const walker = page.createTreeWalker(page.body, 4);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    const around = text.parentElement;
    if (!around || /^(?:script|style|font)$/i.test(around.tagName) || around.closest("[translate=no]"))
      continue;
    if ((text.nodeValue ?? "").trim() === "") continue;
    const [outer, inner] = [page.createElement("font"), page.createElement("font")];
    inner.textContent = (text.nodeValue ?? "").replace(/\p{L}+/gu, (word) => `${word}ung`);
    outer.append(inner);
    text.replaceWith(outer);
  }
}
