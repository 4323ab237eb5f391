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

export function keyOf({ kind, name }: Thing): string {
  return `${kind} ${name}`;
}

export function thingsOf(post: Post, chatTags: ReadonlySet<string>): readonly Thing[] {
  const { hashtags, mentions, links, media } = post.entities;
  const things: Thing[] = [];
  for (const { tag } of hashtags) {
    const name = foldCase(tag);
    if (!chatTags.has(name)) things.push({ kind: "tag", name });
  }
  for (const { handle } of mentions) things.push({ kind: "mention", name: foldCase(handle) });
  for (const link of links) {
    const host = hostOfLink(link);
    if (host !== undefined && !everybodys.test(host)) things.push({ kind: "site", name: host });
  }
  for (const { imageUrl } of media) things.push({ kind: "picture", name: imageUrl });
  return things;
}
