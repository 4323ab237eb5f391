import { isWebAddress } from "../post/display-text.ts";
import { foldCase } from "../post/handle.ts";
import type { Author, Post } from "../post/post.ts";
import { calmText } from "../text/calm-text.ts";

export interface SharedLink {
  readonly address: string;
  readonly title?: string;
  readonly post: Post;
  readonly by: readonly Author[];
  readonly times: number;
}

/** Posts and pictures, not shared links. */
const xHosts = /^https?:\/\/(?:[\w-]+\.)*(?:x\.com|twitter\.com|t\.co|twimg\.com)(?=[/?#:]|$)/i;
const trackers = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|ref_url)$/i;

export const linkOrders = ["newest", "most-shared"] as const;
export type LinkOrder = (typeof linkOrders)[number];

interface Gathered {
  readonly address: string;
  readonly post: Post;
  readonly by: Map<string, Author>;
  title?: string;
  times: number;
}

/** In order of first sharing. Reposts do not count. */
export function sharedLinks(posts: Iterable<Post>): readonly SharedLink[] {
  const links = new Map<string, Gathered>();
  for (const post of posts) {
    if (post.repostOf) continue;
    for (const [key, { address, title }] of addressesOf(post)) {
      const known = links.get(key);
      const link: Gathered = known ?? { address, post, by: new Map(), times: 0 };
      if (!known) links.set(key, link);
      link.times++;
      if (title !== undefined) link.title ??= title;
      const handle = foldCase(post.author.handle);
      if (!link.by.has(handle)) link.by.set(handle, post.author);
    }
  }
  return [...links.values()].map(({ by, ...link }) => ({ ...link, by: [...by.values()] }));
}

/** `links` by first sharing; on equal counts the newest is first. */
export function inOrder(links: readonly SharedLink[], order: LinkOrder): readonly SharedLink[] {
  const newest = links.toReversed();
  return order === "newest" ? newest : newest.toSorted((a, b) => b.times - a.times);
}

/** Once each, whatever its form. */
function addressesOf({ entities }: Post): ReadonlyMap<string, { address: string; title?: string }> {
  const found = new Map<string, { address: string; title?: string }>();
  for (const { expandedUrl: address, title } of entities.links) {
    if (!isWebAddress(address) || xHosts.test(address)) continue;
    const key = sameAddress(address);
    const calm = calmText(title ?? "").trim();
    const known = found.get(key) ?? { address };
    found.set(key, calm === "" ? known : { title: calm, ...known });
  }
  return found;
}

/** Normalises protocol, `www.`, trailing slash and trackers. */
function sameAddress(address: string): string {
  const [, host = "", path = "", query = ""] =
    /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address) ?? [];
  const kept = query
    .split("&")
    .filter((part) => part !== "" && !trackers.test(part.split("=")[0] ?? ""))
    .join("&");
  return `${host.toLowerCase()}${path.replace(/\/+$/, "")}?${kept}`;
}
