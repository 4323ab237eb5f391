import type { ComponentChildren, VNode } from "preact";
import type { ImportPreview } from "../../../domain/mutes/files/preview-import.ts";
import type { Protection } from "../../../domain/mutes/protection.ts";
import { targetWords } from "../mute-words.ts";

interface PreviewProps {
  readonly preview: ImportPreview & { readonly ok: true };
  /** Lines of protected entries that the person said yes to. */
  readonly confirmed: ReadonlySet<number>;
  readonly confirm: (line: number) => void;
}

const mostShown = 200;

/** What a protected account is to the person. */
export const protections: Readonly<Record<Protection, string>> = {
  moderator: "a moderator",
  guest: "a guest host",
  self: "you",
  followed: "somebody you follow",
};

/** What an import would do, in four lists: new, there already, protected, unreadable. */
export function PreviewLists({ preview, confirmed, confirm }: PreviewProps): VNode {
  const { fresh, already, touchesHosts, repeated, unreadable } = preview;
  return (
    <div class="preview">
      <List title="New" count={fresh.length} open>
        {fresh.slice(0, mostShown).map(({ line, target }) => (
          <li key={line}>{targetWords(target)}</li>
        ))}
      </List>
      <List title="Muted already" count={already.length}>
        {already.slice(0, mostShown).map(({ line, target }) => (
          <li key={line}>{targetWords(target)}</li>
        ))}
      </List>
      <List title="Protected, left out unless you say yes" count={touchesHosts.length} open>
        {touchesHosts.slice(0, mostShown).map(({ entry: { line, target }, protection }) => (
          <li key={line}>
            <label>
              <input type="checkbox" checked={confirmed.has(line)} onChange={() => confirm(line)} />
              {targetWords(target)} is {protections[protection]}
            </label>
          </li>
        ))}
      </List>
      <List title="Said more than once" count={repeated} />
      <List title="Cannot be read" count={unreadable.length} open>
        {unreadable.slice(0, mostShown).map(({ line, why }) => (
          <li key={`${line} ${why}`}>
            <span class="soft num">line {line}</span> {why}
          </li>
        ))}
      </List>
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children?: ComponentChildren;
}

function List({ title, count, open = false, children }: ListProps): VNode | null {
  if (count === 0) return null;
  const words = (
    <>
      {title}: <b class="num">{count.toLocaleString()}</b>
    </>
  );
  if (!children) return <p>{words}</p>;
  return (
    <details open={open}>
      <summary>{words}</summary>
      <ul>{children}</ul>
      {count > mostShown && <p class="soft">and {(count - mostShown).toLocaleString()} more</p>}
    </details>
  );
}
