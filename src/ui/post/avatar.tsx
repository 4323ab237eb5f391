import type { VNode } from "preact";
import { displayName } from "../../domain/calm-text.ts";
import type { Author } from "../../domain/post.ts";
import { loadPicture } from "./load-picture.ts";

const colours = 8;

/**
 * The account's picture over its initials, which stand there until it has come, and when it does not. That is marked on
 * the picture itself: an evening's pictures come in one by one, and none is worth drawing a post anew.
 */
export function Avatar({ author, small }: { readonly author: Author; readonly small?: boolean }): VNode {
  return (
    <span class={`avatar avatar-${colourOf(author.handle)} ${small ? "small" : ""}`} aria-hidden="true">
      {initialsOf(author)}
      {author.avatarUrl !== undefined && (
        <img
          key={author.avatarUrl}
          ref={loadPicture}
          data-address={author.avatarUrl}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={(event) => event.currentTarget.classList.add("shown")}
          onError={(event) => event.currentTarget.classList.add("failed")}
        />
      )}
    </span>
  );
}

/** Up to two letters or digits of the name, or of the handle when the name has none. */
export function initialsOf(author: Author): string {
  const words = displayName(author).match(/[\p{L}\p{N}]+/gu) ?? [author.handle];
  const [first, last] = [words[0] ?? "", words.length > 1 ? (words.at(-1) ?? "") : ""];
  return [first, last]
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** One of eight colours, always the same for one account. */
function colourOf(handle: string): number {
  let sum = 0;
  for (const letter of handle.toLowerCase()) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % colours;
}
