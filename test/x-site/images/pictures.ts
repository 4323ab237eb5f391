import { hashOf } from "../seeded.ts";
import { scene } from "./scene.ts";

export interface Picture {
  readonly body: string;
  readonly contentType: string;
}

const svg = "image/svg+xml";

/** A picture of X's image hosts: initials for people, drawn scenes for photographs, as SVG. */
export function pictureAt(url: URL): Picture | undefined {
  const person = /^\/profile_images\/[^/]+\/(.+?)(?:_(?:normal|bigger|mini|x96|400x400))?\.\w+$/.exec(
    url.pathname,
  )?.[1];
  if (person !== undefined) return { body: initials(decodeURIComponent(person)), contentType: svg };
  const photo = /^\/(?:media|tweet_video_thumb|ext_tw_video_thumb|card_img|amplify_video_thumb)\/(.+)$/.exec(
    url.pathname,
  )?.[1];
  if (photo !== undefined)
    return { body: scene(decodeURIComponent(photo).replace(/\.\w+$/, "")), contentType: svg };
  if (url.pathname.startsWith("/emoji/")) return { body: dot(), contentType: svg };
  if (url.pathname.startsWith("/favicons/")) return { body: dot(), contentType: svg };
  return undefined;
}

function initials(name: string): string {
  const hash = hashOf(name);
  const hue = hash % 360;
  const letters = name
    .split(/[-_]/)
    .slice(0, -1)
    .filter((part) => /^[a-z]/i.test(part))
    .map((part) => part[0]?.toUpperCase())
    .slice(0, 2)
    .join("");
  const colour = `hsl(${hue} ${38 + (hash % 22)}% ${36 + (hash % 13)}%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" fill="${colour}"/><text x="48" y="50" font-family="sans-serif" font-weight="600" font-size="38" fill="#fff" text-anchor="middle" dominant-baseline="central">${letters}</text></svg>`;
}

function dot(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><circle cx="16" cy="16" r="12" fill="#888"/></svg>`;
}
