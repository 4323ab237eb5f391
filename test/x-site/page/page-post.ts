/** A stretch of a post's text as it is shown. */
export interface Segment {
  readonly kind: "text" | "hashtag" | "mention" | "url";
  readonly text: string;
  /** Of an address: what it leads to. */
  readonly target?: string;
}

/** A post as the page shows it. */
export interface PagePost {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly avatar: string;
  readonly verified: boolean;
  readonly createdAt: number;
  readonly lang: string;
  readonly segments: readonly Segment[];
  readonly isCut: boolean;
  readonly photos: readonly { readonly url: string; readonly alt: string; readonly isVideo: boolean }[];
  readonly quote?: PagePost | undefined;
  readonly repostedBy?: { readonly name: string; readonly handle: string } | undefined;
  readonly counts: {
    readonly replies: number;
    readonly reposts: number;
    readonly likes: number;
    readonly views: number;
  };
  readonly replyTo?: string | undefined;
  readonly card?: { readonly title: string; readonly domain: string; readonly url: string } | undefined;
}

/** A row of a timeline. `key` is the entry's id. */
export type Row =
  | {
      readonly kind: "post";
      readonly key: string;
      readonly post: PagePost;
      readonly promoted: boolean;
      readonly pinned: boolean;
      readonly joined: boolean;
    }
  | { readonly kind: "note"; readonly key: string; readonly text: string }
  | {
      readonly kind: "notice";
      readonly key: string;
      readonly text: string;
      readonly avatars: readonly string[];
    }
  | { readonly kind: "more"; readonly key: string; readonly text: string; readonly cursor: string }
  | {
      readonly kind: "people";
      readonly key: string;
      readonly people: readonly { readonly name: string; readonly handle: string; readonly avatar: string }[];
    };
