import { afterPaint } from "../../parts/after-paint.ts";

/**
 * An image `ref`: sets `data-address` as the source after the current frame is painted. Requesting twenty
 * pictures delays the posts' text.
 */
export function loadPicture(image: HTMLImageElement | null): void {
  if (!image) return;
  afterPaint(() => {
    if (image.isConnected) image.src = image.dataset.address ?? "";
  });
}
