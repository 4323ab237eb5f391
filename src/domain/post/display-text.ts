import { calmText } from "../text/calm-text.ts";
import type { Entities, Post, TextRange } from "./post.ts";

/** `text` is safe to render as text; `address` is http or https. */
export type Segment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "question-label" | "answer-label"; readonly text: string }
  | { readonly kind: "hashtag"; readonly text: string; readonly tag: string }
  | { readonly kind: "mention"; readonly text: string; readonly handle: string }
  | { readonly kind: "link"; readonly text: string; readonly address: string };

type Placed = { readonly range: TextRange; readonly segment: Segment };

/** A label found by `questionLabelIn` or `answerLabelOf`. */
export interface Emphasis {
  readonly kind: "question-label" | "answer-label";
  readonly range: TextRange;
}

/**
 * X's ranges are untrusted: one that lies outside, overlaps or names other words is dropped. The segments
 * joined are the text, with links as X displays them.
 */
export function segmentsOf(post: Pick<Post, "text" | "entities">, emphasis?: Emphasis): readonly Segment[] {
  const { text } = post;
  const placed = [...entitySegments(text, post.entities), ...emphasisSegment(text, emphasis)]
    .filter(({ range }) => isInside(range, text))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const segments: Segment[] = [];
  let at = 0;
  for (const { range, segment } of placed) {
    if (range.start < at) continue;
    pushText(segments, text.slice(at, range.start));
    segments.push({ ...segment, text: calmText(segment.text) });
    at = range.end;
  }
  pushText(segments, text.slice(at));
  return segments;
}

export function isWebAddress(address: string | undefined): address is string {
  return (
    address !== undefined &&
    calmText(address) === address &&
    /^https?:\/\/[^\s/?#\\@]+(?:[/?#][^\s]*)?$/i.test(address)
  );
}

function entitySegments(text: string, { hashtags, mentions, links }: Entities): readonly Placed[] {
  return [
    ...hashtags.flatMap(({ tag, range }) =>
      placed(text, range, /^[#＃]/, (shown) => ({ kind: "hashtag", text: shown, tag })),
    ),
    ...mentions.flatMap(({ handle, range }) =>
      placed(text, range, /^[@＠]/, (shown) => ({ kind: "mention", text: shown, handle })),
    ),
    ...links.flatMap((link) => {
      const address = [link.expandedUrl, link.url].find(isWebAddress);
      if (address === undefined) return [];
      return placed(text, link.range, /^\S+$/, (shown) => ({
        kind: "link",
        text: displayOf(link.displayUrl, address) ?? shown,
        address,
      }));
    }),
  ];
}

function displayOf(displayUrl: string | undefined, address: string): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
  const shown = displayUrl
    ?.toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "");
  const same =
    host !== undefined && shown?.startsWith(host) && /^(?:$|[/?#…])/u.test(shown.slice(host.length));
  return same ? displayUrl : host && shortAddress(address);
}

function shortAddress(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  return bare.length > 36 ? `${bare.slice(0, 35)}…` : bare;
}

function placed(
  text: string,
  range: TextRange | undefined,
  begins: RegExp,
  segmentFor: (shown: string) => Segment,
): readonly Placed[] {
  if (!range || !isInside(range, text)) return [];
  const shown = text.slice(range.start, range.end);
  return begins.test(shown) ? [{ range, segment: segmentFor(shown) }] : [];
}

function emphasisSegment(text: string, emphasis: Emphasis | undefined): readonly Placed[] {
  if (!emphasis || !isInside(emphasis.range, text)) return [];
  const { kind, range } = emphasis;
  return [{ range, segment: { kind, text: text.slice(range.start, range.end) } }];
}

function isInside({ start, end }: TextRange, text: string): boolean {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  return (
    whole && start >= 0 && end > start && end <= text.length && !splits(text, start) && !splits(text, end)
  );
}

function splits(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0;
}

function pushText(segments: Segment[], text: string): void {
  if (text !== "") segments.push({ kind: "text", text: calmText(text) });
}
