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
  const code = /^\/emoji\/v2\/svg\/([\da-f-]+)\.svg$/.exec(url.pathname)?.[1];
  if (code !== undefined) return { body: emoji(code), contentType: svg };
  if (url.pathname.startsWith("/favicons/")) return { body: dot(), contentType: svg };
  return undefined;
}

/** The letters before the dash on a colour from the whole name. */
function initials(name: string): string {
  const hash = hashOf(name);
  const colour = `hsl(${hash % 360} ${38 + (hash % 22)}% ${36 + (hash % 13)}%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" fill="${colour}"/>${word(name.replace(/-.*$/, ""), 36)}</svg>`;
}

function word(text: string, size: number, middle = 48): string {
  const safe = text.replace(/[<>&]/g, "");
  return `<text x="${middle}" y="${middle + 2}" font-family="sans-serif" font-weight="600" font-size="${size}" fill="#fff" text-anchor="middle" dominant-baseline="central">${safe}</text>`;
}

/** X's emoji are pictures named by their code points. */
function emoji(codes: string): string {
  const points = codes.split("-").map((code) => Number.parseInt(code, 16));
  const text = points.every((point) => point > 0 && point < 0x110000) ? String.fromCodePoint(...points) : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72">${word(text, 56, 36)}</svg>`;
}

function dot(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><circle cx="16" cy="16" r="12" fill="#888"/></svg>`;
}
