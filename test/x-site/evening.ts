import type { Shape } from "./wire/shape.ts";

/** Somebody on the stand-in. Times in ms; `undefined` where X would not say. */
export interface SitePerson {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly createdAt: number;
  readonly followers: number;
  readonly following: number;
  readonly posts: number;
  readonly bio?: string;
  readonly location?: string;
  readonly website?: string;
  readonly blue?: boolean;
  readonly verifiedType?: "Business" | "Government";
  /** The organisation whose badge stands beside the name. */
  readonly affiliation?: string;
  /** Does the signed-in person follow this one? */
  readonly followed?: boolean;
  readonly avatarUrl?: string;
}

export interface SiteMedia {
  readonly type: "photo" | "video" | "animated_gif";
  /** A name for the picture; the same name always draws the same scene. */
  readonly scene: string;
  readonly alt?: string;
  readonly width: number;
  readonly height: number;
  /** An address of X's image host from a file; without it one is made. */
  readonly url?: string;
}

export interface SiteLink {
  /** As it stands in the text (a t.co address of a file) or the address itself. */
  readonly inText: string;
  readonly expanded: string;
}

/** A post as its author made it. `text` is whole and unescaped, with leading mentions of a reply and full addresses. */
export interface SitePost {
  readonly id: string;
  readonly createdAt: number;
  readonly authorId: string;
  readonly text: string;
  readonly lang: string;
  readonly replyTo?: string;
  /** Whom it answers, when the answered post is not of the evening. */
  readonly replyToHandle?: string;
  readonly quoteOf?: string;
  readonly repostOf?: string;
  readonly media?: readonly SiteMedia[];
  /** Known only because another post repeats it: it stands in no timeline of its own. */
  readonly inner?: boolean;
  /** Longer than 280: X sends it as a note. */
  readonly note?: boolean;
  /** Paid for: stands in timelines as `promoted-tweet-…`. */
  readonly promoted?: boolean;
  /** "Who can reply?" or a picture behind a blur: sent as TweetWithVisibilityResults. */
  readonly limited?: "replies" | "sensitive";
  /** Taken away after it was posted, at this time: conversations show a tombstone. */
  readonly deletedAt?: number;
  /** A search shows a tombstone in the place of a post that was taken away, and not simply nothing. */
  readonly leavesTombstone?: boolean;
  /** Edited at this time (ms): from then on the version with that id stands in every timeline. */
  readonly replacedBy?: { readonly id: string; readonly at: number };
  /** The earlier versions of an edited post, oldest first. */
  readonly edits?: readonly string[];
  /** A link preview, without a poll. */
  readonly card?: { readonly url: string; readonly title: string; readonly description: string };
  readonly links?: readonly SiteLink[];
  readonly source?: string;
  readonly likes?: number;
  /** The number of the question that its author means to answer: the truth, which no client of X is told. */
  readonly answers?: number;
}

/** A stretch of the evening in which every timeline is answered with 429. */
export interface LimitedStretch {
  readonly from: number;
  readonly until: number;
}

/** What a replayed file holds of the date that is played. */
export interface FileFacts {
  readonly file: string;
  readonly date: string;
  readonly rows: number;
  readonly reposts: number;
  readonly withHashtag: number;
  readonly byModerators: number;
  readonly people: number;
  readonly unreadable: readonly { readonly line: number; readonly reason: string }[];
}

/** The full truth of one evening, of which X shows pages. `posts` are in order of their ids. */
export interface Evening {
  readonly name: string;
  readonly hashtag: string;
  readonly moderators: readonly string[];
  /** Who is signed in; undefined when nobody is. */
  readonly account: string | undefined;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly people: readonly SitePerson[];
  readonly posts: readonly SitePost[];
  readonly lists: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  /** How X behaves on this evening, where it is not ordinary. */
  readonly conduct: { readonly shape?: Shape; readonly limited?: readonly LimitedStretch[] };
  readonly file?: FileFacts;
}
