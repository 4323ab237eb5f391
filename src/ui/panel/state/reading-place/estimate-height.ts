import type { Density } from "../../../../domain/settings.ts";
import type { FeedRow } from "../rows.ts";

const line = 19;
const letter = 6.7;
const endTag = /\s#[\p{L}\p{N}_]+$/u;

type PostRow = Extract<FeedRow, { kind: "post" }>;

/** `scale` is the text size relative to 16 pixels. */
export interface RowLook {
  density: Density;
  scale: number;
}

export function createRowLook(): RowLook {
  return { density: "comfortable", scale: 1 };
}

/** Estimates a row's height in pixels, well enough for smooth scrolling up; the row is measured once drawn. */
export function createEstimate(look: RowLook): (row: FeedRow, width: number) => number {
  const guesses = new WeakMap<PostRow, { readonly by: string; readonly height: number }>();
  return (row, width) => {
    const { density, scale } = look;
    if (row.kind !== "post") return 33 * scale;
    const by = `${density} ${scale} ${width}`;
    const known = guesses.get(row);
    if (known?.by === by) return known.height;
    const height = heightOfPost(row, width / scale, density) * scale;
    guesses.set(row, { by, height });
    return height;
  };
}

function heightOfPost({ item, verdict }: PostRow, width: number, density: Density): number {
  const { post, question } = item;
  const isClose = density !== "comfortable";
  if (post.repostOf && !verdict) return isClose ? 27 : 34;
  if (density === "one-line" && !verdict && question === undefined) return 27;
  const perLine = Math.max(16, (Math.min(width, 600) - (isClose ? 30 : 72)) / letter);
  const media = post.entities.media.length > 0 ? (isClose ? 60 : 112) : 0;
  const quote = post.quote ? 42 + linesOf(post.quote.text ?? "", perLine - 4) * line : 0;
  const reason = verdict ? 54 : 0;
  const text = linesOf(post.text.replace(endTag, ""), perLine) * line;
  return (isClose ? 27 : 40) + reason + text + (post.replyTo ? 17 : 0) + media + quote;
}

function linesOf(text: string, perLine: number): number {
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
}
