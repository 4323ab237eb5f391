import type { SitePerson } from "../evening.ts";
import { hashOf } from "../seeded.ts";

/** The address of somebody's picture, in the size that X puts into bodies. */
export function avatarUrl(person: SitePerson): string {
  return (
    person.avatarUrl ?? `https://pbs.twimg.com/profile_images/${person.id}/${avatarName(person)}_normal.jpg`
  );
}

/** The letters that the picture shows, and a number that gives its colour. */
function avatarName({ handle, name }: SitePerson): string {
  const letters = name
    .split(/\s+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "")
    .filter((letter) => letter !== "");
  const shown = [letters[0], letters.length > 1 ? letters.at(-1) : ""].join("").toUpperCase();
  return `${encodeURIComponent(shown || handle.slice(0, 1).toUpperCase())}-${hashOf(handle).toString(36)}`;
}
