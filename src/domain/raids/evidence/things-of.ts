import { hostOfLink } from "../../mutes/matching/link-host.ts";
import { foldCase } from "../../post/handle.ts";
import type { Post } from "../../post/post.ts";

const everybodys =
  /(?:^|\.)(?:twitter\.com|x\.com|t\.co|bit\.ly|youtu\.be|youtube\.com|goo\.gl|ow\.ly|instagram\.com|buff\.ly|fb\.me|facebook\.com|dlvr\.it|tinyurl\.com)$/;

export type ThingKind = "tag" | "mention" | "site" | "picture" | "phrase";

export interface Thing {
  readonly kind: ThingKind;
  readonly name: string;
}

export type NamedKind = Exclude<ThingKind, "phrase">;

export function keyOf(kind: ThingKind, name: string): string {
  return `${kind} ${name}`;
}

export function forEachThing(
  post: Post,
  chatTags: ReadonlySet<string>,
  visit: (kind: NamedKind, name: string) => void,
): void {
  const { hashtags, mentions, links, media } = post.entities;
  for (const { tag } of hashtags) {
    const name = foldCase(tag);
    if (!chatTags.has(name)) visit("tag", name);
  }
  for (const { handle } of mentions) visit("mention", foldCase(handle));
  for (const link of links) {
    const host = hostOfLink(link);
    if (host !== undefined && !everybodys.test(host)) visit("site", host);
  }
  for (const { imageUrl } of media) visit("picture", imageUrl);
}
