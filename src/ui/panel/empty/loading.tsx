import type { VNode } from "preact";
import { words } from "../../../words/words.ts";

export function Loading(): VNode {
  return (
    <section class="skeleton" role="status" aria-label={words("emptyLoading")}>
      {[3, 2, 4, 2, 3].map((lines, index) => (
        <div class={`bone lines-of-${lines}`} key={`${lines}-${index * 2}`}>
          <i />
          <span />
        </div>
      ))}
    </section>
  );
}
