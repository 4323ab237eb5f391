import type { VNode } from "preact";
import type { Author } from "../../../domain/post/post.ts";
import { displayName } from "../../../domain/text/calm-text.ts";
import { loadPicture } from "./load-picture.ts";

const colours = 8;
/** Many fonts lack its capitals. */
const georgian = /\p{sc=Geor}/u;

/**
 * The account's picture over its initials, which show until it loads or if it fails. The image element itself
 * records this: redrawing the post for each picture would cost too much.
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

export function initialsOf(author: Author): string {
  const name = displayName(author).normalize("NFC");
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu) ?? [author.handle];
  const [first, last] = [words[0] ?? "", words.length > 1 ? (words.at(-1) ?? "") : ""];
  return [first, last]
    .map((word) => Array.from(word)[0] ?? "")
    .map((letter) => (georgian.test(letter) ? letter : letter.toLocaleUpperCase()))
    .join("");
}

function colourOf(handle: string): number {
  let sum = 0;
  for (const letter of handle.toLowerCase()) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % colours;
}
