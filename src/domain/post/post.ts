import { compareIds } from "./snowflake.ts";

/** UTF-16 units of the post's `text`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Hashtag {
  readonly tag: string;
  readonly range?: TextRange;
}

export interface Mention {
  readonly handle: string;
  readonly id?: string;
  readonly range?: TextRange;
}

export interface Link {
  /** As in the text, normally https://t.co/…. */
  readonly url: string;
  readonly expandedUrl?: string;
  readonly displayUrl?: string;
  /** The target's title, if X sent a card. */
  readonly title?: string;
  readonly range?: TextRange;
}

export interface Media {
  readonly kind: "photo" | "video" | "gif";
  readonly imageUrl: string;
  readonly altText?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Entities {
  readonly hashtags: readonly Hashtag[];
  readonly mentions: readonly Mention[];
  readonly links: readonly Link[];
  readonly media: readonly Media[];
}

export interface Author {
  readonly id?: string;
  readonly handle: string;
  readonly name?: string;
  readonly avatarUrl?: string;
  readonly followers?: number;
  readonly createdAt?: number;
  readonly verified?: boolean;
  readonly followed?: boolean;
}

export interface ReplyTarget {
  /** X's page shows whom a post answers, never which post. */
  readonly id?: string;
  readonly handle?: string;
  readonly authorId?: string;
}

export interface RepostedPost {
  readonly id: string;
  readonly author?: Author;
  readonly createdAt?: number;
}

export interface QuotedPost {
  readonly id?: string;
  readonly author?: Author;
  readonly createdAt?: number;
  readonly text?: string;
  readonly entities?: Entities;
}

export interface Counts {
  readonly replies?: number;
  readonly reposts?: number;
  readonly likes?: number;
  readonly quotes?: number;
}

/**
 * What X did not send is absent, never 0 or "". For a repost, `text`, `entities`, `replyTo`, `quote`, `lang`
 * and `counts` are the inner post's.
 */
export interface Post {
  readonly id: string;
  readonly version?: string;
  /** Ms since 1970; for an edited post, when it was first written. */
  readonly createdAt: number;
  readonly author: Author;
  readonly text: string;
  readonly entities: Entities;
  readonly replyTo?: ReplyTarget;
  readonly repostOf?: RepostedPost;
  readonly quote?: QuotedPost;
  readonly lang?: string;
  readonly counts?: Counts;
  readonly partial?: true;
}

export function versionIdOf({ id, version }: Pick<Post, "id" | "version">): string {
  return version ?? id;
}

/** A newer version, or a body over the page. */
export function isBetterReading(post: Post, known: Pick<Post, "id" | "version" | "partial">): boolean {
  const order = compareIds(versionIdOf(post), versionIdOf(known));
  return order === 0 ? known.partial === true && post.partial !== true : order > 0;
}

/** The page does not link an edited version to its post. */
export function isSamePartial(partial: Post, post: Post): boolean {
  return partial.partial === true && post.version !== undefined && partial.id === post.version;
}

/** Recognises the page's readings of edited versions of `posts` (`isSamePartial`). */
export function partialsOf(posts: Iterable<Pick<Post, "version">>): (partial: Post) => boolean {
  const versions = new Set<string>();
  for (const { version } of posts) if (version !== undefined) versions.add(version);
  return ({ id, partial }) => partial === true && versions.has(id);
}

export const noEntities: Entities = { hashtags: [], mentions: [], links: [], media: [] };
