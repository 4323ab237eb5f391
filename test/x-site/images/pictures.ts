import { face } from "./face.ts";
import { scene } from "./scene.ts";

export interface Picture {
  readonly body: string | Buffer;
  readonly contentType: string;
}

const svg = "image/svg+xml";

/**
 * A picture of X's image hosts: people in pixels, since a browser makes a whole document of every SVG, of which an evening
 * would have hundreds; drawn scenes for the few photographs, as SVG.
 */
export function pictureAt(url: URL): Picture | undefined {
  const person = /^\/profile_images\/[^/]+\/(.+?)(?:_(?:normal|bigger|mini|x96|400x400))?\.\w+$/.exec(
    url.pathname,
  )?.[1];
  if (person !== undefined) return { body: face(decodeURIComponent(person)), contentType: "image/png" };
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

function word(text: string, size: number, middle: number): string {
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
