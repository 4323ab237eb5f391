import { compareIds } from "./snowflake.ts";

/** A place in a post's `text`, in UTF-16 units: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Hashtag {
  /** Without the `#`, as it was written. */
  readonly tag: string;
  readonly range?: TextRange;
}

export interface Mention {
  /** Without the `@`, as X gives it. */
  readonly handle: string;
  readonly id?: string;
  /** Absent when the mention stands before the visible text, as at the start of a reply. */
  readonly range?: TextRange;
}

export interface Link {
  /** The address as it stands in the text, normally https://t.co/…. */
  readonly url: string;
  readonly expandedUrl?: string;
  readonly displayUrl?: string;
  readonly range?: TextRange;
}

export interface Media {
  readonly kind: "photo" | "video" | "gif";
  /** https, on one of X's image hosts. */
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
  /** X's numeric id as a decimal string; unknown when read from the page. */
  readonly id?: string;
  /** Without the `@`. */
  readonly handle: string;
  readonly name?: string;
  readonly avatarUrl?: string;
  readonly followers?: number;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
  readonly verified?: boolean;
  /** Does the signed-in person follow this account? */
  readonly followed?: boolean;
}

export interface ReplyTarget {
  readonly id: string;
  readonly handle?: string;
  readonly authorId?: string;
}

export interface RepostedPost {
  readonly id: string;
  readonly author?: Author;
  readonly createdAt?: number;
}

export interface QuotedPost {
  /** Unknown when only the page showed it. */
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
 * One post on X in our own shape; nothing of X's wire shape is in it. What X did not say is absent, never 0
 * and never "". Of a repost, `text`, `entities`, `replyTo`, `quote`, `lang` and `counts` are the inner post's.
 */
export interface Post {
  /** X's snowflake, a decimal string. Of a post that was edited that of its first version, which stays. */
  readonly id: string;
  /** Of a post that was edited: the id of the version at hand. */
  readonly version?: string;
  /** Milliseconds since 1970; of a post that was edited, when it was first written. */
  readonly createdAt: number;
  readonly author: Author;
  /** Unescaped, cut to X's visible range; addresses still as t.co (see `entities.links`). */
  readonly text: string;
  readonly entities: Entities;
  readonly replyTo?: ReplyTarget;
  readonly repostOf?: RepostedPost;
  readonly quote?: QuotedPost;
  readonly lang?: string;
  readonly counts?: Counts;
  /** Read from the rendered page: cut texts, unknown ids, shortened links are possible. */
  readonly partial?: true;
}

/** The id by which X has the post as it is at hand. */
export function versionIdOf({ id, version }: Post): string {
  return version ?? id;
}

/** Does a reading of a post say more than another: is it of a newer version, or of a body where that is of the page? */
export function isBetterReading(post: Post, known: Post): boolean {
  const order = compareIds(versionIdOf(post), versionIdOf(known));
  return order === 0 ? known.partial === true && post.partial !== true : order > 0;
}

/**
 * The page itself does not say which post an edited version is of: what was read of it there stood for a post of its
 * own, and does so no more once a body has told.
 */
export function isSamePartial(partial: Post, post: Post): boolean {
  return partial.partial === true && post.version !== undefined && partial.id === post.version;
}

export const noEntities: Entities = { hashtags: [], mentions: [], links: [], media: [] };
