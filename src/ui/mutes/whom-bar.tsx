import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePanel } from "../panel/panel-context.ts";
import type { BarNote } from "./muting.ts";

/** Of a repost: the one who repeated it, or the one who wrote it. */
export function WhomBar({ note }: { readonly note: BarNote & { readonly kind: "whom" } }): VNode {
  const { muting } = usePanel();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
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
          <small>{index === 0 ? "reposted it" : "wrote it"}</small>
        </button>
      ))}
    </div>
  );
}
