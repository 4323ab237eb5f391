import { afterPaint } from "../base/after-paint.ts";

const waiting = new Set<HTMLImageElement>();

/**
 * As the `ref` of an image: gives it the address in its `data-address` once the frame that draws it is on the screen.
 * Twenty posts ask for twenty pictures, and what asking and their coming take would delay the posts' text.
 */
export function loadPicture(image: HTMLImageElement | null): void {
  if (!image) return;
  if (waiting.size === 0) afterPaint(loadWaiting);
  waiting.add(image);
}

function loadWaiting(): void {
  const images = [...waiting];
  waiting.clear();
  for (const image of images) if (image.isConnected) image.src = image.dataset.address ?? "";
}
