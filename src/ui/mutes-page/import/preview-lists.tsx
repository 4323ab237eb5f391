import type { ComponentChildren, VNode } from "preact";
import type { UnreadableLine } from "../../../domain/mutes/files/mute-file.ts";
import type { ImportPreview } from "../../../domain/mutes/files/preview-import.ts";
import type { Protection } from "../../../domain/mutes/protection.ts";
import type { MuteTarget } from "../../../domain/mutes/rule.ts";
import { isAccount } from "../../../domain/mutes/target-key.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { targetWords } from "../../mutes/mute-words.ts";
import { richWords } from "../../parts/rich-words.ts";

interface PreviewProps {
  readonly preview: ImportPreview & { readonly ok: true };
  readonly confirmed: ReadonlySet<number>;
  readonly confirm: (line: number) => void;
}

const mostShown = 200;

export const protections = {
  moderator: "previewModerator",
  guest: "previewGuest",
  self: "previewSelf",
  followed: "previewFollowed",
} as const satisfies Readonly<Record<Protection, string>>;

export function PreviewLists({ preview, confirmed, confirm }: PreviewProps): VNode {
  const { fresh, already, ended, touchesHosts, repeated, unreadable, partly } = preview;
  return (
    <div class="preview">
      <List title={words("previewNew")} count={fresh.length} open>
        {fresh.slice(0, mostShown).map(({ line, target }) => (
          <li key={`${line} ${targetWords(target)}`}>
            {targetWords(target)} <span class="soft">{idWords(target)}</span>
          </li>
        ))}
      </List>
      <List title={words("previewAlready")} count={already.length}>
        {already.slice(0, mostShown).map(({ line, target }) => (
          <li key={line}>{targetWords(target)}</li>
        ))}
      </List>
      <List title={words("previewEnded")} count={ended.length}>
        {ended.slice(0, mostShown).map(({ line, target }) => (
          <li key={line}>{targetWords(target)}</li>
        ))}
      </List>
      <List title={words("previewProtected")} count={touchesHosts.length} open>
        {touchesHosts.slice(0, mostShown).map(({ entry: { line, target }, protection }) => (
          <li key={line}>
            <label>
              <input type="checkbox" checked={confirmed.has(line)} onChange={() => confirm(line)} />
              {words(protections[protection], { name: targetWords(target) })}
            </label>
          </li>
        ))}
      </List>
      <List title={words("previewRepeated")} count={repeated} />
      <List title={words("previewPartly")} count={partly.length} open>
        <Lines lines={partly} />
      </List>
      <LeftLines lines={unreadable} />
    </div>
  );
}

export function LeftLines({ lines }: { readonly lines: readonly UnreadableLine[] }): VNode | null {
  return (
    <List title={words("previewUnreadable")} count={lines.length} open>
      <Lines lines={lines} />
    </List>
  );
}

function Lines({ lines }: { readonly lines: readonly UnreadableLine[] }): VNode {
  return (
    <>
      {lines.slice(0, mostShown).map(({ line, why }) => (
        <li key={`${line} ${wordsOf(why)}`}>
          <span class="soft num">{words("previewLine", { line })}</span> {wordsOf(why)}
        </li>
      ))}
    </>
  );
}

function idWords(target: MuteTarget): string | undefined {
  if (!isAccount(target)) return undefined;
  return target.id === undefined ? words("previewNoId") : words("previewId", { id: target.id });
}

interface ListProps {
  readonly title: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children?: ComponentChildren;
}

function List({ title, count, open = false, children }: ListProps): VNode | null {
  if (count === 0) return null;
  const shown = <b class="num">{count.toLocaleString()}</b>;
  const summary = richWords("previewCount", { title, shown, count });
  if (!children) return <p>{summary}</p>;
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <ul>{children}</ul>
      {count > mostShown && <p class="soft">{words("moreEntries", { count: count - mostShown })}</p>}
    </details>
  );
}
