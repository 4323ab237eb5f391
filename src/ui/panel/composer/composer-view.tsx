import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { lazyPart } from "../../parts/lazy-part.tsx";
import { keyed } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";
import { ComposerLines } from "./composer-lines.tsx";
import { DraftsDrawer } from "./drafts-drawer.tsx";
import { DrawerButton } from "./drawer-button.tsx";

/** Loads counting, house rules and their tables: half of what the rest of the panel loads. */
export const OpenComposer = lazyPart(async () => (await import("./open-composer.tsx")).OpenComposer);

export function ComposerView(): VNode {
  const { composer, state } = usePanel();
  const chatId = state.chat.value.id;
  useEffect(() => composer.chatChanged(), [composer, chatId]);
  const isOpen = composer.model.isOpen.value;
  const wasOpen = useRef(false);
  useEffect(() => {
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <section class={`composer ${isOpen ? "open" : ""}`} aria-label={words("composerLabel")}>
      {composer.drawerOpen.value && <DraftsDrawer />}
      <ComposerLines />
      {isOpen ? <OpenComposer /> : <FoldedComposer takesFocus={wasOpen.current} />}
    </section>
  );
}

/** `takesFocus`: the open box was replaced, and its focus with it. */
function FoldedComposer({ takesFocus }: { readonly takesFocus: boolean }): VNode {
  const { composer, state } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus && document.activeElement === document.body) button.current?.focus();
  }, [takesFocus]);
  const draft = composer.model.current.value ?? composer.state.sorted.value.open[0];
  const text = draft?.text.trim() ?? "";
  return (
    <div class="composer-folded">
      <button
        type="button"
        ref={button}
        class="write"
        onClick={composer.open}
        {...keyed("write", (key) => words("composerWriteTitle", { key }))}
      >
        <Icon name="pencil" />
        {text === "" ? (
          <span class="soft">
            {words("composerWriteTo", { hashtag: state.chat.value.hashtags[0] ?? state.chat.value.id })}
          </span>
        ) : (
          <span dir="auto">
            {draft?.target?.question !== undefined && (
              <b>
                {words("answerLabel", {
                  letter: state.letters.value.answered,
                  number: shownNumber(draft.target.question),
                })}{" "}
              </b>
            )}
            {text}
          </span>
        )}
      </button>
      <DrawerButton />
    </div>
  );
}
