import type { VNode } from "preact";

export function Logo(): VNode {
  return (
    <svg class="chatside-logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="ground" width="32" height="32" rx="8" />
      <path class="page" d="M7 9h6M7 14.500h6M7 20h4" />
      <path
        class="chat"
        d="M19.500 6h4.500a3 3 0 0 1 3 3v10.500a3 3 0 0 1-3 3h-2l-5.500 4.500V9a3 3 0 0 1 3-3z"
      />
      <circle class="moderator" cx="21.750" cy="11.500" r="1.700" />
      <circle class="person" cx="21.750" cy="17" r="1.700" />
    </svg>
  );
}
