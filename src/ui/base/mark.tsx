import type { VNode } from "preact";

/** Chatside's mark: a page with the chat at its side. The same drawing as extension/icons/chatside.svg. */
export function Mark(): VNode {
  return (
    <svg class="chatside-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="ground" width="32" height="32" rx="8" />
      <path class="page" d="M7 8.500h6.500M7 14h6.500M7 19.500h4.500" />
      <path class="chat" d="M18 6.500h5.500a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H22l-4 4z" />
    </svg>
  );
}
