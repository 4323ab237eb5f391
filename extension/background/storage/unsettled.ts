import { addPage, type Coverage } from "../../../src/domain/coverage/coverage.ts";
import type { Post } from "../../../src/domain/post/post.ts";
import type { TimelinePage } from "../../../src/domain/post/timeline-page.ts";
import { readCoverage } from "../../../src/storage/coverage.ts";
import { addToPeople, type PeopleOfPosts } from "../../../src/storage/posts/people.ts";
import type { Unwritten } from "../../../src/storage/posts/settle.ts";
import type { Database } from "../../../src/storage/schema.ts";

/**
 * Coverage and people that follow from the stored posts. They reach the disk later (`settle`); the disk's
 * journal covers a killed worker.
 */
export class Unsettled {
  private readonly coverage = new Map<string, Coverage>();
  private readonly changed = new Set<string>();
  private readonly people = new Map<string, PeopleOfPosts>();
  private journal: [first: number, last: number] | undefined;

  /** Await it before `add`, with the chats concerned. */
  async prepare(database: Database, chatIds: readonly string[]): Promise<void> {
    const unknown = [...new Set(chatIds)].filter((chatId) => !this.coverage.has(chatId));
    const read = unknown.map(async (chatId) =>
      this.coverage.set(chatId, await readCoverage(database, chatId)),
    );
    await Promise.all(read);
  }

  /** The coverage of a chat's searches; undefined before `prepare`. */
  coverageOf(chatId: string): Coverage | undefined {
    return this.coverage.get(chatId);
  }

  addPage(chatId: string, page: TimelinePage): boolean {
    const before = this.coverage.get(chatId);
    const after = before && addPage(before, page);
    if (!after || after === before) return false;
    this.coverage.set(chatId, after);
    this.changed.add(chatId);
    return true;
  }

  count(chatId: string, posts: readonly Post[]): void {
    const people: PeopleOfPosts = this.people.get(chatId) ?? new Map();
    addToPeople(people, posts);
    if (people.size > 0) this.people.set(chatId, people);
  }

  journaled(key: number): void {
    this.journal = [this.journal?.[0] ?? key, key];
  }

  unwritten(): Unwritten | undefined {
    const { journal, people } = this;
    if (!journal && people.size === 0 && this.changed.size === 0) return undefined;
    const coverage = [...this.changed].flatMap((chatId): [string, Coverage][] => {
      const one = this.coverage.get(chatId);
      return one ? [[chatId, one]] : [];
    });
    return { coverage: new Map(coverage), people, ...(journal ? { journal } : {}) };
  }

  /** What `unwritten` gave is on the disk. */
  settled(): void {
    this.changed.clear();
    this.people.clear();
    this.journal = undefined;
  }

  forget(): void {
    this.settled();
    this.coverage.clear();
  }
}
