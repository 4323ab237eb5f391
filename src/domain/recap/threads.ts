import type { Post } from "../post/post.ts";

export interface Thread {
  readonly post: Post;
  readonly replies: readonly Thread[];
}

/** Deeper chains are flattened: unreadable, and a hostile chain must not exhaust the stack. */
const deepest = 6;

/** In time order. A reply to an unknown post or in a cycle is placed nowhere. */
export class Threads {
  readonly #repliesTo = new Map<string, Post[]>();

  constructor(posts: Iterable<Post>) {
    for (const post of posts) {
      const parent = post.replyTo?.id;
      if (parent === undefined || parent === post.id) continue;
      const replies = this.#repliesTo.get(parent);
      if (replies) replies.push(post);
      else this.#repliesTo.set(parent, [post]);
    }
  }

  threadOf(post: Post, isPlacedElsewhere: (reply: Post) => boolean, seen = new Set<string>()): Thread {
    return this.#below(post, isPlacedElsewhere, seen.add(post.id), 1);
  }

  #below(post: Post, isElsewhere: (reply: Post) => boolean, seen: Set<string>, depth: number): Thread {
    const found = this.#newRepliesTo(post, isElsewhere, seen);
    const replies =
      depth < deepest
        ? found.map((reply) => this.#below(reply, isElsewhere, seen, depth + 1))
        : this.#flattened(found, isElsewhere, seen);
    return { post, replies };
  }

  #newRepliesTo(post: Post, isElsewhere: (reply: Post) => boolean, seen: Set<string>): readonly Post[] {
    const found = (this.#repliesTo.get(post.id) ?? []).filter(
      (reply) => !seen.has(reply.id) && !isElsewhere(reply),
    );
    for (const { id } of found) seen.add(id);
    return found;
  }

  #flattened(first: readonly Post[], isElsewhere: (reply: Post) => boolean, seen: Set<string>): Thread[] {
    const queue = [...first];
    for (let at = 0; at < queue.length; at++) {
      const post = queue[at];
      if (post) queue.push(...this.#newRepliesTo(post, isElsewhere, seen));
    }
    return queue.toSorted((a, b) => a.createdAt - b.createdAt).map((post) => ({ post, replies: [] }));
  }
}

export function countReplies({ replies }: Thread): number {
  let count = 0;
  const open: Thread[] = [...replies];
  for (let thread = open.pop(); thread; thread = open.pop()) {
    count++;
    open.push(...thread.replies);
  }
  return count;
}
