import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../../../words/words.ts";
import type { BarNote } from "../state/muting.ts";
import { usePanel } from "../state/panel-context.ts";

export function WhomBar({ note }: { readonly note: BarNote & { readonly kind: "whom" } }): VNode {
  const { muting } = usePanel();
  const [reposter] = note.accounts;
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <div class="whom">
      {note.accounts.map((account, index) => (
        <button
          type="button"
          key={account.handle}
          ref={index === 0 ? first : null}
          onClick={() => muting.muteAccount(account, note.item)}
        >
          <bdi>@{account.handle}</bdi>
          <small>{words(index === 0 ? "muteBarReposted" : "muteBarWrote")}</small>
        </button>
      ))}
      {reposter && (
        <button type="button" onClick={() => muting.muteRepostsBy(reposter, note.item)}>
          <bdi>@{reposter.handle}</bdi>
          <small>{words("muteBarOnlyReposts")}</small>
        </button>
      )}
    </div>
  );
}
