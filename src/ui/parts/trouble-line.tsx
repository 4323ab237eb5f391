import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { words } from "../../words/words.ts";
import { Icon } from "./icon.tsx";

export function TroubleLine({ trouble }: { readonly trouble: Signal<string | undefined> }): VNode | null {
  if (trouble.value === undefined) return null;
  const putAway = () => {
    trouble.value = undefined;
  };
  return (
    <div class="trouble-line" role="alert">
      <p>{trouble.value}</p>
      <button type="button" class="icon-button" aria-label={words("dismiss")} onClick={putAway}>
        <Icon name="close" />
      </button>
    </div>
  );
}
