import type { Post } from "../../domain/post/post.ts";
import { classic } from "./classic-selectors.ts";
import { isXWebRow, postRows } from "./post-rows.ts";
import { ownElement, quoteBoxOf, readArticle } from "./read-article.ts";
import { readXWebPost } from "./read-x-web-post.ts";
import { xWeb } from "./x-web-selectors.ts";

const mostPosts = 500;

export interface PageReading {
  readonly posts: readonly Post[];
  readonly shown: number;
  readonly promoted: number;
}

/**
 * For unreadable bodies: texts may be cut, people's ids and follower counts are missing. A repost's own id and
 * time are unknown, so it reads the reposted post.
 */
export function readPage(root: ParentNode): PageReading {
  const posts: Post[] = [];
  let shown = 0;
  let promoted = 0;
  for (const article of postRows(root).slice(0, mostPosts)) {
    if (isXWebRow(article)) {
      const read = readXWebPost(article);
      if (read === "promoted") promoted++;
      else shown++;
      if (read !== undefined && read !== "promoted") posts.push(read);
      continue;
    }
    const box = quoteBoxOf(article);
    const time = ownElement(article, classic.time, box);
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

export function streamPartsOf(root: ParentNode): readonly Element[] {
  return Array.from(root.querySelectorAll(xWeb.streamPart));
}

export function isXWebPage(root: ParentNode): boolean {
  return root.querySelector(xWeb.page) !== null;
}

export function showsPosts(root: ParentNode): boolean {
  return root.querySelector(`${classic.post} ${classic.time}, ${xWeb.entry} ${xWeb.article}`) !== null;
}
