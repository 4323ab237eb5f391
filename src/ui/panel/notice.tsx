import type { VNode } from "preact";
import { sameNotice } from "../../domain/reading-notice.ts";
import { Icon } from "../base/icon.tsx";
import { typedFrom } from "../chat-form/typed-chat.ts";
import { usePanel } from "./panel-context.ts";

/** One line above the feed for what concerns all of it: X changed, trouble, a removed chat that can come back. */
export function Notice(): VNode | null {
  const { actions, model, state, view } = usePanel();
  const removed = view.removed.value;
  if (removed) {
    const undo = async () => {
      view.removed.value = undefined;
      await actions.saveChat(typedFrom(removed));
    };
    return (
      <Line
        text={`#${removed.hashtags[0]} was removed.`}
        verb="Undo"
        press={undo}
        close={() => forget(view)}
      />
    );
  }
  const trouble = model.trouble.value;
  if (trouble !== undefined) return <Line text={trouble} close={() => putAway(model)} warn />;
  const notice = state.sentence.value?.notice;
  return notice === undefined || sameNotice(view.noticed.value, notice) ? null : (
    <Line
      text={notice}
      warn
      close={() => {
        view.noticed.value = notice;
      }}
    />
  );
}

function forget(view: ReturnType<typeof usePanel>["view"]): void {
  view.removed.value = undefined;
}

function putAway(model: ReturnType<typeof usePanel>["model"]): void {
  model.trouble.value = undefined;
}

interface LineProps {
  readonly text: string;
  readonly verb?: string;
  readonly press?: () => void;
  readonly close: () => void;
  readonly warn?: boolean;
}

function Line({ text, verb, press, close, warn }: LineProps): VNode {
  return (
    <div class={`notice ${warn ? "warn" : ""}`} role="status">
      <span>{text}</span>
      {verb !== undefined && (
        <button type="button" class="link" onClick={press}>
          {verb}
        </button>
      )}
      <button type="button" class="icon-button" aria-label="Put away" onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
