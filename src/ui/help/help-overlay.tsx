import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePanel } from "../panel/panel-context.ts";

const keys: readonly (readonly [key: string, what: string])[] = [
  ["j / k", "next, previous post"],
  ["Enter", "open the post on X"],
  ["n", "write a new post"],
  ["r", "reply"],
  ["q", "quote"],
  ["l", "like on X"],
  ["m", "mute until the end of tonight"],
  ["u", "undo the mute"],
  [".", "load new posts"],
  ["/", "search these posts"],
  ["1 to 5", "All, Chat, Mods, You, Aside"],
  ["End", "to the newest"],
  ["Home", "to the oldest"],
  ["Ctrl Enter", "hand what you wrote to X"],
  ["Esc", "close what is open"],
  ["?", "these keys"],
];

/** The keys of the panel. */
export function HelpOverlay(): VNode {
  const { view } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    view.overlay.value = "none";
  };
  return (
    <dialog class="help" ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="primary" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
