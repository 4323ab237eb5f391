import { useLayoutEffect } from "preact/hooks";
import type { Appearance } from "../../domain/settings.ts";

/** Light, dark, or as the system has it: the colours follow `color-scheme`. */
export function setAppearance(appearance: Appearance): void {
  document.documentElement.style.colorScheme = appearance === "system" ? "light dark" : appearance;
}

export function useAppearance(appearance: Appearance): void {
  useLayoutEffect(() => setAppearance(appearance), [appearance]);
}
