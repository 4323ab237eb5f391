import type { Mention } from "../../domain/post/post.ts";
import { handleOfAnchor } from "./read-text.ts";

const followsIt = 4;

/**
 * "Replying to @one and @two" is translated; its links are not. It stands above the text, and the first is the
 * answered person.
 */
export function answeredHandles(links: readonly Element[], text: Element | undefined): readonly string[] {
  const above = text ? links.filter((link) => isBefore(link, text)) : links;
  return [...new Set(above.flatMap((link) => handleOfAnchor(link) ?? []))];
}

export function mentionsBeside(inText: readonly Mention[], handles: readonly string[]): readonly Mention[] {
  const known = new Set(inText.map(({ handle }) => handle.toLowerCase()));
  return handles.filter((handle) => !known.has(handle.toLowerCase())).map((handle) => ({ handle }));
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & followsIt) !== 0;
}
