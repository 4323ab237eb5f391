import type { VNode } from "preact";
import { words } from "../../words/words.ts";

interface ShortcutLineProps {
  /** Empty: none. */
  readonly keys: string;
  /** Opens where the browser lets keys be chosen; undefined where only words can lead there. */
  readonly choose: (() => void) | undefined;
}

/** Which keys open the panel, and what to do where none do: a browser reports no keys that are taken. */
export function ShortcutLine({ keys, choose }: ShortcutLineProps): VNode {
  return (
    <p class="lead" data-shortcut={keys}>
      {keys === "" ? words("shortcutNone") : words("shortcutIs", { keys })}{" "}
      {choose ? (
        <button type="button" class="link" data-action="choose-shortcut" onClick={choose}>
          {words("shortcutChoose")}
        </button>
      ) : (
        words("shortcutWhere")
      )}
    </p>
  );
}
