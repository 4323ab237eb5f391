import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ListPreview } from "../../../../domain/mutes/list-preview.ts";
import type { MuteTarget } from "../../../../domain/mutes/rule.ts";
import { targetWords } from "../../mute-words.ts";
import { BroadLines } from "../broad-lines.tsx";
import { protections } from "../preview-lists.tsx";
import { addressWords, mutesWords } from "./list-words.ts";

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
  const { url, fresh, broad } = preview;
  return (
    <div class="preview">
      <h2 ref={title} tabIndex={-1}>
        {addressWords(url)}
      </h2>
      <p>
        {fresh === 0
          ? "It would mute nothing new."
          : `It would add ${mutesWords(fresh)}, in every chat, for good.`}
      </p>
      <Counts preview={preview} />
      <BroadLines broad={broad} />
      <Named title="New" count={fresh} targets={preview.freshTargets} />
      <Named title="Muted already" count={preview.already} targets={preview.alreadyTargets} />
      <Guarded preview={preview} />
      <Unreadable preview={preview} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="form-end">
        <button
          type="button"
          class={`primary ${broad.length > 0 ? "danger" : ""}`}
          disabled={isBusy}
          onClick={subscribe}
        >
          {isBusy ? "Subscribing…" : broad.length > 0 ? "Subscribe anyway" : "Subscribe"}
        </button>
        <button type="button" class="link" disabled={isBusy} onClick={cancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/** How many lines it has of each sort; also where there are none, since that is an answer too. */
function Counts({ preview }: Pick<PreviewProps, "preview">): VNode {
  const { fresh, already, protectedCount, repeated, unreadableCount } = preview;
  const counts: readonly (readonly [string, number])[] = [
    ["new", fresh],
    ["muted already", already],
    ["protected", protectedCount],
    ["said twice", repeated],
    ["cannot be read", unreadableCount],
  ];
  return (
    <dl class="preview-counts">
      {counts.map(([word, count]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd class="num">{count.toLocaleString()}</dd>
        </div>
      ))}
    </dl>
  );
}

interface NamedProps {
  readonly title: string;
  readonly count: number;
  /** Of them the first. */
  readonly targets: readonly MuteTarget[];
}

function Named({ title, count, targets }: NamedProps): VNode | null {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {title}: <b class="num">{count.toLocaleString()}</b>
      </summary>
      <ul>
        {targets.map((target) => (
          <li key={targetWords(target)}>{targetWords(target)}</li>
        ))}
      </ul>
      <More count={count - targets.length} />
    </details>
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
