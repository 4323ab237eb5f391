import { compareIds } from "../../src/domain/post/snowflake.ts";
import type { SiteClock } from "./clock.ts";
import type { Evening, SitePerson, SitePost } from "./evening.ts";
import { hashOf } from "./seeded.ts";

/** What X knows at this moment: the evening's posts up to now, and everybody. */
export interface World {
  readonly evening: Evening;
  readonly clock: SiteClock;
  /** All posts that exist now, oldest first. */
  published(): readonly SitePost[];
  /** The same with those that were taken away and left a tombstone in their place. */
  publishedOrLeft(): readonly SitePost[];
  /** A post by id if it exists now and is not taken away. */
  post(id: string): SitePost | undefined;
  /** The same, also when it is taken away by now. */
  everPost(id: string): SitePost | undefined;
  /** Was the post there once, and is it gone now? */
  isDeleted(post: SitePost): boolean;
  person(id: string): SitePerson;
  findHandle(handle: string): SitePerson | undefined;
  counts(id: string): Counts;
  /** The posts that answer this one directly, oldest first. */
  repliesTo(id: string): readonly SitePost[];
  add(posts: readonly SitePost[], people?: readonly SitePerson[]): void;
}

export interface Counts {
  replies: number;
  reposts: number;
  quotes: number;
}

interface Shelf {
  posts: SitePost[];
  byId: Map<string, SitePost>;
  children: Map<string, SitePost[]>;
}

export function makeWorld(evening: Evening, clock: SiteClock): World {
  const people = new Map(evening.people.map((person) => [person.id, person]));
  const handles = new Map(evening.people.map((person) => [person.handle.toLowerCase(), person]));
  let shelf = shelve(evening.posts);
  const isDeleted = ({ deletedAt }: SitePost) => deletedAt !== undefined && deletedAt <= clock.now();
  const isReplaced = ({ replacedBy }: SitePost) => replacedBy !== undefined && replacedBy.at <= clock.now();
  const exists = (post: SitePost) => post.createdAt <= clock.now() && !isDeleted(post) && !isReplaced(post);
  const upToNow = () => shelf.posts.slice(0, countUntil(shelf.posts, clock.now()));
  return {
    evening,
    clock,
    published: () => upToNow().filter((post) => exists(post) && !post.inner),
    publishedOrLeft: () =>
      upToNow().filter(
        (post) => !post.inner && (exists(post) || (post.leavesTombstone === true && isDeleted(post))),
      ),
    post: (id) => existing(shelf.byId.get(id), exists),
    everPost: (id) => existing(shelf.byId.get(id), (post) => post.createdAt <= clock.now()),
    isDeleted,
    person: (id) => people.get(id) ?? nobody(id),
    findHandle: (handle) => handles.get(handle.toLowerCase()),
    counts: (id) => countsOf((shelf.children.get(id) ?? []).filter(exists), id),
    repliesTo: (id) => (shelf.children.get(id) ?? []).filter((post) => post.replyTo === id && exists(post)),
    add(posts, newPeople = []) {
      for (const person of newPeople) {
        people.set(person.id, person);
        handles.set(person.handle.toLowerCase(), person);
      }
      shelf = shelve([...shelf.posts, ...posts]);
    },
  };
}

function existing(post: SitePost | undefined, exists: (post: SitePost) => boolean): SitePost | undefined {
  return post !== undefined && exists(post) ? post : undefined;
}

function shelve(posts: readonly SitePost[]): Shelf {
  const sorted = posts.toSorted((a, b) => compareIds(a.id, b.id));
  const children = new Map<string, SitePost[]>();
  for (const post of sorted) {
    for (const parent of new Set([post.replyTo, post.quoteOf, post.repostOf])) {
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), post]);
    }
  }
  return { posts: sorted, byId: new Map(sorted.map((post) => [post.id, post])), children };
}

/** How many posts of a list in order of time are no younger than `time`. */
function countUntil(posts: readonly SitePost[], time: number): number {
  let low = 0;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle]?.createdAt ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countsOf(children: readonly SitePost[], id: string): Counts {
  return {
    replies: children.filter(({ replyTo }) => replyTo === id).length,
    reposts: children.filter(({ repostOf }) => repostOf === id).length,
    quotes: children.filter(({ quoteOf }) => quoteOf === id).length,
  };
}

/** Somebody named who is not of the evening: X would know them. */
function nobody(id: string): SitePerson {
  const handle = `member_${hashOf(id).toString(36)}`;
  return { id, handle, name: handle, createdAt: 1_300_000_000_000, followers: 12, following: 40, posts: 31 };
}

/** Who a handle names; people outside the evening get a lasting made-up id. */
export function namedBy(world: World, handle: string): Pick<SitePerson, "id" | "handle" | "name"> {
  return world.findHandle(handle) ?? { id: String(90_000_000 + hashOf(handle)), handle, name: handle };
}
