import type { FeedRow } from "./rows.ts";

const line = 19;
const letter = 6.7;

type PostRow = Extract<FeedRow, { kind: "post" }>;

/** A guess of a row's height in pixels at a width, good enough that scrolling up does not jerk; the real one is measured. */
export function estimateHeight(row: FeedRow, width: number): number {
  if (row.kind !== "post") return 33;
  const known = guesses.get(row);
  if (known?.width === width) return known.height;
  const height = heightOfPost(row, width);
  guesses.set(row, { width, height });
  return height;
}

/** Each batch asks again for every row that was never measured. */
const guesses = new WeakMap<PostRow, { readonly width: number; readonly height: number }>();

function heightOfPost({ item: { post }, verdict }: PostRow, width: number): number {
  if (post.repostOf && !verdict) return 34;
  const perLine = Math.max(16, (Math.min(width, 600) - 72) / letter);
  const media = post.entities.media.length > 0 ? 112 : 0;
  const quote = post.quote ? 42 + linesOf(post.quote.text ?? "", perLine - 4) * line : 0;
  const reason = verdict ? 54 : 0;
  return 38 + reason + linesOf(post.text, perLine) * line + (post.replyTo ? 17 : 0) + media + quote;
}

function linesOf(text: string, perLine: number): number {
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
}
