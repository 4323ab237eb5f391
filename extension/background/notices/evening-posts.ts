import { isBetterReading, type Post } from "../../../src/domain/post/post.ts";
import { isAhead } from "../../../src/domain/post/snowflake.ts";
import { readByItself, readPosts } from "../../../src/storage/read-posts.ts";
import type { Database } from "../../../src/storage/schema.ts";

/** A chat's last evening, as far as this worker has read it. The rest is in the store. */
export class EveningPosts {
  private chatId: string | undefined;
  private byId = new Map<string, Post>();

  /** `now`: X's clock, ms. A post dated ahead of it, forged as a rule, makes no evening. */
  async of(database: Database, chatId: string, now: number): Promise<Iterable<Post>> {
    if (chatId !== this.chatId) await this.read(database, chatId, now);
    this.dropOld(now);
    return this.byId.values();
  }

  add(chatId: string, posts: readonly Post[]): void {
    if (chatId === this.chatId) for (const post of posts) this.know(post);
  }

  forget(): void {
    this.chatId = undefined;
    this.byId = new Map();
  }

  private async read(database: Database, chatId: string, now: number): Promise<void> {
    this.forget();
    const limit = readByItself.piece;
    let before: string | undefined;
    for (let loaded = 0; loaded < readByItself.posts; loaded += limit) {
      const posts = await readPosts(database, chatId, before === undefined ? { limit } : { limit, before });
      for (const post of posts) this.know(post);
      const [oldest] = posts;
      if (!oldest || posts.length < limit || oldest.createdAt < this.newest(now) - readByItself.ms) break;
      before = oldest.id;
    }
    this.chatId = chatId;
  }

  private know(post: Post): void {
    const before = this.byId.get(post.id);
    if (!before || isBetterReading(post, before)) this.byId.set(post.id, post);
    if (post.version !== undefined && this.byId.get(post.version)?.partial) this.byId.delete(post.version);
  }

  private dropOld(now: number): void {
    const from = this.newest(now) - readByItself.ms;
    for (const [id, { createdAt }] of this.byId) if (createdAt < from) this.byId.delete(id);
  }

  private newest(now: number): number {
    let newest = 0;
    for (const { id, createdAt } of this.byId.values())
      if (createdAt > newest && !isAhead(id, now)) newest = createdAt;
    return newest;
  }
}
