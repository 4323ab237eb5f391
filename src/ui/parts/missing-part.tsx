import type { VNode } from "preact";
import { words } from "../../words/words.ts";

/** Browsers may remember a failed import for the page's life, so the retry reloads the page. */
export function MissingPart(): VNode {
  return (
    <p class="part-missing" role="alert">
      {words("partNotLoaded")}{" "}
      <button type="button" class="link" onClick={() => location.reload()}>
        {words("partReload")}
      </button>
    </p>
  );
}
