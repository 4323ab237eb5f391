import { element } from "./element.ts";
import type { Segment } from "./page-post.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const isEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** A text with its emoji as pictures, as X shows them. */
export function withEmoji(text: string): Node[] {
  if (!isEmoji.test(text)) return [document.createTextNode(text)];
  const nodes: Node[] = [];
  let plain = "";
  for (const { segment } of graphemes.segment(text)) {
    if (!isEmoji.test(segment)) {
      plain += segment;
      continue;
    }
    nodes.push(document.createTextNode(plain), emojiImage(segment));
    plain = "";
  }
  return [...nodes, document.createTextNode(plain)];
}

function emojiImage(character: string): HTMLElement {
  const code = Array.from(character, (point) => point.codePointAt(0)?.toString(16)).join("-");
  const src = `https://abs-0.twimg.com/emoji/v2/svg/${code}.svg`;
  return element("img", { alt: character, draggable: "false", src, title: character, class: "emoji" });
}

/** `[data-testid=tweetText]`: an address is shown shortened, its other parts hidden, its target only t.co. */
export function postText(segments: readonly Segment[], lang: string): HTMLElement {
  const text = element("div", { dir: "auto", lang, "data-testid": "tweetText", class: "text" });
  for (const segment of segments) text.append(segmentNode(segment));
  return text;
}

function segmentNode(segment: Segment): HTMLElement {
  if (segment.kind === "text") return element("span", {}, ...withEmoji(segment.text));
  if (segment.kind === "url") return addressLink(segment);
  const isTag = segment.kind === "hashtag";
  const href = isTag ? `/hashtag/${encodeURIComponent(segment.text)}?src=hashtag_click` : `/${segment.text}`;
  const sign = isTag ? "#" : "@";
  const link = element("a", { dir: "ltr", href, role: "link" }, `${sign}${segment.text}`);
  return element("span", { class: "inline" }, link);
}

function addressLink({ text, target = text }: Segment): HTMLElement {
  const scheme = /^https?:\/\/(www\.)?/.exec(target)?.[0] ?? "";
  const bare = target.slice(scheme.length);
  const slash = bare.indexOf("/");
  const cut = slash < 0 || bare.length <= slash + 15 ? bare.length : slash + 15;
  const hidden = (part: string) => element("span", { "aria-hidden": "true", class: "hidden-part" }, part);
  return element(
    "a",
    { dir: "ltr", href: text, rel: "noopener noreferrer nofollow", target: "_blank", role: "link" },
    hidden(scheme),
    bare.slice(0, cut),
    ...(cut < bare.length ? [hidden(bare.slice(cut)), element("span", { "aria-hidden": "true" }, "…")] : []),
  );
}
