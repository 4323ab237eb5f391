import type { VNode } from "preact";

/** The strokes of each icon on a 16 by 16 grid. */
const shapes = {
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4l3.1 3.1",
  close: "M4 4l8 8M12 4l-8 8",
  down: "M8 3v10M3.8 8.8 8 13l4.2-4.2",
  up: "M8 13V3M3.8 7.2 8 3l4.2 4.2",
  chevron: "M4.5 6.5 8 10l3.5-3.5",
  repost:
    "M3.2 9.5V6.2c0-.9.7-1.6 1.6-1.6h7M9.6 2.4 11.8 4.6 9.6 6.8M12.8 6.5v3.3c0 .9-.7 1.6-1.6 1.6h-7M6.4 13.6 4.2 11.4l2.2-2.2",
  play: "M5.5 3.8v8.4l6.8-4.2Z",
  plus: "M8 3v10M3 8h10",
  check: "M3.2 8.6 6.4 12l6.4-7.6",
  gear: "M8 5.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4ZM8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4",
  pencil: "M2.8 13.2l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.2ZM9.2 4.6l2.2 2.2",
  chart: "M2.8 13.2h10.4M4.5 10.5V7.2M8 10.5V3.5M11.5 10.5V6",
  copy: "M5.8 5.8V3.6c0-.6.5-1.1 1.1-1.1h5.5c.6 0 1.1.5 1.1 1.1v5.5c0 .6-.5 1.1-1.1 1.1h-2.2M3.6 5.8h5.5c.6 0 1.1.5 1.1 1.1v5.5c0 .6-.5 1.1-1.1 1.1H3.6c-.6 0-1.1-.5-1.1-1.1V6.9c0-.6.5-1.1 1.1-1.1Z",
  bin: "M3 4.5h10M6.5 4.5V3h3v1.5M4.3 4.5l.6 8.5h6.2l.6-8.5M6.8 7v3.8M9.2 7v3.8",
  aside: "M8 2.2a5.8 5.8 0 1 1 0 11.600 5.8 5.8 0 0 1 0-11.600ZM4 12 12 4",
  reload: "M13 8a5 5 0 1 1-1.500-3.500M12 2.200v2.800h-2.800",
  open: "M6.2 3.5H3.5v9h9V9.8M9.2 3.2h3.6v3.6M12.4 3.6 7.4 8.6",
} as const;

export type IconName = keyof typeof shapes;

/** A small line drawing in the colour of the text around it; it never carries the meaning alone. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
