import type { Feed } from "../../../domain/feed/feed.ts";
import type { AccountName } from "../../../domain/mutes/rule.ts";
import type { Author, Post } from "../../../domain/post/post.ts";

/** A feed's posts by author and reposted account. Appending costs only what is appended. */
export class PostsByAccount {
  private feed: Feed = [];
  private readonly posts = new Map<string, Post[]>();

  follow(feed: Feed): void {
    if (feed === this.feed) return;
    const before = this.feed;
    const hasGrown = before.length <= feed.length && before.every((item, at) => item === feed[at]);
    if (!hasGrown) this.posts.clear();
    for (let at = hasGrown ? before.length : 0; at < feed.length; at++) this.file(feed[at]?.post);
    this.feed = feed;
  }

  of({ id, handle }: AccountName): readonly Post[] {
    const byId = id === undefined ? [] : (this.posts.get(id) ?? []);
    const byHandle = handle === undefined ? [] : (this.posts.get(keyOfHandle(handle)) ?? []);
    return [...byId, ...byHandle];
  }

  private file(post: Post | undefined): void {
    if (!post) return;
    for (const account of [post.author, post.repostOf?.author])
      if (account) for (const key of keysOf(account)) this.put(key, post);
  }

  private put(key: string, post: Post): void {
    const known = this.posts.get(key);
    if (known) known.push(post);
    else this.posts.set(key, [post]);
  }
}

function keysOf({ id, handle }: Author): readonly string[] {
  return id === undefined ? [keyOfHandle(handle)] : [id, keyOfHandle(handle)];
}

function keyOfHandle(handle: string): string {
  return `@${handle.toLowerCase()}`;
}
