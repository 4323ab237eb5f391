import { useLayoutEffect } from "preact/hooks";
import type { Look } from "../../domain/settings.ts";
import type { RowLook } from "./state/reading-place/estimate-height.ts";
import type { ReadingPlace } from "./state/reading-place/reading-place.ts";

/** Every measure of the panel follows the root's text size. */
export function useRowLook({ density, textSize }: Look, rowLook: RowLook, place: ReadingPlace): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.textSize = String(textSize);
    const scale = Number.parseFloat(getComputedStyle(root).fontSize) / 16;
    if (rowLook.density === density && rowLook.scale === scale) return;
    rowLook.density = density;
    rowLook.scale = scale;
    place.drawAnew();
  }, [density, textSize, rowLook, place]);
}
