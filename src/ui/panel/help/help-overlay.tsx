import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { WordKey } from "../../../domain/words/wording.ts";
import { words } from "../../../words/words.ts";
import { type Command, capsOf } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";

const lines = [
  [["next", "previous"], "helpNextPost"],
  [["open"], "helpOpen"],
  [["write"], "helpWrite"],
  [["reply"], "helpReply"],
  [["quote"], "helpQuote"],
  [["like"], "helpLike"],
  [["mute"], "helpMute"],
  [["undo"], "helpUndo"],
  [["loadNew"], "helpLoadNew"],
  [["search"], "helpSearch"],
  [["filter"], "helpFilters"],
  [["aside"], "helpAside"],
  [["questions"], "helpQuestions"],
  [["links"], "helpLinks"],
  [["catchUp"], "helpCatchUp"],
  [["advance"], "helpAdvance"],
  [["desk"], "helpDesk"],
  [["stepQuestion"], "helpNextQuestion"],
  [["column"], "helpColumns"],
  [["conversation"], "helpConversation"],
  [["parent"], "helpParent"],
  [["person"], "helpPerson"],
  [["unread"], "helpUnread"],
  [["forYou"], "helpForYou"],
  [["back"], "helpBack"],
  [["allRead"], "helpAllRead"],
  [["newest"], "helpNewest"],
  [["oldest"], "helpOldest"],
  [["handOver"], "helpHandOver"],
  [["lastDraft"], "helpLastDraft"],
  [["close"], "helpEscape"],
  [["help"], "helpKeys"],
] as const satisfies readonly (readonly [readonly Command[], WordKey])[];

export function HelpOverlay(): VNode {
  const { view } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!dialog.current) return;
    dialog.current.showModal();
    // The browser focuses the button at the end, which scrolls the first keys out of view.
    dialog.current.focus();
    dialog.current.scrollTop = 0;
  }, []);
  const close = () => {
    view.overlay.value = "none";
  };
  return (
    <dialog class="help" ref={dialog} tabIndex={-1} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">{words("helpTitle")}</h2>
      <dl>
        {lines.map(([commands, what]) => (
          <div key={what}>
            <dt>
              {commands.flatMap(capsOf).map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{words(what)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="primary" onClick={close}>
        {words("helpClose")}
      </button>
    </dialog>
  );
}
