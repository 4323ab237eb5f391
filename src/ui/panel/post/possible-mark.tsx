import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { Reason } from "../../../domain/raids/reasons.ts";
import { words } from "../../../words/words.ts";
import { reasonWords } from "../parts/reason-words.ts";

export function PossibleMark({ reasons }: { readonly reasons: readonly Reason[] }): VNode {
  const id = useId();
  return (
    <span class="possible">
      <button type="button" class="chip possible-mark" aria-describedby={id}>
        <span aria-hidden="true">{words("raidPossible")}</span>
        <span class="for-screen-readers">{words("raidPossibleLabel")}</span>
      </button>
      <span class="possible-reasons" role="tooltip" id={id}>
        {reasons.map((reason) => (
          <span key={reason.key}>{reasonWords(reason)}</span>
        ))}
      </span>
    </span>
  );
}
