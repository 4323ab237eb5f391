import type { VNode } from "preact";
import { words } from "../../words/words.ts";

/** X's page on the left; its posts become one column beside it, with the question on top. */
export function WelcomePicture(): VNode {
  return (
    <svg class="welcome-picture" viewBox="0 0 560 240" role="img" aria-label={words("welcomePicture")}>
      <rect class="window" x="1" y="1" width="558" height="238" rx="12" />
      <path class="edge" d="M1 28h558M330 28v211" />
      <g class="dots">
        <circle cx="18" cy="15" r="4" />
        <circle cx="32" cy="15" r="4" />
        <circle cx="46" cy="15" r="4" />
      </g>
      {[0, 1, 2, 3].map((at) => (
        <g key={at} class="on-x" transform={`translate(28 ${48 + at * 47})`}>
          <circle cx="12" cy="14" r="11" />
          <path d={`M34 8h${70 + ((at * 37) % 60)}M34 20h${170 + ((at * 53) % 70)}`} />
        </g>
      ))}
      <g class="streams">
        <path d="M286 70c40 0 32 32 66 36" />
        <path class="moderators" d="M286 116c34 0 34 12 66 14" />
        <path class="you" d="M286 164c40 0 32 -10 66 -12" />
      </g>
      <rect class="asked" x="352" y="44" width="190" height="42" rx="8" />
      <path class="asked-words" d="M366 58h50M366 71h150" />
      {["", "moderators", "you", ""].map((look, at) => (
        <g key={at} class={`beside ${look}`} transform={`translate(352 ${98 + at * 33})`}>
          <rect width="3" height="24" rx="1.5" />
          <circle cx="19" cy="12" r="8" />
          <path d={`M36 7h${50 + ((at * 29) % 40)}M36 18h${110 + ((at * 31) % 40)}`} />
        </g>
      ))}
    </svg>
  );
}
