import type { Post } from "../../domain/post.ts";
import { ownElement, quoteBoxOf, readArticle } from "./read-article.ts";
import { selectors } from "./selectors.ts";

const mostPosts = 500;

export interface PageReading {
  /** In the page's order; all are partial. */
  readonly posts: readonly Post[];
  /** How many posts the page shows, readable or not, ads left out. */
  readonly shown: number;
  /** Articles without a time that leads to them. */
  readonly promoted: number;
}

/**
 * The posts that X's page shows, for when no body could be read: cut texts, no ids of people, no followers. Of a repost
 * the page knows neither id nor time, so the reposted post itself is read. Ads are left out.
 */
export function readPage(root: ParentNode): PageReading {
  const posts: Post[] = [];
  let shown = 0;
  let promoted = 0;
  for (const article of Array.from(root.querySelectorAll(selectors.post)).slice(0, mostPosts)) {
    const box = quoteBoxOf(article);
    const time = ownElement(article, selectors.time, box);
    if (!time) {
      promoted++;
      continue;
    }
    shown++;
    const post = readArticle(article, time, box);
    if (post) posts.push(post);
  }
  return { posts, shown, promoted };
}

/** Does the page show posts? Cheaper than reading them. */
export function showsPosts(root: ParentNode): boolean {
  return root.querySelector(`${selectors.post} ${selectors.time}`) !== null;
}
