import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ListPreview } from "../../../domain/mutes/list-preview.ts";
import type { MuteTarget } from "../../../domain/mutes/rule.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { targetWords } from "../../mutes/mute-words.ts";
import { richWords } from "../../parts/rich-words.ts";
import { BroadLines } from "../broad-lines.tsx";
import { protections } from "../import/preview-lists.tsx";
import { addressWords } from "./list-words.ts";

interface PreviewProps {
  readonly preview: ListPreview;
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly subscribe: () => void;
  readonly cancel: () => void;
}

export function ListPreviewView({ preview, problem, isBusy, subscribe, cancel }: PreviewProps): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { url, fresh, broad } = preview;
  return (
    <div class="preview">
      <h2 ref={title} tabIndex={-1}>
        {addressWords(url)}
      </h2>
      <p>{fresh === 0 ? words("listNothingNew") : words("listWouldAdd", { count: fresh })}</p>
      <Counts preview={preview} />
      <BroadLines broad={broad} />
      <Named title={words("previewNew")} count={fresh} targets={preview.freshTargets} />
      <Named title={words("previewAlready")} count={preview.already} targets={preview.alreadyTargets} />
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
          {words(isBusy ? "listSubscribing" : broad.length > 0 ? "listSubscribeAnyway" : "listSubscribe")}
        </button>
        <button type="button" class="link" disabled={isBusy} onClick={cancel}>
          {words("chatFormCancel")}
        </button>
      </div>
    </div>
  );
}

function Counts({ preview }: Pick<PreviewProps, "preview">): VNode {
  const { fresh, already, protectedCount, repeated, unreadableCount } = preview;
  const counts = [
    ["listCountNew", fresh],
    ["listCountAlready", already],
    ["listCountProtected", protectedCount],
    ["listCountRepeated", repeated],
    ["listCountUnreadable", unreadableCount],
  ] as const;
  return (
    <dl class="preview-counts">
      {counts.map(([word, count]) => (
        <div key={word}>
          <dt>{words(word)}</dt>
          <dd class="num">{count.toLocaleString()}</dd>
        </div>
      ))}
    </dl>
  );
}

interface NamedProps {
  readonly title: string;
  readonly count: number;
  readonly targets: readonly MuteTarget[];
}

function Named({ title, count, targets }: NamedProps): VNode | null {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {richWords("previewCount", { title, shown: <b class="num">{count.toLocaleString()}</b>, count })}
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
        {richWords("listGuarded", { shown: <b class="num">{protectedCount.toLocaleString()}</b> })}
      </summary>
      <ul>
        {guarded.map(({ line, name, protection }) => (
          <li key={line}>{words(protections[protection], { name })}</li>
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
        {richWords("previewCount", {
          title: words("previewUnreadable"),
          shown: <b class="num">{unreadableCount.toLocaleString()}</b>,
          count: unreadableCount,
        })}
      </summary>
      <ul>
        {unreadable.map(({ line, why }) => (
          <li key={`${line} ${wordsOf(why)}`}>
            <span class="soft num">{words("previewLine", { line })}</span> {wordsOf(why)}
          </li>
        ))}
      </ul>
      <More count={unreadableCount - unreadable.length} />
    </details>
  );
}

function More({ count }: { readonly count: number }): VNode | null {
  return count > 0 ? <p class="soft">{words("moreEntries", { count })}</p> : null;
}
