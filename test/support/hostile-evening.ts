import type { Evening, SitePost } from "../x-site/evening.ts";
import { hostileLinks, hostileNames, hostileStrings } from "./hostile-strings.ts";
import { smallEvening, type WrittenPost } from "./small-evening.ts";

/** A post for each hostile string, in every field of a post that takes text; each belongs to the chat. */
export function hostileEvening(): Evening {
  const posts = hostileStrings.map(hostilePost);
  const names = Object.fromEntries(posts.map(({ by }, index) => [by, nameAt(index)]));
  return smallEvening([...posts, { by: "nkessler_pd", text: "Still here. #copchat", after: posts.length }], {
    names,
  });
}

function hostilePost(text: string, index: number): WrittenPost {
  const link = hostileLinks[index % hostileLinks.length] ?? "";
  const media: SitePost["media"] = [
    { type: "photo", scene: "bridge", alt: text, width: 600, height: 400, url: link },
  ];
  return {
    by: `stranger_${index}`,
    text: `${text} #copchat https://t.co/bad${index}`,
    after: index,
    links: [{ inText: `https://t.co/bad${index}`, expanded: link }],
    media,
    lang: text,
    source: text,
    card: { url: link, title: text, description: text },
  };
}

function nameAt(index: number): string {
  return index % 2 === 0
    ? (hostileStrings[index] ?? "")
    : (hostileNames[((index - 1) / 2) % hostileNames.length] ?? "");
}
