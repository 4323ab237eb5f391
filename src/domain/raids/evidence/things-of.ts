import { hostOfLink } from "../../mutes/matching/link-host.ts";
import { foldCase } from "../../post/handle.ts";
import type { Post } from "../../post/post.ts";

const everybodys = new Set(
  "twitter.com x.com t.co bit.ly youtu.be youtube.com goo.gl ow.ly instagram.com buff.ly fb.me facebook.com dlvr.it tinyurl.com".split(
    " ",
  ),
);

export type ThingKind = "tag" | "mention" | "site" | "picture" | "phrase";

export interface Thing {
  readonly kind: ThingKind;
  readonly name: string;
}

export type NamedKind = Exclude<ThingKind, "phrase">;

export function keyOf(kind: ThingKind, name: string): string {
  return `${kind} ${name}`;
}

function isEverybodys(host: string): boolean {
  for (let from = 0; ; ) {
    if (everybodys.has(from === 0 ? host : host.slice(from))) return true;
    const dot = host.indexOf(".", from);
    if (dot < 0) return false;
    from = dot + 1;
  }
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
    if (host !== undefined && !isEverybodys(host)) visit("site", host);
  }
  for (const { imageUrl } of media) visit("picture", imageUrl);
}
