import type { Author } from "../../domain/post/post.ts";
import { displayName } from "../../domain/text/calm-text.ts";

export interface RecapAuthors {
  readonly short: (author: Author) => string;
  /** "Jo Lind (@jo)", or "J.L.". */
  readonly full: (author: Author) => string;
}

export const namedAuthors: RecapAuthors = {
  short: ({ handle }) => `@${handle}`,
  full: (author) => {
    const name = displayName(author);
    return name === author.handle ? `@${author.handle}` : `${name} (@${author.handle})`;
  },
};

export const initialedAuthors: RecapAuthors = { short: initialsOf, full: initialsOf };

function initialsOf(author: Author): string {
  const parts = displayName(author).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? [author.handle];
  return parts
    .slice(0, 3)
    .map((part) => `${(Array.from(part.normalize("NFC"))[0] ?? "").toUpperCase()}.`)
    .join("");
}
