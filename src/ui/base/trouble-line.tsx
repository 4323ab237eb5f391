import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { Icon } from "./icon.tsx";

/** What went wrong where no press of this page asked for it (a full disk, a failure of ours), until it is put away. */
export function TroubleLine({ trouble }: { readonly trouble: Signal<string | undefined> }): VNode | null {
  if (trouble.value === undefined) return null;
  const putAway = () => {
    trouble.value = undefined;
  };
  return (
    <div class="trouble-line" role="alert">
      <p>{trouble.value}</p>
      <button type="button" class="icon-button" aria-label="Put away" onClick={putAway}>
        <Icon name="close" />
      </button>
    </div>
  );
}
