/**
 * An apostrophe precedes a sign that starts a formula, also full-width, after blanks, and after a foreign
 * locale's separator.
 */
export function guarded(cell: string): string {
  return cell
    .replace(/^(?=[\s\p{Z}\p{Cf}]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/u, "'")
    .replace(/([;\t\n\r|][\s\p{Z}\p{Cf}]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, "$1'");
}

/** Like `guarded`, but reversible by `unguarded`: doubles existing apostrophes. */
export function guardedToReturn(cell: string): string {
  return cell
    .replace(/^(?=[\s\p{Z}\p{Cf}]*['=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/u, "'")
    .replace(/([;\t\n\r|][\s\p{Z}\p{Cf}]*)(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, "$1'");
}

export function unguarded(cell: string): string {
  return cell
    .replace(/([;\t\n\r|][\s\p{Z}\p{Cf}]*)'(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, "$1")
    .replace(/^'/, "");
}
