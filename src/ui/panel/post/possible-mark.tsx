import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { reasonWords } from "../parts/reason-words.ts";
import { usePanel } from "../state/panel-context.ts";

export function PossibleMark({ post }: { readonly post: Post }): VNode | null {
  const { raids } = usePanel();
  const id = useId();
  const reasons = raids.reasonsFor(post);
  if (reasons.length === 0) return null;
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
