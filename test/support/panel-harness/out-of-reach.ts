import type { Page } from "puppeteer-core";

/**
 * What of the panel a person could not press as it stands, a line each: what lies outside of the window's width or is
 * wider than it, what no scrolling brings into the window, and what something else covers. What an opened card, a
 * dialog, a bar at the feed's foot or a mark at its edge covers for as long as it is there does not count.
 */
export async function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pressable = "button, a[href], input, textarea, select, summary, [role=button], [tabindex='0']";
    const over = ".card, dialog, .mute-bar, .new-bar, .edge-mark, .composer.open";
    const dialog = document.querySelector("dialog[open]");
    const faults: string[] = [];
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest("[inert]");
    const nameOf = (one: Element) => {
      const words = one.getAttribute("aria-label") ?? one.textContent?.trim().replaceAll(/\s+/g, " ") ?? "";
      return `${one.tagName.toLowerCase()}.${one.className} "${words.slice(0, 40)}"`;
    };
    const boxOf = (one: Element) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const at = (from: number, to: number) => `${Math.round(from)}–${Math.round(to)}`;
      return { left, right, top, bottom, words: `${at(left, right)} × ${at(top, bottom)}` };
    };
    const scrolled = [...document.querySelectorAll("*")].filter((one) => one.scrollTop !== 0);
    const places = scrolled.map((one) => [one, one.scrollTop] as const);

    for (const one of (dialog ?? document).querySelectorAll(pressable)) {
      if (!isShown(one) || one.matches(":disabled, .for-screen-readers")) continue;
      const isInFeed = one.closest(".feed") !== null;
      if (!isInFeed) one.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      const box = boxOf(one);
      if (box.right <= box.left) continue;
      if (box.left < -0.5 || box.right > innerWidth + 0.5) {
        faults.push(`outside: ${nameOf(one)} at ${box.words}`);
        continue;
      }
      const view = one.closest(".feed, main, .box")?.getBoundingClientRect() ?? {
        top: 0,
        bottom: innerHeight,
      };
      const [top, bottom] = [Math.max(box.top, view.top, 0), Math.min(box.bottom, view.bottom, innerHeight)];
      if (bottom - top < Math.min(4, box.bottom - box.top)) {
        if (!isInFeed) faults.push(`outside: ${nameOf(one)} at ${box.words}`);
        continue;
      }
      // A link that goes on in the next line has a box with corners that are not its own.
      const line = [...one.getClientRects()].find(
        (part) => part.bottom > top && part.top < bottom && part.width > 0,
      );
      if (!line) continue;
      const middle = (Math.max(line.top, top) + Math.min(line.bottom, bottom)) / 2;
      const hit = document.elementFromPoint((line.left + line.right) / 2, middle);
      const isFree =
        hit !== null &&
        (one.contains(hit) ||
          (hit.contains(one) && hit.matches("label")) ||
          hit.closest("label")?.contains(one));
      if (isFree || (one.closest("label")?.contains(hit) ?? false)) continue;
      const cover = hit?.closest(over);
      if (cover && !cover.contains(one)) continue;
      if (hit?.closest(".actions") && isInFeed) continue;
      faults.push(`covered: ${nameOf(one)} at ${box.words} by ${hit ? nameOf(hit) : "nothing"}`);
    }
    for (const [one, place] of places) one.scrollTop = place;
    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is wider than the window");
    return faults;
  });
}
