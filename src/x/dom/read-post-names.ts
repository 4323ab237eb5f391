import { percentDecode } from "../../domain/text/percent-decode.ts";
import { classic } from "./classic-selectors.ts";
import { isXWebRow, postRows, rowAround } from "./post-rows.ts";
import { isElement } from "./read-text.ts";
import { readXWebNames } from "./read-x-web-post.ts";

export interface PostNames {
  readonly author: string;
  readonly id?: string;
  readonly reposter?: string;
}

export function readPostNames(article: Element): PostNames | undefined {
  if (isXWebRow(article)) return readXWebNames(article);
  // A quoted post's time has no link, so the first link is the post's own.
  const address = article.querySelector(classic.time)?.parentElement?.getAttribute("href") ?? "";
  const [, owner, id] = /\/(\w{1,50})\/status\/(\d{1,20})(?:[/?#]|$)/.exec(address) ?? [];
  const avatar = article.querySelector(classic.avatar)?.getAttribute("data-testid") ?? "";
  const author = owner === undefined || owner === "i" ? /-(\w{1,50})$/.exec(avatar)?.[1] : owner;
  if (author === undefined) return undefined;
  const reposter = readReposter(article);
  return { author, ...(id === undefined ? {} : { id }), ...(reposter === undefined ? {} : { reposter }) };
}

/** `hashtags` without `#`, folded; matched as X links them. */
export function showsHashtag(article: Element, hashtags: readonly string[]): boolean {
  return Array.from(article.querySelectorAll(classic.hashtag)).some((anchor) => {
    const [, tag] = /\/hashtag\/([^/?#]{1,600})/.exec(anchor.getAttribute("href") ?? "") ?? [];
    return tag !== undefined && hashtags.includes(percentDecode(tag).normalize("NFC").toLowerCase());
  });
}

export function postsAround(node: Node): readonly Element[] {
  if (!isElement(node)) return [];
  const inside = postRows(node);
  const around = rowAround(node);
  return inside.length > 0 && !around ? inside : around ? [around] : [];
}

export function postsOfPage(root: ParentNode): readonly Element[] {
  return postRows(root);
}

/** "X reposted" links to the reposter; "Pinned" has no link. */
function readReposter(article: Element): string | undefined {
  const anchor = article.querySelector(classic.context)?.closest("a[href]");
  return /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,50})$/.exec(anchor?.getAttribute("href") ?? "")?.[1];
}
