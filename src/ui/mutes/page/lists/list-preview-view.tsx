import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { protections } from "../preview-lists.tsx";
import { addressWords, mutesWords } from "./list-words.ts";
import type { ListPreview } from "./lists-model.ts";

interface PreviewProps {
  readonly preview: ListPreview;
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly subscribe: () => void;
  readonly cancel: () => void;
}

/** What a list would mute, whom it may not mute, and what of it cannot be read. */
export function ListPreviewView({ preview, problem, isBusy, subscribe, cancel }: PreviewProps): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { url, fresh, already, repeated } = preview;
  return (
    <div class="preview">
      <h2 ref={title} tabIndex={-1}>
        {addressWords(url)}
      </h2>
      <p>
        {fresh === 0
          ? "It would mute nothing new."
          : `It would add ${mutesWords(fresh)}, in every chat, for good.`}
        {already > 0 && ` Muted already: ${already.toLocaleString()}.`}
        {repeated > 0 && ` Said more than once: ${repeated.toLocaleString()}.`}
      </p>
      <Guarded preview={preview} />
      <Unreadable preview={preview} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="form-end">
        <button type="button" class="primary" disabled={isBusy} onClick={subscribe}>
          {isBusy ? "Subscribing…" : "Subscribe"}
        </button>
        <button type="button" class="link" disabled={isBusy} onClick={cancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function Guarded({ preview }: Pick<PreviewProps, "preview">): VNode | null {
  const { protected: guarded, protectedCount } = preview;
  if (protectedCount === 0) return null;
  return (
    <details open>
      <summary>
        Left out, because a list can never mute them: <b class="num">{protectedCount.toLocaleString()}</b>
      </summary>
      <ul>
        {guarded.map(({ line, name, protection }) => (
          <li key={line}>
            {name} is {protections[protection]}
          </li>
        ))}
      </ul>
      <More count={protectedCount - guarded.length} />
    </details>
  );
}

function Unreadable({ preview }: Pick<PreviewProps, "preview">): VNode | null {
  const { unreadable, unreadableCount } = preview;
  if (unreadableCount === 0) return null;
  return (
    <details open={unreadableCount <= 5}>
      <summary>
        Cannot be read: <b class="num">{unreadableCount.toLocaleString()}</b>
      </summary>
      <ul>
        {unreadable.map(({ line, why }) => (
          <li key={`${line} ${why}`}>
            <span class="soft num">line {line}</span> {why}
          </li>
        ))}
      </ul>
      <More count={unreadableCount - unreadable.length} />
    </details>
  );
}

function More({ count }: { readonly count: number }): VNode | null {
  return count > 0 ? <p class="soft">and {count.toLocaleString()} more</p> : null;
}
