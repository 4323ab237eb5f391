import { decodedPart } from "./decoded-part.ts";
import { selectors } from "./selectors.ts";

/** Whose post an article is, as far as the page tells without reading it whole. */
export interface PostNames {
  readonly author: string;
  /** Absent for ads. */
  readonly id?: string;
  /** Who reposted it, where the row says so. */
  readonly reposter?: string;
}

/** Handles and id of a post of the page; undefined while its author is not there. Reads no layout. */
export function readPostNames(article: Element): PostNames | undefined {
  // A quoted post has no link around its time, so the first one is the post's own.
  const address = article.querySelector(selectors.time)?.parentElement?.getAttribute("href") ?? "";
  const [, owner, id] = /\/(\w{1,50})\/status\/(\d{1,20})(?:[/?#]|$)/.exec(address) ?? [];
  const avatar = article.querySelector(selectors.avatar)?.getAttribute("data-testid") ?? "";
  const author = owner === undefined || owner === "i" ? /-(\w{1,50})$/.exec(avatar)?.[1] : owner;
  if (author === undefined) return undefined;
  const reposter = readReposter(article);
  return { author, ...(id === undefined ? {} : { id }), ...(reposter === undefined ? {} : { reposter }) };
}

/** Does the post carry one of these hashtags (without `#`, folded), as X links it? */
export function showsHashtag(article: Element, hashtags: readonly string[]): boolean {
  return Array.from(article.querySelectorAll(selectors.hashtag)).some((anchor) => {
    const [, tag] = /\/hashtag\/([^/?#]{1,600})/.exec(anchor.getAttribute("href") ?? "") ?? [];
    return tag !== undefined && hashtags.includes(decodedPart(tag).normalize("NFC").toLowerCase());
  });
}

/** The posts that a node, as it came into the page, is, holds or stands in. */
export function postsAround(node: Node): readonly Element[] {
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const inside = Array.from(element.querySelectorAll(selectors.post));
  if (inside.length > 0) return inside;
  const around = element.closest(selectors.post);
  return around ? [around] : [];
}

/** All posts of the page. */
export function postsOfPage(root: ParentNode): readonly Element[] {
  return Array.from(root.querySelectorAll(selectors.post));
}

/** "X reposted" leads to whoever reposted; "Pinned" leads nowhere. */
function readReposter(article: Element): string | undefined {
  const anchor = article.querySelector(selectors.context)?.closest("a[href]");
  return /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,50})$/.exec(anchor?.getAttribute("href") ?? "")?.[1];
}
