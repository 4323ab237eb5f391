import { afterPaint } from "../base/after-paint.ts";

/**
 * As the `ref` of an image: gives it the address in its `data-address` once the frame that draws it is on the screen.
 * Twenty posts ask for twenty pictures, and what asking and their coming take would delay the posts' text.
 */
export function loadPicture(image: HTMLImageElement | null): void {
  if (!image) return;
  afterPaint(() => {
    if (image.isConnected) image.src = image.dataset.address ?? "";
  });
}
