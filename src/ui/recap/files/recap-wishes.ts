import type { Author, Post } from "../../../domain/post/post.ts";
import type { TranscriptWishes } from "../../../domain/recap/transcript.ts";
import type { RecapAuthors } from "../recap-authors.ts";

export interface RecapWishes extends TranscriptWishes {
  readonly timeZone: string;
  readonly authors: RecapAuthors;
  readonly postLink: (post: Post) => string | undefined;
  readonly profileLink: (author: Author) => string | undefined;
  readonly note?: string;
}
