import { element } from "../element.ts";
import type { PagePost, Segment } from "../page-post.ts";

/** The text is the first `div[dir="auto"]` of the article (x-web.md section 3). */
export function textView({ segments, lang, isCut, handle, id }: PagePost): HTMLElement {
  const more = element("a", { href: `/${handle}/status/${id}`, class: "more" }, "Show more");
  const text = element("div", { dir: "auto", lang, class: "text" }, ...segments.map(segmentView));
  return isCut ? element("div", {}, text, more) : text;
}

function segmentView(segment: Segment): HTMLElement {
  const { kind, text, target } = segment;
  if (kind === "text") return element("span", {}, document.createTextNode(text));
  if (kind === "hashtag") return element("a", { href: `/hashtag/${encodeURIComponent(text)}` }, `#${text}`);
  if (kind === "mention") return element("a", { href: `/${text}` }, `@${text}`);
  // The t.co address, shown as a short form of what it leads to.
  const shown = (target ?? text).replace(/^https?:\/\/(?:www\.)?/, "");
  const short = shown.length > 28 ? `${shown.slice(0, 27)}…` : shown;
  return element("a", { href: text, rel: "noopener noreferrer nofollow", target: "_blank" }, short);
}
