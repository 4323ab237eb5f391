import type { SitePerson } from "../evening.ts";
import { hashOf } from "../seeded.ts";

/** The address of somebody's picture, in the size that X puts into bodies. */
export function avatarUrl(person: SitePerson): string {
  return (
    person.avatarUrl ??
    `https://pbs.twimg.com/profile_images/${person.id}/${hashOf(person.handle).toString(36)}_normal.jpg`
  );
}
