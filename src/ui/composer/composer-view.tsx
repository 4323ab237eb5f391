import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { AdviceLines } from "./advice-lines.tsx";
import { ComposerBar } from "./composer-bar.tsx";
import { ComposerHead } from "./composer-head.tsx";
import { ComposerLines } from "./composer-lines.tsx";
import { DraftBox } from "./draft-box.tsx";
import { DraftsDrawer } from "./drafts-drawer.tsx";
import { DrawerButton } from "./drawer-button.tsx";
import { TargetCard } from "./target-card.tsx";
import { useAdvice } from "./use-advice.ts";

/** The foot of the panel: one line until something is written, then the box with all that belongs to it. */
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
    <section class={`composer ${isOpen ? "open" : ""}`} aria-label="Write">
      {composer.drawerOpen.value && <DraftsDrawer />}
      <ComposerLines />
      {isOpen ? <OpenComposer /> : <FoldedComposer takesFocus={wasOpen.current} />}
    </section>
  );
}

function OpenComposer(): VNode {
  const { composer } = usePanel();
  useAdvice();
  return (
    <form
      class="composer-open"
      aria-label="What you write"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => press(event, composer)}
    >
      <ComposerHead />
      <TargetCard />
      <DraftBox />
      <AdviceLines />
      <ComposerBar />
    </form>
  );
}

function press(event: KeyboardEvent, composer: ReturnType<typeof usePanel>["composer"]): void {
  if (event.isComposing || event.defaultPrevented) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void composer.handOver();
  } else if (event.key === "Escape") {
    event.preventDefault();
    composer.collapse();
  }
}

/** `takesFocus`: the box was open until now, and what had the focus in it is gone. */
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
      <button type="button" ref={button} class="write" onClick={composer.open} title="Write (n)">
        <Icon name="pencil" />
        {text === "" ? (
          <span class="soft">Write to #{state.chat.value.hashtags[0]}…</span>
        ) : (
          <span dir="auto">
            {draft?.target?.question !== undefined && <b>A{draft.target.question} </b>}
            {text}
          </span>
        )}
      </button>
      <DrawerButton />
    </div>
  );
}
