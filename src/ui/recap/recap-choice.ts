import type { RecapWishes } from "./files/recap-wishes.ts";
import { initialedAuthors, namedAuthors } from "./recap-authors.ts";
import type { ExportChoice, RecapActions } from "./recap-model.ts";

export function wishesOf(
  { withSetAside, byLikes, initials, note }: ExportChoice,
  timeZone: string,
  { postLink, profileLink }: Pick<RecapActions, "postLink" | "profileLink">,
): RecapWishes {
  return {
    withSetAside,
    byLikes,
    timeZone,
    authors: initials ? initialedAuthors : namedAuthors,
    postLink: initials ? () => undefined : postLink,
    profileLink: initials ? () => undefined : profileLink,
    ...(note === "" ? {} : { note }),
  };
}
