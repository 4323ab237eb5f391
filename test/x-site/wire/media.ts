import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { SiteMedia, SitePost } from "../evening.ts";
import { hashOf } from "../seeded.ts";
import type { JsonObject } from "./json.ts";
import { shortLink } from "./short-link.ts";

/** The one t.co address that stands in the text for all pictures of a post. */
export function mediaAddress(post: SitePost, handle: string): string | undefined {
  return post.media === undefined ? undefined : shortLink(expandedAddress(post, handle));
}

function expandedAddress({ id, media }: SitePost, handle: string): string {
  return `https://x.com/${handle}/status/${id}/${media?.[0]?.type === "video" ? "video" : "photo"}/1`;
}

/** `extended_entities.media`: the pictures of a post. */
export function wireMedia(post: SitePost, handle: string, indices: readonly [number, number]): JsonObject[] {
  return (post.media ?? []).map((media, at) => {
    const id = String(BigInt(firstIdAt(post.createdAt - 4000)) + BigInt(hashOf(post.id + at) % 4_000_000));
    return {
      display_url: `pic.x.com/${shortLink(expandedAddress(post, handle)).slice(13)}`,
      expanded_url: expandedAddress(post, handle),
      ...(media.alt === undefined ? {} : { ext_alt_text: media.alt }),
      ext_media_availability: { status: "Available" },
      features: { large: {}, medium: {}, orig: {}, small: {} },
      id_str: id,
      indices,
      media_key: `${mediaKeys[media.type]}_${id}`,
      media_results: { result: { media_key: `${mediaKeys[media.type]}_${id}` } },
      media_url_https: mediaUrl(media),
      original_info: { focus_rects: focusRects(media), height: media.height, width: media.width },
      sizes: sizesOf(media),
      type: media.type,
      url: mediaAddress(post, handle) ?? "",
      ...(media.type === "photo" ? {} : { video_info: videoInfo(media) }),
    };
  });
}

const mediaKeys = { photo: 3, video: 13, animated_gif: 16 } as const;

export function mediaUrl(media: SiteMedia): string {
  return media.url ?? `https://pbs.twimg.com/media/${media.scene}.jpg`;
}

function sizesOf({ width, height }: SiteMedia): JsonObject {
  const within = (longest: number) => {
    const scale = Math.min(1, longest / Math.max(width, height));
    return { h: Math.round(height * scale), resize: "fit", w: Math.round(width * scale) };
  };
  return {
    large: within(2048),
    medium: within(1200),
    small: within(680),
    thumb: { h: 150, resize: "crop", w: 150 },
  };
}

function focusRects({ width, height }: SiteMedia): JsonObject[] {
  return [0.56, 1, 1.14, 2, height / width].map((ratio) => ({
    h: Math.min(height, Math.round(width * ratio)),
    w: width,
    x: 0,
    y: 0,
  }));
}

function videoInfo(media: SiteMedia): JsonObject {
  const url = `https://video.twimg.com/ext_tw_video/${media.scene}.mp4`;
  return {
    aspect_ratio: [16, 9],
    ...(media.type === "video" ? { duration_millis: 21_000 } : {}),
    variants: [{ bitrate: 832_000, content_type: "video/mp4", url }],
  };
}
