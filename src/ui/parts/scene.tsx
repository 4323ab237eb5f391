import type { VNode } from "preact";

/** Small line drawings for the states without posts, on a 48 by 48 grid. */
const scenes = {
  door: "M12 8h17a3 3 0 0 1 3 3v26a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3ZM14 17h11M14 23h8M38 16v16M34 28l4 4 4-4",
  key: "M17 17a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM24 24h17M36 24v6M41 24v4M17 24h.1",
  turn: "M38 24a14 14 0 1 1-4.5-10.3M35 6v8.500h-8.500",
  behind:
    "M8 14h20a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V17a3 3 0 0 1 3-3ZM18 14v-2a3 3 0 0 1 3-3h19a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-9M11 21h12M11 27h8",
  clock: "M24 8a16 16 0 1 1 0 32 16 16 0 0 1 0-32ZM24 15v9.500l6 4",
  ear: "M10 12h20a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4H19l-7 6v-6h-2a4 4 0 0 1-4-4v-9a4 4 0 0 1 4-4ZM13 20h.1M20 20h.1M27 20h.1M39 17c2.700 3.500 2.700 8 0 11.500M43 14c4 5.500 4 12 0 17.500",
  box: "M8 18 24 10l16 8v14l-16 8-16-8ZM8 18l16 8 16-8M24 26v14",
  glass: "M21 10a11 11 0 1 1 0 22 11 11 0 0 1 0-22ZM29 29l10 10M17 21h8",
} as const;

export type SceneName = keyof typeof scenes;

export function Scene({ name }: { readonly name: SceneName }): VNode {
  return (
    <svg class="scene" viewBox="0 0 48 48" aria-hidden="true">
      <path d={scenes[name]} />
    </svg>
  );
}
